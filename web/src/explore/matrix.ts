import { h, link, number, words } from '../dom';
import type { Dyads } from '../record';
import { actorAddress } from './table';

/** Counts events by actor and recipient; a darker cell has more events. */
export function matrix(data: Dyads, choose: (actor: string, recipient: string) => void): HTMLElement {
  const most = Math.max(1, ...data.events.flat());
  const shade = (count: number) => `shade-${count === 0 ? 0 : 1 + Math.min(4, Math.floor((4 * Math.log(count)) / Math.max(1, Math.log(most))))}`;
  return h(
    'div',
    { class: 'scrolls', tabindex: 0, role: 'region', 'aria-label': 'Events by actor and recipient' },
    h(
      'table',
      { class: 'matrix' },
      h('caption', {}, 'Rows: actors. Columns: recipients.'),
      h('thead', {}, h('tr', {}, h('td', {}), data.recipients.map((name) => h('th', { scope: 'col' }, h('span', { class: 'slanted' }, words(name)))))),
      h(
        'tbody',
        {},
        data.actors.map((actor, row) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, link(actorAddress(actor), words(actor))),
            data.recipients.map((recipient, column) => {
              const count = data.events[row]?.[column] ?? 0;
              return h(
                'td',
                { class: shade(count) },
                count > 0 ? h('button', { type: 'button', title: `${actor} → ${recipient}`, onclick: () => choose(actor, recipient) }, number(count)) : null,
              );
            }),
          ),
        ),
      ),
    ),
  );
}
