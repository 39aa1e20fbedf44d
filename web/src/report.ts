import { h, link, words } from './dom';
import { originalLink, fields, reportAddress, why } from './event';
import { eventAddress, headline, inOrder, table } from './explore/table';
import type { EventRecord, ReportPage, ReportRecord, Statement, StoryPage } from './record';
import { mainEvents, storyTitle } from './story';
import { linkFields, markedText, marks } from './text';
import { REALITIES, claim, days, attributed, names, plain, plural } from './wording';

/** Groups that a reader must not mix up: news, events that have not happened, background, and totals. */
const GROUPS: [string, (event: EventRecord) => boolean][] = [
  ['Happened', (event) => !event.toll && event.stance.reality === 'actual' && !event.stance.historical],
  ['Planned, hypothetical, or did not happen', (event) => !event.toll && event.stance.reality !== 'actual' && !event.stance.historical],
  ['Background: over well before the report', (event) => !event.toll && event.stance.historical],
  ['Totals for a war or period', (event) => event.toll === true],
];

/** The events of one report beside its text; the words of the selected event are marked. */
export function codedText(text: string | null, events: EventRecord[], statements: Statement[]): HTMLElement {
  const detail = h('div', { class: 'of-report' });
  const list = h('div', { class: 'told-events', tabindex: 0, role: 'region', 'aria-label': 'Events in this report' });
  const show = (at: number) => {
    const event = events[at];
    if (!event) {
      return;
    }
    const sentences = event.evidence.map((evidence) => evidence.span);
    const source = text ? markedText(text, 0, marks(event), sentences) : h('div', {}, event.evidence.map((evidence) => markedText(evidence.text, evidence.span[0], marks(event), sentences)));
    const box = h('div', { class: 'telling' }, h('div', {}, fields(event), why(event), event.event ? h('p', {}, link(eventAddress(event.event), 'This event across all reports')) : null), source);
    linkFields(box);
    detail.replaceChildren(box);
    list.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset['at'] === String(at))));
    requestAnimationFrame(() => {
      const sentence = source.querySelector<HTMLElement>('.evidence');
      if (sentence) {
        source.scrollTop = sentence.offsetTop - source.offsetTop - 60;
      }
    });
  };
  const row = (event: EventRecord, at: number) =>
    h('li', {}, h('button', { type: 'button', 'data-at': at, onclick: () => show(at) },
      h('span', { class: 'note' }, `${days(event.when.earliest, event.when.latest)} `),
      h('span', { class: 'type' }, plain(event.type)), ' ', words([names(event.actors), names(event.recipients)].filter(Boolean).join(' → ')),
      event.where ? h('span', { class: 'note' }, ' ', words(event.where.name)) : null,
      event.counts.length > 0 ? h('span', { class: 'note' }, ` ${event.counts.map(attributed).join(', ')}`) : null,
      event.stance.reality !== 'actual' ? h('span', { class: 'badge' }, REALITIES[event.stance.reality] ?? event.stance.reality) : null,
      event.stance.claims.map((one) => h('span', { class: one.kind === 'denies' ? 'badge denied' : 'badge' }, `${claim(one.kind)} ${one.by?.name ?? 'an unnamed source'}`))));
  for (const [title, belongs] of GROUPS) {
    const members = events.map((event, at) => ({ event, at })).filter(({ event }) => belongs(event));
    members.sort((one, other) => (one.event.when.earliest ?? one.event.when.latest ?? '9').localeCompare(other.event.when.earliest ?? other.event.when.latest ?? '9'));
    if (members.length > 0) {
      list.append(h('section', {}, h('h3', {}, `${title} (${members.length})`), h('ul', {}, members.map(({ event, at }) => row(event, at)))));
    }
  }
  show(0);
  const quotes = statements.length > 0 ? h('section', {}, h('h2', {}, 'Statements'), h('ul', { class: 'said' }, statements.map((one) => h('li', {}, h('strong', {}, words(one.speaker?.name ?? 'Unnamed source')), ': ', h('q', {}, words(one.content)))))) : null;
  return h('div', {}, events.length === 0 ? h('p', { class: 'empty' }, 'No events found in this text.') : h('h2', {}, plural(events.length, 'event')), list, detail, quotes);
}

function about(report: ReportRecord): HTMLElement {
  return h('p', { class: 'lead' }, [report.source, report.published?.date, report.language].filter(Boolean).join(' · '), originalLink(report.url));
}

export function reportPage(data: ReportPage): HTMLElement {
  const report = data.report;
  document.title = `${report.title ?? report.id} – Dateline`;
  return h(
    'article',
    { class: 'report' },
    h('h1', {}, words(report.title ?? report.id)),
    about(report),
    report.duplicate_of ? h('p', {}, `Duplicate (${report.duplicate_of.kind}) of `, link(reportAddress(report.duplicate_of.report), report.duplicate_of.report), ` – ${report.duplicate_of.why}`) : null,
    data.copies.length > 0 ? h('details', {}, h('summary', {}, plural(data.copies.length, 'duplicate')), h('ul', {}, data.copies.slice(0, 200).map((id) => h('li', {}, link(reportAddress(id), words(id)))))) : null,
    report.story ? h('p', {}, link(`#/story?id=${encodeURIComponent(report.story)}`, 'Full story')) : null,
    codedText(report.text, data.events, data.statements),
  );
}

export function storyPage(data: StoryPage): HTMLElement {
  const title = storyTitle(data.reports) ?? data.story;
  document.title = `${title} – Dateline`;
  const events = inOrder(data.events);
  return h(
    'article',
    { class: 'story' },
    h('h1', {}, words(title)),
    h('p', { class: 'lead' }, `${plural(data.reports.length, 'report')}, ${data.more ? `latest ${plural(data.events.length, 'event')}` : plural(data.events.length, 'event')}`),
    h('p', { class: 'main' }, 'Main events: ', mainEvents(events).map((one, at) => [at > 0 ? '; ' : '', link(eventAddress(one.id), headline(one)), words([one.actors.join(', '), one.recipients.join(', ')].filter(Boolean).map((side) => ` ${side}`).join(' →')), one.place ? words(`, ${one.place}`) : '', ` (${plural(one.reports, 'report')})`])),
    link(`#/?q=${encodeURIComponent(`story:"${data.story}"`)}`, 'Explore this story'),
    h('h2', {}, 'Events'),
    table(events, 'Events of the story, earliest first'),
    h('h2', {}, 'Reports'),
    h('ol', {}, data.reports.map((report) => h('li', {}, link(reportAddress(report.id), words(report.title ?? report.id)), h('span', { class: 'note' }, ` ${[report.source, report.published?.date].filter(Boolean).join(' · ')}`)))),
  );
}
