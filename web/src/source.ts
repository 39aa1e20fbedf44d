import type { About, ActorPage, Coded, DecisionsPage, EventPage, EventRecord, ReportPage, ReportRecord, StoryPage, View } from './record';

/** Why something cannot be shown, for people. */
export class Trouble extends Error {}

/** Where the page gets its data. */
export interface Source {
  view(query: string, sort: string, page: number, signal?: AbortSignal): Promise<View>;
  event(id: string): Promise<EventPage>;
  report(id: string): Promise<ReportPage>;
  story(id: string): Promise<StoryPage>;
  actor(name: string): Promise<ActorPage>;
  decisions(): Promise<DecisionsPage>;
  about(): Promise<About>;
  code(text: string, title: string, published: string): Promise<Coded>;
  decide(decision: Record<string, unknown>, token: string): Promise<number>;
  /** Whether it may take decisions. */
  readonly decides: boolean;
  /** The address of the same as a file, or null. */
  twin(name: string, kind: string, values: Record<string, string>): string | null;
}

export async function answer<T>(address: string, options: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(address, options);
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') {
      throw failure;
    }
    throw new Trouble('The server does not respond. Is it still running?');
  }
  if (!response.ok) {
    const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
    throw new Trouble(problem.detail ?? problem.title ?? `The server returned status ${response.status}.`);
  }
  return (await response.json()) as T;
}

function address(name: string, values: Record<string, string | number>): string {
  const query = Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return name + (query ? '?' + query : '');
}

export interface Shown {
  record: ReportRecord;
  text: string | null;
}

export type EventSent = Omit<EventPage, 'reports'> & { reports: Shown[] };
export type ReportSent = Omit<ReportPage, 'report' | 'events'> & { report: Shown; events: { event: string | null; telling: EventRecord }[] };

/** An event as the server sends it, as the page uses it. */
export function eventOf(sent: EventSent): EventPage {
  return { ...sent, reports: sent.reports.map(flat) };
}

/** A report as the server sends it, as the page uses it. */
export function reportOf(sent: ReportSent): ReportPage {
  return { ...sent, report: flat(sent.report), events: sent.events.map((one) => ({ ...one.telling, event: one.event })) };
}

function flat(shown: Shown): ReportRecord {
  return { ...shown.record, text: shown.text };
}

/** The program's own server. */
export class Server implements Source {
  readonly decides = true;

  view(query: string, sort: string, page: number, signal?: AbortSignal): Promise<View> {
    return answer(address('view.json', { q: query, sort, page }), signal ? { signal } : {});
  }

  async event(id: string): Promise<EventPage> {
    return eventOf(await answer(address('event.json', { id })));
  }

  async report(id: string): Promise<ReportPage> {
    return reportOf(await answer(address('report.json', { id })));
  }

  story(id: string): Promise<StoryPage> {
    return answer(address('story.json', { id }));
  }

  actor(name: string): Promise<ActorPage> {
    return answer(address('actor.json', { name }));
  }

  decisions(): Promise<DecisionsPage> {
    return answer('decisions.json');
  }

  about(): Promise<About> {
    return answer('about.json');
  }

  code(text: string, title: string, published: string): Promise<Coded> {
    return answer('code', { method: 'POST', body: JSON.stringify({ text, title, published }) });
  }

  async decide(decision: Record<string, unknown>, token: string): Promise<number> {
    const headers = { Authorization: `Bearer ${token}` };
    const done = await answer<{ decision: number }>('decisions.json', {
      method: 'POST',
      headers,
      body: JSON.stringify(decision),
    });
    return done.decision;
  }

  twin(name: string, kind: string, values: Record<string, string>): string | null {
    return address(`${name}.${kind}`, values);
  }
}
