import { h, link, words } from './dom';
import { outside, fields, reportAddress, why } from './event';
import { eventAddress, inOrder, table } from './explore/table';
import type { EventRecord, ReportPage, ReportRecord, Statement, StoryPage } from './record';
import { linked, marked, marks } from './text';
import { claim, days, given, names, plain } from './wording';

/** What a reader must not mix up: the news, what has not happened, what was over before, and what sums many deeds up. */
const GROUPS: [string, (event: EventRecord) => boolean][] = [
  ['Happened', (event) => !event.toll && event.stance.reality === 'actual' && !event.stance.historical],
  ['Has not happened, or may not', (event) => !event.toll && event.stance.reality !== 'actual' && !event.stance.historical],
  ['Background: over before this news', (event) => !event.toll && event.stance.historical],
  ['Total of a war or a period', (event) => event.toll === true],
];

/** Events of one report beside its text: the chosen event's words are marked. */
export function beside(text: string | null, events: EventRecord[], statements: Statement[]): HTMLElement {
  const words_ = h('div', { class: 'of-report' });
  const list = h('div', { class: 'told-events', tabindex: 0, role: 'region', 'aria-label': 'Events that it tells' });
  const show = (at: number) => {
    const event = events[at];
    if (!event) {
      return;
    }
    const told = event.evidence.map((evidence) => evidence.span);
    const source = text ? marked(text, 0, marks(event), told) : h('div', {}, event.evidence.map((evidence) => marked(evidence.text, evidence.span[0], marks(event), told)));
    const box = h('div', { class: 'telling' }, h('div', {}, fields(event), why(event), event.event ? h('p', {}, link(eventAddress(event.event), 'What all reports tell of it')) : null), source);
    linked(box);
    words_.replaceChildren(box);
    list.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset['at'] === String(at))));
    requestAnimationFrame(() => {
      const sentence = source.querySelector<HTMLElement>('.told');
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
      event.counts.length > 0 ? h('span', { class: 'note' }, ` ${event.counts.map(given).join(', ')}`) : null,
      event.stance.reality !== 'actual' ? h('span', { class: 'badge' }, event.stance.reality) : null,
      event.stance.claims.map((one) => h('span', { class: one.kind === 'denies' ? 'badge denied' : 'badge' }, `${one.by?.name ?? 'somebody'} ${claim(one.kind)}`))));
  for (const [title, belongs] of GROUPS) {
    const members = events.map((event, at) => ({ event, at })).filter(({ event }) => belongs(event));
    members.sort((one, other) => (one.event.when.earliest ?? one.event.when.latest ?? '9').localeCompare(other.event.when.earliest ?? other.event.when.latest ?? '9'));
    if (members.length > 0) {
      list.append(h('section', {}, h('h3', {}, `${title} (${members.length})`), h('ul', {}, members.map(({ event, at }) => row(event, at)))));
    }
  }
  show(0);
  const said = statements.length > 0 ? h('section', {}, h('h2', {}, 'Who said what'), h('ul', { class: 'said' }, statements.map((one) => h('li', {}, h('strong', {}, words(one.speaker?.name ?? 'somebody not named')), ': ', h('q', {}, words(one.content)))))) : null;
  return h('div', {}, events.length === 0 ? h('p', { class: 'empty' }, 'No event was found in it.') : h('h2', {}, `${events.length} ${events.length === 1 ? 'event' : 'events'}`), list, words_, said);
}

function about(report: ReportRecord): HTMLElement {
  return h('p', { class: 'lead' }, [report.source, report.published?.date, report.language].filter(Boolean).join(' · '), outside(report.url));
}

export function reportPage(data: ReportPage): HTMLElement {
  const report = data.report;
  document.title = `${report.title ?? report.id} – Dateline`;
  return h(
    'article',
    { class: 'report' },
    h('h1', {}, words(report.title ?? report.id)),
    about(report),
    report.duplicate_of ? h('p', {}, `A copy (${report.duplicate_of.kind}) of `, link(reportAddress(report.duplicate_of.report), report.duplicate_of.report), ` – ${report.duplicate_of.why}`) : null,
    data.copies.length > 0 ? h('details', {}, h('summary', {}, `${data.copies.length} copies`), h('ul', {}, data.copies.slice(0, 200).map((id) => h('li', {}, link(reportAddress(id), words(id)))))) : null,
    report.story ? h('p', {}, link(`#/story?id=${encodeURIComponent(report.story)}`, 'The story that it belongs to')) : null,
    beside(report.text, data.events, data.statements),
  );
}

export function storyPage(data: StoryPage): HTMLElement {
  const title = data.reports[0]?.title ?? data.story;
  document.title = `${title} – Dateline`;
  const events = inOrder(data.events);
  return h(
    'article',
    { class: 'story' },
    h('h1', {}, words(title)),
    h('p', { class: 'lead' }, `${data.reports.length} reports, ${data.events.length}${data.more ? ' of the latest' : ''} events`),
    link(`#/?q=${encodeURIComponent(`story:"${data.story}"`)}`, 'Explore this story'),
    h('h2', {}, 'Events'),
    table(events, 'Events of the story, the earliest first'),
    h('h2', {}, 'Reports'),
    h('ol', {}, data.reports.map((report) => h('li', {}, link(reportAddress(report.id), words(report.title ?? report.id)), h('span', { class: 'note' }, ` ${[report.source, report.published?.date].filter(Boolean).join(' · ')}`)))),
  );
}
