import type { About, ActorPage, Choices, Coded, DecisionsPage, EventPage, EventRecord, ReportPage, ReportRecord, StoryPage, View } from './record';

/** An error whose message is shown to the reader. */
export class PageError extends Error {}

/** Where the page gets its data. */
export interface Source {
  view(query: string, sort: string, page: number, signal?: AbortSignal): Promise<View>;
  event(id: string): Promise<EventPage>;
  report(id: string): Promise<ReportPage>;
  story(id: string): Promise<StoryPage>;
  actor(name: string): Promise<ActorPage>;
  decisions(): Promise<DecisionsPage>;
  choices(): Promise<Choices>;
  about(): Promise<About>;
  code(text: string, title: string, published: string): Promise<Coded>;
  decide(decision: Record<string, unknown>, token: string): Promise<number>;
  /** Whether it accepts review decisions. */
  readonly decides: boolean;
  /** The address of the same data as a file, or null. */
  download(name: string, kind: string, values: Record<string, string>): string | null;
}

export async function fetchJson<T>(address: string, options: RequestInit = {}, seen: (response: Response) => void = () => {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, options);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new PageError('The server does not respond. Is it still running?');
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
    throw new PageError(problem.detail ?? problem.title ?? `The server returned status ${response.status}.`);
  }
  seen(response);
  return (await response.json()) as T;
}

function address(name: string, values: Record<string, string | number>): string {
  const query = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return name + (query ? '?' + query : '');
}

/** A report's record, with its text if the server shows it. */
export interface ReportWithText {
  record: ReportRecord;
  text: string | null;
}

export type EventResponse = Omit<EventPage, 'reports'> & { reports: ReportWithText[] };
export type ReportResponse = Omit<ReportPage, 'report' | 'events'> & { report: ReportWithText; events: { event: string | null; telling: EventRecord }[] };

/** Converts an event from the form of the server to that of the page. */
export function eventOf(response: EventResponse): EventPage {
  return { ...response, reports: response.reports.map(flat) };
}

/** Converts a report from the form of the server to that of the page. */
export function reportOf(response: ReportResponse): ReportPage {
  return { ...response, report: flat(response.report), events: response.events.map((one) => ({ ...one.telling, event: one.event })) };
}

function flat(report: ReportWithText): ReportRecord {
  return { ...report.record, text: report.text };
}

const JSON_BODY = { 'Content-Type': 'application/json' };

/** The source that queries Dateline's server. */
export class Server implements Source {
  readonly decides = true;
  /** The version of each event as it was last shown: the server refuses decisions about others. */
  private readonly versions = new Map<string, string>();

  view(query: string, sort: string, page: number, signal?: AbortSignal): Promise<View> {
    return fetchJson(address('view.json', { q: query, sort, page }), signal ? { signal } : {});
  }

  async event(id: string): Promise<EventPage> {
    return eventOf(await fetchJson(address('event.json', { id }), {}, (response) => this.versions.set(id, response.headers.get('ETag') ?? '*')));
  }

  async report(id: string): Promise<ReportPage> {
    return reportOf(await fetchJson(address('report.json', { id })));
  }

  story(id: string): Promise<StoryPage> {
    return fetchJson(address('story.json', { id }));
  }

  actor(name: string): Promise<ActorPage> {
    return fetchJson(address('actor.json', { name }));
  }

  decisions(): Promise<DecisionsPage> {
    return fetchJson('decisions.json');
  }

  choices(): Promise<Choices> {
    return fetchJson('choices.json');
  }

  about(): Promise<About> {
    return fetchJson('about.json');
  }

  code(text: string, title: string, published: string): Promise<Coded> {
    return fetchJson('code', { method: 'POST', headers: JSON_BODY, body: JSON.stringify({ text, title, published }) });
  }

  async decide(decision: Record<string, unknown>, token: string): Promise<number> {
    const ids = Array.isArray(decision['ids']) ? decision['ids'].map(String) : [];
    for (const id of ids.filter((one) => !this.versions.has(one))) {
      await this.event(id);
    }
    const headers = { ...JSON_BODY, Authorization: `Bearer ${token}`, ...(ids.length > 0 ? { 'If-Match': ids.map((id) => this.versions.get(id)).join(', ') } : {}) };
    const result = await fetchJson<{ decision: number }>('decisions.json', {
      method: 'POST',
      headers,
      body: JSON.stringify(decision),
    });
    ids.forEach((id) => this.versions.delete(id));
    return result.decision;
  }

  download(name: string, kind: string, values: Record<string, string>): string | null {
    return address(`${name}.${kind}`, values);
  }
}
