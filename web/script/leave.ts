/** Within these milliseconds after a key the thumb may have missed the keyboard. */
const TYPING = 600;

/** Three presses of Escape within these milliseconds are meant. */
const THREE_PRESSES = 3000;

let lastTyped = Number.NEGATIVE_INFINITY;
let presses: number[] = [];
let left = false;

/**
 * The way out, in any page with a link `.exit`: it empties the page and puts another in its place, so that neither what
 * was typed nor this page is what “back” shows first. By the link, or by Escape three times; never by a tap that comes
 * while somebody types, by a key held down, or by Escape that ends something else now and then.
 */
export const watchForLeaving = () => {
  document.addEventListener('input', () => {
    lastTyped = Date.now();
  });
  document.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('.exit')) return;
    event.preventDefault();
    const byPointer = event.detail > 0;
    if (byPointer && Date.now() - lastTyped < TYPING) return;
    leave();
  });
  document.addEventListener('keydown', ({ key, repeat, isComposing }) => {
    if (repeat || isComposing) return;
    const now = Date.now();
    presses = key === 'Escape' ? [...presses.filter((at) => now - at < THREE_PRESSES), now] : [];
    if (presses.length >= 3) leave();
  });
  // A browser may keep the emptied page and show it again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted && left) location.reload();
  });
  stayAboveKeyboard();
  sayKeys();
};

/** Says that there are keys for it, which without a script would not be true. */
export const sayKeys = () => document.querySelector('.leave [hidden]')?.removeAttribute('hidden');

const leave = () => {
  const href = document.querySelector<HTMLAnchorElement>('.exit')?.href;
  if (!href) return;
  left = true;
  document.title = '';
  document.body.replaceChildren();
  location.replace(href);
};

/** A phone's keyboard that only covers the page would cover the way out too. */
const stayAboveKeyboard = () => {
  const seen = window.visualViewport;
  if (!seen) return;
  const place = () => {
    const bar = document.querySelector<HTMLElement>('.leave');
    const covered = seen.scale === 1 ? innerHeight - seen.height - seen.offsetTop : 0;
    if (bar) bar.style.transform = covered > 80 ? `translateY(-${covered}px)` : '';
  };
  seen.addEventListener('resize', place);
  seen.addEventListener('scroll', place);
};
