import { h, type Child } from './dom';
import type { EventRecord, Span } from './record';

/** A run of words of a report that a field of the record has. */
export interface Mark {
  /** What links the words and the field. */
  field: string;
  kind: string;
  span: Span;
}

/** The words of a report that each field of what it tells was read from. */
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

/** Parts a text by code points, in which spans are counted. */
export class Letters {
  private readonly letters: string[];

  constructor(text: string) {
    this.letters = Array.from(text);
  }

  slice(from: number, to: number): string {
    return this.letters.slice(from, to).join('');
  }

  get length(): number {
    return this.letters.length;
  }
}

/** A piece of a text, and what is marked in it. */
export interface Piece {
  from: number;
  to: number;
  marks: Mark[];
  told: boolean;
}

/** Parts a text where marks or sentences that tell an event begin or end. */
export function pieces(from: number, to: number, all: Mark[], told: Span[]): Piece[] {
  const edges = new Set([from, to]);
  for (const [start, end] of [...all.map((mark) => mark.span), ...told]) {
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
    return { from: start, to: end, marks: all.filter((mark) => covers(mark.span)), told: told.some(covers) };
  });
}

/** A text with its marks; `start` is where it begins in the report. */
export function marked(text: string, start: number, all: Mark[], told: Span[]): HTMLElement {
  const letters = new Letters(text);
  const box = h('div', { class: 'source', dir: 'auto' });
  for (const piece of pieces(start, start + letters.length, all, told)) {
    let child: Child = letters.slice(piece.from - start, piece.to - start);
    for (const mark of piece.marks) {
      child = h('mark', { class: `mark ${mark.kind}`, 'data-field': mark.field }, child);
    }
    box.append(piece.told ? h('span', { class: 'told' }, child) : h('span', {}, child));
  }
  return box;
}

/** Links fields and their words both ways: pointing at either shows the other. */
export function linked(root: HTMLElement): void {
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
