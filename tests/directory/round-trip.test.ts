import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportOf } from '../../commands/directory/export.ts';
import { readPeopleFile } from '../../commands/directory/read-file.ts';
import file from '../../config/oxelosund.json' with { type: 'json' };
import { changesBetween } from '../../shared/directory/changes.ts';
import { directories } from './people.ts';
import { peopleIn } from './reading.ts';

test.each(['csv', 'json'] as const)('what is exported as %s imports to the same', (format) => {
  fc.assert(
    fc.property(directories, (people) => {
      expect(peopleIn(exportOf(people, format))).toEqual(people);
    }),
  );
});

test('importing what was exported changes nothing', () => {
  fc.assert(
    fc.property(directories, (people) => {
      const current = new Map(people.map((each) => [each.id, each]));
      const { unchanged, ...rest } = changesBetween(current, peopleIn(exportOf(people, 'csv')));
      expect(unchanged).toHaveLength(people.length);
      expect(rest).toEqual({ added: [], changed: [], removed: [] });
    }),
  );
});

test('an export opens in a Swedish Excel: byte order mark, semicolons, numbers that stay text', () => {
  const [somebody] = peopleIn(
    'name,email,mobile,languages,role,party,order,absentFrom,absentTo\nBo,,0701740605,,KC,,0,,',
  );
  const csv = exportOf(somebody ? [somebody] : [], 'csv');
  expect(csv).toMatch(/^\uFEFFid;name;/);
  expect(csv).toContain(';+46 70 174 06 05;');
});

test('the demo people are right, are reached by nobody real, and speak all three languages', () => {
  const bytes = readFileSync(new URL('../../local/demo/people.csv', import.meta.url));
  const result = readPeopleFile(bytes, { parties: file.parties.map(({ code }) => code) });
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  for (const { mobile, email } of result.people) {
    expect(email).toMatch(/@example\.com$/);
    // The series that the post and telecom authority keeps for fiction.
    expect(mobile).toMatch(/^\+467017406(0[5-9]|[1-9]\d)$/);
  }
  expect(new Set(result.people.map(({ languages }) => languages[0]))).toEqual(new Set(['sv', 'fi', 'en']));
});
