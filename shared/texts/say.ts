import type { Language, Translated } from '../languages.ts';

/** The words of one page or theme, each in every language. */
export type Texts = Readonly<Record<string, Translated>>;

/** The same words in one language, by the same names. */
export const inLanguage = <Theme extends Texts>(theme: Theme, language: Language) =>
  Object.fromEntries(Object.entries(theme).map(([name, text]) => [name, text[language]])) as {
    readonly [Name in keyof Theme]: string;
  };

/** Puts values where a text has `{name}`; a name without a value stays as it is, so that a test sees it. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
