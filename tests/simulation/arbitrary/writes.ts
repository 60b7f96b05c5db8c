import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { commandsOn } from '../commands.ts';
import { condition } from './condition.ts';
import { type Part, request } from './parts.ts';
import { update } from './update.ts';
import { commandsAt, item, KEYS } from './values.ts';

/** A condition or none, and whether it tells what stands in its way. */
const guard = fc.record({
  ConditionExpression: fc.option(condition, { freq: 2, nil: undefined }),
  asks: fc.boolean(),
});

const guarded = (
  { asks, ConditionExpression }: { asks: boolean; ConditionExpression: Part | undefined },
  rest: { UpdateExpression?: Part } = {},
) => ({
  ...request({ ...rest, ConditionExpression }),
  ...(asks && { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const }),
});

const old = fc.constantFrom({}, { ReturnValues: 'ALL_OLD' as const });
const either = fc.constantFrom('NONE', 'ALL_OLD', 'ALL_NEW', 'UPDATED_NEW');

/** One write of one item, as a command of its own and as an entry of a transaction. */
export const write = (
  key: string,
): fc.Arbitrary<{ command: { input: object }; entry: TransactWriteItem }> => {
  const { on, sk } = commandsAt(key);
  const put = fc.tuple(item(key), guard, old).map(([found, given, more]) => {
    const rest = guarded(given);
    return { command: on.put(sk, found, { ...rest, ...more }), entry: on.putting(sk, found, rest) };
  });
  const remove = fc.tuple(guard, old).map(([given, more]) => {
    const rest = guarded(given);
    return { command: on.remove(sk, { ...rest, ...more }), entry: on.removing(sk, rest) };
  });
  const change = fc.tuple(update(key), guard, either).map(([UpdateExpression, given, asked]) => {
    const rest = guarded(given, { UpdateExpression });
    // Of a nested path DynamoDB Local gives back more than DynamoDB does.
    const isNested = rest.UpdateExpression?.includes('.') ?? false;
    const ReturnValues = asked === 'UPDATED_NEW' && isNested ? 'ALL_NEW' : asked;
    return { command: on.update(sk, { ...rest, ReturnValues }), entry: on.updating(sk, rest) };
  });
  return fc.oneof(
    { weight: 3, arbitrary: put },
    { weight: 1, arbitrary: remove },
    { weight: 4, arbitrary: change },
  );
};

const check = (key: string): fc.Arbitrary<TransactWriteItem> => {
  const { on, sk } = commandsAt(key);
  return fc
    .tuple(condition, fc.boolean())
    .map(([ConditionExpression, asks]) => on.checking(sk, guarded({ ConditionExpression, asks })));
};

/** A transaction on up to four items, each once. */
export const transaction = fc
  .shuffledSubarray([...KEYS], { minLength: 1, maxLength: 4 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.oneof(
          { weight: 1, arbitrary: check(key) },
          { weight: 4, arbitrary: write(key).map(({ entry }) => entry) },
        ),
      ),
    ),
  )
  .map((entries) => commandsOn('p').transaction(...entries));
