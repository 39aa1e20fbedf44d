import { h, link, number, words } from './dom';
import { cards } from './explore/cards';
import { WorldMap } from './explore/map';
import { matrix } from './explore/matrix';
import { actorAddress } from './explore/table';
import { timeline } from './explore/timeline';
import type { ActorPage, Partner } from './record';
import { country, learnCountries, plural } from './wording';

/** The page of an actor: its names, activity over time, places, and with whom. */
export function actorPage(data: ActorPage): HTMLElement {
  document.title = `${data.name} – Dateline`;
  learnCountries(data.countries);
  const query = `party:"${data.name}"`;
  const explore = (more: string) => {
    location.hash = `#/?q=${encodeURIComponent(`${query} ${more}`.trim())}`;
  };
  const world = new WorldMap(
    (spot) => explore(`place:"${spot.name}"`),
    (box) => explore(box ? `box:${box}` : ''),
  );
  world.update(data.map, false);
  const own = new Set([data.name, ...data.known_as.map((one) => one.name)]);
  const among = (names: string[]) => names.filter((name) => !own.has(name));
  const pairs = { recipients: data.dyads.recipients, actors: data.dyads.actors };
  return h(
    'article',
    { class: 'actor-page' },
    h('h1', {}, words(data.name)),
    h('p', { class: 'lead' }, `In ${plural(data.found, 'event')}${data.totals > 0 ? `, ${number(data.totals)} of them ${data.totals === 1 ? 'a total' : 'totals'} for a war or period (listed only)` : ''} · `, link(`#/?q=${encodeURIComponent(query)}`, 'explore these events')),
    identity(data),
    h('div', { class: 'overview' }, h('section', {}, h('h2', {}, 'When'), timeline(data.timeline, null, false, (range) => explore(range ? `day:${range[0]}..${range[1]}` : ''), () => explore('dated:no'))), h('section', {}, h('h2', {}, 'Where'), world.element)),
    h('h2', {}, 'With whom'),
    data.partners.length > 0 ? partners(data.partners, data.name) : h('p', { class: 'note' }, 'No event names another party.'),
    among(pairs.actors).length > 1 && among(pairs.recipients).length > 1 ? h('details', { class: 'pairs' }, h('summary', {}, 'Who did what to whom'), matrix(data.dyads, (actor, recipient) => explore(`actor:"${actor}" recipient:"${recipient}"`))) : null,
    h('h2', {}, 'Latest events'),
    cards(data.events, 'Latest events'),
  );
}

/** What the actor is, and how else it is called. */
function identity(data: ActorPage): HTMLElement {
  const codes = [...new Set(data.known_as.map((one) => [country(one.code || null), one.sectors].filter(Boolean).join(', ')).filter(Boolean))];
  const names = [...new Set([...data.known_as.map((one) => one.name), ...data.aliases])].filter((name) => name.toLowerCase() !== data.name.toLowerCase());
  return h(
    'dl',
    { class: 'identity' },
    names.length > 0 ? [h('dt', {}, 'Also called'), h('dd', {}, names.map((name, at) => [at > 0 ? ', ' : '', words(name)]))] : null,
    codes.length > 0 ? [h('dt', {}, 'Coded as'), h('dd', {}, codes.join('; '))] : null,
  );
}

function partners(all: Partner[], name: string): HTMLElement {
  return h(
    'div',
    { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': 'With whom' },
    h(
      'table',
      { class: 'partners' },
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Party'), h('th', { scope: 'col' }, words(name), ' → it'), h('th', { scope: 'col' }, 'it → ', words(name)), h('th', { scope: 'col' }, 'on one side'))),
      h('tbody', {}, all.map((one) => h('tr', {}, h('th', { scope: 'row' }, link(actorAddress(one.name), words(one.name))), [one.recipient, one.actor, one.beside].map((count) => h('td', { class: 'number' }, count > 0 ? number(count) : ''))))),
    ),
  );
}
