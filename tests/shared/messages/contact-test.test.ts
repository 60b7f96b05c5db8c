import { describe, expect, it } from 'vitest';
import { CODE_MINUTES } from '../../../shared/directory/contact-test.ts';
import { LANGUAGES } from '../../../shared/languages.ts';
import { composeMessage } from '../../../shared/messages/compose.ts';
import { composeContactTest, TEST_WORD } from '../../../shared/messages/contact-test.ts';
import { gsm7Length, SMS_SEGMENT } from '../../../shared/messages/gsm7.ts';
import { MESSAGE_KINDS } from '../../../shared/messages/kinds.ts';
import { DRILL_WORD } from '../../../shared/messages/words.ts';
import { municipality } from '../builders.ts';

const NOTHING = { sv: 'ingenting har hänt', fi: 'mitään ei ole tapahtunut', en: 'nothing has happened' };
/** The longest name with which the other messages fit. */
const shortName = 'Xxxxxxxxxxxx';

describe.each(LANGUAGES)('the test of a contact in %s', (language) => {
  const test = composeContactTest({ language, code: '012345', minutes: CODE_MINUTES }, { shortName });
  const all = [test.sms, test.subject, ...test.paragraphs].join(' ');

  it('fits one SMS, and has nothing in it that can be pressed', () => {
    expect(gsm7Length(test.sms)).toBeLessThanOrEqual(SMS_SEGMENT);
    expect(all).not.toMatch(/https?:|[{}]/);
  });

  it('says right after the service’s name that it is a test, and that nothing has happened', () => {
    for (const text of [test.sms, test.subject])
      expect(text.startsWith(`Värna ${shortName}: ${TEST_WORD[language]}`)).toBe(true);
    for (const text of [test.sms, test.subject, test.paragraphs[0]])
      expect(text?.toLowerCase()).toContain(NOTHING[language]);
  });

  it('shows the code where it is opened, and not in what a locked mailbox shows', () => {
    for (const text of [test.sms, test.paragraphs.join(' ')]) expect(text).toContain('012345');
    expect(test.subject).not.toMatch(/\d/);
  });

  it('has no word for a case, a task, haste or a drill', () => {
    const ofCases =
      /(?<!\p{L})(uppgift|ärende|brådsk|genast|larm|tehtäv|asia|kiire|heti|hälyt|task|case|urgent|alert|at once)/iu;
    expect(all).not.toMatch(ofCases);
    expect(all.toUpperCase()).not.toContain(DRILL_WORD[language]);
  });

  it.each(MESSAGE_KINDS)('cannot be taken for the %s message, nor that for it', (kind) => {
    const facts = { kind, language, reference: 'K7QM-2RTX', answerBy: '2026-11-25T11:00:00.000Z', count: 7 };
    const { sms, subject, paragraphs } = composeMessage(facts, municipality());
    expect([sms, subject, ...paragraphs].join(' ').toUpperCase()).not.toContain(TEST_WORD[language]);
  });
});
