import type { About, ActorPage, Choices, Coded, DecisionsPage, EventPage, ReportPage, ReportRecord, StoryPage, View } from '../record';
import { eventOf, fetchJson, reportOf, PageError, type EventResponse, type ReportResponse, type Source } from '../source';
import { dyads, killed, partners, spots, timeline } from './aggregates';
import { Found, type Row } from './rows';

const ROWS = 50;
const MOST_SPOTS = 2000;
const MOST_DYADS = 12;
const MOST_PARTNERS = 30;

/** A published site: plain files from any host; the browser filters and counts. */
export class Files implements Source {
  readonly decides = false;
  private readonly cache = new Map<string, Promise<unknown>>();

  constructor(private readonly folder: string) {}

  private file<T>(name: string): Promise<T> {
    let file = this.cache.get(name);
    if (!file) {
      file = fetchJson<T>(this.folder + name);
      this.cache.set(name, file);
    }
    return file as Promise<T>;
  }

  private rows(): Promise<Row[]> {
    return this.file<Row[]>('rows.json');
  }

  /** The names of countries by code. */
  private countries(): Promise<Record<string, string>> {
    return this.file('countries.json');
  }

  private aggregates(found: Found): Pick<View, 'facets' | 'killed' | 'timeline' | 'map' | 'dyads'> {
    return {
      facets: found.facets(),
      killed: killed(found.singleEvents()),
      timeline: timeline(found.singleEvents('day', 'dated', 'year')),
      map: spots(found.singleEvents('box', 'placed'), MOST_SPOTS),
      dyads: dyads(found.singleEvents(), MOST_DYADS),
    };
  }

  async view(query: string, sort: string, page: number): Promise<View> {
    const rows = await this.rows();
    const found = new Found(rows, query);
    const sorted = [...found.whole].sort(order(sort));
    const events = sorted.slice((page - 1) * ROWS, page * ROWS);
    const means = query.trim() === '' ? [] : (query.match(/-?(?:[A-Za-z_]{1,20}:)?(?:"[^"]*"(?:,"[^"]*")*|[^\s"]+)/g) ?? []);
    return { means, found: found.whole.length, totals: totals(found), all: rows.length, more: sorted.length > page * ROWS, events, countries: await this.countries(), ...this.aggregates(found) };
  }

  async event(id: string): Promise<EventPage> {
    const row = (await this.rows()).find((one) => one.id === id);
    if (!row) {
      throw new PageError(`This site has no event ${id}.`);
    }
    const shard = await this.file<Record<string, EventResponse>>(`events/${row.shard}.json`);
    const sent = shard[id];
    if (!sent) {
      throw new PageError(`The file for event ${id} is missing.`);
    }
    return eventOf(sent);
  }

  async report(id: string): Promise<ReportPage> {
    const shard = (await this.file<Record<string, number>>('reports.json'))[id];
    const sent = shard === undefined ? undefined : (await this.file<Record<string, ReportResponse>>(`reports/${shard}.json`))[id];
    if (!sent) {
      throw new PageError(`This site has no report ${id}.`);
    }
    return reportOf(sent);
  }

  async story(id: string): Promise<StoryPage> {
    const stories = await this.file<Record<string, ReportRecord[]>>('stories.json');
    const begins = stories[id] ? id : Object.entries(stories).find(([, reports]) => reports.some((report) => report.id === id))?.[0];
    if (begins === undefined) {
      throw new PageError(`This site has no story ${id}.`);
    }
    const events = (await this.rows()).filter((row) => row.story === begins);
    return { story: begins, reports: stories[begins] ?? [], events, more: false };
  }

  async actor(name: string): Promise<ActorPage> {
    const rows = await this.rows();
    const found = new Found(rows, `party:"${name.replaceAll('"', '')}"`);
    if (found.whole.length === 0) {
      throw new PageError(`This site has no actor ${name}.`);
    }
    const entities = new Set(found.whole.flatMap((row) => row.parties.filter((party) => party.name === name && party.entity).map((party) => party.entity)));
    const known = new Map<string, ActorPage['known_as'][number]>();
    for (const party of rows.flatMap((row) => row.parties)) {
      if (party.name === name || (party.entity && entities.has(party.entity))) {
        const one = { name: party.name, code: party.code ?? '', sectors: party.sectors.join(' '), entity: party.entity ?? '' };
        known.set(JSON.stringify(one), one);
      }
    }
    const events = [...found.whole].sort(order('day')).slice(0, ROWS);
    const own = new Set([name, ...[...known.values()].map((one) => one.name)]);
    return { name, found: found.whole.length, totals: totals(found), known_as: [...known.values()], aliases: [], partners: partners(found.singleEvents(), own, MOST_PARTNERS), events, countries: await this.countries(), ...this.aggregates(found) };
  }

  decisions(): Promise<DecisionsPage> {
    return Promise.reject(new PageError('A published site shows review decisions only on event pages.'));
  }

  choices(): Promise<Choices> {
    return Promise.reject(new PageError('A published site is read-only.'));
  }

  about(): Promise<About> {
    return this.file('about.json');
  }

  code(): Promise<Coded> {
    return Promise.reject(new PageError('A published site cannot code texts. Use dateline try instead.'));
  }

  decide(): Promise<number> {
    return Promise.reject(new PageError('A published site is read-only.'));
  }

  download(name: string, kind: string): string | null {
    return name === 'events' ? `events.${kind === 'json' ? 'jsonl' : kind}` : null;
  }
}

function totals(found: Found): number {
  return found.whole.filter((row) => row.toll).length;
}

/** The same sort orders as the server's; ids break ties. */
function order(sort: string): (one: Row, other: Row) => number {
  const value: Record<string, (row: Row) => number | string> = {
    day: (row) => row.latest ?? '',
    killed: (row) => (row.toll ? -1 : (row.killed ?? -1)),
    sources: (row) => row.sources,
    confidence: (row) => row.confidence,
    doubt: (row) => (1 - row.confidence) * (1 + Math.min(9, row.sources) + (row.toll ? 0 : [1, 10, 100, 1000].filter((edge) => (row.killed ?? 0) >= edge).length)),
  };
  const by = value[sort] ?? value['day']!;
  return (one, other) => {
    const [mine, theirs] = [by(one), by(other)];
    return mine < theirs ? 1 : mine > theirs ? -1 : one.id < other.id ? -1 : 1;
  };
}
