import { h, number } from './dom';
import type { About } from './record';
import { day } from './wording';

/** What the record is made by, how well that works, and where it fails. */
export function methodPage(about: About): HTMLElement {
  document.title = 'Method – Dateline';
  const measured: [string, string, string][] = [
    ['Types of event in sentences of a codebook', 'found .83 of them; .88 of what was found is right', 'eval plv_train'],
    ['Reality and background of what is told', '.96 right', 'eval stance'],
    ['Number killed, reports of shootings', '.88 right', 'eval gva_dev'],
    ['Reports of one story brought together', 'B³ F1 .92', 'eval newscluster'],
    ['Reports of one incident brought together', 'B³ F1 .92', 'eval --every 3 gva_dev'],
    ['Copies with 30 % and 50 % of the words replaced', 'found .997 and .976', 'eval t17'],
  ];
  return h(
    'article',
    { class: 'method' },
    h('h1', {}, 'Method'),
    h('p', {}, 'A program reads each report: it cleans the text, finds sentences, names and who does what in them, codes each event by rules that anybody can read and change, and reckons its day and place from the words. It never fills in what the words do not say: what is unknown stays unknown. Reports that copy each other count as one source; events that several reports tell become one event, with every version kept.'),
    h('h2', {}, 'This record'),
    about.published ? h('p', {}, `Published on ${day(about.published)}. ${about.means?.length ? 'Only events of which this holds: ' + about.means.join('; ') + '.' : ''}`) : null,
    h('dl', {}, Object.entries(about.store).map(([name, count]) => [h('dt', {}, name), h('dd', {}, number(count))]), h('dt', {}, 'program'), h('dd', {}, about.program), Object.entries(about.coded_by).map(([coder, count]) => [h('dt', {}, 'coded by'), h('dd', {}, `${coder}: ${number(count)} reports`)])),
    h('h2', {}, 'How well it works'),
    h('div', { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': 'Measured' }, h('table', {}, h('thead', {}, h('tr', {}, ['What', 'Measured', 'Command'].map((name) => h('th', { scope: 'col' }, name)))), h('tbody', {}, measured.map((row) => h('tr', {}, row.map((cell) => h('td', {}, cell))))))),
    h('p', { class: 'note' }, 'Measured on development sets with known answers, all in English; on other sources expect less.'),
    h('h2', {}, 'Limits'),
    h(
      'ul',
      {},
      ['Only reports in English are coded.', 'A report can be wrong; the record says who says so, not that it is so.', 'An event that is told in words the rules do not know is missed; one sentence in fifty about everyday things is taken for conflict.', 'Days that no words give are only known to be not later than the report.', 'Two incidents of one kind on one day in one town may be taken for one, and one incident told very differently for two.'].map((limit) => h('li', {}, limit)),
    ),
  );
}
