import { h } from './dom';
import { codedText } from './report';
import { PageError, type Source } from './source';

/** Codes a report that the reader pastes. Nothing is stored. */
export function tryPage(source: Source): HTMLElement {
  document.title = 'Try it – Dateline';
  const text = h('textarea', { id: 'text', rows: 10, dir: 'auto', required: true, placeholder: 'Rebels shelled the town of Kalva on Tuesday, killing at least 12 people, the governor said.' });
  const published = h('input', { id: 'published', type: 'date' });
  const result = h('div', { 'aria-live': 'polite' });
  const run = async () => {
    result.replaceChildren(h('p', { class: 'status' }, 'Coding … (the first run takes a few seconds)'));
    try {
      const coded = await source.code(text.value, '', published.value);
      result.replaceChildren(codedText(coded.text, coded.events, coded.statements));
    } catch (failure) {
      result.replaceChildren(h('p', { class: 'trouble' }, failure instanceof PageError ? failure.message : String(failure)));
    }
  };
  return h(
    'div',
    {},
    h('h1', {}, 'Try it'),
    h('p', { class: 'note' }, 'The server that shows this page codes the text and does not store it.'),
    h(
      'form',
      { class: 'try', onsubmit: (event: Event) => {
        event.preventDefault();
        void run();
      } },
      h('label', { for: 'text' }, 'Report or sentence'),
      text,
      h('label', { for: 'published' }, 'Publication date, to resolve dates such as “on Tuesday” '),
      published,
      h('button', { type: 'submit' }, 'Code it'),
    ),
    result,
  );
}
