import { all, onClick, one } from './find.ts';

/** Shows what only a script can do on a receipt: copy, print. */
export const startReceipt = () => {
  for (const each of all('[data-receipt] [data-scripted]')) each.hidden = false;
};

/** Listens for the buttons of a receipt, whichever document it came with. */
export const watchReceipt = () => {
  onClick('[data-print]', () => print());
  onClick('[data-copy]', async (button) => {
    const text = one('.code')?.textContent ?? '';
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    const said = one('[data-copied]');
    if (said) said.textContent = (done ? said.dataset.copied : said.dataset.failed) ?? '';
    if (!done) select(one('.code'));
    button.focus();
  });
};

/** Where a browser does not let a page copy, the code is at least marked. */
const select = (code: HTMLElement | null) => {
  if (code) getSelection()?.selectAllChildren(code);
};
