import { h, number, put } from '../dom';
import { chosen } from '../query';
import type { Facets } from '../record';
import { FACETS, value } from '../wording';

const OPEN = ['type', 'party', 'country', 'standing'];
const FEW = 8;

/** The facets at the side: how many events have each value, and which values are selected. */
export function facets(all: Facets, query: string, opened: Set<string>, toggle: (field: string, value: string) => void): HTMLElement {
  const side = h('div', { class: 'facets' });
  for (const [facet, counts] of Object.entries(all)) {
    const picked = chosen(query, facet === 'historical' ? 'historical' : facet);
    const rows = Object.entries(counts);
    for (const one of picked) {
      const known = facet === 'historical' ? (one === 'yes' ? '1' : '0') : one;
      if (!rows.some(([name]) => name === known)) {
        rows.push([known, 0]);
      }
    }
    if (rows.length === 0) {
      continue;
    }
    const most = Math.max(1, ...rows.map(([, count]) => count));
    const list = h('ul', {});
    rows.forEach(([name, count], at) => {
      const term = facet === 'historical' ? (name === '1' ? 'yes' : 'no') : name;
      const on = picked.includes(term);
      const field = facet === 'year' ? 'day' : facet;
      const pressed = facet === 'year' ? chosen(query, 'day').includes(name) : on;
      const bar = h('meter', { min: 0, max: most, value: count, 'aria-hidden': 'true' });
      put(list, [
        h(
          'li',
          { class: at >= FEW && !pressed ? 'further' : '' },
          h(
            'button',
            { type: 'button', 'aria-pressed': String(pressed), 'data-facet': facet, 'data-value': name, onclick: () => toggle(field, term) },
            h('bdi', { class: 'name' }, value(facet, name)),
            bar,
            h('span', { class: 'count' }, number(count)),
          ),
        ),
      ]);
    });
    const isOpen = opened.has(facet) || OPEN.includes(facet) || picked.length > 0;
    const details = h('details', { open: isOpen }, h('summary', {}, FACETS[facet] ?? facet), list);
    details.addEventListener('toggle', () => {
      if (details.open) {
        opened.add(facet);
      } else {
        opened.delete(facet);
      }
    });
    if (rows.length > FEW) {
      const more = h('button', { type: 'button', class: 'more', onclick: () => {
        list.classList.toggle('whole');
        more.textContent = list.classList.contains('whole') ? 'show fewer' : `${rows.length - FEW} more`;
      } }, `${rows.length - FEW} more`);
      details.append(more);
    }
    side.append(details);
  }
  return side;
}
