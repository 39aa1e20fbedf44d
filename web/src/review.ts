import { h, link, put } from './dom';
import { eventPage } from './event';
import type { DecisionsPage, EventPage } from './record';
import { PageError, type Source } from './source';

const KEYS: Record<string, string> = { a: 'accept', r: 'reject', e: 'edit', m: 'merge', s: 'split', k: 'skip', u: 'undo' };
const FIELDS = ['type', 'mode', 'day', 'country', 'place', 'lat', 'lon', 'killed', 'injured', 'toll', 'reality', 'historical'];

function stored(name: string): string {
  return sessionStorage.getItem(name) ?? '';
}

/** The reviewer's name and token. */
function reviewer(changed: () => void): HTMLElement {
  const input = (label: string, name: string, type: string) => h('label', {}, label, h('input', { type, value: stored(name), autocomplete: 'off', onchange: (event: Event) => {
    sessionStorage.setItem(name, (event.target as HTMLInputElement).value.trim());
    changed();
  } }));
  return h('form', { class: 'person', onsubmit: (event: Event) => event.preventDefault() }, input('Your name ', 'by', 'text'), input('Token ', 'token', 'password'), h('span', { class: 'note' }, 'stored until you close this tab'));
}

/** The buttons for decisions on an event, each with its key. */
export class DecisionForm {
  private readonly message = h('p', { class: 'status', role: 'status' });
  private readonly form = h('div', { class: 'asking' });
  private last: number | null = null;

  constructor(
    private readonly source: Source,
    private readonly data: EventPage,
    private readonly done: (kind: string) => void,
    private readonly skip: (() => void) | null,
  ) {}

  render(): HTMLElement {
    const buttons = Object.entries(KEYS)
      .filter(([, kind]) => kind !== 'skip' || this.skip)
      .map(([key, kind]) => h('button', { type: 'button', 'data-kind': kind, onclick: () => this.ask(kind) }, kind, h('kbd', {}, key)));
    return h('section', { class: 'deciding', 'aria-label': 'Review this event' }, reviewer(() => undefined), h('div', { class: 'buttons' }, buttons), this.form, this.message);
  }

  /** Handles a key; returns whether it is a shortcut. */
  key(key: string): boolean {
    const kind = KEYS[key];
    if (!kind || (kind === 'skip' && !this.skip)) {
      return false;
    }
    this.ask(kind);
    return true;
  }

  private ask(kind: string): void {
    const id = this.data.event.id;
    this.form.replaceChildren();
    const why = h('input', { type: 'text', 'aria-label': 'Reason', placeholder: 'reason (optional)' });
    const send = (fields: () => Record<string, unknown>, ...inputs: Node[]) => {
      const form = h('form', { onsubmit: (event: Event) => {
        event.preventDefault();
        void this.decide(kind, { ...fields(), why: why.value });
      } }, inputs.length > 0 ? [...inputs, ' '] : null, why, h('button', { type: 'submit' }, kind));
      this.form.append(form);
      (form.querySelector('input, select') as HTMLElement | null)?.focus();
    };
    switch (kind) {
      case 'accept':
        void this.decide(kind, { ids: [id] });
        break;
      case 'skip':
        this.skip?.();
        break;
      case 'undo':
        this.undo();
        break;
      case 'reject':
        send(() => ({ ids: [id] }));
        break;
      case 'edit': {
        const field = h('select', { 'aria-label': 'Field' }, FIELDS.map((name) => h('option', {}, name)));
        const value = h('input', { type: 'text', 'aria-label': 'Value', placeholder: 'value (empty: unknown)' });
        send(() => ({ ids: [id], set: `${field.value}=${value.value}` }), field, value);
        break;
      }
      case 'merge': {
        const others = h('select', { multiple: true, 'aria-label': 'Same event as', size: 5 }, this.data.story.map((one) => h('option', { value: one.id }, `${one.type} ${one.latest ?? ''} ${one.actors.join(', ')} ${one.place ?? ''}`)));
        const typed = h('input', { type: 'text', 'aria-label': 'Event ids', placeholder: 'or event ids' });
        send(() => ({ ids: [id, ...[...others.selectedOptions].map((one) => one.value), ...typed.value.split(/[\s,]+/).filter(Boolean)] }), others, typed);
        break;
      }
      default: {
        const boxes = this.data.tellings.map((mention) => h('label', { class: 'line' }, h('input', { type: 'checkbox', value: mention.id }), ` ${mention.evidence[0]?.report ?? mention.id}: ${mention.evidence[0]?.text.slice(0, 80) ?? ''}`));
        send(() => ({ ids: [...this.form.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value) }), h('fieldset', {}, h('legend', {}, 'Move these mentions to a separate event'), boxes));
      }
    }
  }

  private undo(): void {
    const last = this.last ?? this.data.decisions.filter((decision) => decision.stands && decision.kind !== 'undo').at(-1)?.number ?? null;
    if (last === null) {
      this.message.textContent = 'Nothing to undo.';
    } else {
      void this.decide('undo', { undoes: last });
    }
  }

  private async decide(kind: string, fields: Record<string, unknown>): Promise<void> {
    if (!stored('by') || !stored('token')) {
      this.message.textContent = 'Enter your name and the token first: your own, or the one that the server was started with.';
      return;
    }
    try {
      this.last = await this.source.decide({ kind, by: stored('by'), ...fields }, stored('token'));
      this.form.replaceChildren();
      this.done(kind);
    } catch (failure) {
      this.message.textContent = failure instanceof PageError ? failure.message : String(failure);
    }
  }
}

/** Steps through events without a decision, lowest confidence first. */
export class Review {
  private readonly place = h('div', {});
  private readonly status = h('p', { class: 'status', role: 'status' });
  private queue: string[] = [];
  private at = 0;
  private current: DecisionForm | null = null;

  constructor(
    private readonly source: Source,
    private readonly query: string,
  ) {}

  render(): HTMLElement {
    document.title = 'Review – Dateline';
    const listener = (event: KeyboardEvent) => {
      if (!this.place.isConnected) {
        document.removeEventListener('keydown', listener);
        return;
      }
      const typing = event.target instanceof HTMLElement && event.target.closest('input, select, textarea');
      if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey && this.current?.key(event.key)) {
        event.preventDefault();
      }
    };
    document.addEventListener('keydown', listener);
    void this.load();
    return h('div', {}, h('h1', {}, 'Review'), h('p', { class: 'note' }, 'Keyboard shortcuts: ', Object.entries(KEYS).map(([key, kind]) => [h('kbd', {}, key), ` ${kind} `])), this.status, this.place, history(this.source));
  }

  private async load(): Promise<void> {
    try {
      const view = await this.source.view(`${this.query} -review:accepted,rejected,changed`.trim(), 'day', 1);
      this.queue = [...view.events].sort((one, other) => one.confidence - other.confidence).map((one) => one.id);
      this.at = 0;
      await this.show();
    } catch (failure) {
      this.status.textContent = failure instanceof PageError ? failure.message : String(failure);
    }
  }

  private async show(): Promise<void> {
    const id = this.queue[this.at];
    if (id === undefined) {
      this.current = null;
      this.place.replaceChildren(h('p', { class: 'empty' }, this.queue.length === 0 ? 'No events left to review. ' : 'You have reviewed all events in this batch. ', h('button', { type: 'button', onclick: () => void this.load() }, 'Load more')));
      this.status.textContent = '';
      return;
    }
    this.status.textContent = `${this.at + 1} of ${this.queue.length}`;
    const data = await this.source.event(id);
    const next = () => {
      this.at++;
      void this.show();
    };
    this.current = new DecisionForm(this.source, data, (kind) => (kind === 'undo' || kind === 'edit' ? void this.show() : next()), next);
    this.place.replaceChildren(eventPage(data, this.current.render()));
    document.title = 'Review – Dateline';
  }
}

/** All decisions so far, and the agreement between reviewers. */
function history(source: Source): HTMLElement {
  const box = h('details', { class: 'history' }, h('summary', {}, 'History and agreement'));
  box.addEventListener('toggle', () => {
    if (box.open) {
      void source.decisions().then((data) => {
        box.querySelector('div')?.remove();
        box.append(decisionList(data, source));
      });
    }
  });
  return box;
}

function decisionList(data: DecisionsPage, source: Source): HTMLElement {
  const box = h('div', {});
  const file = source.download('decisions', 'json', {});
  put(box, [
    data.agreement.length > 0
      ? h('table', {}, h('thead', {}, h('tr', {}, ['Reviewers', 'Events', 'Same decision', 'Cohen’s kappa'].map((name) => h('th', { scope: 'col' }, name)))), h('tbody', {}, data.agreement.map((one) => h('tr', {}, h('td', {}, `${one.one}, ${one.other}`), h('td', {}, one.events), h('td', {}, one.same), h('td', {}, one.kappa?.toFixed(2) ?? '–')))))
      : h('p', { class: 'note' }, 'No two reviewers have judged the same event yet.'),
    h('ol', {}, data.decisions.slice(-100).reverse().map((one) => h('li', { class: one.stands ? '' : 'undone', value: one.number }, `${one.kind} by ${one.by}, ${one.at}${one.why ? ` – ${one.why}` : ''}${one.stands ? '' : ' (undone)'}`))),
    file ? link(file, 'download all decisions (JSON)') : null,
  ]);
  return box;
}
