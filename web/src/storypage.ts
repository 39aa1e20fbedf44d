import { h, link, words } from './dom';
import { eventLine, reportLine } from './event';
import { cards } from './explore/cards';
import { inOrder } from './explore/table';
import { timeline } from './explore/timeline';
import { timeline as binned } from './files/aggregates';
import { written } from './query';
import type { StoryPage, Summary } from './record';
import { mainEvents, storyTitle } from './story';
import { days, isoDays, plural } from './wording';

/** What of a story is no news of its days, under what it is. */
const ASIDE: [string, (event: Summary) => boolean][] = [
  ['Planned, hypothetical, or did not happen', (event) => event.reality !== 'actual' && !event.toll && !event.historical],
  ['Background: over well before the reports', (event) => event.historical && !event.toll],
  ['Totals for a war or period', (event) => event.toll],
];

function isNews(event: Summary): boolean {
  return ASIDE.every(([, belongs]) => !belongs(event));
}

/** The events of each day under the day, in order; what is known only to lie between two days stands at the last of them. */
function byDay(events: Summary[]): HTMLElement {
  const groups = new Map<string, Summary[]>();
  for (const event of events) {
    const day = event.latest ?? event.earliest ?? '';
    groups.set(day, [...(groups.get(day) ?? []), event]);
  }
  return h('div', { class: 'by-day' }, [...groups].map(([day, members]) => h('section', {}, h('h3', { title: day }, day ? days(day, day) : 'Day unknown', day ? h('span', { class: 'code' }, ` ${day}`) : null), h('ul', {}, members.map((one) => h('li', {}, eventLine(one, one.earliest === one.latest)))))));
}

/** The page of a story: its title, its main events, a line of its days, what happened on each, and its reports. */
export function storyPage(data: StoryPage): HTMLElement {
  const title = storyTitle(data.reports) ?? data.story;
  document.title = `${title} – Dateline`;
  const events = inOrder(data.events);
  const news = events.filter(isNews);
  const dayed = news.filter((event) => event.latest);
  const [first, last] = [dayed[0]?.latest ?? null, dayed[dayed.length - 1]?.latest ?? null];
  const own = (more: { field: string; value: string }[]) => `#/?q=${encodeURIComponent(written([{ not: false, field: 'story', values: [data.story] }, ...more.map((one) => ({ not: false, field: one.field, values: [one.value] }))]))}`;
  return h(
    'article',
    { class: 'story' },
    h('h1', {}, words(title)),
    h('p', { class: 'lead' }, first && last ? [h('span', { title: isoDays(first, last) }, days(first, last)), ' · '] : null, `${plural(data.reports.length, 'report')}, ${data.more ? `the latest ${plural(data.events.length, 'event')}` : plural(data.events.length, 'event')} · `, link(own([]), 'map and filters')),
    h('h2', {}, 'Main events'),
    cards(mainEvents(events), 'Main events'),
    h('h2', {}, 'Line of days'),
    timeline(
      binned(news),
      null,
      false,
      (range) => {
        location.hash = own(range ? [{ field: 'day', value: `${range[0]}..${range[1]}` }] : []);
      },
      () => {
        location.hash = own([{ field: 'dated', value: 'no' }]);
      },
    ),
    h('h2', {}, 'Day by day'),
    byDay(news),
    ASIDE.map(([name, belongs]) => {
      const members = events.filter(belongs);
      return members.length > 0 ? h('section', {}, h('h2', {}, `${name} (${members.length})`), h('ul', { class: 'thread' }, members.map((one) => h('li', {}, eventLine(one))))) : null;
    }),
    h('h2', {}, 'Reports'),
    h('ol', {}, data.reports.map((report) => h('li', {}, reportLine(report)))),
  );
}
