import type { Language } from '../../shared/languages.ts';
import { CONTACT } from '../../shared/texts/desk-contact.ts';
import { fill } from '../../shared/texts/say.ts';
import { clock } from '../dates.ts';
import type { ContactSaid } from './contacts.tsx';

/** Why a test was not sent, or a code proves nothing, and what to do. */
export const contactSaid = (
  { why, left = 0, from }: ContactSaid,
  language: Language,
  timeZone: string,
): string => fill(CONTACT[why][language], { left, from: from ? clock(from, language, timeZone) : '' });
