import type { Bin, Dyads, Killed, Partner, Spot, Spots, Timeline } from '../record';
import type { Row } from './rows';

/** The charts' data, computed from the rows of a published site as the server computes it from its columns. */

const DAY = 86_400_000;
const MOST_BINS = 160;
const BEFORE = 0.1;
const AFTER = 0.005;

const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const number = (day: string) => Math.floor(Date.parse(day) / DAY);

export function timeline(rows: Pick<Row, 'earliest' | 'latest'>[]): Timeline {
  const dated = rows.filter((row) => row.earliest !== null);
  const latest = dated.map((row) => number(row.latest ?? row.earliest!)).sort((one, other) => one - other);
  const undated = rows.length - dated.length;
  if (latest.length === 0) {
    return { unit: 'days', bins: [], undated, before: 0, after: 0 };
  }
  const first = latest[Math.floor(latest.length * BEFORE)]!;
  const last = latest[latest.length - 1 - Math.floor(latest.length * AFTER)]!;
  const count = last - first + 1;
  const unit = count <= MOST_BINS ? 'days' : count <= MOST_BINS * 7 ? 'weeks' : count <= MOST_BINS * 31 ? 'months' : 'years';
  const starts = begins(first, last, unit);
  const bins: Bin[] = starts.slice(0, -1).map((start, at) => ({ from: iso(start), to: iso(starts[at + 1]! - 1), sure: 0, possible: 0 }));
  const end = starts[starts.length - 1]!;
  let [before, after] = [0, 0];
  for (const row of dated) {
    const from = number(row.earliest!);
    // What goes on without a known end is drawn where it begins.
    const to = row.latest === null ? from : number(row.latest);
    if (to < starts[0]!) {
      before++;
    } else if (from >= end) {
      after++;
    } else {
      const touched = bins.filter((_, at) => starts[at]! <= to && starts[at + 1]! > from);
      const sure = touched.length === 1 && from >= starts[0]! && to < end && row.latest !== null;
      touched.forEach((bin) => (sure ? bin.sure++ : bin.possible++));
    }
  }
  return { unit, bins, undated, before, after };
}

/** The first days of all bins, and of the bin after the last. */
function begins(first: number, last: number, unit: string): number[] {
  const date = new Date(first * DAY);
  if (unit === 'weeks') {
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  } else if (unit === 'months') {
    date.setUTCDate(1);
  } else if (unit === 'years') {
    date.setUTCMonth(0, 1);
  }
  const starts = [date.getTime() / DAY];
  while (starts[starts.length - 1]! <= last) {
    if (unit === 'months') {
      date.setUTCMonth(date.getUTCMonth() + 1);
    } else if (unit === 'years') {
      date.setUTCFullYear(date.getUTCFullYear() + 1);
    } else {
      date.setUTCDate(date.getUTCDate() + (unit === 'weeks' ? 7 : 1));
    }
    starts.push(date.getTime() / DAY);
  }
  return starts;
}

export function spots(rows: Row[], most: number): Spots {
  const all = new Map<string, Spot>();
  let unplaced = 0;
  for (const row of rows) {
    if (row.lat === null || row.lon === null) {
      unplaced++;
      continue;
    }
    const key = [row.lat, row.lon, row.precision, row.country, row.place].join('\t');
    const spot = all.get(key) ?? { latitude: row.lat, longitude: row.lon, precision: row.precision ?? 'exact', country: row.country ?? '', name: row.place ?? '', events: 0, killed: 0 };
    spot.events++;
    spot.killed += row.killed ?? 0;
    all.set(key, spot);
  }
  const sorted = [...all.values()].sort((one, other) => other.events - one.events);
  return { spots: sorted.slice(0, most), left: Math.max(0, sorted.length - most), unplaced };
}

export function dyads(rows: Row[], most: number): Dyads {
  const frequent = (role: string) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      for (const party of row.parties.filter((one) => one.role === role)) {
        counts.set(party.name, (counts.get(party.name) ?? 0) + 1);
      }
    }
    return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).slice(0, most).map(([name]) => name);
  };
  const actors = frequent('actor');
  const recipients = frequent('recipient');
  const events = actors.map(() => recipients.map(() => 0));
  for (const row of rows) {
    const of = (role: string, names: string[]) => new Set(row.parties.filter((party) => party.role === role).map((party) => names.indexOf(party.name)).filter((at) => at >= 0));
    for (const actor of of('actor', actors)) {
      for (const recipient of of('recipient', recipients)) {
        events[actor]![recipient]!++;
      }
    }
  }
  return { actors, recipients, events };
}

/** How many people were killed in events that happened and are no background, at least, and in how many of these. */
export function killed(rows: Row[]): Killed {
  const known = rows.filter((row) => (row.killed ?? 0) > 0 && row.reality === 'actual' && !row.historical);
  return { people: known.reduce((sum, row) => sum + (row.killed ?? 0), 0), events: known.length };
}

/** With whom a party takes part in events, and on which side; `own` are the party's names. */
export function partners(rows: Row[], own: Set<string>, most: number): Partner[] {
  const found = new Map<string, Partner>();
  for (const row of rows) {
    const ours = new Set(row.parties.filter((party) => own.has(party.name)).map((party) => party.role));
    const seen = new Set<string>();
    for (const party of row.parties) {
      if (own.has(party.name) || seen.has(party.name)) {
        continue;
      }
      seen.add(party.name);
      const one = found.get(party.name) ?? { name: party.name, recipient: 0, actor: 0, beside: 0 };
      one[ours.has(party.role) ? 'beside' : ours.has('actor') ? 'recipient' : 'actor']++;
      found.set(party.name, one);
    }
  }
  const events = (one: Partner) => one.recipient + one.actor + one.beside;
  return [...found.values()].sort((one, other) => events(other) - events(one) || (one.name < other.name ? -1 : 1)).slice(0, most);
}
