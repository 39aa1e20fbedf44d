import { h, link, put, words, type Child } from './dom';
import { actorAddress } from './explore/table';
import type { Actor, Claim, EventRecord } from './record';
import { basis, claim, count, days, isoDays, place, plain, precision } from './wording';

/** The share of right values that a field of an event has by its key here, under the name that the record gives it. */
const SHARES: Record<string, string> = { what: 'type', actor: 'actors', recipient: 'recipients', when: 'when', where: 'where', count: 'counts' };

function field(name: string, key: string, kind: string, share: number | undefined, ...children: Child[]): HTMLElement {
  const percent = share === undefined ? null : Math.round(share * 100);
  return h(
    'div',
    { class: `field ${kind}`, 'data-field': key, tabindex: 0 },
    h('span', { class: 'name' }, name),
    h('span', { class: 'value' }, children),
    percent === null ? null : h('span', { class: percent < 60 ? 'share low' : 'share', title: `of records like this one, about ${percent} in 100 have this field right` }, `${percent} %`),
  );
}

function actor(name: string, one: Actor, key: string, kind: string, share: number | undefined): HTMLElement {
  const more = [one.code, ...one.sectors].filter(Boolean).join(' ');
  const phrase = one.text && one.text !== one.name ? h('span', { class: 'note' }, ' “', words(one.text), '”') : null;
  return field(name, key, kind, share, link(actorAddress(one.name), words(one.name)), more ? h('span', { class: 'code' }, ` ${more}`) : null, phrase);
}

function claimField(one: Claim, at: number): HTMLElement {
  const cue = one.cue && one.cue !== one.by?.name ? h('span', { class: 'note' }, ' “', words(one.cue), '”') : null;
  return field(at === 0 ? 'Who says so' : '', `claim-${at}`, `claim ${one.kind}`, undefined, `${claim(one.kind)} `, words(one.by?.name ?? 'an unnamed source'), cue);
}

const REALITIES: Record<string, string> = { future: 'has not happened yet', hypothetical: 'may never happen', negated: 'did not happen, according to the report' };

/**
 * The fields of an event, for one report or for all reports together, each with the share of such records that have it right. Beside a text
 * they lead to their words in it.
 */
export function fields(event: EventRecord, isBesideText = true): HTMLElement {
  const box = h('div', { class: 'fields' });
  const share = (kind: string) => event.why.shares?.[SHARES[kind] ?? kind];
  const modes = (event.modes ?? []).slice(1);
  put(box, [
    field('What', 'what', 'what', share('what'), plain(event.type), event.mode ? ` – ${plain(event.mode).toLowerCase()}` : '', modes.length > 0 ? h('span', { class: 'note' }, ` also ${modes.map((mode) => plain(mode).toLowerCase()).join(', ')}`) : null, event.cameo ? h('span', { class: 'code', title: 'code of the CAMEO scheme' }, ` CAMEO ${event.cameo}`) : null),
    event.toll || event.stance.reality !== 'actual' || event.stance.historical
      ? h('p', { class: 'badges' }, event.toll ? h('span', { class: 'badge' }, 'total for a war or period: left out of all counts') : null, event.stance.reality !== 'actual' ? h('span', { class: 'badge' }, REALITIES[event.stance.reality] ?? event.stance.reality) : null, event.stance.historical ? h('span', { class: 'badge' }, 'background: over well before the report') : null)
      : null,
    event.actors.map((one, at) => actor(at === 0 ? 'Who' : '', one, `actor-${at}`, 'actor', at === 0 ? share('actor') : undefined)),
    event.actors.length === 0 ? field('Who', 'nobody', '', share('actor'), 'not told') : null,
    event.recipients.map((one, at) => actor(at === 0 ? 'To whom' : '', one, `recipient-${at}`, 'recipient', at === 0 ? share('recipient') : undefined)),
    event.recipients.length === 0 ? field('To whom', 'nobody-else', '', share('recipient'), 'not told') : null,
    field('When', 'when', 'when', share('when'), days(event.when.earliest, event.when.latest), h('span', { class: 'note' }, ` ${[isoDays(event.when.earliest, event.when.latest), basis(event.when)].filter(Boolean).join('; ')}`)),
    field('Where', 'where', 'where', share('where'), words(place(event.where)), event.where ? h('span', { class: 'note' }, ` ${precision(event.where.precision)}`) : null),
    event.counts.map((one, at) => field(at === 0 ? 'How many' : '', `count-${at}`, 'count', at === 0 ? share('count') : undefined, count(one), h('span', { class: 'note' }, one.of ? ` ${one.of}` : '', one.by ? [', according to ', words(one.by.name)] : null))),
    event.stance.claims.map(claimField),
  ]);
  if (!isBesideText) {
    box.querySelectorAll('.field').forEach((one) => {
      one.removeAttribute('data-field');
      one.removeAttribute('tabindex');
    });
  }
  return box;
}

/** How the program coded the event. */
export function why(event: EventRecord): HTMLElement {
  return h(
    'details',
    { class: 'why' },
    h('summary', {}, 'Why it was coded this way'),
    h('p', {}, `Rule ${event.why.rule}, score ${event.why.score.toFixed(2)}. `, h('span', { class: 'note' }, `${event.coder}, data ${event.data}`)),
    h('p', {}, sure(event)),
    h('ul', {}, event.why.trace.map((step) => h('li', {}, words(step)))),
  );
}

/** How sure the program is of the record as a whole. */
export function sure(event: EventRecord): string {
  const percent = Math.round(event.confidence * 100);
  return `Confidence ${percent} %: of records like this one, about ${percent} in 100 have no wrong field.`;
}
