import { all, one } from '../find.ts';

export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The controls that a person sees, below a root, those of other screens included. */
export const controls = (root: ParentNode) =>
  all<Control>('input:not([type=hidden]), textarea, select', root);

const isTick = (control: Control): control is HTMLInputElement => /radio|checkbox/.test(control.type);

/** Whether a control says something. */
export const isGiven = (control: Control) =>
  !control.disabled && (isTick(control) ? control.checked : control.value.trim() !== '');

/** Gives a form the answers of another, by their names. */
export const fillIn = (form: HTMLFormElement, answers: FormData) => {
  for (const control of controls(form)) {
    const given = answers.getAll(control.name);
    if (isTick(control)) control.checked = given.includes(control.value);
    else control.value = String(given[0] ?? '');
  }
  const id = one<HTMLInputElement>('[name=submissionId]', form);
  if (id) id.value = String(answers.get('submissionId'));
};

/** What a control asks: its legend's words, or its label's, without the tag beside them. */
export const questionOf = (control: Control): string => {
  const asked = isTick(control)
    ? one('legend', control.closest('fieldset') ?? document)
    : control.labels?.[0];
  const words = asked?.cloneNode(true) as HTMLElement | undefined;
  one('.tag', words ?? document)?.remove();
  return words?.textContent?.trim() ?? '';
};

/** What a given control answers, in words. */
export const answerOf = (control: Control): string => {
  if (isTick(control)) return control.labels?.[0]?.textContent?.trim() ?? '';
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  return control.value.trim();
};
