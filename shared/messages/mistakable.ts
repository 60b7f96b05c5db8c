import { LANGUAGES, type Language } from '../languages.ts';
import { MESSAGE_KINDS, type MessageKind } from './kinds.ts';
import { DRILL_WORD, type Words } from './words.ts';

/**
 * The messages that could be taken for what they are not: a drill's whose SMS or subject does not say that it is one,
 * and any other that does.
 */
export const mistakable = (
  messages: Readonly<Record<Language, Readonly<Record<MessageKind, Words>>>>,
): readonly string[] =>
  LANGUAGES.flatMap((language) => {
    const word = DRILL_WORD[language];
    return MESSAGE_KINDS.filter((kind) => {
      const { sms, subject, body, button } = messages[language][kind];
      if (isOfDrill(kind)) return !(sms.includes(word) && subject.includes(word));
      return [sms, subject, ...body, button].join(' ').toUpperCase().includes(word);
    }).map((kind) => `${language}.${kind}`);
  });

const isOfDrill = (kind: MessageKind): boolean => kind === 'drill' || kind === 'drill-report';
