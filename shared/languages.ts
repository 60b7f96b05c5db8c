/** The languages every text exists in. Swedish first: it is the default wherever nothing else is asked for. */
export const LANGUAGES = ['sv', 'fi', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** One text in every language; a missing translation does not compile. */
export type Translated = Readonly<Record<Language, string>>;
