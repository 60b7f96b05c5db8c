import { all, one } from '../find.ts';
import { listAnswers } from './answers.ts';
import { type Control, controls } from './controls.ts';
import { settleLength } from './length.ts';
import { askAgain, isEnough, settleNeeded } from './needed.ts';
import { screensOf, settleRelevance } from './relevance.ts';

/** What an entry of the browser's history holds: which screen, how many of ours lie before it, whether it is a change. */
interface Place {
  readonly screen: string;
  readonly depth: number;
  readonly change: boolean;
}

const LAST = 'check';

const formOf = () => one<HTMLFormElement>('[data-form]');

const fill = (text = '', values: Record<string, number>) =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const place = (): Place => history.state ?? { screen: '', depth: 0, change: false };

/** Shows one screen and nothing else of the form. The address stays as it is. */
const show = (screen: HTMLElement, focus: Control | 'heading' | 'none' = 'heading') => {
  const form = formOf();
  if (!form) return;
  const screens = screensOf(form);
  const index = screens.indexOf(screen);
  for (const each of all('.screen', form)) each.hidden = each !== screen;
  for (const each of all('.welcome')) each.hidden = index > 0;
  document.body.classList.toggle('begun', index > 0);
  for (const each of all('.errors[tabindex]')) each.hidden = !one('.error', screen) && screen.id !== LAST;
  const progress = one('[data-steps]', form);
  const left = screens.length - index - 1;
  if (progress) {
    const text = left > 0 ? progress.dataset.steps : progress.dataset.last;
    progress.textContent = fill(text, { step: index + 1, steps: screens.length, left });
  }
  const back = one('[data-back]', form);
  if (back) back.hidden = index === 0;
  const onward = one('[data-onward]', form);
  if (onward) onward.hidden = screen.id === LAST;
  if (screen.id === LAST) listAnswers(form, change);
  settle();
  const heading = one('h2', screen);
  heading?.setAttribute('aria-describedby', 'progress');
  // The page is called as its screen, in the browser's history too; what is wrong with it stays in front of that.
  const own = form.dataset.title ?? '';
  const name = index > 0 && !one('.error', screen) ? heading?.firstChild?.textContent : '';
  document.title = name ? `${name} – ${own}` : own;
  if (typeof focus !== 'string') {
    focus.focus();
    focus.scrollIntoView({ block: 'center' });
    return;
  }
  if (focus === 'heading') heading?.focus({ preventScroll: true });
  scrollTo(0, 0);
};

/** After anything was answered: what falls away, what is mended, whether it is enough. */
const settle = () => {
  const form = formOf();
  if (!form) return;
  settleRelevance(form);
  settleNeeded(form);
  settleLength(form);
  const enough = one('[data-enough]', form);
  if (enough) enough.hidden = !isEnough(form);
};

const shown = (form: HTMLFormElement) => one('.screen:not([hidden])', form);

const goTo = (screen: HTMLElement | undefined, changing = false, control?: Control) => {
  if (!screen) return;
  history.pushState({ screen: screen.id, depth: place().depth + 1, change: changing } satisfies Place, '');
  show(screen, control);
};

const change = (screen: HTMLElement, control?: Control) => goTo(screen, true, control);

const lastOf = (form: HTMLFormElement) => screensOf(form).at(-1);

/** On to the next screen; after a change back to the last one. @returns false where there is nothing after it: send */
export const goOn = (form: HTMLFormElement): boolean => {
  const screen = shown(form);
  if (!screen || screen.id === LAST) return false;
  if (askAgain(screen)) return true;
  const screens = screensOf(form);
  goTo(place().change ? lastOf(form) : screens[screens.indexOf(screen) + 1]);
  return true;
};

const goBack = (form: HTMLFormElement) => {
  if (place().depth > 0) return history.back();
  const screens = screensOf(form);
  const before = screens[screens.indexOf(shown(form) as HTMLElement) - 1];
  if (!before) return;
  history.replaceState({ screen: before.id, depth: 0, change: false } satisfies Place, '');
  show(before);
};

/** The screen on which a link into the page ends, and the control there. */
const follow = (link: HTMLAnchorElement, event: Event) => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const screen = target?.closest<HTMLElement>('.screen');
  if (!screen) return;
  event.preventDefault();
  change(
    screen,
    controls(screen).find((control) => control === target),
  );
};

/** What the whole page listens for, once, whichever document stands in it. */
export const watchScreens = () => {
  document.addEventListener('input', settle);
  document.addEventListener('change', settle);
  document.addEventListener('click', (event) => {
    const form = formOf();
    const target = event.target as Element;
    if (!form) return;
    if (target.closest('[data-back]')) goBack(form);
    if (target.closest('[data-enough] button')) goTo(lastOf(form));
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (link) follow(link, event);
  });
  addEventListener('popstate', () => {
    const form = formOf();
    const there = document.getElementById(place().screen);
    if (form && there) show(there.hasAttribute('data-away') ? (screensOf(form)[0] ?? there) : there);
  });
};

/**
 * Turns the long page into screens, at the first one, or where something is to be mended.
 *
 * @param at the id of the screen to begin with
 */
export const startScreens = (form: HTMLFormElement, at?: string) => {
  history.scrollRestoration = 'manual';
  form.dataset.title = document.title;
  document.body.classList.add('stepwise');
  for (const each of all('[data-stepwise]', form)) each.hidden = false;
  settleRelevance(form);
  const screens = screensOf(form);
  const wrong = screens.find((screen) => one('.error', screen));
  const refused = one('.errors[tabindex]');
  const first = screens.find(({ id }) => id === at) ?? wrong ?? (refused ? lastOf(form) : screens[0]);
  if (!first) return;
  history.replaceState({ screen: first.id, depth: 0, change: wrong !== undefined } satisfies Place, '');
  show(first, at ? 'heading' : 'none');
};
