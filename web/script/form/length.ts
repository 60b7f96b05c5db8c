import { all } from '../find.ts';

/** Says under a text that it is too long, as soon as it is. It may stay so for a while: nothing of it is cut. */
export const settleLength = (form: HTMLFormElement) => {
  for (const text of all<HTMLTextAreaElement>('[data-max]', form)) {
    const over = text.value.length > Number(text.dataset.max);
    const next = text.nextElementSibling;
    if (over && !next) text.after(said(text.dataset.tooLong ?? ''));
    if (!over) next?.remove();
  }
};

const said = (words: string) => {
  const made = document.createElement('p');
  made.className = 'hint';
  made.setAttribute('role', 'alert');
  made.textContent = words;
  return made;
};
