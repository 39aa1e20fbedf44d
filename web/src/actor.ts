import { h, link, number, words } from './dom';
import { WorldMap } from './explore/map';
import { matrix } from './explore/matrix';
import { actorAddress, table } from './explore/table';
import { timeline } from './explore/timeline';
import type { ActorPage } from './record';
import { plural } from './wording';

/** The page of an actor: its names, activity over time, places and partners. */
export function actorPage(data: ActorPage): HTMLElement {
  document.title = `${data.name} – Dateline`;
  const query = `party:"${data.name}"`;
  const explore = (more: string) => {
    location.hash = `#/?q=${encodeURIComponent(`${query} ${more}`.trim())}`;
  };
  const world = new WorldMap(
    (spot) => explore(`place:"${spot.name}"`),
    (box) => explore(box ? `box:${box}` : ''),
  );
  world.update(data.map, false);
  const partners = Object.entries(data.facets['party'] ?? {}).filter(([name]) => name !== data.name);
  return h(
    'article',
    { class: 'actor-page' },
    h('h1', {}, words(data.name)),
    h('p', { class: 'lead' }, `Involved in ${plural(data.found, 'event')}${data.totals > 0 ? `, ${number(data.totals)} of them ${data.totals === 1 ? 'a total' : 'totals'} for a war or period (listed only)` : ''} · `, link(`#/?q=${encodeURIComponent(query)}`, 'explore these events')),
    h('h2', {}, 'Names, codes and sectors'),
    h('ul', {}, data.known_as.map((one) => h('li', {}, words(one.name), h('span', { class: 'code' }, ` ${[one.code, one.sectors].filter(Boolean).join(' ')}`), one.entity ? h('span', { class: 'note' }, ` ${one.entity}`) : null))),
    h('h2', {}, 'Timeline'),
    timeline(data.timeline, null, false, (range) => explore(range ? `day:${range[0]}..${range[1]}` : ''), () => explore('dated:no')),
    h('h2', {}, 'Map'),
    world.element,
    h('h2', {}, 'Partners'),
    h('ul', { class: 'columns' }, partners.map(([name, count]) => h('li', {}, link(actorAddress(name), words(name)), ` ${number(count)}`))),
    data.dyads.recipients.length > 0 ? matrix(data.dyads, (actor, recipient) => explore(`actor:"${actor}" recipient:"${recipient}"`)) : null,
    h('h2', {}, 'Latest events'),
    table(data.events, 'Latest events'),
  );
}
