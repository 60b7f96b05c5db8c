import type { Language } from '../../shared/languages.ts';
import type { Known } from '../../shared/reporter/standing.ts';
import { ROLES_IN_TEXT } from '../../shared/texts/roles.ts';
import { capital } from '../dates.ts';

/** Somebody at the beginning of a sentence: the name with the role, or the role alone. */
export const whoIs = ({ role, name }: Known, language: Language): string => {
  const held = ROLES_IN_TEXT[role][language];
  return name ? `${name} (${held})` : capital(held);
};
