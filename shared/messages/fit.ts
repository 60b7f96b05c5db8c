import { LINK_PATH, purposeOf, TOKEN_LENGTH } from '../alerts/link.ts';
import { LANGUAGES } from '../languages.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { composeMessage } from './compose.ts';
import { gsm7Length, SMS_SEGMENT } from './gsm7.ts';
import { MESSAGE_KINDS } from './kinds.ts';

/** API Gateway's own address, the longest a link can begin with when there is no domain. */
const LONGEST_BASE = `https://${'x'.repeat(10)}.execute-api.eu-north-1.amazonaws.com/v`;

/** Every SMS of a municipality that does not fit one GSM-7 segment at its longest, and by how much. */
export const tooLong = (municipality: Municipality): readonly string[] => {
  const base = municipality.baseUrl ?? LONGEST_BASE;
  return LANGUAGES.flatMap((language) =>
    MESSAGE_KINDS.flatMap((kind) => {
      const purpose = purposeOf(kind);
      const link = purpose ? `${base}/${LINK_PATH[purpose]}/${'x'.repeat(TOKEN_LENGTH)}` : undefined;
      const moment = { reference: 'WWWW-WWWW', answerBy: '2026-12-24T22:59:00.000Z', count: 99_999 };
      const facts = { kind, language, link, ...moment };
      const length = gsm7Length(composeMessage(facts, municipality).sms);
      if (length === null) return [`${language}.${kind}: a character outside GSM-7`];
      return length > SMS_SEGMENT ? [`${language}.${kind}: ${length} characters, ${SMS_SEGMENT} fit`] : [];
    }),
  );
};
