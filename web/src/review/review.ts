import { h, link, words } from '../dom';
import { mention, reportLine } from '../event';
import { eventAddress } from '../explore/table';
import type { Choices, EventPage } from '../record';
import { PageError, type Source } from '../source';
import { markedText, marks } from '../text';
import { days, place, standing, title } from '../wording';
import { DecisionForm, KEYS } from './decide';
import { history, progress } from './progress';

/** Steps through the events that nobody has decided about, those first that are most doubtful and most important. */
export class Review {
  private readonly desk = h('div', {});
  private readonly status = h('p', { class: 'status', role: 'status' });
  private readonly done = h('div', {});
  private readonly skipped = new Set<string>();
  private queue: string[] = [];
  private left = 0;
  private at = 0;
  private choices: Choices | null = null;
  private current: DecisionForm | null = null;

  constructor(
    private readonly source: Source,
    private readonly query: string,
  ) {}

  render(): HTMLElement {
    document.title = 'Review – Dateline';
    const listener = (event: KeyboardEvent) => {
      if (!this.desk.isConnected) {
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
    return h(
      'div',
      { class: 'review' },
      h('h1', {}, 'Review'),
      h('p', { class: 'note' }, 'Keys: ', Object.entries(KEYS).map(([key, kind]) => [h('kbd', {}, key), ` ${kind === 'edit' ? 'fields' : kind} `]), '– Esc leaves a field. The most doubtful of the most important events come first.'),
      this.done,
      this.status,
      this.desk,
      history(this.source),
    );
  }

  private async load(): Promise<void> {
    try {
      this.choices ??= await this.source.choices();
      const view = await this.source.view(`${this.query} -review:accepted,rejected,changed`.trim(), 'doubt', 1);
      this.queue = view.events.map((one) => one.id).filter((id) => !this.skipped.has(id));
      this.left = view.found;
      this.at = 0;
      await this.show();
    } catch (failure) {
      this.status.textContent = failure instanceof PageError ? failure.message : String(failure);
    }
  }

  private async show(): Promise<void> {
    void progress(this.source).then((made) => this.done.replaceChildren(made), () => undefined);
    const id = this.queue[this.at];
    if (id === undefined || !this.choices) {
      this.current = null;
      this.desk.replaceChildren(h('p', { class: 'empty' }, this.queue.length === 0 ? 'No events left to review. ' : 'You have been through these. ', h('button', { type: 'button', onclick: () => void this.load() }, 'Load more')));
      this.status.textContent = '';
      return;
    }
    this.status.textContent = `${this.left - this.at} left`;
    const data = await this.source.event(id);
    const next = () => {
      this.at++;
      void this.show();
    };
    const form = new DecisionForm(
      this.source,
      data,
      this.choices,
      (kind) => (kind === 'undo' || kind === 'edit' ? void this.show() : next()),
      () => {
        this.skipped.add(id);
        next();
      },
    );
    this.current = form;
    this.desk.replaceChildren(desk(data, form));
    document.title = 'Review – Dateline';
  }
}

/** An event to decide about: its sentences and text on one side, which stay in view, all its fields on the other. */
function desk(data: EventPage, form: DecisionForm): HTMLElement {
  const event = data.event;
  const taking = h('div', { class: 'taking', role: 'group', 'aria-label': 'Put the selected words into a field' }, h('span', { class: 'note' }, 'Select words in the text to put them into a field.'));
  const texts = h('div', { class: 'texts' }, taking, data.tellings.slice(0, 12).map((telling) => {
    const report = data.reports.find((one) => one.id === telling.evidence[0]?.report);
    return h('section', {}, report ? reportLine(report) : null, telling.evidence.filter((one, at, all) => all.findIndex((other) => other.span[0] === one.span[0]) === at).map((one) => markedText(one.text, one.span[0], marks(telling), [])), report?.text ? h('details', {}, h('summary', {}, 'full text'), mention(telling, report)) : null);
  }));
  // A press on one of the offers must not make new offers, or the click would miss the button.
  const selected = (event: Event) => event.target instanceof Node && !taking.contains(event.target) && offer(taking, texts, form);
  texts.addEventListener('mouseup', selected);
  texts.addEventListener('keyup', selected);
  return h(
    'article',
    { class: 'desk' },
    h('h2', { class: 'about' }, words(title(event)), ' ', link(eventAddress(event.id), 'page of the event')),
    h('p', { class: 'note about' }, days(event.when.earliest, event.when.latest), ' · ', words(place(event.where)), ` · ${standing(event.standing ?? '')} · confidence ${Math.round(event.confidence * 100)} %`),
    texts,
    form.render(),
  );
}

/** Offers to put the words that are selected in the text into a field of the form. */
function offer(taking: HTMLElement, texts: HTMLElement, form: DecisionForm): void {
  const selection = document.getSelection();
  const chosen = selection?.toString().replace(/\s+/g, ' ').trim() ?? '';
  if (!selection || !chosen || chosen.length > 120 || !texts.contains(selection.anchorNode)) {
    return;
  }
  const into = (label: string, field: 'actors' | 'recipients' | 'place') => h('button', { type: 'button', class: 'chip', onclick: () => form.fields.take(chosen, field) }, label);
  taking.replaceChildren(h('q', {}, words(chosen)), ' is ', into('who', 'actors'), ' ', into('to whom', 'recipients'), ' ', into('where', 'place'));
}
