import { h, link, number } from '../dom';
import type { Agreement, DecisionsPage } from '../record';
import type { Source } from '../source';
import { plural } from '../wording';

/** How much of the store is decided about, and whether the program can learn from it. */
export async function progress(source: Source): Promise<HTMLElement> {
  const { progress: now } = await source.decisions();
  const decided = now.accepted + now.rejected + now.changed;
  const { learn } = now;
  const missing = [
    learn.events < learn.needed_events ? `${learn.needed_events - learn.events} more events` : '',
    learn.right < learn.needed_of_each ? `${learn.needed_of_each - learn.right} more that are right` : '',
    learn.wrong < learn.needed_of_each ? `${learn.needed_of_each - learn.wrong} more that are wrong or were changed` : '',
    learn.reports < learn.needed_reports ? `${learn.needed_reports - learn.reports} more reports` : '',
  ].filter(Boolean);
  return h(
    'div',
    { class: 'progress' },
    h('p', {}, h('progress', { max: Math.max(1, now.events), value: decided, 'aria-label': 'Decided' }), ` ${number(decided)} of ${plural(now.events, 'event')} decided: ${number(now.accepted)} accepted, ${number(now.rejected)} rejected, ${number(now.changed)} changed.`),
    learn.enough
      ? h('p', {}, 'That is enough to learn from: run ', h('code', {}, 'dateline learn STORE --out learned'), '. It says whether coding gets surely better, and writes nothing otherwise.')
      : h('p', { class: 'note' }, `The program can learn from your decisions after ${missing.join(', ')}.`),
  );
}

/** All decisions so far, and the agreement between reviewers. */
export function history(source: Source): HTMLElement {
  const box = h('details', { class: 'history' }, h('summary', {}, 'History and agreement'));
  box.addEventListener('toggle', () => {
    if (box.open) {
      void source.decisions().then((data) => {
        box.querySelector('div')?.remove();
        box.append(decisionList(data, source));
      });
    }
  });
  return box;
}

function kappa(value: number | null): string {
  return value?.toFixed(2) ?? '–';
}

/** Two reviewers, and below them the fields that one of them set. */
function agreementRows(one: Agreement): HTMLElement[] {
  const row = (what: string, events: number, same: number, value: number | null, head: boolean) => h('tr', {}, h(head ? 'th' : 'td', head ? { scope: 'row' } : {}, what), h('td', { class: 'number' }, events), h('td', { class: 'number' }, same), h('td', { class: 'number' }, kappa(value)));
  return [row(`${one.one} and ${one.other}: right or wrong`, one.events, one.same, one.kappa, true), ...one.fields.map((field) => row(`– ${field.field}`, field.events, field.same, field.kappa, false))];
}

function decisionList(data: DecisionsPage, source: Source): HTMLElement {
  const file = source.download('decisions', 'json', {});
  return h(
    'div',
    {},
    data.agreement.length > 0
      ? h('table', {}, h('thead', {}, h('tr', {}, ['Reviewers', 'Events', 'Same', 'Cohen’s kappa'].map((name) => h('th', { scope: 'col' }, name)))), h('tbody', {}, data.agreement.map(agreementRows)))
      : h('p', { class: 'note' }, 'No two reviewers have judged the same event yet.'),
    h('ol', {}, data.decisions.slice(-100).reverse().map((one) => h('li', { class: one.stands ? '' : 'undone', value: one.number }, `${one.kind} by ${one.by}, ${one.at}${one.why ? ` – ${one.why}` : ''}${one.stands ? '' : ' (undone)'}`))),
    file ? link(file, 'download all decisions (JSON)') : null,
  );
}
