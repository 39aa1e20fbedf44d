import type { Actor, Count, EventRecord, Place, Summary, When } from './record';

/** The words that the page uses for codes, days, places and numbers. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

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

/** Formats an ISO day, such as "17 November 2026". */
export function day(written: string): string {
  const [year, month, date] = written.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** Formats the days of an event: one day, a range, or a limit at one end. */
export function days(earliest: string | null, latest: string | null): string {
  if (earliest && latest) {
    return earliest === latest ? day(latest) : `${day(earliest)} – ${day(latest)}`;
  }
  if (latest) {
    return `by ${day(latest)}`;
  }
  return earliest ? `from ${day(earliest)}` : 'date unknown';
}

const BASES: Record<string, string> = {
  explicit: 'full date in the text',
  relative: 'relative date in the text',
  inferred: 'inferred from context',
  publication: 'no date in the text; limited by the publication date',
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
  return [where.name, where.admin1 === where.name ? null : where.admin1, where.country === where.name ? null : where.country].filter(Boolean).join(', ');
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

const RELATIONS: Record<string, string> = { after: 'Followed by', before: 'Follows', part: 'Includes', whole: 'Part of' };

/** How another event stands to the one shown, by the direction of the relation. */
export function relation(direction: string): string {
  return RELATIONS[direction] ?? 'Related to';
}

const STANDINGS: Record<string, string> = {
  corroborated: 'corroborated by independent sources',
  reported: 'several reports, which agree on too few details to corroborate each other',
  'single-source': 'single source',
  single_source: 'single source',
  disputed: 'disputed',
};

export function standing(word: string): string {
  return STANDINGS[word] ?? word;
}

const CLAIMS: Record<string, string> = {
  asserts: 'asserted by',
  denies: 'denied by',
  accuses: 'accusation by',
  claims_responsibility: 'responsibility claimed by',
  estimates: 'estimated by',
  vows: 'vowed by',
};

/** A kind of claim as words that come before the speaker's name. */
export function claim(kind: string): string {
  return CLAIMS[kind] ?? kind.replaceAll('_', ' ');
}
