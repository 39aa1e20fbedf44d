import { h, words } from './dom';
import { reportLine } from './event';
import type { EventRecord, Version } from './record';
import { markedText, marks } from './text';
import { claim, count, days, names, place, plain } from './wording';

const HEADS = ['When', 'Where', 'How', 'How many', 'Who', 'To whom', 'Who says so'];
/** The column of those who say so, in which versions differ without contradicting each other. */
const SPEAKERS = HEADS.length - 1;
const NOTHING = 'not told';

/** What a version says, a cell a head. */
function cells(version: Version): string[] {
  return [
    days(version.when.earliest, version.when.latest),
    version.where ? place(version.where) : '',
    version.mode ? plain(version.mode).toLowerCase() : '',
    version.counts.map(count).join(', '),
    version.actors.join(', '),
    version.recipients.join(', '),
    version.claims.map((one) => `${claim(one.kind)} ${one.by?.name ?? 'an unnamed source'}`).join('; '),
  ];
}

/** What the record of all reports says in the same cells. */
function together(event: EventRecord): string[] {
  return cells({ ...event, reports: [], actors: names(event.actors).split(', ').filter(Boolean), recipients: names(event.recipients).split(', ').filter(Boolean), claims: event.stance.claims });
}

/** The sentences in which a version tells of the event, with the words of its fields marked. */
function sentences(version: Version, tellings: EventRecord[]): HTMLElement[] {
  const ids = version.reports.map((one) => one.report);
  const telling = tellings.find((one) => ids.includes(one.evidence[0]?.report ?? ''));
  const once = (telling?.evidence ?? []).filter((one, at, all) => all.findIndex((other) => other.span[0] === one.span[0]) === at);
  return once.map((one) => h('blockquote', {}, markedText(one.text, one.span[0], telling ? marks(telling) : [], [])));
}

/** All versions of an event side by side, each with its sentences; what differs from the record of all reports is marked. */
export function versions(all: Version[], event: EventRecord, tellings: EventRecord[]): HTMLElement {
  const rows = all.map(cells);
  const record = together(event);
  const columns = HEADS.map((_, column) => rows.map((row) => row[column] ?? ''));
  const differing = columns.map((column) => new Set(column).size > 1);
  const agreed = HEADS.map((head, column) => (differing[column] || !columns[column]?.[0] ? null : `${head.toLowerCase()}: ${columns[column][0]}`)).filter((one) => one !== null);
  return h(
    'section',
    { class: 'compared' },
    h('h2', {}, all.length === 1 ? 'In the words of the report' : `${all.length} versions, side by side`),
    all.length > 1 && agreed.length > 0 ? h('p', { class: 'note' }, 'All agree – ', words(agreed.join('; '))) : null,
    h(
      'ul',
      { class: 'versions' },
      all.map((version, at) =>
        h(
          'li',
          { class: 'version' },
          reportsOf(version),
          sentences(version, tellings),
          all.length > 1
            ? h(
                'dl',
                {},
                HEADS.map((head, column) => {
                  const value = rows[at]?.[column] ?? '';
                  const odd = value !== '' && column !== SPEAKERS && value !== record[column];
                  return differing[column] ? [h('dt', {}, head), h('dd', { class: odd ? 'differs' : value ? '' : 'note' }, words(value || NOTHING), odd ? h('span', { class: 'unseen' }, ' (differs)') : null)] : null;
                }),
              )
            : null,
        ),
      ),
    ),
  );
}

function reportsOf(version: Version): HTMLElement {
  const [first, ...others] = version.reports;
  return h(
    'div',
    { class: 'told-by' },
    first ? reportLine(first) : null,
    others.length > 0 ? h('details', {}, h('summary', {}, others.length === 1 ? 'and 1 copy of it' : `and ${others.length} copies of it`), h('ul', {}, others.map((one) => h('li', {}, reportLine(one))))) : null,
  );
}
