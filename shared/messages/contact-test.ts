import type { Language } from '../languages.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { fill } from '../texts/say.ts';

/** Stands right after the service's name in the SMS and the subject of a contact's test, and in no other message. */
export const TEST_WORD: Readonly<Record<Language, string>> = {
  sv: 'TESTMEDDELANDE',
  fi: 'TESTIVIESTI',
  en: 'TEST MESSAGE',
};

/**
 * What a test of somebody's number or address says. A municipality cannot word it otherwise, so that it never looks like an
 * alert; it has no link, so that there is nothing to press; and it says to whom the code may be told, so that nobody tells it
 * to a stranger.
 */
const WORDS: Readonly<Record<Language, { sms: string; subject: string; body: readonly string[] }>> = {
  sv: {
    sms: '{service}: TESTMEDDELANDE. Ingenting har hänt. Koden är {code}. Säg den bara till kommunens säkerhetsstrateg.',
    subject: '{service}: TESTMEDDELANDE, ingenting har hänt',
    body: [
      'Det här är ett testmeddelande. Ingenting har hänt.',
      'Koden är {code}. Den gäller i {minutes} minuter. Säg den bara till kommunens säkerhetsstrateg, så vet vi att meddelanden kommer fram till dig.',
    ],
  },
  fi: {
    sms: '{service}: TESTIVIESTI. Mitään ei ole tapahtunut. Koodi on {code}. Kerro se vain kunnan turvallisuusstrategille.',
    subject: '{service}: TESTIVIESTI, mitään ei ole tapahtunut',
    body: [
      'Tämä on testiviesti. Mitään ei ole tapahtunut.',
      'Koodi on {code}. Se on voimassa {minutes} minuuttia. Kerro se vain kunnan turvallisuusstrategille, niin tiedämme, että viestit tulevat sinulle perille.',
    ],
  },
  en: {
    sms: '{service}: TEST MESSAGE. Nothing has happened. The code is {code}. Tell it only to the security strategist.',
    subject: '{service}: TEST MESSAGE, nothing has happened',
    body: [
      'This is a test message. Nothing has happened.',
      'The code is {code}. It is valid for {minutes} minutes. Tell it only to the municipality’s security strategist, so that we know that messages reach you.',
    ],
  },
};

/** A test of one contact, by SMS and as an e-mail's parts. @param minutes how long the code is valid */
export const composeContactTest = (
  { language, code, minutes }: { language: Language; code: string; minutes: number },
  { shortName }: Pick<Municipality, 'shortName'>,
): { readonly sms: string; readonly subject: string; readonly paragraphs: readonly string[] } => {
  const { sms, subject, body } = WORDS[language];
  const say = (text: string) => fill(text, { service: `Värna ${shortName}`, code, minutes });
  return { sms: say(sms), subject: say(subject), paragraphs: body.map(say) };
};
