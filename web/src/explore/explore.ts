import { h, link, number, put, words } from '../dom';
import { country, day, learnCountries } from '../wording';
import { chosen, set, terms, toggled, without, written } from '../query';
import type { View } from '../record';
import type { Source } from '../source';
import { PageError } from '../source';
import { span } from '../files/rows';
import { facets } from './facets';
import { WorldMap } from './map';
import { matrix } from './matrix';
import { cards } from './cards';
import { timeline } from './timeline';

const SORTS: Record<string, string> = { day: 'latest first', killed: 'most killed first', sources: 'most sources first', confidence: 'highest confidence first' };
const ROWS = 50;

const opened = new Set<string>();

/** The start page: what a query finds in words, as a list of events beside map and timeline, and who did what to whom. */
export class Explore {
  private query: string;
  private sort: string;
  private page: number;
  private readonly body = h('div', { class: 'explore' });
  private readonly status = h('p', { class: 'status', role: 'status' });
  private readonly input: HTMLInputElement;
  private readonly world = new WorldMap(
    (spot) => this.go(spot.name ? set(this.query, 'place', spot.name) : this.query),
    (box) => this.go(set(this.query, 'box', box)),
  );
  private running: AbortController | null = null;

  constructor(
    private readonly source: Source,
    values: URLSearchParams,
  ) {
    this.query = values.get('q') ?? '';
    this.sort = values.get('sort') ?? 'day';
    this.page = Number(values.get('page') ?? 1);
    this.input = h('input', { type: 'search', name: 'q', value: this.query, 'aria-label': 'Query', placeholder: 'type:ASSAULT country:IRQ "green zone"', spellcheck: 'false', autocomplete: 'off' });
  }

  render(): HTMLElement {
    const form = h(
      'form',
      { class: 'search', role: 'search', onsubmit: (event: Event) => {
        event.preventDefault();
        this.go(this.input.value);
      } },
      this.input,
      h('button', { type: 'submit' }, 'Search'),
    );
    void this.load();
    return h('div', {}, h('h1', { class: 'unseen' }, 'Explore events'), form, this.status, this.body);
  }

  /** Puts another query into the address, so that it can be shared and undone with the back button, and shows its results. */
  private go(query: string, page = 1): void {
    this.query = query;
    this.page = page;
    this.input.value = query;
    const values = new URLSearchParams();
    if (query) {
      values.set('q', query);
    }
    if (this.sort !== 'day') {
      values.set('sort', this.sort);
    }
    if (page > 1) {
      values.set('page', String(page));
    }
    history.pushState(null, '', `#/?${values.toString()}`);
    void this.load();
  }

  private async load(): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    this.body.setAttribute('aria-busy', 'true');
    try {
      const view = await this.source.view(this.query, this.sort, this.page, running.signal);
      this.show(view);
    } catch (failure) {
      if (!(failure instanceof DOMException)) {
        this.status.replaceChildren(h('span', { class: 'trouble' }, failure instanceof PageError ? failure.message : String(failure)));
      }
    } finally {
      if (this.running === running) {
        this.body.removeAttribute('aria-busy');
      }
    }
  }

  private show(view: View): void {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const facet = focused?.dataset['facet'];
    const value = focused?.dataset['value'];
    learnCountries(view.countries);
    this.status.replaceChildren(
      h('strong', {}, number(view.found)),
      view.found === view.all ? ` ${view.all === 1 ? 'event' : 'events'}` : ` of ${number(view.all)} events`,
      ...inWords(view),
      this.totals(view),
    );
    const places = this.places(view);
    if (!places.isConnected) {
      this.body.replaceChildren(h('div'), h('div', { class: 'results' }), h('div', { class: 'views' }, places, h('div')));
    }
    // The map stays in the document: if it were removed and inserted again, its ground would be repainted.
    this.body.firstElementChild?.replaceWith(this.sides(view));
    this.body.querySelector('.results')?.replaceChildren(this.chips(view), this.rows(view), this.files());
    places.nextElementSibling?.replaceWith(h('div', {}, this.time(view), this.pairs(view)));
    if (facet) {
      this.body.querySelector<HTMLElement>(`button[data-facet="${facet}"][data-value="${CSS.escape(value ?? '')}"]`)?.focus();
    }
  }

  /** How many of the results are totals, which appear only in the list. */
  private totals(view: View): HTMLElement | string {
    if (view.totals === 0) {
      return '';
    }
    const only = view.totals === view.found;
    const label = only ? ', all of them totals' : `, ${number(view.totals)} of them ${view.totals === 1 ? 'a total' : 'totals'}`;
    return h(
      'span',
      { class: 'totals' },
      h('span', { class: 'note' }, `${label} for a war or period (listed, but left out of counts, map and timeline) `),
      h('button', { type: 'button', class: 'chip', onclick: () => this.go(set(this.query, 'toll', only ? null : 'no')) }, only ? 'include single events' : 'hide totals'),
    );
  }

  private sides(view: View): HTMLElement {
    const side = facets(view.facets, this.query, opened, (field, value) => {
      if (field === 'day') {
        this.go(set(this.query, 'day', chosen(this.query, 'day').includes(value) ? null : value));
      } else if (field === 'historical') {
        this.go(set(this.query, field, chosen(this.query, field).includes(value) ? null : value));
      } else {
        this.go(toggled(this.query, field, value));
      }
    });
    return h('details', { class: 'side', open: window.matchMedia('(min-width: 60rem)').matches }, h('summary', {}, 'Filters'), side);
  }

  private chips(view: View): HTMLElement {
    const all = terms(this.query);
    const chips = view.means.map((meaning, at) =>
      h('li', {}, h('button', { type: 'button', class: 'chip', title: 'Remove', onclick: () => this.go(without(this.query, at)) }, meaning, h('span', { 'aria-hidden': 'true' }, ' ×'), h('span', { class: 'unseen' }, ' (remove)'))),
    );
    return h('ul', { class: 'chips', 'aria-label': 'Query terms' }, chips, all.length > 1 ? h('li', {}, h('button', { type: 'button', class: 'chip', onclick: () => this.go('') }, 'clear all')) : null);
  }

  private files(): HTMLElement {
    const q = encodeURIComponent(this.query);
    const files = ['json', 'csv', 'geojson'].map((kind) => {
      const address = this.source.download('events', kind, { q: this.query, sort: this.sort });
      return address ? h('a', { href: address, download: '' }, kind) : null;
    });
    const dossier = this.source.decides ? ['html', 'md'].map((kind) => h('a', { href: this.source.download('dossier', kind, { q: this.query }) ?? '', download: '' }, kind === 'md' ? 'Markdown' : 'HTML')) : null;
    return h('p', { class: 'files' }, 'Download these events as ', files, dossier ? ['· as a dossier to read: ', dossier] : null, ' ', this.source.decides ? link(`#/review?q=${q}`, 'Review these events') : null);
  }

  private time(view: View): HTMLElement {
    const selected = chosen(this.query, 'day')[0] ?? null;
    const range = selected === null ? null : span(selected);
    const undatedOnly = chosen(this.query, 'dated').includes('no');
    return timeline(
      view.timeline,
      range,
      undatedOnly,
      (days) => this.go(set(this.query, 'day', days === null ? null : `${days[0]}..${days[1]}`)),
      () => this.go(set(set(this.query, 'day', null), 'dated', undatedOnly ? null : 'no')),
    );
  }

  private places(view: View): HTMLElement {
    this.world.update(view.map, chosen(this.query, 'box').length > 0);
    return this.world.element;
  }

  private rows(view: View): HTMLElement {
    const select = h('select', { 'aria-label': 'Sort order', onchange: (event: Event) => {
      this.sort = (event.target as HTMLSelectElement).value;
      this.go(this.query);
    } }, Object.entries(SORTS).map(([name, label]) => h('option', { value: name, selected: name === this.sort }, label)));
    const pages = h('nav', { class: 'pages', 'aria-label': 'Pages' });
    put(pages, [
      h('button', { type: 'button', disabled: this.page <= 1, onclick: () => this.go(this.query, this.page - 1) }, 'previous'),
      ` ${number((this.page - 1) * ROWS + Math.min(1, view.events.length))}–${number((this.page - 1) * ROWS + view.events.length)} `,
      h('button', { type: 'button', disabled: !view.more, onclick: () => this.go(this.query, this.page + 1) }, 'next'),
    ]);
    return h('section', { 'aria-label': 'Events' }, h('div', { class: 'below' }, h('h2', {}, 'Events'), select, pages), view.events.length > 0 ? cards(view.events, 'Events') : h('p', { class: 'empty' }, 'No events found. Remove a term or choose other values.'));
  }

  private pairs(view: View): HTMLElement {
    const box = h('details', { class: 'pairs' }, h('summary', {}, 'Who did what to whom'));
    box.open = opened.has('pairs');
    if (view.dyads.actors.length > 0 && view.dyads.recipients.length > 0) {
      box.append(matrix(view.dyads, (actor, recipient) => {
        const others = terms(this.query).filter((term) => term.field !== 'actor' && term.field !== 'recipient');
        this.go(written([...others, { not: false, field: 'actor', values: [actor] }, { not: false, field: 'recipient', values: [recipient] }]));
      }));
    }
    box.addEventListener('toggle', () => (box.open ? opened.add('pairs') : opened.delete('pairs')));
    return box;
  }
}

/** What was found, in words: on which days, where most of it, and how many were killed at least. */
function inWords(view: View): (HTMLElement | string)[] {
  const said: (HTMLElement | string)[] = [];
  const first = view.timeline.bins[0];
  const last = view.timeline.bins[view.timeline.bins.length - 1];
  if (first && last) {
    said.push(`, ${first.from === last.to ? day(first.from) : `${day(first.from)} – ${day(last.to)}`}`);
    if (view.timeline.before > 0) {
      said.push(h('span', { class: 'note' }, ` (${number(view.timeline.before)} earlier)`));
    }
  }
  const counted = view.found - view.totals;
  const [most] = Object.entries(view.facets['country'] ?? {});
  if (most && counted > 0 && most[1] <= counted) {
    said.push('; ', `${Math.round((100 * most[1]) / counted)} % in `, words(country(most[0])));
  }
  if (view.killed.people > 0) {
    said.push('; ', h('strong', {}, `${number(view.killed.people)} killed`), ` at least, in ${number(view.killed.events)} of them`);
  }
  return said;
}
