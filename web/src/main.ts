import './style.css';
import { actorPage } from './actor';
import { h, link } from './dom';
import { eventPage } from './event';
import { Explore } from './explore/explore';
import { methodPage } from './method';
import type { EventPage } from './record';
import { reportPage } from './report';
import { storyPage } from './storypage';
import { Files } from './files/files';
import { DecisionForm } from './review/decide';
import { Review } from './review/review';
import { Server, PageError, type Source } from './source';
import { tryPage } from './try';
import { learnCountries } from './wording';

const published = document.querySelector('meta[name="dateline-data"]')?.getAttribute('content');
const source: Source = published ? new Files(published) : new Server();
const main = h('main', { id: 'main', tabindex: -1 });
let turn = 0;

/** The names of countries, which all pages but the first need before they are drawn: the first brings its own. */
const countries = source.about().then((about) => learnCountries(about.countries), () => undefined);

/** Makes the page for an address. */
async function page(path: string, values: URLSearchParams): Promise<HTMLElement> {
  const id = values.get('id') ?? '';
  if (path !== '' && path !== '/') {
    await countries;
  }
  switch (path) {
    case '':
    case '/':
      document.title = 'Dateline';
      return new Explore(source, values).render();
    case '/event':
      return reviewable(await source.event(id));
    case '/report':
      return reportPage(await source.report(id));
    case '/story':
      return storyPage(await source.story(id));
    case '/actor':
      return actorPage(await source.actor(values.get('name') ?? ''));
    case '/review':
      return new Review(source, values.get('q') ?? '').render();
    case '/try':
      return tryPage(source);
    case '/method':
      return methodPage(await source.about());
    default:
      throw new PageError('Page not found.');
  }
}

async function reviewable(data: EventPage): Promise<HTMLElement> {
  const about = await source.about();
  if (!about.edits) {
    return eventPage(data, null);
  }
  const form = new DecisionForm(source, data, await source.choices(), () => void navigate(), null).render();
  return eventPage(data, h('details', { class: 'correct' }, h('summary', {}, 'Correct or confirm this event'), form));
}

async function navigate(): Promise<void> {
  const mine = ++turn;
  const [path, values] = location.hash.replace(/^#/, '').split('?', 2);
  document.querySelectorAll('nav.site a').forEach((one) => one.setAttribute('aria-current', one.getAttribute('href') === `#${path || '/'}` ? 'page' : 'false'));
  main.setAttribute('aria-busy', 'true');
  try {
    const made = await page(path ?? '', new URLSearchParams(values ?? ''));
    if (mine === turn) {
      main.replaceChildren(made);
      window.scrollTo(0, 0);
    }
  } catch (failure) {
    if (mine === turn) {
      main.replaceChildren(h('h1', {}, 'Page unavailable'), h('p', { class: 'trouble' }, failure instanceof PageError ? failure.message : String(failure)), link('#/', 'Back to all events'));
    }
  } finally {
    if (mine === turn) {
      main.removeAttribute('aria-busy');
    }
  }
}

/** The choice of colours: those of the system, light or dark. */
function theme(): HTMLElement {
  const root = document.documentElement;
  const set = (name: string) => {
    if (name) {
      root.dataset['theme'] = name;
    } else {
      delete root.dataset['theme'];
    }
    try {
      localStorage.setItem('theme', name);
    } catch {
      // Without storage, the choice lasts until the page is closed.
    }
  };
  let chosen = '';
  try {
    chosen = localStorage.getItem('theme') ?? '';
  } catch {
    chosen = '';
  }
  set(chosen);
  const options = Object.entries({ '': 'system', light: 'light', dark: 'dark' });
  return h('select', { 'aria-label': 'Colour theme', onchange: (event: Event) => set((event.target as HTMLSelectElement).value) }, options.map(([name, label]) => h('option', { value: name, selected: name === chosen }, label)));
}

const pages = Object.entries({ '#/': 'Explore', '#/review': 'Review', '#/try': 'Try it', '#/method': 'Method' }).filter(([address]) => !published || (address !== '#/review' && address !== '#/try'));
document.getElementById('page')?.append(
  h('a', { class: 'skip', href: '#main', onclick: (event: Event) => {
    event.preventDefault();
    main.focus();
  } }, 'Skip to content'),
  h('header', { class: 'site' }, link('#/', h('strong', {}, 'Dateline')), h('nav', { class: 'site', 'aria-label': 'Site' }, pages.map(([address, name]) => link(address, name))), theme()),
  main,
);
window.addEventListener('hashchange', () => void navigate());
window.addEventListener('popstate', () => void navigate());
void navigate();
