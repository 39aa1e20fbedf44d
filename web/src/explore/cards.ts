import { h, link, number, words, type Child } from '../dom';
import type { Summary } from '../record';
import { country, days, plain, plural, standing } from '../wording';
import { badges, eventAddress, parties } from './table';

/** Who did what to whom, as the link to the event. */
function headline(event: Summary): HTMLElement {
  const sides: Child[] = [];
  if (event.actors.length > 0) {
    sides.push(' ', parties(event.actors));
  }
  if (event.recipients.length > 0) {
    sides.push(' → ', parties(event.recipients));
  }
  return link(eventAddress(event.id), h('span', { class: 'type' }, plain(event.type)), event.mode ? h('span', { class: 'mode' }, ` (${plain(event.mode).toLowerCase()})`) : null, sides.length > 0 ? ':' : null, sides);
}

function harm(event: Summary): HTMLElement | null {
  const said = [event.killed ? `${number(event.killed)} killed` : '', event.injured ? `${number(event.injured)} injured` : ''].filter(Boolean);
  return said.length > 0 ? h('strong', { class: 'harm' }, said.join(', ')) : null;
}

function place(event: Summary): HTMLElement | null {
  if (!event.place && !event.country) {
    return null;
  }
  const land = country(event.country);
  return h('span', {}, words(event.place ?? land), event.place && land && land !== event.place ? [', ', words(land)] : null);
}

function sources(event: Summary): HTMLElement {
  const told = event.reports === 1 ? '1 report' : `${plural(event.reports, 'report')}, ${plural(event.sources, 'source')}`;
  return h('span', { title: standing(event.standing) }, told, event.standing === 'corroborated' ? h('span', { class: 'badge' }, 'corroborated') : null);
}

/** Events as a list in which each shows what happened, when, where, who was hurt, and the words of the report. */
export function cards(events: Summary[], caption: string): HTMLElement {
  return h(
    'ol',
    { class: 'events cards', 'aria-label': caption },
    events.map((event) => {
      const facts = [h('span', { class: event.earliest ? '' : 'vague' }, days(event.earliest, event.latest)), place(event), harm(event), sources(event)].filter((fact) => fact !== null);
      return h(
        'li',
        { class: event.toll || event.historical || event.reality !== 'actual' ? 'aside' : '' },
        h('p', { class: 'headline' }, headline(event), badges(event)),
        h('p', { class: 'facts' }, facts.map((fact, at) => [at > 0 ? ' · ' : '', fact])),
        h('p', { class: 'words' }, words(event.text)),
      );
    }),
  );
}
