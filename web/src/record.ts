/** The types of the server's answers: see `openapi.json` and the schema of records. Spans count code points. */

export type Span = [number, number];

export interface Summary {
  id: string;
  type: string;
  mode: string | null;
  /** Whether it is the total for a war or period rather than a single event. */
  toll: boolean;
  earliest: string | null;
  latest: string | null;
  actors: string[];
  recipients: string[];
  place: string | null;
  country: string | null;
  precision: string | null;
  killed: number | null;
  injured: number | null;
  reality: string;
  historical: boolean;
  /** The kinds of claims that speakers make about it, such as `denies`. */
  claims: string[];
  standing: string;
  reports: number;
  sources: number;
  review: string | null;
  confidence: number;
  text: string;
}

export interface Bin {
  from: string;
  to: string;
  sure: number;
  possible: number;
}

export interface Timeline {
  unit: string;
  bins: Bin[];
  undated: number;
  before: number;
  after: number;
}

export interface Spot {
  latitude: number;
  longitude: number;
  precision: string;
  country: string;
  name: string;
  events: number;
  killed: number;
}

export interface Spots {
  spots: Spot[];
  left: number;
  unplaced: number;
}

export interface Dyads {
  actors: string[];
  recipients: string[];
  events: number[][];
}

/** How many people were killed in the events found, as far as numbers are known. */
export interface Killed {
  people: number;
  events: number;
}

export type Facets = Record<string, Record<string, number>>;

export interface View {
  means: string[];
  found: number;
  /** How many of the events found are totals; counts and charts leave them out. */
  totals: number;
  all: number;
  more: boolean;
  facets: Facets;
  killed: Killed;
  /** The names of the countries in the facets and events, by code. */
  countries: Record<string, string>;
  timeline: Timeline;
  map: Spots;
  dyads: Dyads;
  events: Summary[];
}

export interface Actor {
  name: string;
  text?: string | null;
  code: string | null;
  sectors: string[];
  entity?: string | null;
  span?: Span | null;
}

export interface When {
  earliest: string | null;
  latest: string | null;
  precision: string;
  basis: string;
  text: string | null;
  span: Span | null;
}

export interface Place {
  name: string;
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  precision: string;
  text: string | null;
  span: Span | null;
}

export interface Count {
  kind: string;
  of: string | null;
  low: number | null;
  best: number | null;
  high: number | null;
  /** Who gives the number; missing in records of older versions. */
  by?: Actor | null;
  text: string;
  span: Span;
}

export interface Claim {
  kind: string;
  by: Actor | null;
  cue: string | null;
  span: Span | null;
}

export interface Evidence {
  report: string;
  sentence: number;
  span: Span;
  trigger: Span;
  text: string;
}

export interface EventRecord {
  id: string;
  type: string;
  mode: string | null;
  /** Missing in records of older versions, as is `toll`. */
  modes?: string[];
  contexts: string[];
  cameo: string | null;
  actors: Actor[];
  recipients: Actor[];
  when: When;
  where: Place | null;
  counts: Count[];
  toll?: boolean;
  stance: { reality: string; historical: boolean; claims: Claim[] };
  evidence: Evidence[];
  why: { rule: string; score: number; shares?: Record<string, number>; trace: string[] };
  confidence: number;
  coder: string;
  data: string;
  /** This and the fields below: only for events of a store. */
  standing?: string;
  reports?: number;
  sources?: number;
  story?: string | null;
  versions?: Version[];
  review?: { verdict: string; by: string; edited: string[] } | null;
  related?: { event: string; kind: string; direction: string; why: string }[];
  /** For a mention: the event that it belongs to. */
  event?: string | null;
}

export interface VersionReport {
  report: string;
  source: string | null;
  owner: string | null;
  published: string | null;
  title: string | null;
  url: string | null;
}

export interface Version {
  reports: VersionReport[];
  mode: string | null;
  actors: string[];
  recipients: string[];
  when: When;
  where: Place | null;
  counts: Count[];
  claims: Claim[];
  confidence: number;
}

export interface ReportRecord {
  id: string;
  url: string | null;
  source: string | null;
  title: string | null;
  /** The title under which it was first published, where the text names one. */
  original_title?: string | null;
  published: { date: string; basis: string } | null;
  language: string | null;
  duplicate_of: { report: string; kind: string; why: string } | null;
  story: string | null;
  text: string | null;
}

export interface Statement {
  speaker: Actor | null;
  cue: { text: string; span: Span } | null;
  content: string;
  span: Span;
  direct: boolean;
  events: string[];
}

export interface Decision {
  number: number;
  kind: string;
  tellings: unknown;
  set: unknown;
  by: string;
  at: string;
  why: string;
  undoes: number | null;
  stands: boolean;
  loose: boolean;
}

export interface EventPage {
  event: EventRecord;
  tellings: EventRecord[];
  reports: ReportRecord[];
  /** The events that the event's relations name, in their order. */
  related: Summary[];
  story: Summary[];
  decisions: Decision[];
}

export interface ReportPage {
  report: ReportRecord;
  events: EventRecord[];
  statements: Statement[];
  copies: string[];
}

export interface StoryPage {
  story: string;
  reports: ReportRecord[];
  events: Summary[];
  more: boolean;
}

export interface ActorPage extends Omit<View, 'means' | 'all' | 'more'> {
  name: string;
  known_as: { name: string; code: string; sectors: string; entity: string }[];
  /** How else texts may write the name. */
  aliases: string[];
  partners: Partner[];
}

/** Another party of an actor's events: in how many it is the recipient, the actor, or on the same side. */
export interface Partner {
  name: string;
  recipient: number;
  actor: number;
  beside: number;
}

export interface Agreement {
  one: string;
  other: string;
  events: number;
  same: number;
  kappa: number | null;
  fields: { field: string; events: number; same: number; kappa: number | null }[];
}

/** How much is decided about, and whether that is enough to learn from. */
export interface Progress {
  events: number;
  accepted: number;
  rejected: number;
  changed: number;
  learn: { enough: boolean; events: number; right: number; wrong: number; reports: number; needed_events: number; needed_of_each: number; needed_reports: number };
}

export interface DecisionsPage {
  decisions: Decision[];
  agreement: Agreement[];
  progress: Progress;
}

/** What the fields of an event may be set to. */
export interface Choices {
  types: Record<string, string[]>;
  countries: Record<string, string>;
  sectors: string[];
  parties: string[];
}

export interface About {
  program: string;
  events: number;
  texts: boolean;
  edits: boolean;
  /** Only on a published site: the day of publication, and the query that selected its events. */
  published?: string;
  means?: string[];
  store: Record<string, number>;
  coded_by: Record<string, number>;
  /** The names of countries by code. */
  countries: Record<string, string>;
}

export interface Coded {
  text: string;
  report: ReportRecord;
  events: EventRecord[];
  statements: Statement[];
}
