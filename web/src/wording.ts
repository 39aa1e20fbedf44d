import type { Actor, Count, Place, When } from './record';

/** How things are said to people. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const FACETS: Record<string, string> = {
  type: 'What',
  mode: 'How',
  party: 'Who',
  sector: 'Sector',
  country: 'Country',
  year: 'Year',
  source: 'Source',
  standing: 'Support',
  reality: 'Reality',
  historical: 'Background',
  review: 'Review',
};

/** A day as people write it. */
export function day(written: string): string {
  const [year, month, date] = written.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** The days of an event: sure, uncertain, or only known to be over by one. */
export function days(earliest: string | null, latest: string | null): string {
  if (earliest && latest) {
    return earliest === latest ? day(latest) : `${day(earliest)} – ${day(latest)}`;
  }
  if (latest) {
    return `by ${day(latest)}`;
  }
  return earliest ? `from ${day(earliest)}` : 'day unknown';
}

const BASES: Record<string, string> = {
  explicit: 'the words give the date',
  relative: 'reckoned from the words',
  inferred: 'from the sentences around',
  publication: 'no words say when; not later than the report',
  none: 'no words say when',
};

export function basis(when: When): string {
  return BASES[when.basis] ?? when.basis;
}

const PRECISIONS: Record<string, string> = {
  exact: 'this place',
  near: 'near this place',
  admin2: 'somewhere in this district',
  admin1: 'somewhere in this province',
  country: 'somewhere in the country',
  region: 'somewhere in the region',
  unknown: 'how exact is unknown',
};

export function precision(word: string): string {
  return PRECISIONS[word] ?? word;
}

export function place(where: Place | null): string {
  if (!where) {
    return 'place unknown';
  }
  return [where.name, where.admin1 === where.name ? null : where.admin1, where.country === where.name ? null : where.country].filter(Boolean).join(', ');
}

export function names(actors: Actor[]): string {
  return actors.map((actor) => actor.name).join(', ');
}

export function count(one: Count): string {
  const written = (value: number) => value.toLocaleString('en');
  if (one.low !== null && one.high === null) {
    return `at least ${written(one.low)} ${one.kind}`;
  }
  if (one.low === null && one.high !== null) {
    return `at most ${written(one.high)} ${one.kind}`;
  }
  if (one.low !== null && one.high !== null && one.low !== one.high) {
    return `${written(one.low)}–${written(one.high)} ${one.kind}`;
  }
  return `${one.best === null ? 'some' : written(one.best)} ${one.kind}`;
}

/** A number and who gives it. */
export function given(one: Count): string {
  return count(one) + (one.by ? ` (${one.by.name} says)` : '');
}

const VALUES: Record<string, Record<string, string>> = {
  historical: { '0': 'no', '1': 'yes' },
};

/** A value of a facet. */
export function value(facet: string, written: string): string {
  return VALUES[facet]?.[written] ?? (facet === 'type' || facet === 'mode' || facet === 'standing' || facet === 'reality' ? plain(written) : written);
}

/** A code as words: ASSAULT is Assault. */
export function plain(code: string): string {
  const words = code.replaceAll('_', ' ').replaceAll('-', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const STANDINGS: Record<string, string> = {
  corroborated: 'independent sources agree',
  'single-source': 'one source',
  single_source: 'one source',
  disputed: 'somebody denies it',
};

export function standing(word: string): string {
  return STANDINGS[word] ?? word;
}

const CLAIMS: Record<string, string> = {
  asserts: 'says so',
  denies: 'denies it',
  accuses: 'accuses',
  claims_responsibility: 'claims responsibility',
  estimates: 'estimates',
  vows: 'vows it',
};

export function claim(kind: string): string {
  return CLAIMS[kind] ?? kind.replaceAll('_', ' ');
}
