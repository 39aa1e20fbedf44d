import type { Actor, Count, EventRecord, Place, Summary, When } from './record';

/** The words that the page uses for codes, days, places and numbers. */

/** Days as the reader's browser writes them. */
const DAYS = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC', calendar: 'gregory' });

export const FACETS: Record<string, string> = {
  type: 'Type',
  mode: 'Mode',
  party: 'Actor or recipient',
  sector: 'Sector',
  country: 'Country',
  year: 'Year',
  source: 'Source',
  standing: 'Corroboration',
  reality: 'Reality',
  historical: 'Background',
  review: 'Review',
};

/** Formats an ISO day as the reader's browser writes days, such as "17 November 2026". */
export function day(written: string): string {
  return DAYS.format(new Date(`${written}T00:00:00Z`));
}

/** Formats the days of an event: one day, a range, or a limit at one end. */
export function days(earliest: string | null, latest: string | null): string {
  if (earliest && latest) {
    return earliest === latest ? day(latest) : DAYS.formatRange(new Date(`${earliest}T00:00:00Z`), new Date(`${latest}T00:00:00Z`));
  }
  if (latest) {
    return `by ${day(latest)}`;
  }
  return earliest ? `from ${day(earliest)}` : 'date unknown';
}

/** The days of an event in the form of ISO 8601; an open end is two dots. */
export function isoDays(earliest: string | null, latest: string | null): string {
  if (!earliest && !latest) {
    return '';
  }
  return earliest === latest ? (latest ?? '') : `${earliest ?? '..'}/${latest ?? '..'}`;
}

const BASES: Record<string, string> = {
  explicit: 'the text gives the date',
  relative: 'the text says it relative to its own date',
  inferred: 'worked out from the report',
  publication: 'the text gives no date: before the report appeared',
  none: 'no date known',
};

export function basis(when: When): string {
  return BASES[when.basis] ?? when.basis;
}

const PRECISIONS: Record<string, string> = {
  exact: 'exact place',
  near: 'near this place',
  admin2: 'somewhere in this district',
  admin1: 'somewhere in this province',
  country: 'somewhere in the country',
  region: 'somewhere in the region',
  unknown: 'precision unknown',
};

export function precision(word: string): string {
  return PRECISIONS[word] ?? word;
}

export function place(where: Place | null): string {
  if (!where) {
    return 'place unknown';
  }
  const land = country(where.country);
  return [where.name, where.admin1 === where.name ? null : where.admin1, land === where.name ? null : land].filter(Boolean).join(', ');
}

const COUNTRIES = new Map<string, string>();

/** Keeps the names of countries that an answer brings. */
export function learnCountries(names: Record<string, string>): void {
  Object.entries(names).forEach(([code, name]) => COUNTRIES.set(code, name));
}

/** A country's name, or its code where the name is not known. */
export function country(code: string | null): string {
  return code === null ? '' : (COUNTRIES.get(code) ?? code);
}

export const REALITIES: Record<string, string> = { future: 'planned', hypothetical: 'hypothetical', negated: 'did not happen' };

/** What forbids to read an event as a fact of its day: a total, what is planned, alleged or denied, and background. */
export function doubts(event: Pick<Summary, 'type' | 'toll' | 'reality' | 'historical' | 'claims' | 'standing'>): string[] {
  return [
    event.toll ? 'total' : '',
    REALITIES[event.reality] ?? '',
    event.claims.includes('accuses') && event.type !== 'ACCUSE' ? 'alleged' : '',
    event.claims.includes('denies') ? 'denied' : '',
    event.standing === 'disputed' && !event.claims.includes('denies') ? 'disputed' : '',
    event.historical ? 'background' : '',
  ].filter(Boolean);
}

/** The doubts about a whole record, as {@link doubts} gives them for a row of a table. */
export function doubtsOf(event: EventRecord): string[] {
  return doubts({ type: event.type, toll: event.toll === true, reality: event.stance.reality, historical: event.stance.historical, claims: event.stance.claims.map((one) => one.kind), standing: event.standing ?? '' });
}

/** An event in one line of plain text: what, how sure, and who did it to whom. */
export function title(event: EventRecord): string {
  const doubt = doubtsOf(event).filter((word) => word !== 'total' && word !== 'background');
  const what = event.toll === true ? `Total (${plain(event.type).toLowerCase()})` : plain(event.type);
  const sides = [names(event.actors), names(event.recipients)].filter(Boolean).join(' → ');
  return `${what}${doubt.length > 0 ? ` (${doubt.join(', ')})` : ''}${sides ? `: ${event.actors.length === 0 ? '→ ' : ''}${sides}` : ''}`;
}

/** A number with its noun: `plural(2, 'report')` is "2 reports". */
export function plural(value: number, noun: string): string {
  return `${value.toLocaleString('en')} ${noun}${value === 1 ? '' : 's'}`;
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

/** A count and the speaker who gives it. */
export function attributed(one: Count): string {
  return count(one) + (one.by ? ` (according to ${one.by.name})` : '');
}

const VALUES: Record<string, Record<string, string>> = {
  historical: { '0': 'no', '1': 'yes' },
};

/** The label of a facet value. */
export function value(facet: string, written: string): string {
  if (facet === 'country') {
    return country(written);
  }
  return VALUES[facet]?.[written] ?? (facet === 'type' || facet === 'mode' || facet === 'standing' || facet === 'reality' ? plain(written) : written);
}

/** A code as words: `ASSAULT` becomes "Assault". */
export function plain(code: string): string {
  const words = code.replaceAll('_', ' ').replaceAll('-', ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const RELATIONS: Record<string, string> = { before: 'Came before', after: 'Came after', whole: 'Is part of', part: 'Has as its part' };

/** How another event stands to the one shown, by the direction of the relation. */
export function relation(direction: string): string {
  return RELATIONS[direction] ?? 'Related to';
}

const STANDINGS: Record<string, string> = {
  corroborated: 'independent sources agree',
  reported: 'several reports that agree on too little to confirm each other',
  'single-source': 'one source only',
  single_source: 'one source only',
  disputed: 'disputed',
};

export function standing(word: string): string {
  return STANDINGS[word] ?? word;
}

const CLAIMS: Record<string, string> = {
  asserts: 'stated by',
  denies: 'denied by',
  accuses: 'alleged by',
  claims_responsibility: 'claimed by',
  estimates: 'estimated by',
  vows: 'vowed by',
};

/** A kind of claim as words that come before the speaker's name. */
export function claim(kind: string): string {
  return CLAIMS[kind] ?? kind.replaceAll('_', ' ');
}
