import { h, number } from './dom';
import type { About } from './record';
import { day, plural } from './wording';

const SIZES: Record<string, string> = {
  decision: 'review decisions',
  earlier: 'earlier versions of reports',
  event: 'events',
  report: 'reports',
  statement: 'statements',
  telling: 'mentions',
  wording: 'distinct texts',
};

/** The page about the method: how events are coded, how accurate this is, and its limits. */
export function methodPage(about: About): HTMLElement {
  document.title = 'Method – Dateline';
  const measured: [string, string, string][] = [
    ['Event types in codebook sentences', 'recall .83, precision .88', 'eval plv_train'],
    ['Stance: reality and background', 'accuracy .96', 'eval stance'],
    ['Number killed in reports of shootings', 'accuracy .88', 'eval gva_dev'],
    ['Clustering reports into stories', 'B³ F1 .92', 'eval newscluster'],
    ['Clustering reports by incident', 'B³ F1 .92', 'eval --every 3 gva_dev'],
    ['Duplicates with 30 % and 50 % of the words replaced', 'recall .997 and .976', 'eval t17'],
  ];
  return h(
    'article',
    { class: 'method' },
    h('h1', {}, 'Method'),
    h('p', {}, 'Dateline reads each report in steps: it extracts the text, finds sentences, names, and who does what to whom, codes each event with rules that anyone can read and change, and resolves its date and place from the text. It does not guess: what the text does not say stays unknown. Duplicate reports count as one source. Mentions of the same event in several reports become one event that keeps every version.'),
    h('h2', {}, 'This data'),
    about.published ? h('p', {}, `Published on ${day(about.published)}. ${about.means?.length ? 'Limited to events that match: ' + about.means.join('; ') + '.' : ''}`) : null,
    h('dl', {}, Object.entries(about.store).map(([name, count]) => [h('dt', {}, SIZES[name] ?? name), h('dd', {}, number(count))]), h('dt', {}, 'version'), h('dd', {}, about.program), Object.entries(about.coded_by).map(([coder, count]) => [h('dt', {}, 'coded by'), h('dd', {}, `${coder}: ${plural(count, 'report')}`)])),
    h('h2', {}, 'Accuracy'),
    h('div', { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': 'Accuracy' }, h('table', {}, h('thead', {}, h('tr', {}, ['Task', 'Figure', 'Command'].map((name) => h('th', { scope: 'col' }, name)))), h('tbody', {}, measured.map((row) => h('tr', {}, row.map((cell) => h('td', {}, cell))))))),
    h('p', { class: 'note' }, 'Measured on English development sets with known answers. Expect lower figures on other text.'),
    h('h2', {}, 'Limits'),
    h(
      'ul',
      {},
      ['Dateline codes only reports in English.', 'A report can be wrong. The record names the source of a claim; it does not confirm the claim.', 'Dateline misses events in words that its rules do not know, and codes about one in fifty everyday sentences as conflict.', 'If the text gives no date, the publication date is only a limit.', 'Two similar incidents on the same day in the same town may be merged into one event, and one incident with very different descriptions may be split in two.'].map((limit) => h('li', {}, limit)),
    ),
  );
}
