import { all, one } from './find.ts';

/** How often it is asked whether the case has changed, in milliseconds; only while somebody is there. */
const EVERY = 20_000;
/** Whoever has done nothing for so long is not there: nobody's session is watched for a page that was left open. */
const AWAY = 10 * 60_000;

let active = Date.now();
let asking = false;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const CONTROLS = 'input:not([type=hidden]), textarea, select';

const place = () => one('[data-news]');

const element = (name: string, text: string, className = '') => {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
};

/** Asks whether the case has changed since this page was made, and offers to refresh. */
const ask = async () => {
  const news = place();
  if (!news || asking || document.hidden || Date.now() - active > AWAY) return;
  asking = true;
  try {
    const address = `${news.dataset.news}?since=${news.dataset.version}&lang=${document.documentElement.lang}`;
    const answer = await fetch(address, { headers: { accept: 'application/json' } });
    if (answer.status === 401) say(news, news.dataset.out ?? '', []);
    else if (answer.ok) {
      const { lines } = (await answer.json()) as { lines: string[] };
      if (lines.length > 0) say(news, news.dataset.changed ?? '', lines, news.dataset.refresh);
    }
  } catch {
    // No connection: it is asked again.
  }
  asking = false;
};

const say = (news: HTMLElement, text: string, lines: string[], refresh?: string) => {
  const told = JSON.stringify([text, lines]);
  if (news.dataset.told === told) return;
  news.dataset.told = told;
  const list = document.createElement('ul');
  list.append(...lines.map((line) => element('li', line)));
  news.className = 'card';
  news.replaceChildren(element('p', text), list);
  if (!refresh) return;
  const button = element('button', refresh) as HTMLButtonElement;
  button.type = 'button';
  button.addEventListener('click', () => void renew());
  news.append(button);
};

const isTyped = (control: Control): boolean =>
  control instanceof HTMLSelectElement
    ? [...control.options].some((option) => option.selected !== option.defaultSelected && option.selected)
    : control.value !== control.defaultValue;

/** Puts the case as it now is in the place of the page, with everything that was typed still in it. */
const renew = async () => {
  const news = place();
  const main = one('main');
  if (!news || !main) return;
  const address = new URL(`${news.dataset.news}?lang=${document.documentElement.lang}`, location.href);
  const answer = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return say(news, news.dataset.out ?? '', []);
  const typed = all<Control>(CONTROLS, main).filter(isTyped);
  const open = all<HTMLDetailsElement>('details[open] > summary', main).map(({ textContent }) => textContent);
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  if (!fresh) return;
  // The page's relative addresses are those of the case: a page that was refused stands one level below.
  history.replaceState(null, '', address.pathname);
  main.replaceChildren(...fresh.childNodes);
  const lost = typed.filter(({ id, value }) => {
    const control = document.getElementById(id) as Control | null;
    if (!control) return value.trim() !== '';
    control.value = value;
    control.closest('details')?.setAttribute('open', '');
    return false;
  });
  for (const summary of all('details > summary', main))
    if (open.includes(summary.textContent)) summary.parentElement?.setAttribute('open', '');
  keep(lost);
  const title = one('h1');
  title?.setAttribute('tabindex', '-1');
  title?.focus();
};

/** What was typed into a field that is gone: somebody else did it meanwhile. */
const keep = (lost: Control[]) => {
  const news = place();
  if (!news || lost.length === 0) return;
  news.className = 'card';
  news.append(element('p', news.dataset.kept ?? ''));
  news.append(...lost.map(({ value }) => element('p', value, 'said')));
};

for (const sign of ['input', 'click', 'keydown', 'scroll'])
  addEventListener(sign, () => {
    active = Date.now();
  });
document.addEventListener('visibilitychange', () => {
  active = Date.now();
  void ask();
});
setInterval(() => void ask(), EVERY);
