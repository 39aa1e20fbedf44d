import { h } from '../dom';

function stored(name: string): string {
  return sessionStorage.getItem(name) ?? '';
}

/** Who decides, and the token that allows it; kept until the tab is closed. */
export function person(): { by: string; token: string } {
  return { by: stored('by'), token: stored('token') };
}

/** Asks for name and token once; afterwards it only says who decides, with a button to change that. */
export function signature(): HTMLElement {
  const box = h('div', { class: 'person' });
  const input = (label: string, name: string, type: string) => h('label', {}, `${label} `, h('input', { type, value: stored(name), autocomplete: 'off', onchange: (event: Event) => {
    sessionStorage.setItem(name, (event.target as HTMLInputElement).value.trim());
    if (stored('by') && stored('token') && event.type === 'submit') {
      show(false);
    }
  } }));
  const show = (asking: boolean) => {
    box.replaceChildren(
      asking
        ? h('form', { class: 'buttons', onsubmit: (event: Event) => {
            event.preventDefault();
            show(!(stored('by') && stored('token')));
          } }, input('Your name', 'by', 'text'), input('Token', 'token', 'password'), h('button', { type: 'submit' }, 'Sign in'), h('span', { class: 'note' }, 'kept until you close this tab'))
        : h('p', { class: 'note' }, 'You decide as ', h('strong', {}, stored('by')), ' ', h('button', { type: 'button', class: 'chip', onclick: () => show(true) }, 'change')),
    );
  };
  show(!(stored('by') && stored('token')));
  return box;
}
