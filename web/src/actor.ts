import { h, link, number, words } from './dom';
import { WorldMap } from './explore/map';
import { matrix } from './explore/matrix';
import { actorAddress, table } from './explore/table';
import { timeline } from './explore/timeline';
import type { ActorPage } from './record';

/** What is known of an actor: names, activity over time, with whom, where. */
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
    h('p', { class: 'lead' }, `takes part in ${number(data.found)} events${data.totals > 0 ? `, ${number(data.totals)} of them ${data.totals === 1 ? 'a total' : 'totals'} of a war or a period, in the list alone` : ''} · `, link(`#/?q=${encodeURIComponent(query)}`, 'explore them')),
    h('h2', {}, 'Names, codes and sectors'),
    h('ul', {}, data.known_as.map((one) => h('li', {}, words(one.name), h('span', { class: 'code' }, ` ${[one.code, one.sectors].filter(Boolean).join(' ')}`), one.entity ? h('span', { class: 'note' }, ` ${one.entity}`) : null))),
    h('h2', {}, 'When'),
    timeline(data.timeline, null, false, (range) => explore(range ? `day:${range[0]}..${range[1]}` : ''), () => explore('dated:no')),
    h('h2', {}, 'Where'),
    world.element,
    h('h2', {}, 'With whom'),
    h('ul', { class: 'columns' }, partners.map(([name, count]) => h('li', {}, link(actorAddress(name), words(name)), ` ${number(count)}`))),
    data.dyads.recipients.length > 0 ? matrix(data.dyads, (actor, recipient) => explore(`actor:"${actor}" recipient:"${recipient}"`)) : null,
    h('h2', {}, 'The latest events'),
    table(data.events, 'The latest events'),
  );
}
