import type { Language, Translated } from '../../shared/languages.ts';
import type { ESSENTIALS } from '../../shared/texts/essentials.ts';
import type { FORM } from '../../shared/texts/form.ts';
import type { FORM_STEPS } from '../../shared/texts/form-steps.ts';
import type { FormState } from '../fields.tsx';

/** What each part of the form is given: what is known of the fields, and the words in the page's language. */
export interface Part {
  readonly form: FormState;
  readonly text: {
    readonly [Name in keyof typeof FORM | keyof typeof FORM_STEPS | keyof typeof ESSENTIALS]: string;
  };
  readonly language: Language;
}

/** A closed question's answers as `[code, words]`. */
export const optionsIn = (options: Readonly<Record<string, Translated>>, language: Language) =>
  Object.entries(options).map(([code, name]) => [code, name[language]] as const);
