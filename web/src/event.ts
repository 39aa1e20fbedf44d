import { h, link, put, words, type Child } from './dom';
import { actorAddress, eventAddress, headline, inOrder } from './explore/table';
import type { Actor, Claim, EventPage, EventRecord, ReportRecord, Version } from './record';
import { linkFields, markedText, marks } from './text';
import { basis, claim, count, days, attributed, place, plain, plural, precision, relation, standing, title } from './wording';

export function reportAddress(id: string): string {
  return `#/report?id=${encodeURIComponent(id)}`;
}

function field(name: string, key: string, kind: string, ...children: Child[]): HTMLElement {
  return h('div', { class: `field ${kind}`, 'data-field': key, tabindex: 0 }, h('span', { class: 'name' }, name), h('span', { class: 'value' }, children));
}

function actor(name: string, one: Actor, key: string, kind: string): HTMLElement {
  const more = [one.code, ...one.sectors].filter(Boolean).join(' ');
  const phrase = one.text && one.text !== one.name ? h('span', { class: 'note' }, ' “', words(one.text), '”') : null;
  return field(name, key, kind, link(actorAddress(one.name), words(one.name)), more ? h('span', { class: 'code' }, ` ${more}`) : null, phrase);
}

function claimField(one: Claim, at: number): HTMLElement {
  const cue = one.cue && one.cue !== one.by?.name ? h('span', { class: 'note' }, ' “', words(one.cue), '”') : null;
  return field(at === 0 ? 'Stance' : '', `claim-${at}`, `claim ${one.kind}`, `${claim(one.kind)} `, words(one.by?.name ?? 'an unnamed source'), cue);
}

/** The fields of an event, for one report or for all reports together. */
export function fields(event: EventRecord): HTMLElement {
  const box = h('div', { class: 'fields' });
  const realities: Record<string, string> = { future: 'has not happened yet', hypothetical: 'may never happen', negated: 'did not happen, according to the report' };
  put(box, [
    field('Type', 'what', 'what', plain(event.type), event.mode ? ` – ${plain(event.mode).toLowerCase()}` : '', otherModes(event), event.cameo ? h('span', { class: 'code' }, ` CAMEO ${event.cameo}`) : null),
    event.toll || event.stance.reality !== 'actual' || event.stance.historical
      ? h('p', { class: 'badges' }, event.toll ? h('span', { class: 'badge' }, 'total for a war or period: left out of all counts') : null, event.stance.reality !== 'actual' ? h('span', { class: 'badge' }, realities[event.stance.reality] ?? event.stance.reality) : null, event.stance.historical ? h('span', { class: 'badge' }, 'background: over well before the report') : null)
      : null,
    event.actors.map((one, at) => actor(at === 0 ? 'Actor' : '', one, `actor-${at}`, 'actor')),
    event.actors.length === 0 ? field('Actor', 'nobody', '', 'unknown') : null,
    event.recipients.map((one, at) => actor(at === 0 ? 'Recipient' : '', one, `recipient-${at}`, 'recipient')),
    field('Date', 'when', 'when', days(event.when.earliest, event.when.latest), h('span', { class: 'note' }, ` ${basis(event.when)}`)),
    field('Place', 'where', 'where', words(place(event.where)), event.where ? h('span', { class: 'note' }, ` ${precision(event.where.precision)}`) : null),
    event.counts.map((one, at) => field(at === 0 ? 'Counts' : '', `count-${at}`, 'count', count(one), h('span', { class: 'note' }, one.of ? ` ${one.of}` : '', one.by ? [', according to ', words(one.by.name)] : null))),
    event.stance.claims.map(claimField),
  ]);
  return box;
}

/** The modes after the gravest one. */
function otherModes(event: EventRecord): HTMLElement | null {
  const modes = (event.modes ?? []).slice(1);
  return modes.length > 0 ? h('span', { class: 'note' }, ` also ${modes.map((mode) => plain(mode).toLowerCase()).join(', ')}`) : null;
}

/** How the program coded the event. */
export function why(event: EventRecord): HTMLElement {
  return h(
    'details',
    { class: 'why' },
    h('summary', {}, 'Why it was coded this way'),
    h('p', {}, `Rule ${event.why.rule}, score ${event.why.score.toFixed(2)}. `, h('span', { class: 'note' }, `${event.coder}, data ${event.data}`)),
    h('p', {}, sure(event)),
    h('ul', {}, event.why.trace.map((step) => h('li', {}, words(step)))),
  );
}

/** How sure the program is of the record and of each of its fields. */
function sure(event: EventRecord): string {
  const fields = Object.entries(event.why.shares ?? {}).map(([field, share]) => `${field} ${share.toFixed(2)}`);
  const whole = `Confidence ${event.confidence.toFixed(2)}: of records like this one, about ${Math.round(event.confidence * 100)} in 100 have no wrong field.`;
  return fields.length > 0 ? `${whole} Of each field: ${fields.join(', ')}.` : whole;
}

/** A report's title, source and publication date. */
export function reportLine(report: { id?: string; report?: string; title: string | null; source: string | null; published: unknown; url: string | null }): HTMLElement {
  const id = report.id ?? report.report ?? '';
  const published = typeof report.published === 'string' ? report.published : ((report.published as { date?: string } | null)?.date ?? null);
  return h(
    'span',
    { class: 'report-line' },
    link(reportAddress(id), words(report.title ?? id)),
    h('span', { class: 'note' }, [report.source, published].filter(Boolean).map((one) => ` · ${one}`).join('')),
    originalLink(report.url),
  );
}

/** A link to the original report, if its address is a web address. */
export function originalLink(url: string | null): HTMLElement | null {
  return url && /^https?:\/\//i.test(url) ? h('a', { href: url, rel: 'noopener noreferrer', target: '_blank', class: 'note' }, ' original') : null;
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
function mention(event: EventRecord, report: ReportRecord | undefined): HTMLElement {
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

/** The page of an event. `actions` appear below its summary. */
export function eventPage(data: EventPage, actions: HTMLElement | null): HTMLElement {
  const event = data.event;
  const heading = title(event);
  document.title = `${heading} – Dateline`;
  const shown = h('div', { class: 'shown-mention', tabindex: -1 });
  const show = (at: number) => {
    const one = data.tellings[at];
    if (one) {
      const report = data.reports.find((each) => each.id === one.evidence[0]?.report);
      shown.replaceChildren(report ? h('p', {}, reportLine(report), report.duplicate_of ? h('span', { class: 'note' }, ` – duplicate (${report.duplicate_of.kind}) of ${report.duplicate_of.report}`) : null) : h('p', {}), mention(one, report));
      picker.querySelectorAll('button').forEach((button, index) => button.setAttribute('aria-pressed', String(index === at)));
    }
  };
  const picker = h('div', { class: 'picker', role: 'group', 'aria-label': 'Reports that mention this event' });
  if (data.tellings.length > 1) {
    put(picker, data.tellings.slice(0, 40).map((one, at) => {
      const report = data.reports.find((each) => each.id === one.evidence[0]?.report);
      return h('button', { type: 'button', class: 'chip', onclick: () => show(at) }, words(report?.source ?? report?.id ?? String(at + 1)), report?.published ? ` ${report.published.date}` : '');
    }));
  }
  const page = h(
    'article',
    { class: 'event' },
    h('h1', {}, words(heading)),
    h('p', { class: 'lead' }, days(event.when.earliest, event.when.latest), ' · ', words(place(event.where)), ' · ', h('strong', {}, standing(event.standing ?? '')), ` · ${plural(event.reports ?? 1, 'report')}, ${plural(event.sources ?? 1, 'independent source')}`),
    event.review ? h('p', { class: 'badge' }, `${event.review.verdict} by ${event.review.by}`) : null,
    actions,
    picker,
    shown,
    versions(event.versions ?? []),
    h('section', {}, h('h2', {}, 'Related events'), relatedEvents(data)),
    data.decisions.length > 0 ? h('section', {}, h('h2', {}, 'Review decisions'), h('ul', {}, data.decisions.map((decision) => h('li', { class: decision.stands ? '' : 'undone' }, `${decision.number}: ${decision.kind} by ${decision.by}, ${decision.at.slice(0, 10)}${decision.why ? ` – ${decision.why}` : ''}${decision.stands ? '' : ' (undone)'}`)))) : null,
    cite(event),
  );
  show(0);
  return page;
}

function relatedEvents(data: EventPage): HTMLElement {
  const related = data.event.related ?? [];
  return h(
    'div',
    {},
    related.length > 0 ? h('ul', {}, related.map((one) => h('li', {}, `${relation(one.direction)} `, link(eventAddress(one.event), one.kind === 'part_of' ? 'another event' : plain(one.kind)), h('span', { class: 'note' }, ` – ${one.why}`)))) : null,
    data.story.length > 0
      ? h('ol', { class: 'thread' }, inOrder(data.story).map((one) => h('li', {}, h('span', { class: 'note' }, days(one.earliest, one.latest) + ' '), link(eventAddress(one.id), headline(one)), ' ', words([one.actors.join(', '), one.recipients.join(', ')].filter(Boolean).join(' → ')))))
      : h('p', { class: 'note' }, 'No other events in this story.'),
    data.event.story ? h('p', {}, link(`#/story?id=${encodeURIComponent(data.event.story)}`, 'Full story')) : null,
  );
}

/** Compares the versions of an event side by side; duplicates are folded. */
function versions(all: Version[]): HTMLElement | null {
  if (all.length < 2) {
    const only = all[0];
    return only && only.reports.length > 1 ? h('section', {}, reportsOf(only)) : null;
  }
  const cells = all.map((version) => [days(version.when.earliest, version.when.latest), place(version.where), version.counts.map(attributed).join(', '), version.actors.join(', '), version.recipients.join(', '), version.claims.map((one) => `${claim(one.kind)} ${one.by?.name ?? 'an unnamed source'}`).join('; ')]);
  const heads = ['Date', 'Place', 'Counts', 'Actors', 'Recipients', 'Stance'];
  const differ = heads.map((_, column) => new Set(cells.map((row) => row[column])).size > 1);
  return h(
    'section',
    {},
    h('h2', {}, `${all.length} versions`),
    h(
      'div',
      { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': 'Versions' },
      h(
        'table',
        { class: 'versions' },
        h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, 'Report'), heads.map((name, column) => h('th', { scope: 'col' }, name, differ[column] ? h('span', { class: 'badge' }, 'differs') : null)))),
        h('tbody', {}, all.map((version, row) => h('tr', {}, h('td', {}, reportsOf(version)), cells[row]?.map((cell, column) => h('td', { class: differ[column] ? 'differs' : '' }, words(cell)))))),
      ),
    ),
  );
}

function reportsOf(version: Version): HTMLElement {
  const [first, ...others] = version.reports;
  return h(
    'div',
    {},
    first ? reportLine(first) : null,
    others.length > 0 ? h('details', {}, h('summary', {}, `and ${plural(others.length, 'duplicate')}`), h('ul', {}, others.map((one) => h('li', {}, reportLine(one))))) : null,
  );
}

function cite(event: EventRecord): HTMLElement {
  const address = location.href;
  const text = `Dateline, event ${event.id} (${event.coder}, data ${event.data}). ${plural(event.reports ?? 1, 'report')}, ${plural(event.sources ?? 1, 'independent source')}. ${address}`;
  const copied = h('span', { class: 'note', role: 'status' });
  return h(
    'section',
    { class: 'cite' },
    h('h2', {}, 'Cite'),
    h('p', {}, h('code', {}, text)),
    h('button', { type: 'button', onclick: () => void navigator.clipboard?.writeText(text).then(() => (copied.textContent = ' copied')) }, 'Copy'),
    copied,
  );
}
