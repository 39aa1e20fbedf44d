import { cite, reportTitle } from './citation';
import { h, link, put, words } from './dom';
import { WorldMap } from './explore/map';
import { eventAddress, badges } from './explore/table';
import { fields, sure, why } from './fields';
import { written } from './query';
import type { EventPage, EventRecord, ReportRecord, Summary } from './record';
import { linkFields, markedText, marks } from './text';
import { versions } from './versions';
import { days, isoDays, place, plain, plural, relation, standing, title } from './wording';

export function reportAddress(id: string): string {
  return `#/report?id=${encodeURIComponent(id)}`;
}

/** A report's title, source and publication date. */
export function reportLine(report: { id?: string; report?: string; title: string | null; original_title?: string | null; source: string | null; published: unknown; url: string | null }): HTMLElement {
  const id = report.id ?? report.report ?? '';
  const published = typeof report.published === 'string' ? report.published : ((report.published as { date?: string } | null)?.date ?? null);
  return h(
    'span',
    { class: 'report-line' },
    link(reportAddress(id), words(reportTitle(report))),
    h('span', { class: 'note' }, [report.source, published].filter(Boolean).map((one) => ` · ${one}`).join(''), ' '),
    originalLink(report.url),
  );
}

/** A link to the original report, if its address is a web address. */
export function originalLink(url: string | null): HTMLElement | null {
  return url && /^https?:\/\//i.test(url) ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank', class: 'note' }, 'original ↗') : null;
}

/** The text of a report, or only the sentences with evidence, with the words of each field marked. */
function sourceText(event: EventRecord, report: ReportRecord | undefined): HTMLElement {
  const sentences = event.evidence.map((evidence) => evidence.span);
  if (report?.text) {
    return markedText(report.text, 0, marks(event), sentences);
  }
  return h('div', {}, event.evidence.map((evidence) => markedText(evidence.text, evidence.span[0], marks(event), sentences)), h('p', { class: 'note' }, 'The full text is not available here.'));
}

/** The mention of an event in one report, beside the text. */
export function mention(event: EventRecord, report: ReportRecord | undefined): HTMLElement {
  const box = h('div', { class: 'telling' }, h('div', {}, fields(event), why(event)), sourceText(event, report));
  linkFields(box);
  requestAnimationFrame(() => {
    const container = box.querySelector<HTMLElement>('.source');
    const sentence = box.querySelector<HTMLElement>('.evidence');
    if (container && sentence) {
      container.scrollTop = sentence.offsetTop - container.offsetTop - 60;
    }
  });
  return box;
}

/** The mentions of an event, one shown at a time beside the text of its report. */
function mentions(data: EventPage): HTMLElement {
  const reportOf = (one: EventRecord | undefined) => data.reports.find((each) => each.id === one?.evidence[0]?.report);
  const shown = h('div', { class: 'shown-mention', tabindex: -1 });
  const picker = h('div', { class: 'picker', role: 'group', 'aria-label': 'Reports that mention this event' });
  const show = (at: number) => {
    const one = data.tellings[at];
    if (one) {
      const report = reportOf(one);
      shown.replaceChildren(report ? h('p', {}, reportLine(report), report.duplicate_of ? h('span', { class: 'note' }, ' – a copy of ', link(reportAddress(report.duplicate_of.report), report.duplicate_of.report)) : null) : h('p', {}), mention(one, report));
      picker.querySelectorAll('button').forEach((button, index) => button.setAttribute('aria-pressed', String(index === at)));
    }
  };
  if (data.tellings.length > 1) {
    put(picker, data.tellings.slice(0, 40).map((one, at) => {
      const report = reportOf(one);
      return h('button', { type: 'button', class: 'chip', onclick: () => show(at) }, words(report?.source ?? (report ? reportTitle(report) : String(at + 1))), report?.published ? ` ${report.published.date}` : '');
    }));
  }
  const box = h('section', {}, h('h2', {}, 'In the full text'), picker, shown);
  show(0);
  return box;
}

/** Where it happened, on a small map. */
function map(event: EventRecord): HTMLElement | null {
  const where = event.where;
  if (!where || where.lat === null || where.lon === null) {
    return h('p', { class: 'empty' }, where ? 'The place has no known position.' : 'No report says where.');
  }
  const explore = (query: string) => {
    location.hash = `#/?q=${encodeURIComponent(query)}`;
  };
  const world = new WorldMap(
    (spot) => explore(written([{ not: false, field: 'place', values: [spot.name] }])),
    (box) => explore(box ? `box:${box}` : ''),
  );
  world.update({ spots: [{ latitude: where.lat, longitude: where.lon, precision: where.precision, country: where.country ?? '', name: where.name, events: 1, killed: 0 }], left: 0, unplaced: 0 }, false);
  return world.element;
}

/** The page of an event. `actions` appear below its summary. */
export function eventPage(data: EventPage, actions: HTMLElement | null): HTMLElement {
  const event = data.event;
  const heading = title(event);
  document.title = `${heading} – Dateline`;
  const iso = isoDays(event.when.earliest, event.when.latest);
  return h(
    'article',
    { class: 'event' },
    h('h1', {}, words(heading)),
    h('p', { class: 'lead' }, days(event.when.earliest, event.when.latest), iso ? h('span', { class: 'code' }, ` ${iso}`) : null, ' · ', words(place(event.where)), ' · ', h('strong', {}, standing(event.standing ?? '')), ` · ${plural(event.reports ?? 1, 'report')}, ${plural(event.sources ?? 1, 'independent source')}`),
    event.review ? h('p', { class: 'badge' }, `${event.review.verdict} by ${event.review.by}`) : null,
    actions,
    h(
      'div',
      { class: 'overview' },
      h('section', { class: 'facts-of-all' }, h('h2', {}, data.tellings.length > 1 ? 'What all reports together say' : 'What the report says'), fields(event, false), h('p', { class: 'note' }, sure(event))),
      h('section', {}, h('h2', {}, 'Where'), map(event)),
    ),
    event.versions && event.versions.length > 0 ? versions(event.versions, event, data.tellings) : null,
    related(data),
    mentions(data),
    data.decisions.length > 0 ? h('section', {}, h('h2', {}, 'Review decisions'), h('ul', {}, data.decisions.map((decision) => h('li', { class: decision.stands ? '' : 'undone' }, `${decision.number}: ${decision.kind} by ${decision.by}, ${decision.at.slice(0, 10)}${decision.why ? ` – ${decision.why}` : ''}${decision.stands ? '' : ' (undone)'}`)))) : null,
    cite(event, data.reports),
  );
}

/** A line for another event: its day unless that is known from above, what happened, and between whom. */
export function eventLine(one: Summary, dayKnown = false): HTMLElement {
  const sides = [one.actors.join(', '), one.recipients.join(', ')].filter(Boolean).join(' → ');
  return h(
    'span',
    { class: 'event-line' },
    dayKnown ? null : h('span', { class: 'note', title: isoDays(one.earliest, one.latest) }, `${days(one.earliest, one.latest)} `),
    link(eventAddress(one.id), h('span', { class: 'type' }, plain(one.type)), one.mode ? ` (${plain(one.mode).toLowerCase()})` : '', sides ? [': ', one.actors.length === 0 ? '→ ' : '', words(sides)] : null),
    one.place ? words(`, ${one.place}`) : null,
    one.killed ? h('strong', { class: 'harm' }, `, ${one.killed.toLocaleString('en')} killed`) : null,
    badges(one),
  );
}

const ORDER = ['whole', 'part', 'before', 'after'];

/** What came before and after, and what it is a part of, with the relation named; and where to look for more. */
function related(data: EventPage): HTMLElement {
  const event = data.event;
  const relations = (event.related ?? []).map((one, at) => ({ ...one, at, summary: data.related[at] }));
  const groups = ORDER.map((direction) => ({ direction, members: relations.filter((one) => one.direction === direction).sort((one, other) => (one.summary?.latest ?? '').localeCompare(other.summary?.latest ?? '')) })).filter((group) => group.members.length > 0);
  return h(
    'section',
    { class: 'related' },
    h('h2', {}, 'Before and after'),
    groups.length > 0
      ? h('dl', {}, groups.map((group) => [h('dt', {}, relation(group.direction)), group.members.map((one) => h('dd', {}, one.summary ? eventLine(one.summary) : link(eventAddress(one.event), 'another event'), h('span', { class: 'note' }, ` – ${one.kind === 'part_of' ? '' : `${plain(one.kind).toLowerCase()}: `}${one.why}`)))]))
      : h('p', { class: 'note' }, 'No event is known that led to this one, followed from it, or is a part of it.'),
    h('p', { class: 'more-of' }, event.story ? link(`#/story?id=${encodeURIComponent(event.story)}`, 'The whole story, by day') : null, ' ', aroundIt(event)),
  );
}

/** A link to the events of the same first party in the days around an event. */
function aroundIt(event: EventRecord): HTMLElement | null {
  const party = (event.actors[0] ?? event.recipients[0])?.name;
  const middle = event.when.latest ?? event.when.earliest;
  if (!party || !middle) {
    return null;
  }
  const shifted = (by: number) => new Date(Date.parse(middle) + by * 86_400_000).toISOString().slice(0, 10);
  const query = written([{ not: false, field: 'party', values: [party] }, { not: false, field: 'day', values: [`${shifted(-7)}..${shifted(7)}`] }]);
  return link(`#/?q=${encodeURIComponent(query)}`, words(`${party} in the week before and after`));
}
