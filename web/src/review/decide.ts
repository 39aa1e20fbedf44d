import { h, put } from '../dom';
import { eventLine } from '../event';
import type { Choices, EventPage, Summary } from '../record';
import { PageError, type Source } from '../source';
import { FieldForm } from './fieldform';
import { person, signature } from './person';

/** What each key does. */
export const KEYS: Record<string, string> = { a: 'accept', r: 'reject', e: 'edit', m: 'merge', s: 'split', k: 'skip', u: 'undo' };
const LABELS: Record<string, string> = { accept: 'accept', reject: 'reject', edit: 'go to the fields', merge: 'merge', split: 'split', skip: 'skip', undo: 'undo' };

/** Decisions on one event: a key each, and all its fields in one form. */
export class DecisionForm {
  readonly fields: FieldForm;
  private readonly message = h('p', { class: 'status', role: 'status' });
  private readonly more = h('div', { class: 'asking' });
  private readonly why = h('input', { type: 'text', 'aria-label': 'Reason', placeholder: 'reason (optional)', size: 30 });
  private last: number | null = null;

  constructor(
    private readonly source: Source,
    private readonly data: EventPage,
    choices: Choices,
    private readonly done: (kind: string) => void,
    private readonly skip: (() => void) | null,
  ) {
    this.fields = new FieldForm(data.event, choices, () => void this.save().then((saved) => saved && this.done('edit')));
  }

  render(): HTMLElement {
    const buttons = Object.entries(KEYS)
      .filter(([, kind]) => kind !== 'skip' || this.skip)
      .map(([key, kind]) => h('button', { type: 'button', 'data-kind': kind, onclick: () => this.act(kind) }, LABELS[kind] ?? kind, h('kbd', {}, key)));
    return h('section', { class: 'deciding', 'aria-label': 'Review this event' }, signature(), h('div', { class: 'buttons' }, buttons, this.why), this.message, this.more, this.fields.element);
  }

  /** Handles a key; returns whether it is a shortcut. */
  key(key: string): boolean {
    const kind = KEYS[key];
    if (!kind || (kind === 'skip' && !this.skip)) {
      return false;
    }
    this.act(kind);
    return true;
  }

  private act(kind: string): void {
    this.more.replaceChildren();
    switch (kind) {
      case 'accept':
        void this.save().then(async (saved) => {
          if (saved && (await this.decide('accept', { ids: [this.data.event.id] }))) {
            this.done('accept');
          }
        });
        break;
      case 'reject':
        void this.decide('reject', { ids: [this.data.event.id] }).then((decided) => decided && this.done('reject'));
        break;
      case 'edit':
        this.fields.focus();
        break;
      case 'skip':
        this.skip?.();
        break;
      case 'undo':
        this.undo();
        break;
      case 'merge':
        this.merge();
        break;
      default:
        this.split();
    }
  }

  /** Saves the fields that were changed; whether that worked. */
  private async save(): Promise<boolean> {
    for (const set of this.fields.changes()) {
      if (!(await this.decide('edit', { ids: [this.data.event.id], set }))) {
        return false;
      }
    }
    return true;
  }

  /** Offers events to merge with: those that are related or near in the story, and what a search finds. */
  private merge(): void {
    const chosen = new Set<string>();
    const list = h('ul', { class: 'line-list' });
    const show = (events: Summary[]) => {
      list.replaceChildren();
      put(list, events.filter((one) => one.id !== this.data.event.id).slice(0, 12).map((one) => h('li', {}, h('label', { class: 'line' }, h('input', { type: 'checkbox', value: one.id, checked: chosen.has(one.id), onchange: (event: Event) => {
        (event.target as HTMLInputElement).checked ? chosen.add(one.id) : chosen.delete(one.id);
      } }), ' ', eventLine(one)))));
      if (list.childElementCount === 0) {
        list.append(h('li', { class: 'note' }, 'Nothing found.'));
      }
    };
    const alike = [...this.data.related, ...this.data.story].filter((one, at, all) => all.findIndex((other) => other.id === one.id) === at);
    show([...alike.filter((one) => one.type === this.data.event.type), ...alike.filter((one) => one.type !== this.data.event.type)]);
    const query = h('input', { type: 'search', 'aria-label': 'Search for the same event', placeholder: 'search as on the first page', size: 30 });
    const search = (event: Event) => {
      event.preventDefault();
      void this.source.view(query.value, 'day', 1).then((view) => show(view.events), (failure: unknown) => this.tell(failure));
    };
    this.more.append(h('fieldset', {}, h('legend', {}, 'Which of these is the same event?'), h('form', { class: 'buttons', role: 'search', onsubmit: search }, query, h('button', { type: 'submit' }, 'Search')), list, h('button', { type: 'button', class: 'go', onclick: () => {
      void this.decide('merge', { ids: [this.data.event.id, ...chosen] }).then((decided) => decided && this.done('merge'));
    } }, 'Merge')));
    query.focus();
  }

  private split(): void {
    const boxes = this.data.tellings.map((mention) => h('label', { class: 'line' }, h('input', { type: 'checkbox', value: mention.id }), ` ${mention.evidence[0]?.report ?? mention.id}: ${mention.evidence[0]?.text.slice(0, 120) ?? ''}`));
    const box = h('fieldset', {}, h('legend', {}, 'Which mentions are another event?'), boxes);
    box.append(h('button', { type: 'button', class: 'go', onclick: () => {
      void this.decide('split', { ids: [...box.querySelectorAll<HTMLInputElement>('input:checked')].map((one) => one.value) }).then((decided) => decided && this.done('split'));
    } }, 'Split off'));
    this.more.append(box);
    box.querySelector<HTMLElement>('input')?.focus();
  }

  private undo(): void {
    const last = this.last ?? this.data.decisions.filter((decision) => decision.stands && decision.kind !== 'undo').at(-1)?.number ?? null;
    if (last === null) {
      this.message.textContent = 'Nobody has decided about this event yet.';
    } else {
      void this.decide('undo', { undoes: last }).then((decided) => decided && this.done('undo'));
    }
  }

  private async decide(kind: string, fields: Record<string, unknown>): Promise<boolean> {
    const { by, token } = person();
    if (!by || !token) {
      this.message.textContent = 'Enter your name and the token first: your own, or the one that the server was started with.';
      return false;
    }
    try {
      this.last = await this.source.decide({ kind, by, ...fields, why: this.why.value }, token);
      return true;
    } catch (failure) {
      this.tell(failure);
      return false;
    }
  }

  private tell(failure: unknown): void {
    this.message.textContent = failure instanceof PageError ? failure.message : String(failure);
  }
}
