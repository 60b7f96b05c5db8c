import type { Language } from '../../shared/languages.ts';
import type { Wished } from '../../shared/reporter/contacts.ts';
import { WAY_NAMES } from '../../shared/texts/contacts.ts';
import { CHOICES } from '../../shared/texts/report-contacts.ts';
import { ROLES_IN_TEXT } from '../../shared/texts/roles.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { day } from '../dates.ts';

/** A choice in words, to stand within a line. */
export const choiceInWords = (choice: Wished, language: Language): string => {
  const text = inLanguage(CHOICES, language);
  switch (choice.wish) {
    case 'only':
      return choice.value ? text.only : text.all;
    case 'stoppedAt':
      return choice.value ? text.stoppedAt : text.started;
    case 'pausedUntil':
      return choice.value ? fill(text.pausedUntil, { day: day(choice.value, language) }) : text.unpaused;
    case 'by':
      return choice.value ? fill(text.by, { role: ROLES_IN_TEXT[choice.value][language] }) : text.anybody;
    case 'way':
      return choice.value
        ? fill(text.way, { way: WAY_NAMES[choice.value][language].toLowerCase() })
        : text.anyWay;
  }
};
