import { h, type Child } from '../dom';
import type { Actor, Choices } from '../record';

interface Row {
  name: HTMLInputElement;
  country: HTMLSelectElement;
  sector: HTMLSelectElement;
  /** What the row had at first, so that sectors after the first are kept while nobody chooses another. */
  first: { country: string; sectors: string[] };
}

function picked(label: string, value: string, options: [string, string][]): HTMLSelectElement {
  const all = value === '' || options.some(([code]) => code === value) ? options : [[value, value] as [string, string], ...options];
  return h('select', { 'aria-label': label }, h('option', { value: '' }, '–'), all.map(([code, name]) => h('option', { value: code, selected: code === value }, name)));
}

/** The parties of one side of an event, a row each: the name, the country and the sector. */
export class Side {
  readonly element: HTMLElement;
  private readonly list = h('ul', { class: 'parties' });
  private rows: Row[] = [];
  private readonly before: string;

  constructor(
    readonly label: string,
    readonly field: 'actors' | 'recipients',
    parties: Actor[],
    private readonly choices: Choices,
  ) {
    parties.forEach((party) => this.add(party.name, party.code ?? '', party.sectors));
    if (parties.length === 0) {
      this.add('', '', []);
    }
    this.before = this.value();
    this.element = h('fieldset', { class: 'side-form' }, h('legend', {}, label), this.list, h('button', { type: 'button', class: 'chip', onclick: () => this.add('', '', []).name.focus() }, 'add'));
  }

  add(name: string, country: string, sectors: string[]): Row {
    const row: Row = {
      name: h('input', { type: 'text', value: name, 'aria-label': `${this.label}: name`, list: 'known-parties', size: 24 }),
      country: picked(`${this.label}: country`, country, Object.entries(this.choices.countries).sort((one, other) => one[1].localeCompare(other[1]))),
      sector: picked(`${this.label}: sector`, sectors[0] ?? '', this.choices.sectors.map((code) => [code, code])),
      first: { country, sectors },
    };
    this.rows.push(row);
    const children: Child[] = [row.name, row.country, row.sector];
    const item = h('li', {}, children, h('button', { type: 'button', class: 'chip', 'aria-label': `remove ${name}`, onclick: () => {
      this.rows = this.rows.filter((one) => one !== row);
      item.remove();
    } }, '×'));
    this.list.append(item);
    return row;
  }

  /** The side as a decision writes it: names with semicolons between, each with its codes in brackets. */
  value(): string {
    return this.rows
      .filter((row) => row.name.value.trim())
      .map((row) => {
        const sectors = row.sector.value === (row.first.sectors[0] ?? '') ? row.first.sectors : [row.sector.value];
        const codes = [row.country.value, ...sectors].filter(Boolean).join(' ');
        const name = row.name.value.replace(/[;()]/g, ' ').trim();
        return codes ? `${name} (${codes})` : name;
      })
      .join('; ');
  }

  /** Whether somebody changed the side. */
  changed(): boolean {
    return this.value() !== this.before;
  }
}
