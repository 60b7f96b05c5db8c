import { all, one } from './find.ts';
import { fillIn } from './form/controls.ts';
import { goOn, startScreens, watchScreens } from './form/screens.ts';
import { send } from './form/send.ts';
import { sayKeys, watchForLeaving } from './leave.ts';
import { startReceipt, watchReceipt } from './receipt.ts';

/** Puts another document of the service in the place of this one: the page that a form was answered with. */
const putInPlace = (page: Document) => {
  document.documentElement.lang = page.documentElement.lang;
  document.title = page.title;
  document.head.replaceWith(page.head);
  document.body.replaceWith(page.body);
  scrollTo(0, 0);
  sayKeys();
};

const arrived = (page: Document) => {
  putInPlace(page);
  start();
  // What a page that is opened does by itself.
  one('[autofocus]')?.focus();
};

const start = (at?: string) => {
  const form = one<HTMLFormElement>('[data-form]');
  if (form) startScreens(form, at);
  else {
    startReceipt();
    one('h1')?.focus();
  }
};

/** Another language takes the answers along; without a connection the page stays as it is. */
const speak = async (link: HTMLAnchorElement) => {
  const form = one<HTMLFormElement>('[data-form]');
  if (!form) return;
  const at = history.state?.screen;
  const response = await fetch(link.href, { headers: { accept: 'text/html' } }).catch(() => null);
  const page = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null;
  const other = page && one<HTMLFormElement>('[data-form]', page);
  if (!page || !other) return;
  const answers = new FormData(form);
  putInPlace(page);
  fillIn(other, answers);
  start(at);
};

document.addEventListener('submit', (event) => {
  const form = event.target as HTMLFormElement;
  if (!form.matches('[data-form]')) return;
  event.preventDefault();
  if (!goOn(form)) send(form, arrived);
});
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('nav a[hreflang]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || all('[data-form]').length === 0) return;
  event.preventDefault();
  speak(link);
});
watchForLeaving();
watchScreens();
watchReceipt();
start();
