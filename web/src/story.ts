import type { ReportRecord, Summary } from './record';

const FEWEST_LETTERS = 4;
const MAIN = 5;

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= FEWEST_LETTERS));
}

/** The title of a story: that of its reports whose words most of the other titles have; of equals the earliest; null when none has a title. */
export function storyTitle(reports: ReportRecord[]): string | null {
  const titles = reports.flatMap((report) => (report.title ? [report.title] : []));
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const word of wordsOf(title)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  let best: string | null = null;
  let most = -1;
  for (const title of titles) {
    const words = [...wordsOf(title)];
    const shared = words.reduce((sum, word) => sum + (counts.get(word) ?? 0) - 1, 0) / Math.sqrt(Math.max(1, words.length));
    if (shared > most) {
      best = title;
      most = shared;
    }
  }
  return best;
}

/** The main events of a story: of those that happened and are no background and no total the ones that most reports mention, then the deadliest. */
export function mainEvents(events: Summary[]): Summary[] {
  return events
    .filter((event) => event.reality === 'actual' && !event.historical && !event.toll)
    .sort((one, other) => other.reports - one.reports || (other.killed ?? 0) - (one.killed ?? 0) || (one.latest ?? '').localeCompare(other.latest ?? ''))
    .slice(0, MAIN);
}
