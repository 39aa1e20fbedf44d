import { h } from '../dom';
import type { Choices, EventRecord } from '../record';
import { plain } from '../wording';
import { Side } from './parties';

type Input = HTMLInputElement | HTMLSelectElement;

function killed(event: EventRecord, kind: string): string {
  const number = event.counts.find((one) => one.kind === kind && one.best !== null)?.best;
  return number === null || number === undefined ? '' : String(number);
}

/** All fields of an event in one form. */
export class FieldForm {
  readonly element: HTMLFormElement;
  private readonly inputs = new Map<string, { input: Input; before: string }>();
  private readonly sides: Side[];
  private readonly from: HTMLInputElement;
  private readonly to: HTMLInputElement;
  private readonly daysBefore: string;

  constructor(
    event: EventRecord,
    choices: Choices,
    private readonly send: () => void,
  ) {
    const { earliest, latest } = event.when;
    this.from = h('input', { type: 'date', value: earliest ?? latest ?? '', 'aria-label': 'First day' });
    this.to = h('input', { type: 'date', value: latest ?? earliest ?? '', 'aria-label': 'Last day' });
    this.daysBefore = this.days();
    this.sides = [new Side('Who', 'actors', event.actors, choices), new Side('To whom', 'recipients', event.recipients, choices)];
    const type = this.select('type', event.type, Object.keys(choices.types).map((name) => [name, plain(name)]));
    const mode = this.select('mode', event.mode ?? '', []);
    const offer = () => {
      const kept = mode.value || (type.value === event.type ? (event.mode ?? '') : '');
      const modes = choices.types[type.value] ?? [];
      mode.replaceChildren(h('option', { value: '' }, '–'), ...modes.map((name) => h('option', { value: name, selected: name === kept }, plain(name).toLowerCase())));
    };
    type.addEventListener('change', offer);
    offer();
    const number = (name: string) => this.input(name, killed(event, name), 'number');
    this.element = h(
      'form',
      { class: 'field-form', 'aria-label': 'Fields', onsubmit: (submitted: Event) => {
        submitted.preventDefault();
        this.send();
      }, onkeydown: (pressed: Event) => {
        if (pressed instanceof KeyboardEvent && pressed.key === 'Escape' && pressed.target instanceof HTMLElement) {
          pressed.target.blur();
        }
      } },
      h('div', { class: 'row' }, h('label', {}, 'What ', type), h('label', {}, 'How ', mode)),
      this.sides.map((side) => side.element),
      h('div', { class: 'row' }, h('label', {}, 'When, from ', this.from), h('label', {}, 'to ', this.to)),
      h('div', { class: 'row' }, h('label', {}, 'Where ', this.input('place', event.where?.name ?? '', 'text')), h('label', {}, 'Country ', this.select('country', event.where?.country ?? '', Object.entries(choices.countries).sort((one, other) => one[1].localeCompare(other[1])), true))),
      h('div', { class: 'row' }, h('label', {}, 'Latitude ', this.input('lat', String(event.where?.lat ?? ''), 'text')), h('label', {}, 'Longitude ', this.input('lon', String(event.where?.lon ?? ''), 'text'))),
      h('div', { class: 'row' }, h('label', {}, 'Killed ', number('killed')), h('label', {}, 'Injured ', number('injured'))),
      h('div', { class: 'row' },
        h('label', {}, 'Did it happen ', this.select('reality', event.stance.reality, [['actual', 'yes, as the report has it'], ['future', 'it is planned'], ['hypothetical', 'it may happen'], ['negated', 'no, it did not']])),
        h('label', {}, 'Background ', this.select('historical', String(event.stance.historical), [['false', 'no, it is news'], ['true', 'yes, over well before']])),
        h('label', {}, 'Total ', this.select('toll', String(event.toll === true), [['false', 'no, one event'], ['true', 'yes, of a war or period']]))),
      h('button', { type: 'submit', 'data-kind': 'save' }, 'Save fields'),
      h('datalist', { id: 'known-parties' }, choices.parties.map((name) => h('option', { value: name }))),
    );
  }

  private keep<One extends Input>(name: string, input: One, before: string): One {
    this.inputs.set(name, { input, before });
    return input;
  }

  private input(name: string, value: string, type: string): HTMLInputElement {
    return this.keep(name, h('input', { type, value, name, min: type === 'number' ? 0 : null, size: 12 }), value);
  }

  private select(name: string, value: string, options: [string, string][], mayBeEmpty = false): HTMLSelectElement {
    const known = options.some(([code]) => code === value) || value === '' ? options : [[value, value] as [string, string], ...options];
    return this.keep(name, h('select', { name }, mayBeEmpty ? h('option', { value: '' }, '–') : null, known.map(([code, label]) => h('option', { value: code, selected: code === value }, label))), value);
  }

  private days(): string {
    const [from, to] = [this.from.value || this.to.value, this.to.value || this.from.value];
    return from === to ? from : `${from}..${to}`;
  }

  /** The fields that somebody changed, each as FIELD=VALUE; the type first, for it decides which modes there are. */
  changes(): string[] {
    const changed = [...this.inputs].filter(([, { input, before }]) => input.value.trim() !== before).map(([name, { input }]) => `${name}=${input.value.trim()}`);
    const sides = this.sides.filter((side) => side.changed()).map((side) => `${side.field}=${side.value()}`);
    return [...changed, ...sides, ...(this.days() === this.daysBefore ? [] : [`day=${this.days()}`])];
  }

  /** Puts words that were selected in the text into a field. */
  take(words: string, into: 'actors' | 'recipients' | 'place'): void {
    const side = this.sides.find((one) => one.field === into);
    const place = this.inputs.get('place')?.input;
    if (side) {
      side.add(words, '', []).name.focus();
    } else if (place) {
      place.value = words;
      place.focus();
    }
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('select, input')?.focus();
  }
}
