import { terms, type Term } from '../query';
import type { Facets, Summary } from '../record';
import { PageError } from '../source';

/** An event of a published site, with the fields for filters, counts and charts. */
export interface Row extends Summary {
  lat: number | null;
  lon: number | null;
  source: string | null;
  story: string | null;
  versions: number;
  modes: string[];
  quad: number;
  shard: number;
  parties: { role: string; name: string; code: string | null; sectors: string[]; entity: string | null }[];
  stance: string[];
  told_by: string[];
}

type Test = (row: Row) => boolean;

const PLAIN: Record<string, (row: Row) => string | null> = {
  type: (row) => row.type,
  quad: (row) => String(row.quad),
  country: (row) => row.country,
  reality: (row) => row.reality,
  source: (row) => row.source,
  standing: (row) => row.standing,
  review: (row) => row.review,
  place: (row) => row.place,
  id: (row) => row.id,
  story: (row) => row.story,
};

const NUMBERS: Record<string, (row: Row) => number | null> = {
  killed: (row) => row.killed,
  injured: (row) => row.injured,
  sources: (row) => row.sources,
  reports: (row) => row.reports,
  versions: (row) => row.versions,
};

const FLAGS: Record<string, Test> = {
  historical: (row) => row.historical,
  toll: (row) => row.toll,
  dated: (row) => row.earliest !== null,
  placed: (row) => row.lat !== null,
};

/** Fields whose values ignore case. */
const LOOSE = ['type', 'country', 'reality', 'standing', 'review', 'quad'];

/** The test for a term of a query. */
export function test(term: Term): Test {
  const matches = positive(term.field, term.values);
  return term.not ? (row) => !matches(row) : matches;
}

function positive(field: string, values: string[]): Test {
  const plain = PLAIN[field];
  if (plain) {
    const loose = LOOSE.includes(field);
    const among = new Set(values.map((value) => (loose ? value.toLowerCase() : value)));
    return (row) => {
      const value = plain(row);
      return value !== null && among.has(loose ? value.toLowerCase() : value);
    };
  }
  const number = NUMBERS[field];
  if (number) {
    const inside = range(field, values.join(','));
    return (row) => {
      const value = number(row);
      return value !== null && inside(value);
    };
  }
  const flag = FLAGS[field];
  if (flag) {
    const yes = /^(yes|true)$/i.test(values[0] ?? '');
    return (row) => flag(row) === yes;
  }
  switch (field) {
    case 'mode':
      return (row) => values.some((value) => row.modes.includes(value.toLowerCase()));
    case 'text': {
      const words = (values[0] ?? '').toLowerCase();
      return (row) => row.text.toLowerCase().includes(words);
    }
    case 'actor':
    case 'recipient':
    case 'party':
      return (row) => row.parties.some((party) => (field === 'party' || party.role === field) && values.some((value) => party.name.toLowerCase() === value.toLowerCase() || party.code === value || party.entity === value));
    case 'sector':
      return (row) => row.parties.some((party) => party.sectors.some((sector) => values.some((value) => value.toUpperCase() === sector)));
    case 'code':
      return (row) => row.parties.some((party) => values.some((value) => value.toUpperCase() === party.code));
    case 'stance':
      return (row) => row.stance.some((kind) => values.some((value) => value.toLowerCase().replaceAll('-', '_') === kind));
    case 'report':
      return (row) => row.told_by.some((report) => values.includes(report));
    case 'day':
      return days(values.join(','));
    case 'box': {
      const [west, south, east, north] = values.join(',').split(',').map(Number);
      if ([west, south, east, north].some((side) => side === undefined || Number.isNaN(side))) {
        throw new PageError('box needs four numbers in degrees: WEST,SOUTH,EAST,NORTH');
      }
      return (row) => row.lat !== null && row.lon !== null && row.lon >= west! && row.lon <= east! && row.lat >= south! && row.lat <= north!;
    }
    default:
      throw new PageError(`A published site cannot filter by ${field}.`);
  }
}

function range(field: string, written: string): (value: number) => boolean {
  const match = /^(>=|<=|>|<|)(\d{1,12})(?:\.\.(\d{1,12}))?$/.exec(written);
  if (!match) {
    throw new PageError(`${field}:${written} is not a number or range; write ${field}:10, >=10, <10 or 10..20`);
  }
  const from = Number(match[2]);
  if (match[3] !== undefined) {
    const to = Number(match[3]);
    return (value) => value >= from && value <= to;
  }
  switch (match[1]) {
    case '>=':
      return (value) => value >= from;
    case '<=':
      return (value) => value <= from;
    case '>':
      return (value) => value > from;
    case '<':
      return (value) => value < from;
    default:
      return (value) => value === from;
  }
}

/** The first and last day of a `day` term; an open end is empty. */
export function span(period: string): [string, string] {
  const [from, to] = period.includes('..') ? (period.split('..') as [string, string]) : [period, period];
  const first = (written: string) => (written ? (written + '-01-01').slice(0, 10) : '');
  const last = (written: string) => {
    if (written.length === 10 || written === '') {
      return written;
    }
    const [year, month] = (written.length === 4 ? `${written}-12` : written).split('-').map(Number);
    return new Date(Date.UTC(year ?? 0, month ?? 12, 0)).toISOString().slice(0, 10);
  };
  return [first(from), last(to)];
}

function days(period: string): Test {
  if (!/^(\d{4}(-\d\d){0,2})?(\.\.(\d{4}(-\d\d){0,2})?)?$/.test(period) || period === '..' || period === '') {
    throw new PageError(`day:${period} is not a day or range; write 2020-01-31, 2020-01, 2020 or a range such as 2020-01..2020-06`);
  }
  const [from, to] = span(period);
  return (row) => (from === '' || (row.latest === null ? row.earliest !== null : row.latest >= from)) && (to === '' || (row.earliest !== null && row.earliest <= to));
}

/** The results of a query. Counts by a field ignore the terms for this field, and all counts leave out totals. */
export class Found {
  private readonly filters: { field: string; test: Test }[];
  readonly whole: Row[];

  constructor(
    private readonly rows: Row[],
    query: string,
  ) {
    this.filters = terms(query).map((term) => ({ field: term.field, test: test(term) }));
    this.whole = this.without();
  }

  without(...fields: string[]): Row[] {
    const tests = this.filters.filter((one) => !fields.includes(one.field)).map((one) => one.test);
    return this.rows.filter((row) => tests.every((one) => one(row)));
  }

  /** The same without totals, for counts and charts. */
  singleEvents(...fields: string[]): Row[] {
    return this.without(...fields).filter((row) => !row.toll);
  }

  facets(): Facets {
    const values: Record<string, (row: Row) => Iterable<string | null>> = {
      type: (row) => [row.type],
      party: (row) => new Set(row.parties.map((party) => party.name)),
      country: (row) => [row.country],
      standing: (row) => [row.standing],
      mode: (row) => row.modes,
      sector: (row) => new Set(row.parties.flatMap((party) => party.sectors)),
      year: (row) => [row.latest?.slice(0, 4) ?? null],
      source: (row) => [row.source],
      reality: (row) => [row.reality],
      historical: (row) => [row.historical ? '1' : '0'],
      review: (row) => [row.review],
    };
    return Object.fromEntries(Object.entries(values).map(([facet, of]) => [facet, frequent(this.singleEvents(facet), of)]));
  }
}

const MOST_VALUES = 20;

function frequent(rows: Row[], of: (row: Row) => Iterable<string | null>): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of of(row)) {
      if (value !== null) {
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
  }
  const sorted = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return Object.fromEntries(sorted.slice(0, MOST_VALUES));
}
