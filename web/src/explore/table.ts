import { h, link, words } from '../dom';
import type { Summary } from '../record';
import { country, days, doubts, plain, plural, standing } from '../wording';

/** The address of an event's page. */
export function eventAddress(id: string): string {
  return `#/event?id=${encodeURIComponent(id)}`;
}

export function actorAddress(name: string): string {
  return `#/actor?name=${encodeURIComponent(name)}`;
}

/** Sorts events by day; totals, which have no single day, come last. */
export function inOrder(events: Summary[]): Summary[] {
  return [...events].sort((one, other) => Number(one.toll) - Number(other.toll) || (one.latest ?? '9').localeCompare(other.latest ?? '9'));
}

/** What a reader must know before taking an event for a fact. */
export function badges(event: Summary): HTMLElement[] {
  const all = doubts(event).map((word) => h('span', { class: word === 'denied' || word === 'disputed' ? 'badge denied' : 'badge' }, word));
  return event.review ? [...all, h('span', { class: 'badge' }, event.review)] : all;
}

/** An event in one line: its type, mode and badges. */
export function headline(event: Summary): HTMLElement {
  return h(
    'span',
    { class: 'headline' },
    h('span', { class: `type quad` }, plain(event.type)),
    event.mode ? h('span', { class: 'mode' }, ` ${plain(event.mode).toLowerCase()}`) : null,
    badges(event),
  );
}

/** The names of a side, at most three. */
export function parties(names: string[]): HTMLElement {
  return h('span', {}, names.slice(0, 3).map((name, at) => [at > 0 ? ', ' : '', words(name)]), names.length > 3 ? ` and ${names.length - 3} more` : '');
}

/** A table of events. */
export function table(events: Summary[], caption: string): HTMLElement {
  return h(
    'div',
    { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      { class: 'events' },
      h('caption', { class: 'unseen' }, caption),
      h('thead', {}, h('tr', {}, ['Date', 'Type', 'Actors', 'Recipients', 'Place', 'Killed', 'Sources / reports', 'Text'].map((name) => h('th', { scope: 'col' }, name)))),
      h(
        'tbody',
        {},
        events.map((event) =>
          h(
            'tr',
            { class: event.toll || event.historical || event.reality !== 'actual' ? 'aside' : '' },
            h('td', { class: event.earliest ? '' : 'vague' }, days(event.earliest, event.latest)),
            h('td', {}, link(eventAddress(event.id), headline(event))),
            h('td', {}, parties(event.actors)),
            h('td', {}, parties(event.recipients)),
            h('td', {}, words(event.place ?? ''), event.country && country(event.country) !== event.place ? h('span', { class: 'code' }, ', ', words(country(event.country))) : null),
            h('td', { class: 'number' }, event.killed ?? ''),
            h('td', { title: `${plural(event.sources, 'independent source')}, ${plural(event.reports, 'report')}: ${standing(event.standing)}` }, `${event.sources} / ${event.reports}`),
            h('td', { class: 'words' }, words(event.text)),
          ),
        ),
      ),
    ),
  );
}
