import { h } from './dom';
import { beside } from './report';
import { Trouble, type Source } from './source';

/** Paste a report, see what is read from it. Nothing is kept. */
export function tryPage(source: Source): HTMLElement {
  document.title = 'Try it – Dateline';
  const text = h('textarea', { id: 'text', rows: 10, dir: 'auto', required: true, placeholder: 'Rebels shelled the town of Kalva on Tuesday, killing at least 12 people, the governor said.' });
  const published = h('input', { id: 'published', type: 'date' });
  const result = h('div', { 'aria-live': 'polite' });
  const run = async () => {
    result.replaceChildren(h('p', { class: 'status' }, 'Reading … (the first time takes a few seconds)'));
    try {
      const coded = await source.code(text.value, '', published.value);
      result.replaceChildren(beside(coded.text, coded.events, coded.statements));
    } catch (failure) {
      result.replaceChildren(h('p', { class: 'trouble' }, failure instanceof Trouble ? failure.message : String(failure)));
    }
  };
  return h(
    'div',
    {},
    h('h1', {}, 'Try it'),
    h('p', { class: 'note' }, 'The text stays on the machine that serves this page, and is not kept.'),
    h(
      'form',
      { class: 'try', onsubmit: (event: Event) => {
        event.preventDefault();
        void run();
      } },
      h('label', { for: 'text' }, 'A report, or a sentence'),
      text,
      h('label', { for: 'published' }, 'Day of publication, from which “on Tuesday” is reckoned '),
      published,
      h('button', { type: 'submit' }, 'Read it'),
    ),
    result,
  );
}
