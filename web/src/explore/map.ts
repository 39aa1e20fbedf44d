import { geoEqualEarth, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import type { FeatureCollection } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import world from 'world-atlas/countries-50m.json?url';
import { h, number, s } from '../dom';
import type { Spot, Spots } from '../record';
import { precision } from '../wording';

const WIDTH = 960;
const HEIGHT = 470;
const MOST_LABELS = 60;

interface Shapes {
  land: string;
  borders: string;
}

const projection = geoEqualEarth().fitExtent(
  [
    [4, 4],
    [WIDTH - 4, HEIGHT - 4],
  ],
  { type: 'Sphere' },
);

let shapes: Promise<Shapes> | null = null;
/** Where the reader looks; kept while filters change. */
let view = zoomIdentity;

function loaded(): Promise<Shapes> {
  shapes ??= fetch(world)
    .then((response) => response.json() as Promise<Topology<{ countries: GeometryCollection; land: GeometryCollection }>>)
    .then((atlas) => {
      const path = geoPath(projection).digits(1);
      return {
        land: path(feature(atlas, atlas.objects.land) as FeatureCollection) ?? '',
        borders: path(mesh(atlas, atlas.objects.countries, (one, other) => one !== other)) ?? '',
      };
    });
  return shapes;
}

/** The kind of sign that is honest for how exact a place is. */
export function sign(exactness: string): 'dot' | 'ring' | 'area' {
  return exactness === 'exact' ? 'dot' : exactness === 'near' ? 'ring' : 'area';
}

/** Where events happened: a dot is the place, a ring is near it, a hatched disc is somewhere in the region around. */
export function map(data: Spots, boxed: boolean, choose: (spot: Spot) => void, within: (box: string | null) => void): HTMLElement {
  const layer = s('g', {});
  const land = s('path', { class: 'land' });
  const borders = s('path', { class: 'borders' });
  const marks = s('g', {});
  const labels = s('g', { class: 'labels', 'aria-hidden': 'true' });
  layer.append(land, borders, marks);
  const svg = s(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'world', role: 'group', 'aria-label': `Map of ${number(data.spots.length)} places` },
    s('defs', {}, s('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, s('line', { x1: 0, y1: 0, x2: 0, y2: 5, class: 'hatching' }))),
    layer,
    labels,
  );
  void loaded().then((drawn) => {
    land.setAttribute('d', drawn.land);
    borders.setAttribute('d', drawn.borders);
  });
  const points = data.spots
    .map((spot) => ({ spot, point: projection([spot.longitude, spot.latitude]) }))
    .filter((one): one is { spot: Spot; point: [number, number] } => one.point !== null);
  const most = Math.max(1, ...data.spots.map((spot) => spot.events));
  const drawn = points.map(({ spot, point }) => {
    const kind = sign(spot.precision);
    const radius = 2 + 12 * Math.sqrt(spot.events / most) + (kind === 'area' ? 4 : 0);
    const title = `${spot.name || 'unnamed place'}: ${spot.events} ${spot.events === 1 ? 'event' : 'events'}${spot.killed > 0 ? `, ${number(spot.killed)} killed` : ''}; ${precision(spot.precision)}`;
    const circle = s('circle', { class: `spot ${kind}`, cx: point[0], cy: point[1], r: radius, onclick: () => choose(spot) }, s('title', {}, title));
    marks.append(circle);
    return { circle, radius, spot, point };
  });
  const moved = () => {
    layer.setAttribute('transform', view.toString());
    for (const { circle, radius } of drawn) {
      circle.setAttribute('r', String(radius / Math.sqrt(view.k)));
    }
    borders.setAttribute('stroke-width', String(0.6 / view.k));
    label(labels, drawn);
  };
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, 400])
    .translateExtent([
      [0, 0],
      [WIDTH, HEIGHT],
    ])
    .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      view = event.transform;
      moved();
    });
  const selection = select<SVGSVGElement, unknown>(svg);
  selection.call(behaviour).call(behaviour.transform, view);
  moved();
  const step = (factor: number) => () => selection.call(behaviour.scaleBy, factor);
  return h(
    'section',
    { class: 'map', 'aria-label': 'Map' },
    svg,
    h(
      'div',
      { class: 'below' },
      h('button', { type: 'button', 'aria-label': 'Closer', onclick: step(2) }, '+'),
      h('button', { type: 'button', 'aria-label': 'Farther', onclick: step(0.5) }, '−'),
      h('button', { type: 'button', onclick: () => selection.call(behaviour.transform, fitted(points.map((one) => one.point))) }, 'all places'),
      boxed
        ? h('button', { type: 'button', class: 'chip', 'aria-pressed': 'true', onclick: () => within(null) }, 'anywhere')
        : h('button', { type: 'button', class: 'chip', onclick: () => within(seen()) }, 'only what the map shows'),
      h('span', { class: 'note' }, data.unplaced > 0 ? `not placed: ${number(data.unplaced)}` : '', data.left > 0 ? `; ${number(data.left)} more places` : ''),
      h('span', { class: 'note key' }, h('span', { class: 'swatch dot' }), ' the place, ', h('span', { class: 'swatch ring' }), ' near it, ', h('span', { class: 'swatch area' }), ' in this region'),
    ),
  );
}

/** The look at all points, not closer than a small country. */
function fitted(points: [number, number][]): typeof zoomIdentity {
  if (points.length === 0) {
    return zoomIdentity;
  }
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const k = Math.max(1, Math.min(30, 0.85 / Math.max((right - left) / WIDTH, (bottom - top) / HEIGHT, 0.001)));
  const x = Math.min(0, Math.max(WIDTH * (1 - k), WIDTH / 2 - (k * (left + right)) / 2));
  const y = Math.min(0, Math.max(HEIGHT * (1 - k), HEIGHT / 2 - (k * (top + bottom)) / 2));
  return zoomIdentity.translate(x, y).scale(k);
}

/** The corners of what is seen, as a query has them; what lies beyond the edge of the world is cut. */
function seen(): string {
  const invert = projection.invert;
  const corner = (x: number, y: number): [number, number] => {
    const [mapX, mapY] = view.invert([x, y]);
    return invert?.([mapX, mapY]) ?? [Number.NaN, Number.NaN];
  };
  const corners = [corner(0, 0), corner(WIDTH, 0), corner(0, HEIGHT), corner(WIDTH, HEIGHT)];
  const clamp = (value: number, limit: number) => Math.max(-limit, Math.min(limit, Number.isFinite(value) ? value : limit));
  const west = Math.min(...corners.map((one) => clamp(one[0], 180)));
  const east = Math.max(...corners.map((one) => clamp(one[0], 180)));
  const south = Math.min(...corners.map((one) => clamp(one[1], 90)));
  const north = Math.max(...corners.map((one) => clamp(one[1], 90)));
  return [west, south, east, north].map((side) => side.toFixed(3)).join(',');
}

/** Names of the places with the most events, where there is room for them. */
function label(layer: SVGGElement, drawn: { spot: Spot; point: [number, number] }[]): void {
  layer.replaceChildren();
  if (view.k < 3) {
    return;
  }
  const taken: [number, number, number][] = [];
  for (const { spot, point } of drawn) {
    const [x, y] = view.apply(point);
    const width = spot.name.length * 6.5;
    const outside = x < 0 || x > WIDTH || y < 0 || y > HEIGHT;
    if (outside || taken.length >= MOST_LABELS || taken.some(([left, top, wide]) => Math.abs(top - y) < 13 && x < left + wide && x + width > left)) {
      continue;
    }
    taken.push([x, y, width + 14]);
    layer.append(s('text', { x: x + 7, y: y + 4 }, spot.name));
  }
}
