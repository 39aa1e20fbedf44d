import { citation, reportTitle } from './citation';
import { h, link, words } from './dom';
import { originalLink, reportAddress } from './event';
import { fields, why } from './fields';
import { eventAddress } from './explore/table';
import type { EventRecord, ReportPage, ReportRecord, Statement } from './record';
import { linkFields, markedText, marks } from './text';
import { attributed, claim, day, days, doubtsOf, names, plain, plural } from './wording';

/** Groups that a reader must not mix up: news, events that have not happened, background, and totals. */
const GROUPS: [string, (event: EventRecord) => boolean][] = [
  ['Happened', (event) => !event.toll && event.stance.reality === 'actual' && !event.stance.historical],
  ['Planned, hypothetical, or did not happen', (event) => !event.toll && event.stance.reality !== 'actual' && !event.stance.historical],
  ['Background: over well before the report', (event) => !event.toll && event.stance.historical],
  ['Totals for a war or period', (event) => event.toll === true],
];

/** A report's text beside its events. The words of the selected event are marked; the word that stands for each other event selects it. */
export function codedText(text: string | null, events: EventRecord[], statements: Statement[]): HTMLElement {
  const list = h('div', { class: 'told-events', tabindex: 0, role: 'region', 'aria-label': 'Events in this report' });
  const side = h('div', { class: 'text-side' });
  const rows = new Map<number, HTMLElement>();
  const show = (at: number, scroll: boolean) => {
    const event = events[at];
    if (!event) {
      return;
    }
    const sentences = event.evidence.map((evidence) => evidence.span);
    const others = events.flatMap((other, index) => (index === at ? [] : other.evidence.map((one) => ({ field: `event-${index}`, kind: 'other', span: one.trigger }))));
    const source = text
      ? markedText(text, 0, [...others, ...marks(event)], sentences)
      : h('div', {}, event.evidence.map((evidence) => markedText(evidence.text, evidence.span[0], marks(event), sentences)), h('p', { class: 'note' }, 'The full text is not available here.'));
    side.replaceChildren(source);
    list.querySelectorAll('.detail').forEach((one) => one.remove());
    list.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(button.dataset['at'] === String(at))));
    rows.get(at)?.append(h('div', { class: 'detail' }, fields(event), why(event), event.event ? h('p', {}, link(eventAddress(event.event), 'This event across all reports')) : null));
    requestAnimationFrame(() => {
      const sentence = source.querySelector<HTMLElement>('.evidence');
      if (sentence && scroll) {
        source.scrollTop = sentence.offsetTop - source.offsetTop - 60;
      }
    });
  };
  side.addEventListener('click', (clicked) => {
    const field = clicked.target instanceof Element ? clicked.target.closest('mark.other')?.getAttribute('data-field') : null;
    if (field) {
      show(Number(field.slice('event-'.length)), false);
    }
  });
  for (const [title, belongs] of GROUPS) {
    const members = events.map((event, at) => ({ event, at })).filter(({ event }) => belongs(event));
    members.sort((one, other) => (one.event.when.earliest ?? one.event.when.latest ?? '9').localeCompare(other.event.when.earliest ?? other.event.when.latest ?? '9'));
    if (members.length > 0) {
      list.append(h('section', {}, h('h3', {}, `${title} (${members.length})`), h('ul', {}, members.map(({ event, at }) => {
        const row = h('li', {}, h('button', { type: 'button', 'data-at': at, onclick: () => show(at, true) }, rowOf(event)));
        rows.set(at, row);
        return row;
      }))));
    }
  }
  const box = h('div', { class: 'telling coded' }, side, list);
  linkFields(box);
  if (events.length === 0) {
    box.replaceChildren(text ? h('div', { class: 'text-side' }, markedText(text, 0, [], [])) : '', h('p', { class: 'empty' }, 'No events found in this text.'));
  } else {
    show(firstToShow(events), true);
  }
  return h('div', {}, h('h2', {}, plural(events.length, 'event')), box, said(statements));
}

/** The event to show first: the first that happened, else the first. */
function firstToShow(events: EventRecord[]): number {
  const happened = GROUPS[0]?.[1];
  return Math.max(0, events.findIndex((event) => happened?.(event)));
}

/** An event of a report in one row. */
function rowOf(event: EventRecord): HTMLElement {
  const sides = [names(event.actors), names(event.recipients)].filter(Boolean).join(' → ');
  const doubts = doubtsOf(event).filter((word) => word === 'alleged' || word === 'denied' || word === 'planned' || word === 'hypothetical' || word === 'did not happen');
  return h(
    'span',
    {},
    h('span', { class: 'note' }, `${days(event.when.earliest, event.when.latest)} `),
    h('span', { class: 'type' }, plain(event.type)),
    sides ? [': ', event.actors.length === 0 ? '→ ' : '', words(sides)] : null,
    event.where ? h('span', { class: 'note' }, ', ', words(event.where.name)) : null,
    event.counts.length > 0 ? h('span', { class: 'note' }, ` ${event.counts.map(attributed).join(', ')}`) : null,
    doubts.map((word) => h('span', { class: word === 'denied' ? 'badge denied' : 'badge' }, word)),
    event.stance.claims.map((one) => h('span', { class: 'note' }, ` · ${claim(one.kind)} `, words(one.by?.name ?? 'an unnamed source'))),
  );
}

/** Who said what: with the verb of the report, and with quotation marks only for what it quotes. */
function said(statements: Statement[]): HTMLElement | null {
  if (statements.length === 0) {
    return null;
  }
  return h('section', {}, h('h2', {}, 'Who said what'), h('ul', { class: 'said' }, statements.map((one) => {
    const speaker = h('strong', {}, words(one.speaker?.name ?? 'Somebody who is not named'));
    const content = one.direct ? h('q', {}, words(one.content)) : words(one.content);
    const cue = one.cue?.text.trim() ?? '';
    if (/^according( to)?$/i.test(cue)) {
      return h('li', {}, 'According to ', speaker, ': ', content);
    }
    const joined = !one.direct && /^(that|to|if|whether|how|why|when|who|what|where) /i.test(one.content);
    return h('li', {}, speaker, cue ? h('em', {}, ` ${cue}`) : null, joined ? ' ' : ': ', content);
  })));
}

function about(report: ReportRecord): HTMLElement {
  const published = report.published?.date;
  return h(
    'p',
    { class: 'lead' },
    words(report.source ?? 'Unknown source'),
    ' · ',
    published ? [day(published), h('span', { class: 'code' }, ` ${published}`), report.published?.basis === 'field' ? null : h('span', { class: 'note' }, ' (found in the text)')] : 'no day of publication',
    ' ',
    originalLink(report.url),
  );
}

/** The page of a report: its title, source and day, and its text beside its events. */
export function reportPage(data: ReportPage): HTMLElement {
  const report = data.report;
  const title = reportTitle(report);
  document.title = `${title} – Dateline`;
  return h(
    'article',
    { class: 'report' },
    h('h1', {}, words(title)),
    report.title && report.original_title && report.original_title !== report.title ? h('p', { class: 'note' }, 'Originally published as ', h('q', {}, words(report.original_title))) : null,
    about(report),
    report.duplicate_of ? h('p', {}, report.duplicate_of.kind === 'exact' ? 'A copy of ' : `A copy (${report.duplicate_of.kind}) of `, link(reportAddress(report.duplicate_of.report), report.duplicate_of.report), ` – ${report.duplicate_of.why}`) : null,
    data.copies.length > 0 ? h('details', {}, h('summary', {}, data.copies.length === 1 ? 'Printed once more' : `Printed ${data.copies.length} times more`), h('ul', {}, data.copies.slice(0, 200).map((id) => h('li', {}, link(reportAddress(id), words(id)))))) : null,
    report.story ? h('p', {}, link(`#/story?id=${encodeURIComponent(report.story)}`, 'The whole story, by day')) : null,
    codedText(report.text, data.events, data.statements),
    h('section', { class: 'cite' }, h('h2', {}, 'Cite'), h('p', {}, citation(report))),
  );
}
