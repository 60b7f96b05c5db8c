import type { Language } from '../shared/languages.ts';
import { LOCALES } from './dates.ts';

/** How long something took, in its two largest units: "42 s", "3 min, 5 s", "2 tim, 14 min". Never less than a second. */
export const duration = (seconds: number, language: Language): string => {
  const whole = Math.max(1, Math.round(seconds));
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  const parts = hours > 0 ? { hours, minutes } : { minutes, seconds: whole % 60 };
  return new Intl.DurationFormat(LOCALES[language], { style: 'short' }).format(parts);
};
