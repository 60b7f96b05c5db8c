import { expect, test } from 'vitest';
import { faultsIn, HEADINGS, peopleIn, read, table } from './reading.ts';

const ROWS = [
  ';Åsa Öberg;asa@example.com;070-174 06 05;fi sv;PSA;S;0;2026-07-01;2026-07-14',
  ';;asa@example.com;;;KSS;;1;;',
  ';;ASA@example.com;;;;;;2026-12-21;2027-01-06',
  ';Bo Ek;;+358 40 123 45 67;;TIB;;0;;',
];

const PEOPLE = [
  {
    id: expect.stringMatching(/^[0-9a-f]{12}$/),
    name: 'Åsa Öberg',
    languages: ['fi', 'sv'],
    mobile: '+46701740605',
    email: 'asa@example.com',
    posts: [
      { role: 'PSA', party: 'S', order: 0 },
      { role: 'KSS', order: 1 },
    ],
    absences: [
      { from: '2026-07-01', to: '2026-07-14' },
      { from: '2026-12-21', to: '2027-01-06' },
    ],
  },
  {
    id: expect.stringMatching(/^[0-9a-f]{12}$/),
    name: 'Bo Ek',
    languages: ['sv'],
    mobile: '+358401234567',
    posts: [{ role: 'TIB', order: 0 }],
    absences: [],
  },
];

const utf8 = (text: string) => new TextEncoder().encode(text);
const windows1252 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

test('lines about one person become one person, with every post and absence', () => {
  expect(peopleIn(table(...ROWS))).toEqual(PEOPLE);
});

test.each([
  ['with a byte order mark', `\uFEFF${table(...ROWS)}`],
  ['with Windows line ends', table(...ROWS).replaceAll('\n', '\r\n')],
  ['with commas', table(...ROWS).replaceAll(';', ',')],
  ['with tabs of empty rows from Excel below', `${table(...ROWS)}\n;;;;;;;;;\n;;;;;;;;;\n`],
  [
    'with empty columns to the right',
    table(...ROWS)
      .replaceAll('\n', ';;\n')
      .concat(';;'),
  ],
  [
    'with headings in capitals and spaces',
    table(...ROWS).replace(HEADINGS, HEADINGS.toUpperCase().replaceAll(';', ' ; ')),
  ],
])('a file %s is read the same', (_, text) => {
  expect(peopleIn(text)).toEqual(PEOPLE);
});

test('a file without the column for ids is read the same', () => {
  expect(peopleIn(table(...ROWS).replaceAll(/^(id)?;/gm, ''))).toEqual(PEOPLE);
});

test('columns may stand in any order', () => {
  const turned = table(...ROWS)
    .split('\n')
    .map((line) => line.split(';').toReversed().join(';'));
  expect(peopleIn(turned.join('\n'))).toEqual(PEOPLE);
});

test('a JSON file of the same people is read the same, ids left out', () => {
  const json = JSON.stringify(
    PEOPLE.map(({ id: _, ...person }) => person),
    null,
    2,
  );
  expect(peopleIn(`\uFEFF${json}`)).toEqual(PEOPLE);
});

test('an id that the file gives stays', () => {
  expect(peopleIn(table('p-1;Bo Ek;bo@example.com;;;TIB;;0;;'))).toMatchObject([{ id: 'p-1' }]);
});

test('somebody without an id gets the same one every time, in which neither name nor address can be read', () => {
  const [[first], [again]] = [peopleIn(table(...ROWS)), peopleIn(table(...ROWS))];
  expect(first?.id).toBe(again?.id);
});

test('a file in Windows-1252 is refused in words, on the line where å, ä or ö first stands', () => {
  const result = read(windows1252(table(ROWS[3] ?? '', ...ROWS)));
  expect(result).toMatchObject({ faults: [{ line: 3, code: 'encoding' }] });
  expect(JSON.stringify(result)).toContain('Windows-1252');
});

test('a file in UTF-16 is refused in words', () => {
  const utf16 = Buffer.from(`\uFEFF${table(...ROWS)}`, 'utf16le');
  expect(faultsIn(utf16)).toEqual(['1 encoding']);
});

test('a file that was garbled before it was saved as UTF-8 is refused', () => {
  const garbled = new TextDecoder('windows-1252').decode(utf8(table(...ROWS)));
  expect(faultsIn(garbled)).toEqual(['2 encoding']);
});

const person = '{"name": "Bo", "email": "bo@example.com", "posts": [{"role": "KC", "order": 0}]}';

test.each([
  ['not a list', '{"name": "Bo"}', ['1 bad-value']],
  ['nobody', '[]', ['1 empty']],
  ['broken off', `[\n${person},\n`, ['2 unreadable']],
  ['a comma too many', `[\n${person},\n]`, ['3 unreadable']],
  ['no posts', '[\n{"name": "Bo",\n"email": "bo@example.com"}]', ['2 [0].posts missing-column']],
  [
    'no role in the posts',
    '[{"name": "Bo", "email": "bo@example.com", "posts": []}]',
    ['1 role missing-role'],
  ],
  ['something unknown', `[${person.replace('{"name"', '{"age": 7, "name"')}]`, ['1 [0] unknown-column']],
  ['a number for a name', `[${person.replace('"Bo"', '7')}]`, ['1 [0].name bad-value']],
  ['a text for an order', `[${person.replace('0}', '"0"}')}]`, ['1 [0].posts[0].order bad-value']],
  ['half an order', `[${person.replace('0}', '0.5}')}]`, ['1 [0].posts[0].order bad-order']],
  [
    'a bad role for the second',
    `[${person.replace('KC', 'TIB').replace('bo@', 'cia@')},\n\n${person.replace('KC', 'BOSS')}]`,
    ['3 [1].posts[0].role unknown-role'],
  ],
  [
    'brackets within a text',
    `[${person.replace('Bo', 'B\\"]},{o')},\n${person.replace('bo@', 'cia@')}]`,
    ['2 [1].posts[0].role double'],
  ],
  [
    'half an absence',
    `[${person.replace('"posts"', '"absences": [{"from": "2026-07-01"}], "posts"')}]`,
    ['1 [0].absences[0].to missing-column'],
  ],
])('a JSON file with %s is named with its line and place', (_, text, faults) => {
  expect(faultsIn(text)).toEqual(faults);
});
