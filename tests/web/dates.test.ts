import { expect, it } from 'vitest';
import { bySpoken, spoken } from '../../web/dates.ts';

const ZONE = 'Europe/Stockholm';
/** Half past ten in the evening in Stockholm, and the day before in UTC at half past nine. */
const NOW = '2026-12-02T21:30:00Z';

it.each([
  ['2026-12-02T22:45:00Z', 'i dag kl. 23:45', 'tänään klo 23.45', 'today at 23:45'],
  ['2026-12-02T23:10:00Z', 'i morgon kl. 00:10', 'huomenna klo 0.10', 'tomorrow at 00:10'],
  ['2026-12-01T07:00:00Z', 'i går kl. 08:00', 'eilen klo 8.00', 'yesterday at 08:00'],
  [
    '2026-12-09T08:00:00Z',
    'onsdag 9 december kl. 09:00',
    'keskiviikkona 9. joulukuuta klo 9.00',
    'Wednesday 9 December at 09:00',
  ],
  [
    '2027-01-05T08:00:00Z',
    'tisdag 5 januari 2027 kl. 09:00',
    'tiistaina 5. tammikuuta 2027 klo 9.00',
    'Tuesday, 5 January 2027 at 09:00',
  ],
])('%s is said as a person would say it that evening, in each language', (at, sv, fi, en) => {
  expect(bySpoken(at, NOW, 'sv', ZONE)).toBe(sv);
  expect(bySpoken(at, NOW, 'fi', ZONE)).toBe(fi);
  expect(bySpoken(at, NOW, 'en', ZONE)).toBe(en);
  expect(spoken(at, NOW, 'sv', ZONE)).toBe(sv);
});
