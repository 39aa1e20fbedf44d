import { h } from './dom';
import { eventAddress } from './explore/table';
import type { EventRecord, ReportRecord } from './record';
import { days, place, plural, title } from './wording';

/** Today, as ISO 8601 has it. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** What a report is called: its title, or the one it was first published under; its id when it has none. */
export function reportTitle(report: { id?: string; report?: string; title: string | null; original_title?: string | null }): string {
  return report.title ?? report.original_title ?? `Untitled report ${report.id ?? report.report ?? ''}`;
}

/** A report as a bibliography has it: title, source, day, address, and the day of access. */
export function citation(report: ReportRecord): string {
  const name = reportTitle(report);
  const address = report.url ? `${report.url} (accessed ${today()})` : `Report ${report.id} of this store`;
  return `“${name}${/[.?!]$/.test(name) ? '' : '.'}” ${[report.source ?? 'Unknown source', report.published?.date ?? 'no date'].join(', ')}. ${address}.`;
}

/** An event as a bibliography has it. */
export function eventCitation(event: EventRecord): string {
  const address = `${location.origin}${location.pathname}${eventAddress(event.id)}`;
  const told = `${plural(event.reports ?? 1, 'report')}, ${plural(event.sources ?? 1, 'independent source')}`;
  return `“${title(event)}”, ${days(event.when.earliest, event.when.latest)}, ${place(event.where)}. Event ${event.id} (${told}), coded by ${event.coder}, data ${event.data}. ${address} (accessed ${today()}).`;
}

/** How to cite an event and the reports that tell it, with a button that copies all of it. */
export function cite(event: EventRecord, reports: ReportRecord[]): HTMLElement {
  const lines = [eventCitation(event), ...reports.map(citation)];
  const copied = h('span', { class: 'note', role: 'status' });
  return h(
    'section',
    { class: 'cite' },
    h('h2', {}, 'Cite'),
    h('p', {}, lines[0]),
    h('ul', {}, lines.slice(1).map((line) => h('li', {}, line))),
    h('button', { type: 'button', onclick: () => void navigator.clipboard?.writeText(lines.join('\n')).then(() => (copied.textContent = ' copied')) }, 'Copy'),
    copied,
  );
}
