import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { commandsOn, type Item, N, S, SS } from '../commands.ts';
import { mostly } from './parts.ts';

/** Every key there is, written `partition sort`; few, so that commands meet. */
export const KEYS = ['p a', 'p b', 'p c#1', 'p c#2', 'q a'] as const;

export const commandsAt = (key: string) => {
  const [partition = '', sk = ''] = key.split(' ');
  return { on: commandsOn(partition), sk };
};

/** What stands under the index's partition key. */
export const OPEN = ['work', 'rest'] as const;

/** When an item is due: no two at the same moment, since nobody promises their order in an index. */
export const due = (key: string): fc.Arbitrary<AttributeValue> =>
  fc.constantFrom('1', '2', '3').map((day) => S(`${day} ${key}`));

// Whole: DynamoDB Local keeps the sum of 0.5 and 0.5 as 1.0.
export const number = fc.constantFrom('0', '1', '2', '-1', '5', '10', '12345678901234567890').map(N);
export const text = fc.constantFrom('', 'a', 'ab', 'b', '5', 'å', '😀').map(S);
export const strings = fc.subarray(['a', 'b', 'ab', ''], { minLength: 1 }).map((set) => SS(...set));
export const numbers = fc
  .subarray(['0', '1', '-1', '0.5', '10'], { minLength: 1 })
  .map((NS): AttributeValue => ({ NS }));
export const scalar = fc.oneof(number, text);

const plain: fc.Arbitrary<AttributeValue> = fc.oneof(
  scalar,
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constant({ NULL: true as const }),
);
const map = fc
  .record(
    { a: mostly(text, plain), n: mostly(number, plain), k: fc.constant({ M: {} }), ss: strings },
    { requiredKeys: [] },
  )
  .map((M) => ({ M: { ...M } }) as AttributeValue);
const list: fc.Arbitrary<AttributeValue> = fc.array(plain, { maxLength: 2 }).map((L) => ({ L }));

export const value = fc.oneof(number, text, strings, numbers, plain, map, list);

export const path = mostly(
  fc.constantFrom(
    ...['n', 's', 'ss', 'ns', 'm', 'l', '#n', '#state', '#open', 'due'],
    ...['m.a', 'm.n', 'm.k.a', 'm.#a', 'm.ss'],
  ),
  fc.constantFrom('n.a', 'nobody', 'nobody.a', 'pk', 'sk'),
);

/** What an item holds beside its key. */
export const item = (key: string): fc.Arbitrary<Item> =>
  fc
    .record(
      {
        n: mostly(number, plain),
        s: mostly(text, plain),
        ss: mostly(strings, plain),
        ns: mostly(numbers, plain),
        m: mostly(map, plain),
        l: list,
        state: text,
        open: mostly(fc.constantFrom(...OPEN).map(S), plain),
        due: due(key),
      },
      { requiredKeys: [] },
    )
    .map((found) => ({ ...found }) as Item);
