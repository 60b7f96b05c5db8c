import { expect, test } from 'vitest';
import { FAULT_CODES } from '../../shared/directory/fault.ts';
import { faultsIn, HEADINGS, peopleIn, read, table } from './reading.ts';

const RIGHT = ';Anna Berg;anna@example.com;070-174 06 05;sv;KSS;;0;;';
const NUMBER = '070-174 06 06';

/** What somebody wrote below two right lines, and what they are told. */
const FAULTS: readonly [what: string, rows: readonly string[], faults: readonly string[]][] = [
  ['nobody at all', [], ['1 empty']],
  ['no name', [`;;;${NUMBER};sv;KC;;0;;`], ['2 name missing-name']],
  ['neither number nor address', [';Bo Ek;;;sv;KC;;0;;'], ['2 missing-contact']],
  ['neither role nor absence', [`;Bo Ek;;${NUMBER};sv;;;;;`], ['2 role missing-role']],
  ['a party without a role', [`;Bo Ek;;${NUMBER};sv;;S;0;;`], ['2 role missing-role']],
  [
    'an absence of somebody without any role',
    [`;Bo Ek;;${NUMBER};sv;;;;2026-07-01;2026-07-02`],
    ['2 role missing-role'],
  ],
  ['an unknown role', [`;Bo Ek;;${NUMBER};sv;BOSS;;0;;`], ['2 role unknown-role']],
  ['a role that is chosen case by case', [`;Bo Ek;;${NUMBER};sv;OMBUD;;0;;`], ['2 role unknown-role']],
  ['an unknown party', [`;Bo Ek;;${NUMBER};sv;PSA;XP;0;;`], ['2 party unknown-party']],
  ['a PSA without a party', [`;Bo Ek;;${NUMBER};sv;PSA;;0;;`], ['2 party missing-party']],
  ['a party where there is none', [`;Bo Ek;;${NUMBER};sv;KC;S;0;;`], ['2 party needless-party']],
  ['no order', [`;Bo Ek;;${NUMBER};sv;KC;;;;`], ['2 order bad-order']],
  ['an order that is no number', [`;Bo Ek;;${NUMBER};sv;KC;;first;;`], ['2 order bad-order']],
  ['a negative order', [`;Bo Ek;;${NUMBER};sv;KC;;-1;;`], ['2 order bad-order']],
  ['a number that is none', [';Bo Ek;;12;sv;KC;;0;;'], ['2 mobile bad-number']],
  ['a landline, which takes no SMS', [';Bo Ek;;0155-380 00;sv;KC;;0;;'], ['2 mobile bad-number']],
  ['two numbers in one cell', [`;Bo Ek;;${NUMBER} / 070-174 06 07;sv;KC;;0;;`], ['2 mobile bad-number']],
  ['a number with an extension', [`;Bo Ek;;${NUMBER} ext. 12;sv;KC;;0;;`], ['2 mobile bad-number']],
  ['a number that Excel made a sum of', [';Bo Ek;;"7,01741E+08";sv;KC;;0;;'], ['2 mobile bad-number']],
  ['an address that is none', [';Bo Ek;bo@;;sv;KC;;0;;'], ['2 email bad-email']],
  ['an unknown language', [`;Bo Ek;;${NUMBER};sv de;KC;;0;;`], ['2 languages unknown-language']],
  ['an id with a capital', [`Bo1;Bo Ek;;${NUMBER};sv;KC;;0;;`], ['2 id bad-id']],
  ['an id that tells who it is', [`ake-ek;Åke Ek;;${NUMBER};sv;KC;;0;;`], ['2 id bad-id']],
  ['an absence without an end', [`;Bo Ek;;${NUMBER};sv;KC;;0;2026-07-01;`], ['2 absentTo bad-absence']],
  [
    'an absence without a beginning',
    [`;Bo Ek;;${NUMBER};sv;KC;;0;;2026-07-01`],
    ['2 absentFrom bad-absence'],
  ],
  [
    'an absence that ends before it begins',
    [`;Bo Ek;;${NUMBER};sv;KC;;0;2026-07-02;2026-07-01`],
    ['2 absentTo bad-absence'],
  ],
  [
    'a day that no calendar has',
    [`;Bo Ek;;${NUMBER};sv;KC;;0;2026-02-29;2026-03-01`],
    ['2 absentFrom bad-absence'],
  ],
  [
    'a date written otherwise',
    [`;Bo Ek;;${NUMBER};sv;KC;;0;1/7 2026;2026-07-02`],
    ['2 absentFrom bad-absence'],
  ],
  ['too few cells', [`;Bo Ek;;${NUMBER};sv;KC`], ['2 cells']],
  ['too many cells', [`;Bo Ek;;${NUMBER};sv;KC;;0;;;x`], ['2 cells']],
  ['the same post twice', [RIGHT, RIGHT], ['3 role double']],
  ['the same post twice, in another place', [RIGHT, RIGHT.replace(';0;', ';1;')], ['3 role double']],
  ['two people in one place', [RIGHT, `;Bo Ek;;${NUMBER};sv;KSS;;0;;`], ['3 role double']],
  [
    'two people in one place of a party',
    [`;Bo Ek;;${NUMBER};sv;PSA;S;1;;`, ';Cia Ek;c@example.com;;sv;PSA;S;1;;'],
    ['3 role double'],
  ],
  ['one number of two people', [RIGHT, ';Bo Ek;bo@example.com;0701740605;sv;KC;;0;;'], ['3 mobile double']],
  [
    'one address under two names',
    [RIGHT, `;Bo Ek;ANNA@example.com;${NUMBER};sv;KC;;0;;`],
    ['3 name double', '3 mobile contradiction'],
  ],
  ['one address under two ids', [`p1${RIGHT}`, 'p2;Bo Ek;anna@example.com;;sv;KC;;0;;'], ['3 email double']],
  ['one id under two names', [`p1${RIGHT}`, `p1;Bo Ek;;;sv;KC;;0;;`], ['3 name contradiction']],
  [
    'two numbers of one person',
    [RIGHT, `;Anna Berg;anna@example.com;${NUMBER};sv;KC;;0;;`],
    ['3 mobile contradiction'],
  ],
  [
    'languages in two orders',
    [RIGHT, ';Anna Berg;anna@example.com;;fi sv;KC;;0;;'],
    ['3 languages contradiction'],
  ],
];

test.each(FAULTS)('%s is named with its line and column', (_, rows, faults) => {
  expect(faultsIn(table(...rows))).toEqual(faults);
});

const HEADS: readonly [what: string, text: string, faults: readonly string[]][] = [
  ['an empty file', '', ['1 missing-column']],
  ['no headings', RIGHT, ['1 missing-column']],
  [
    'two missing columns',
    `name;email;mobile;languages;party;order;absentFrom\nBo;;${NUMBER};sv;;0;`,
    ['1 role missing-column', '1 absentTo missing-column'],
  ],
  ['an unknown column', `${HEADINGS};born\n${RIGHT};1970`, ['1 unknown-column']],
  ['a column twice', `${HEADINGS};name\n${RIGHT};Anna Berg`, ['1 name double-column']],
  ['a quotation mark that stays open', table(RIGHT, ';"Bo Ek;;;sv;KC;;0;;'), ['3 unreadable']],
];

test.each(HEADS)('%s is named', (_, text, faults) => {
  expect(faultsIn(text)).toEqual(faults);
});

test('every fault of a file is listed at once, in the order of its lines', () => {
  const text = table(RIGHT, ';;;12;sv;BOSS;;0;;', '', `;Bo Ek;;${NUMBER};de;PSA;;x;2026-07-02;2026-07-01`);
  expect(faultsIn(text)).toEqual([
    '3 mobile bad-number',
    '3 role unknown-role',
    '3 name missing-name',
    '5 languages unknown-language',
    '5 order bad-order',
    '5 party missing-party',
    '5 absentTo bad-absence',
  ]);
});

test('a line is counted as an editor counts it, line breaks within quotation marks and Windows line ends included', () => {
  const text = table(';"Bo\nEk";;;sv;KC;;0;;', RIGHT, '', ';Cia Ek;c@;;sv;TIB;;0;;').replaceAll('\n', '\r\n');
  expect(faultsIn(text)).toEqual(['2 missing-contact', '6 email bad-email']);
});

test('no message repeats what stands in the file, whatever stands in which column', () => {
  const secret = 'Hemlig070';
  const cells = HEADINGS.split(';');
  const rows = cells.map((_, slipped) =>
    cells.map((_, index) => (index === slipped ? secret : '')).join(';'),
  );
  for (const text of [
    table(...rows),
    rows.join('\n'),
    `${secret};name\nx;y`,
    table(`;x"${secret};`),
    `[{"${secret}": 1}, {"name": "${secret}" "x"`,
    `[{"${secret}": 1, "id": "${secret}", "posts": [{"role": "${secret}", "order": 0}]}]`,
  ]) {
    expect(JSON.stringify(read(text))).not.toMatch(/hemlig/i);
  }
});

test('every fault that is documented can be met', () => {
  const json = ['[{"name": 1, "posts": []}]', table(), 'name\nx'].flatMap((text) => faultsIn(text));
  const met = [
    ...FAULTS.flatMap(([, , faults]) => faults),
    ...HEADS.flatMap(([, , faults]) => faults),
    ...json,
    'encoding',
  ];
  const codes = new Set(met.map((fault) => fault.split(' ').at(-1)));
  expect(FAULT_CODES.filter((code) => !codes.has(code))).toEqual([]);
});

test('a file that is right has no fault', () => {
  expect(peopleIn(table(RIGHT))).toHaveLength(1);
});
