import type { Instant } from '../calendar/zoned.ts';
import { toLocal } from '../calendar/zoned.ts';
import type { Language } from '../languages.ts';
import type { Municipality } from '../municipality/municipality.ts';
import type { MessageKind } from './kinds.ts';
import type { Words } from './words.ts';

/** What a message may hold, and nothing more: there is no field for anything personal. */
export interface MessageFacts {
  readonly kind: MessageKind;
  readonly language: Language;
  /** Of the case; a bundle has none. */
  readonly reference?: string | undefined;
  /** Until when to answer, where the message says a time. */
  readonly answerBy?: Instant | undefined;
  /** A bundle has none. */
  readonly link?: string | undefined;
  /** How many wait; of a bundle. */
  readonly count?: number | undefined;
  /** It may have been sent before: said in the e-mail's subject, where there is room for it. */
  readonly repeat?: boolean;
}

export interface Composed {
  readonly sms: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
}

const REPEATED: Readonly<Record<Language, string>> = { sv: 'upprepning', fi: 'toisto', en: 'repeated' };

/** Puts a message together. The link stands last, where phones recognise it, with nothing after it. */
export const composeMessage = (facts: MessageFacts, municipality: Municipality): Composed => {
  const words: Words = municipality.messages[facts.language][facts.kind];
  const fill = filler({
    service: `Värna ${municipality.shortName}`,
    ref: facts.reference ?? '',
    count: String(facts.count ?? ''),
    time: facts.answerBy ? shortTime(facts.answerBy, facts.language, municipality.timeZone) : '',
  });
  return {
    sms: [fill(words.sms), facts.link].filter(Boolean).join(' '),
    subject: facts.repeat ? `${fill(words.subject)} (${REPEATED[facts.language]})` : fill(words.subject),
    paragraphs: words.body.map(fill),
    button: words.button,
  };
};

const filler =
  (values: Readonly<Record<string, string>>) =>
  (template: string): string =>
    template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);

/** `24/11 16:00`, `24.11. 16.00`, `24 Nov 16:00`: short, and no letter outside GSM-7. */
const shortTime = (instant: Instant, language: Language, timeZone: string): string => {
  const { date, time } = toLocal(instant, timeZone);
  const [, month = '', day = ''] = date.split('-').map((part) => String(Number(part)));
  const clock = time.slice(0, 5);
  if (language === 'sv') return `${day}/${month} ${clock}`;
  if (language === 'fi') return `${day}.${month}. ${clock.replace(':', '.')}`;
  return `${day} ${'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[Number(month) - 1]} ${clock}`;
};
