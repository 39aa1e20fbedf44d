import { geoEqualEarth, geoPath } from 'd3-geo';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent } from 'd3-zoom';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as SharedAreas, Polygon as SharedArea, Topology } from 'topojson-specification';
import coarse from 'world-atlas/countries-110m.json?url';
import fine from 'world-atlas/countries-50m.json?url';
import { h, number, s } from '../dom';
import type { Spot, Spots } from '../record';
import { precision } from '../wording';

const WIDTH = 960;
const HEIGHT = 470;
const MOST_LABELS = 60;
/** The height of labels on the screen, in pixels. */
const LETTERS = 11;
/** From this zoom factor on, places have labels. */
const PLACES_FROM = 3;
/** How much smaller markers are drawn in a closer view, so that they grow only a little. */
const GROWTH = 0.85;
/** The share of events that the first view of a result shows. */
const MOST = 0.95;

/** A country's name, where it stands on the map, and how wide the country is there. */
interface Named {
  name: string;
  point: [number, number];
  width: number;
}

interface Shapes {
  land: string;
  borders: string;
  names: Named[];
}

/** Where nobody lives and no event happens: left out, so that the rest is larger. */
const ANTARCTICA = '010';

/** The inhabited part of the world, as points at its edges. */
const INHABITED = { type: 'MultiPoint' as const, coordinates: [[-179.9, 76], [179.9, 76], [-75, -55], [0, 82], [170, -48]] };

const projection = geoEqualEarth().fitExtent(
  [
    [4, 4],
    [WIDTH - 4, HEIGHT - 4],
  ],
  INHABITED,
);

/** From this zoom factor on, the page loads the finer shapes. */
const FINE = 4;
const shapes = new Map<string, Promise<Shapes>>();
/** The part of the world that the reader sees; kept when filters change. */
let view = zoomIdentity;

function loaded(atlas: string): Promise<Shapes> {
  let promise = shapes.get(atlas);
  if (!promise) {
    promise = fetch(atlas)
      .then((response) => response.json() as Promise<Topology<{ countries: GeometryCollection<{ name: string }> }>>)
      .then((topology) => drawn(topology, atlas === fine ? 2 : 1));
    shapes.set(atlas, promise);
  }
  return promise;
}

function drawn(topology: Topology<{ countries: GeometryCollection<{ name: string }> }>, digits: number): Shapes {
  const path = geoPath(projection).digits(digits);
  const countries = topology.objects.countries;
  const inhabited = countries.geometries.filter((one) => one.id !== ANTARCTICA);
  const land: MultiPolygon = merge(topology, inhabited as (SharedArea | SharedAreas)[]);
  const names = (feature(topology, countries) as FeatureCollection<Polygon | MultiPolygon, { name: string }>).features
    .filter((one) => one.id !== ANTARCTICA)
    .map((one) => {
      const [[left], [right]] = path.bounds(one);
      return { name: one.properties.name, point: path.centroid(one), width: right - left };
    })
    .sort((one, other) => other.width - one.width);
  return { land: path(land) ?? '', borders: path(mesh(topology, countries, (one, other) => one !== other)) ?? '', names };
}

/** The kind of marker that shows the precision of a place. */
function marker(precisionCode: string): 'dot' | 'ring' | 'area' {
  return precisionCode === 'exact' ? 'dot' : precisionCode === 'near' ? 'ring' : 'area';
}

interface Drawn {
  circle: SVGCircleElement;
  radius: number;
  spot: Spot;
  point: [number, number];
}

/** Shows where events happened: a dot is the exact place, a ring is near it, a hatched disc is somewhere in the region. */
export class WorldMap {
  readonly element = h('section', { class: 'map', 'aria-label': 'Map' });
  private readonly ground = s('g', {});
  private readonly land = s('path', { class: 'land' });
  private readonly borders = s('path', { class: 'borders' });
  private readonly layer = s('g', {});
  private readonly labels = s('g', { class: 'labels', 'aria-hidden': 'true' });
  private readonly below = h('div', { class: 'below' });
  private readonly svg: SVGSVGElement;
  private readonly behaviour = zoom<SVGSVGElement, unknown>();
  private atlas = '';
  private countries: Named[] = [];
  private shownSpots = '';
  private drawn: Drawn[] = [];

  constructor(
    private readonly choose: (spot: Spot) => void,
    private readonly within: (box: string | null) => void,
  ) {
    this.ground.append(this.land, this.borders);
    // The ground is a separate picture, so that it is not repainted when the markers change.
    const under = s('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'ground-layer', 'aria-hidden': 'true' }, this.ground);
    this.svg = s(
      'svg',
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'world', role: 'group' },
      s('defs', {}, s('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, s('line', { x1: 0, y1: 0, x2: 0, y2: 5, class: 'hatching' }))),
      this.layer,
      this.labels,
    );
    this.element.append(h('div', { class: 'layers' }, under, this.svg), this.below);
    const behaviour = this.behaviour
      .scaleExtent([1, 400])
      .translateExtent([
        [0, 0],
        [WIDTH, HEIGHT],
      ])
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        view = event.transform;
        this.redraw();
      });
    select<SVGSVGElement, unknown>(this.svg).call(behaviour).call(behaviour.transform, view);
    this.svg.addEventListener('click', (event) => {
      const one = this.drawn.find((each) => each.circle === event.target);
      if (one) {
        this.choose(one.spot);
      }
    });
    this.svg.addEventListener('pointerover', (event) => this.addTooltip(event.target));
  }

  /** Shows other places; `boxed` is true when the query is limited to a box. */
  update(data: Spots, boxed: boolean): void {
    this.svg.setAttribute('aria-label', `Map of ${number(data.spots.length)} places`);
    const most = Math.max(1, ...data.spots.map((spot) => spot.events));
    const marks = document.createDocumentFragment();
    this.drawn = [];
    for (const spot of data.spots) {
      const point = projection([spot.longitude, spot.latitude]);
      if (point) {
        const kind = marker(spot.precision);
        const radius = 2 + 12 * Math.sqrt(spot.events / most) + (kind === 'area' ? 4 : 0);
        const circle = s('circle', { class: `spot ${kind}`, cx: point[0].toFixed(2), cy: point[1].toFixed(2) });
        marks.append(circle);
        this.drawn.push({ circle, radius, spot, point });
      }
    }
    this.layer.replaceChildren(marks);
    const spots = this.drawn.map((one) => one.point.join()).join(';');
    if (spots !== this.shownSpots && !boxed) {
      this.shownSpots = spots;
      select<SVGSVGElement, unknown>(this.svg).call(this.behaviour.transform, fit(mostOf(this.drawn)));
    }
    this.redraw();
    this.controls(data, boxed);
  }

  /** Adds the tooltip of a marker when a reader points at it. */
  private addTooltip(target: EventTarget | null): void {
    const one = this.drawn.find((each) => each.circle === target);
    if (one && !one.circle.hasChildNodes()) {
      const { spot } = one;
      const title = `${spot.name || 'unnamed place'}: ${spot.events} ${spot.events === 1 ? 'event' : 'events'}${spot.killed > 0 ? `, ${number(spot.killed)} killed` : ''}; ${precision(spot.precision)}`;
      one.circle.append(s('title', {}, title));
    }
  }

  private redraw(): void {
    const atlas = view.k >= FINE ? fine : coarse;
    if (atlas !== this.atlas) {
      this.atlas = atlas;
      void loaded(atlas).then((drawn) => {
        if (this.atlas === atlas) {
          this.land.setAttribute('d', drawn.land);
          this.borders.setAttribute('d', drawn.borders);
          this.countries = drawn.names;
          label(this.labels, this.drawn, this.countries);
        }
      });
    }
    const transform = view.toString();
    this.ground.setAttribute('transform', transform);
    this.layer.setAttribute('transform', transform);
    const shrink = view.k ** GROWTH;
    for (const { circle, radius } of this.drawn) {
      circle.setAttribute('r', (radius / shrink).toFixed(2));
    }
    label(this.labels, this.drawn, this.countries);
  }

  private controls(data: Spots, boxed: boolean): void {
    const selection = select<SVGSVGElement, unknown>(this.svg);
    const step = (factor: number) => () => selection.call(this.behaviour.scaleBy, factor);
    this.below.replaceChildren(
      h('button', { type: 'button', 'aria-label': 'Zoom in', onclick: step(2) }, '+'),
      h('button', { type: 'button', 'aria-label': 'Zoom out', onclick: step(0.5) }, '−'),
      h('button', { type: 'button', onclick: () => selection.call(this.behaviour.transform, fit(this.drawn.map((one) => one.point))) }, 'show all places'),
      boxed
        ? h('button', { type: 'button', class: 'chip', 'aria-pressed': 'true', onclick: () => this.within(null) }, 'clear area filter')
        : h('button', { type: 'button', class: 'chip', onclick: () => this.within(boxInView()) }, 'only this area'),
      h('span', { class: 'note' }, [data.unplaced > 0 ? `not placed: ${number(data.unplaced)}` : '', data.left > 0 ? `places not shown: ${number(data.left)}` : ''].filter(Boolean).join('; ')),
      h('span', { class: 'note key' }, h('span', { class: 'swatch dot' }), ' exact place, ', h('span', { class: 'swatch ring' }), ' near, ', h('span', { class: 'swatch area' }), ' somewhere in the region'),
    );
  }
}

/** The points of most events: a few far away do not make the rest too small to tell apart. */
function mostOf(all: Drawn[]): [number, number][] {
  const events = all.reduce((sum, one) => sum + one.spot.events, 0);
  const points: [number, number][] = [];
  let seen = 0;
  for (const one of all) {
    if (seen > MOST * events) {
      break;
    }
    seen += one.spot.events;
    points.push(one.point);
  }
  return points;
}

/** The view that shows all points, at most as close as a small country. */
function fit(points: [number, number][]): typeof zoomIdentity {
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

/** The box in view, in the form of a query; clipped at the edge of the world. */
function boxInView(): string {
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

/** Names countries, and the places with the most events, where there is room. */
function label(layer: SVGGElement, drawn: { spot: Spot; point: [number, number] }[], countries: Named[]): void {
  layer.replaceChildren();
  // Labels keep their size on the screen, however wide the map is.
  const scale = WIDTH / (layer.ownerSVGElement?.clientWidth || WIDTH);
  layer.setAttribute('font-size', (LETTERS * scale).toFixed(1));
  const taken: [number, number, number][] = [];
  const add = (name: string, point: [number, number], kind: string, aside: number): void => {
    const [x, y] = view.apply(point);
    const width = name.length * 6.5 * scale;
    const left = kind === 'country' ? x - width / 2 : x + aside;
    const outside = x < 0 || x > WIDTH || y < 0 || y > HEIGHT;
    if (outside || taken.length >= MOST_LABELS || taken.some(([from, top, wide]) => Math.abs(top - y) < 13 * scale && left < from + wide && left + width > from)) {
      return;
    }
    taken.push([left, y, width + 7]);
    layer.append(s('text', { x: left, y: y + 4 * scale, class: kind }, name));
  };
  if (view.k >= PLACES_FROM) {
    drawn.filter((one) => one.spot.precision !== 'country').forEach((one) => add(one.spot.name, one.point, 'place', 7));
  }
  for (const one of countries) {
    if (one.width * view.k < one.name.length * 7 * scale) {
      continue;
    }
    add(one.name, one.point, 'country', 0);
  }
}
