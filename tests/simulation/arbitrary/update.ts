import fc from 'fast-check';
import { S } from '../commands.ts';
import { at, given, joined, mostly, type Part, written } from './parts.ts';
import { due, number, numbers, OPEN, path, strings, text, value } from './values.ts';

const unlessThere = ([one, otherwise]: [string, Part]) => written`if_not_exists(${one}, ${otherwise})`;

/** What an attribute is set to, if it is no sum. */
const term: fc.Arbitrary<Part> = fc.letrec<{ whole: Part }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 2 },
    { weight: 3, arbitrary: given(value) },
    { weight: 1, arbitrary: at(path) },
    { weight: 1, arbitrary: fc.tuple(path, tie('whole')).map(unlessThere) },
  ),
})).whole;

const counted = fc.tuple(fc.constantFrom('n', 'm.n', 'nobody'), given(number)).map(unlessThere);
const summand = mostly(fc.oneof(given(number), counted), at(fc.constantFrom('n', 'm.n')), term);
const sum = fc
  .tuple(summand, fc.constantFrom('+', '-'), summand)
  .map(([a, sign, b]) => written`${a} ${sign} ${b}`);

/** Not `due`: what it is set to must depend on the key. */
const target = path.filter((one) => one !== 'due');
const whole = target.filter((one) => !one.includes('.'));

const setting = (key: string): fc.Arbitrary<Part> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          mostly(fc.constantFrom('n', 's', 'm.a', 'm.n', '#state', 'fresh', 'm.fresh'), target),
          fc.oneof(term, sum),
        )
        .map(([one, source]) => written`${one} = ${source}`),
    },
    { weight: 1, arbitrary: given(due(key)).map((moment) => written`due = ${moment}`) },
    {
      weight: 1,
      arbitrary: given(fc.constantFrom(...OPEN).map(S)).map((open) => written`#open = ${open}`),
    },
  );

const ofSet = fc.oneof(
  given(strings).map((set) => written`ss ${set}`),
  given(numbers).map((set) => written`ns ${set}`),
);
const ofAnything = fc
  .tuple(whole, given(fc.oneof(strings, numbers, number, text)))
  .map(([one, some]) => written`${one} ${some}`);
const ofNumber = given(number).map((more) => written`n ${more}`);

const section = (word: string, actions: fc.Arbitrary<Part>, most = 1): fc.Arbitrary<Part> =>
  fc
    .array(actions, { maxLength: most })
    .map((some) => (some.length === 0 ? written`` : written`${word} ${joined(some, ', ')} `));

/** An update expression of any kind for the item under a key. */
export const update = (key: string): fc.Arbitrary<Part> =>
  fc
    .tuple(
      section('SET', setting(key), 2),
      section('REMOVE', at(fc.oneof(path, fc.constantFrom('#open', 'due', 'l')))),
      section('ADD', mostly(fc.oneof(ofSet, ofNumber), ofAnything)),
      section('DELETE', mostly(ofSet, ofAnything)),
    )
    // A transaction's update must say something.
    .map(
      (sections): Part =>
        (of) =>
          joined(sections, '')(of).trim() || 'REMOVE nobody',
    );
