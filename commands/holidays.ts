/**
 * `npm run holidays`: writes the Swedish calendar's closed days to `shared/calendar/swedish-holidays.ts`.
 *
 * The rules come from date-holidays, which follows lag (1989:253) om allmänna helgdagar. Its `public` days are the röda
 * dagar; its `bank` days are the eves on which municipalities are closed too: midsommarafton, julafton and nyårsafton.
 * Run it again when the law changes or the table runs out; a test fails when file and rules part ways.
 */
import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const FILE = new URL('../shared/calendar/swedish-holidays.ts', import.meta.url);
const FIRST_YEAR = 2025;
const LAST_YEAR = 2060;

/** The whole file as text, formatted as the linter wants it. */
export function renderHolidays(): string {
  const rules = new Holidays('SE');
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const lines = years.map((year) => `  ${year}: '${closedWeekdays(rules, year).join(' ')}',\n`);
  return [
    '/**\n',
    ' * Written by `npm run holidays`; do not edit. Mondays to Fridays on which Swedish municipalities are closed:\n',
    ' * public holidays, midsommarafton, julafton and nyårsafton, as MM-DD. From date-holidays (CC BY-SA 3.0).\n',
    ' */\n',
    'export const CLOSED_WEEKDAYS: Readonly<Record<string, string>> = {\n',
    ...lines,
    '};\n',
  ].join('');
}

function closedWeekdays(rules: Holidays, year: number): string[] {
  const closed = rules
    .getHolidays(year)
    .filter(({ type }) => type === 'public' || type === 'bank')
    .map(({ date }) => date.slice(0, 10))
    .filter((date) => ![0, 6].includes(new Date(date).getUTCDay()))
    .map((date) => date.slice(5));
  return [...new Set(closed)].sort();
}

if (process.argv[1] === import.meta.filename) writeFileSync(FILE, renderHolidays());
