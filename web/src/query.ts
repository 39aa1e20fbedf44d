/** Parses and edits queries: see `dateline search --help` for their syntax. */

export interface Term {
  not: boolean;
  field: string;
  values: string[];
}

const TERM = /(-?)(?:([A-Za-z_]{1,20}):)?("[^"]*"(?:,"[^"]*")*|[^\s"]+)/g;

/** Fields whose commas do not separate values. */
const WHOLE = ['text', 'day', 'box'];

export function terms(query: string): Term[] {
  const all: Term[] = [];
  for (const match of query.matchAll(TERM)) {
    const field = (match[2] ?? 'text').toLowerCase();
    const value = match[3] ?? '';
    const quoted = value.startsWith('"');
    const inner = quoted ? value.slice(1, -1) : value;
    const values = quoted ? inner.split('","') : WHOLE.includes(field) ? [inner] : inner.split(',');
    all.push({ not: match[1] === '-', field, values });
  }
  return all;
}

export function written(all: Term[]): string {
  return all
    .filter((term) => term.values.length > 0)
    .map((term) => {
      const plain = term.values.every((value) => /^[^\s",]+$/.test(value)) || term.field === 'box';
      const values = plain
        ? term.values.join(',')
        : term.values.map((value) => `"${value.replaceAll('"', '')}"`).join(',');
      return (term.not ? '-' : '') + (term.field === 'text' ? '' : term.field + ':') + values;
    })
    .join(' ');
}

/** The values that a query selects for a field. */
export function chosen(query: string, field: string): string[] {
  return terms(query)
    .filter((term) => term.field === field && !term.not)
    .flatMap((term) => term.values);
}

/** The query after a value of a field is selected, or deselected. */
export function toggled(query: string, field: string, value: string): string {
  const all = terms(query);
  const term = all.find((one) => one.field === field && !one.not);
  if (!term) {
    return written([...all, { not: false, field, values: [value] }]);
  }
  term.values = term.values.includes(value)
    ? term.values.filter((one) => one !== value)
    : [...term.values, value];
  return written(all);
}

/** The query with one term for a field; null removes the term. */
export function set(query: string, field: string, value: string | null): string {
  const others = terms(query).filter((term) => term.field !== field);
  return written(value === null ? others : [...others, { not: false, field, values: [value] }]);
}

/** The query without its nth term. */
export function without(query: string, index: number): string {
  return written(terms(query).filter((_, at) => at !== index));
}
