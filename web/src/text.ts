import { h, type Child } from './dom';
import type { EventRecord, Span } from './record';

/** A span of a report that supports a field of the record. */
export interface Mark {
  /** The key that the span and the field share. */
  field: string;
  kind: string;
  span: Span;
}

/** The spans of a report that the fields of a mention come from. */
export function marks(event: EventRecord): Mark[] {
  const all: Mark[] = [];
  const add = (field: string, kind: string, span: Span | null | undefined) => {
    if (span && span[1] > span[0]) {
      all.push({ field, kind, span });
    }
  };
  event.actors.forEach((actor, at) => add(`actor-${at}`, 'actor', actor.span));
  event.recipients.forEach((actor, at) => add(`recipient-${at}`, 'recipient', actor.span));
  add('when', 'when', event.when.span);
  add('where', 'where', event.where?.span);
  event.counts.forEach((count, at) => {
    add(`count-${at}`, 'count', count.by?.span);
    add(`count-${at}`, 'count', count.span);
  });
  event.evidence.forEach((evidence) => add('what', 'what', evidence.trigger));
  event.stance.claims.forEach((claim, at) => {
    add(`claim-${at}`, 'claim', claim.by?.span);
    add(`claim-${at}`, 'claim', claim.span);
  });
  return all;
}

/** A text as code points, the unit in which spans are counted. */
export class CodePoints {
  private readonly points: string[];

  constructor(text: string) {
    this.points = Array.from(text);
  }

  slice(from: number, to: number): string {
    return this.points.slice(from, to).join('');
  }

  get length(): number {
    return this.points.length;
  }
}

/** A piece of a text with its marks; `evidence` is true inside a sentence that mentions the event. */
export interface Piece {
  from: number;
  to: number;
  marks: Mark[];
  evidence: boolean;
}

/** Splits a text where marks or evidence sentences begin or end. */
export function pieces(from: number, to: number, all: Mark[], evidence: Span[]): Piece[] {
  const edges = new Set([from, to]);
  for (const [start, end] of [...all.map((mark) => mark.span), ...evidence]) {
    for (const edge of [start, end]) {
      if (edge > from && edge < to) {
        edges.add(edge);
      }
    }
  }
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? to;
    const covers = ([first, last]: Span) => first <= start && last >= end;
    return { from: start, to: end, marks: all.filter((mark) => covers(mark.span)), evidence: evidence.some(covers) };
  });
}

/** Renders a text with its marks; `start` is its offset in the report. */
export function markedText(text: string, start: number, all: Mark[], evidence: Span[]): HTMLElement {
  const points = new CodePoints(text);
  const box = h('div', { class: 'source', dir: 'auto' });
  for (const piece of pieces(start, start + points.length, all, evidence)) {
    let child: Child = points.slice(piece.from - start, piece.to - start);
    for (const mark of piece.marks) {
      child = h('mark', { class: `mark ${mark.kind}`, 'data-field': mark.field }, child);
    }
    box.append(piece.evidence ? h('span', { class: 'evidence' }, child) : h('span', {}, child));
  }
  return box;
}

/** Links fields and their words both ways: pointing at one highlights the other. */
export function linkFields(root: HTMLElement): void {
  const show = (target: EventTarget | null, on: boolean) => {
    const element = target instanceof Element ? target.closest('[data-field]') : null;
    const field = element?.getAttribute('data-field');
    if (field) {
      root.querySelectorAll(`[data-field="${field}"]`).forEach((one) => one.classList.toggle('shown', on));
    }
  };
  for (const [on, off] of [
    ['mouseover', 'mouseout'],
    ['focusin', 'focusout'],
  ] as const) {
    root.addEventListener(on, (event) => show(event.target, true));
    root.addEventListener(off, (event) => show(event.target, false));
  }
  root.addEventListener('click', (event) => {
    const element = event.target instanceof Element ? event.target.closest('[data-field]') : null;
    const field = element?.getAttribute('data-field');
    if (!field || !element) {
      return;
    }
    const other = element.tagName === 'MARK' ? root.querySelector(`.field[data-field="${field}"]`) : root.querySelector(`mark[data-field="${field}"]`);
    other?.scrollIntoView({ block: 'nearest', behavior: 'auto' });
    if (other instanceof HTMLElement && other.classList.contains('field')) {
      other.focus();
    }
  });
}
