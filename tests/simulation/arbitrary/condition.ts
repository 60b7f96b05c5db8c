import fc from 'fast-check';
import { N } from '../commands.ts';
import { at, given, joined, mostly, type Part, written } from './parts.ts';
import { number, path, scalar, text, value } from './values.ts';

const first = mostly(at(path), given(value));

const test: fc.Arbitrary<Part> = fc.oneof(
  fc
    .tuple(fc.constantFrom('attribute_exists', 'attribute_not_exists'), path)
    .map(([name, one]) => written`${name}(${one})`),
  fc
    .tuple(first, fc.constantFrom('=', '<>'), mostly(given(value), at(path)))
    .map(([a, comparator, b]) => written`${a} ${comparator} ${b}`),
  fc
    .tuple(
      mostly(at(path), given(scalar)),
      fc.constantFrom('<', '<=', '>', '>='),
      mostly(given(scalar), at(path), given(value)),
    )
    .map(([a, comparator, b]) => written`${a} ${comparator} ${b}`),
  fc
    .tuple(
      mostly(at(path), given(number)),
      mostly(given(fc.constantFrom('-1', '0', '0.5').map(N)), at(path), given(text)),
      mostly(given(number), at(path)),
    )
    .map(([a, low, high]) => written`${a} BETWEEN ${low} AND ${high}`),
  fc
    .tuple(first, fc.array(mostly(given(value), at(path)), { minLength: 1, maxLength: 3 }))
    .map(([a, among]) => written`${a} IN (${joined(among, ', ')})`),
  fc
    .tuple(mostly(at(path), given(text)), mostly(given(text), at(path), given(value)))
    .map(([a, b]) => written`begins_with(${a}, ${b})`),
  fc
    .tuple(first, mostly(given(scalar), at(path), given(value)))
    .map(([a, b]) => written`contains(${a}, ${b})`),
);

/** A condition of any kind. */
export const condition: fc.Arbitrary<Part> = fc.letrec<{ whole: Part }>((tie) => {
  const two = fc.tuple(tie('whole'), fc.constantFrom('AND', 'OR', 'and', 'or'), tie('whole'));
  return {
    whole: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      test,
      two.map(([a, by, b]) => written`${a} ${by} ${b}`),
      two.map(([a, by, b]) => written`(${a} ${by} ${b})`),
      tie('whole').map((one) => written`NOT ${one}`),
    ),
  };
}).whole;
