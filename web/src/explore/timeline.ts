import { brushX } from 'd3-brush';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';
import { h, number, s } from '../dom';
import type { Timeline } from '../record';
import { day } from '../wording';

const HEIGHT = 120;
const BASE = 96;

/**
 * A histogram of events over time, with its scale and the same as a table. Dark bars count events that certainly fall into the bin, light bars above them
 * events that may.
 * Readers select days by brushing, or with the two fields below.
 */
export function timeline(data: Timeline, range: [string, string] | null, undatedOnly: boolean, choose: (range: [string, string] | null) => void, undated: () => void): HTMLElement {
  const box = h('section', { class: 'timeline', 'aria-label': 'Timeline' });
  const bins = data.bins;
  const from = h('input', { type: 'date', value: range?.[0] ?? '', 'aria-label': 'From day' });
  const to = h('input', { type: 'date', value: range?.[1] ?? '', 'aria-label': 'To day' });
  const typed = () => choose(from.value || to.value ? [from.value, to.value] : null);
  from.addEventListener('change', typed);
  to.addEventListener('change', typed);
  if (bins.length > 0) {
    box.append(chart(data, range, choose), twin(data));
  }
  const outside = [data.before > 0 ? `${number(data.before)} earlier` : '', data.after > 0 ? `${number(data.after)} later` : ''].filter(Boolean).join(', ');
  box.append(
    h(
      'div',
      { class: 'below' },
      h('label', {}, 'from ', from),
      h('label', {}, 'to ', to),
      range ? h('button', { type: 'button', class: 'chip', onclick: () => choose(null) }, 'all days') : null,
      data.undated > 0 || undatedOnly
        ? h('button', { type: 'button', class: 'chip', 'aria-pressed': String(undatedOnly), onclick: undated }, `no date: ${number(data.undated)}`)
        : null,
      outside ? h('span', { class: 'note' }, outside) : null,
      bins.length > 0 ? h('span', { class: 'note key' }, h('span', { class: 'swatch sure' }), ' certain, ', h('span', { class: 'swatch possible' }), ` possible (by ${data.unit.replace(/s$/, '')})`) : null,
    ),
  );
  return box;
}

function chart(data: Timeline, range: [string, string] | null, choose: (range: [string, string] | null) => void): SVGElement {
  const bins = data.bins;
  const width = Math.max(300, bins.length * 6);
  const most = Math.max(1, ...bins.map((bin) => bin.sure + bin.possible));
  const x = scaleLinear([0, bins.length], [0, width]);
  const y = scaleLinear([0, most], [0, BASE - 10]);
  const svg = s('svg', { viewBox: `0 0 ${width} ${HEIGHT}`, preserveAspectRatio: 'none', class: 'bars', role: 'img', 'aria-label': summary(data) });
  const gap = width / bins.length > 4 ? 0.8 : 0;
  bins.forEach((bin, at) => {
    const sure = y(bin.sure);
    const possible = y(bin.possible);
    const title = () => s('title', {}, `${day(bin.from)}${bin.to === bin.from ? '' : ' – ' + day(bin.to)}: ${number(bin.sure)} certain, ${number(bin.possible)} possible`);
    const side = { x: x(at) + gap / 2, width: x(1) - gap };
    svg.append(s('rect', { class: 'possible', ...side, y: BASE - sure - possible, height: possible }, title()));
    svg.append(s('rect', { class: 'sure', ...side, y: BASE - sure, height: sure }, title()));
  });
  svg.append(s('line', { class: 'ground', x1: 0, x2: width, y1: BASE, y2: BASE }));
  const layer = s('g', { class: 'brush' });
  svg.append(layer);
  const brush = brushX<unknown>()
    .extent([
      [0, 0],
      [width, BASE],
    ])
    .on('end', (event: { sourceEvent: unknown; selection: [number, number] | null }) => {
      if (!event.sourceEvent) {
        return;
      }
      if (!event.selection) {
        choose(null);
        return;
      }
      const first = bins[Math.min(bins.length - 1, Math.floor(x.invert(event.selection[0])))];
      const last = bins[Math.min(bins.length - 1, Math.floor(x.invert(event.selection[1]) - 0.001))];
      if (first && last) {
        choose([first.from, last.to]);
      }
    });
  const group = select<SVGGElement, unknown>(layer);
  group.call(brush);
  if (range) {
    const first = bins.findIndex((bin) => !range[0] || bin.to >= range[0]);
    const last = bins.findLastIndex((bin) => !range[1] || bin.from <= range[1]);
    if (first >= 0 && last >= first) {
      group.call(brush.move, [x(first), x(last + 1)]);
    }
  }
  const scale = h('div', { class: 'scale', 'aria-hidden': 'true' }, h('span', {}, number(most)), h('span', {}, '0'));
  return h('div', { class: 'chart' }, scale, h('div', {}, svg, ticks(data))) as unknown as SVGElement;
}

/** The bars as a table, for readers who cannot see them or want the numbers. */
function twin(data: Timeline): HTMLElement {
  const rows = data.bins.filter((bin) => bin.sure + bin.possible > 0);
  const box = h('details', { class: 'twin' }, h('summary', {}, 'Timeline as a table'));
  box.addEventListener('toggle', () => {
    if (box.open && box.childElementCount === 1) {
      box.append(
        h(
          'table',
          {},
          h('thead', {}, h('tr', {}, ['Days', 'Certain', 'Possible'].map((name) => h('th', { scope: 'col' }, name)))),
          h('tbody', {}, rows.map((bin) => h('tr', {}, h('td', {}, bin.from === bin.to ? day(bin.from) : `${day(bin.from)} – ${day(bin.to)}`), h('td', { class: 'number' }, number(bin.sure)), h('td', { class: 'number' }, number(bin.possible))))),
        ),
      );
    }
  });
  return box;
}

function summary(data: Timeline): string {
  const first = data.bins[0];
  const last = data.bins[data.bins.length - 1];
  return first && last ? `Events from ${day(first.from)} to ${day(last.to)}, by ${data.unit.replace(/s$/, '')}` : '';
}

/** Labels a few bins below the bars. */
function ticks(data: Timeline): HTMLElement {
  const count = Math.min(5, data.bins.length);
  const row = h('div', { class: 'ticks', 'aria-hidden': 'true' });
  for (let at = 0; at < count; at++) {
    const bin = data.bins[Math.round((at * (data.bins.length - 1)) / Math.max(1, count - 1))];
    row.append(h('span', {}, bin ? (data.unit === 'years' ? bin.from.slice(0, 4) : data.unit === 'months' ? bin.from.slice(0, 7) : bin.from) : ''));
  }
  return row;
}
