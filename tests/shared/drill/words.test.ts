import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../shared/languages.ts';
import { composeMessage } from '../../../shared/messages/compose.ts';
import { MESSAGE_KINDS, type MessageKind } from '../../../shared/messages/kinds.ts';
import { DRILL_WORD } from '../../../shared/messages/words.ts';
import { DRILL } from '../../../shared/texts/drill.ts';
import { municipality } from '../builders.ts';

const OF_DRILLS: readonly MessageKind[] = ['drill', 'drill-report'];
const OF_CASES = MESSAGE_KINDS.filter((kind) => !OF_DRILLS.includes(kind));

const textsOf = (kind: MessageKind, language: Language) => {
  const facts = { kind, language, reference: 'K7QM-2RTX', answerBy: '2026-11-25T11:00:00.000Z', count: 7 };
  const { sms, subject, paragraphs, button } = composeMessage(facts, municipality());
  return { sms, subject, body: paragraphs.join(' '), button };
};

/** The words of a text that carry a meaning: of four letters and more, but for the names of service and place. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !['värna', 'exempelby'].includes(word));

/** What a phone or a mailbox shows before anything is opened, and the button. */
const readFirst = (kind: MessageKind, language: Language): string[] => {
  const { sms, subject, button } = textsOf(kind, language);
  return wordsOf([sms, subject, button].join(' '));
};

describe.each(LANGUAGES)('in %s', (language) => {
  const word = DRILL_WORD[language];

  it.each(OF_DRILLS)('the %s message says right after the service’s name that it is a drill', (kind) => {
    const { sms, subject } = textsOf(kind, language);
    for (const text of [sms, subject]) expect(text).toMatch(new RegExp(`^Värna Exempelby: ${word}\\b`));
  });

  it('a drill says in its SMS, its subject and its first sentence that nothing has happened', () => {
    const { sms, subject, body } = textsOf('drill', language);
    const nothing = { sv: 'ingenting har hänt', fi: 'mitään ei ole tapahtunut', en: 'nothing has happened' };
    for (const text of [sms, subject, body]) expect(text.toLowerCase()).toContain(nothing[language]);
    expect(body.startsWith(DRILL.title[language])).toBe(true);
  });

  it('a drill names the button that is to be pressed as the page does', () => {
    expect(textsOf('drill', language).body).toContain(DRILL.received[language]);
  });

  it.each(OF_DRILLS)(
    'what is read first of the %s message shares no word with any message of a case',
    (kind) => {
      const ofCases = OF_CASES.flatMap((each) => readFirst(each, language));
      // The reference is named alike everywhere.
      const shared = readFirst(kind, language).filter((each) => ofCases.includes(each) && each !== 'viite');
      expect(shared).toEqual([]);
    },
  );

  it.each(OF_DRILLS)('the %s message has no word for a case, a task or haste anywhere', (kind) => {
    const ofCases =
      /(?<!\p{L})(uppgift|ärende|brådsk|genast|larm|tehtäv|asia|kiire|heti|hälyt|task|case|urgent|alert|at once)/iu;
    expect(Object.values(textsOf(kind, language)).join(' ')).not.toMatch(ofCases);
  });

  it.each(OF_CASES)('the %s message has the word for a drill nowhere', (kind) => {
    expect(Object.values(textsOf(kind, language)).join(' ').toUpperCase()).not.toContain(word);
  });
});

describe('a municipality that writes its own words', () => {
  it.each([
    [
      'a drill that looks like an alert',
      { sv: { drill: { sms: '{service}: öppna nu, ref {ref}' } } },
      'sv.drill',
    ],
    ['a drill whose subject does', { en: { drill: { subject: '{service}: open, {ref}' } } }, 'en.drill'],
    ['a report of a drill that does', { fi: { 'drill-report': { sms: '{ref}' } } }, 'fi.drill-report'],
    ['an alert that looks like a drill', { sv: { urgent: { body: ['Ingen övning.'] } } }, 'sv.urgent'],
  ])('cannot make %s', (_, messages, which) => {
    expect(() => municipality({ messages })).toThrow(`A drill and an alert could be mixed up: ${which}`);
  });

  it('can word a drill otherwise, as long as it says that it is one', () => {
    const sms = '{service}: ÖVNING {ref}. Allt är lugnt. Tryck Mottaget:';
    expect(municipality({ messages: { sv: { drill: { sms } } } }).messages.sv.drill.sms).toBe(sms);
  });
});
