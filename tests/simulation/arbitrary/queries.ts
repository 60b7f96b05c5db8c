import type { QueryCommandInput } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { commandsOn, type Given, S } from '../commands.ts';
import { mostly } from './parts.ts';
import { commandsAt, due, KEYS, OPEN } from './values.ts';

const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { freq: 2, nil: undefined });

const paging = {
  Limit: maybe(fc.constantFrom(1, 2, 3)),
  ScanIndexForward: maybe(fc.boolean()),
  Select: fc.option(fc.constant('COUNT' as const), { nil: undefined }),
};

/** A condition on the sort key, or none, with its values. */
const range = (key: string, values: fc.Arbitrary<string>): fc.Arbitrary<{ text: string; given: Given }> =>
  fc
    .tuple(
      fc.constantFrom(
        ...['', '', ` AND begins_with(${key}, :x)`, ` AND ${key} BETWEEN :x AND :y`],
        ...['=', '<', '<=', '>', '>='].map((comparator) => ` AND ${key} ${comparator} :x`),
      ),
      values,
      values,
    )
    .map(([text, x, y]) => ({
      text,
      given: { ...(text.includes(':x') && { ':x': S(x) }), ...(text.includes(':y') && { ':y': S(y) }) },
    }));

const isKey = (sk: string | undefined) => KEYS.some((key) => commandsAt(key).sk === sk);

/** A query of the table. */
export const query = fc
  .record({
    partition: fc.constantFrom('p', 'p', 'p', 'q', 'r'),
    where: range('sk', mostly(fc.constantFrom('a', 'b', 'c', 'c#', 'c#1', 'c#2', 'd'), fc.constant(''))),
    more: fc.record({ ...paging, ConsistentRead: fc.boolean() }),
    from: maybe(mostly(fc.constantFrom(...KEYS.slice(0, 4), 'p b1', 'p 0'), fc.constant('q a'))),
  })
  .map(({ partition, where: { text, given }, more, from }) => {
    // DynamoDB Local takes a page that ends with a range's last key as the last, and refuses a start there: of the
    // table, not of an index.
    const mayEndAtKey = /=|BETWEEN/.test(text) && Object.values(given).some(({ S: sk }) => isKey(sk));
    const start = from === undefined ? undefined : commandsAt(from);
    const paged = { ...more, ExclusiveStartKey: start?.on.key(start.sk) };
    return commandsOn(partition).query(text, given, mayEndAtKey ? {} : defined(paged));
  });

/** A query of an index, with whole rows or with keys. */
export const indexQuery = fc
  .record({
    open: fc.constantFrom(...OPEN),
    where: range('due', fc.constantFrom('1', '2', '2 p b', '3', '3 q')),
    more: fc.record({
      ...paging,
      ConsistentRead: mostly(fc.constantFrom(undefined, false), fc.constant(true)),
      IndexName: fc.constantFrom('open', 'open-keys'),
    }),
    from: maybe(
      fc.constantFrom(...KEYS).chain((key) =>
        fc.record({
          key: fc.constant(key),
          due: due(key),
          isOther: mostly(fc.constant(false), fc.constant(true)),
        }),
      ),
    ),
  })
  .map(({ open, where: { text, given }, more, from }) => {
    const start = from && commandsAt(from.key);
    return commandsOn('p').standing(
      open,
      defined({
        ...more,
        ExclusiveStartKey: from &&
          start && { ...start.on.key(start.sk), due: from.due, open: S(from.isOther ? 'other' : open) },
        KeyConditionExpression: `#open = :open${text}`,
        ExpressionAttributeValues: { ':open': S(open), ...given },
      }),
    );
  });

const defined = (
  parameters: {
    [Name in keyof QueryCommandInput]?: QueryCommandInput[Name] | undefined;
  },
): Partial<QueryCommandInput> =>
  Object.fromEntries(Object.entries(parameters).filter(([, one]) => one !== undefined));
