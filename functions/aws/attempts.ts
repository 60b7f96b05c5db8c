import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { addDuration, type Instant } from '../../shared/calendar/zoned.ts';
import { waitAfter } from '../../shared/reporter/patience.ts';
import { environment } from '../environment.ts';
import { sha256Hex } from '../hash.ts';
import { secondOf } from './passing.ts';
import { dynamodb, toRow } from './table.ts';
import { type Key, readRow } from './waiting.ts';

/** How many wrong codes an address has tried this hour, and from when on it may try another. */
const attemptsSchema = z.strictObject({ count: z.int(), notBefore: z.string() });

/** Under a hash of the address and the hour: an address stands nowhere, and what it tried is soon forgotten. */
const keyOf = (address: string, now: Instant): Key => ({
  pk: `ATTEMPTS#${sha256Hex(`varna/attempts/${now.slice(0, 13)}/${address}`)}`,
  sk: 'ATTEMPTS',
});

export type Attempt =
  | { readonly may: true; readonly wasRight: () => Promise<void> }
  | { readonly may: false; readonly waitSeconds: number };

/** How often two tries of one address at the same moment are sorted out. */
const TRIES = 6;

/**
 * Lets an address try one code, or tells it how long to wait. The try counts as a wrong one before anybody looks at
 * the code, and is taken back when it was right: so that many at once are counted one by one, and neither the answer
 * to a refused try nor its time tells whether a code exists.
 */
export const attempt = async (address: string, now: Instant): Promise<Attempt> => {
  const key = keyOf(address, now);
  for (let turn = 0; turn < TRIES; turn += 1) {
    const row = await readRow(key);
    const { count, notBefore } = row ? attemptsSchema.parse(row.body) : { count: 0, notBefore: now };
    if (notBefore > now) return { may: false, waitSeconds: secondOf(notBefore) - secondOf(now) + 1 };
    const counted = { count: count + 1, notBefore: addDuration(now, `PT${waitAfter(count + 1)}S`) };
    if (!(await write(key, counted, row && count))) continue;
    return {
      may: true,
      wasRight: async () => {
        await write(key, { count, notBefore: now }, counted.count);
      },
    };
  }
  return { may: false, waitSeconds: 1 };
};

/** @returns false if somebody else has counted meanwhile */
const write = async (
  key: Key,
  body: z.output<typeof attemptsSchema>,
  before: number | undefined,
): Promise<boolean> => {
  try {
    await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow({ pk: key.pk, sk: key.sk }),
        UpdateExpression: 'SET body = :body, #kind = :kind, #passes = :passes',
        ConditionExpression: before === undefined ? 'attribute_not_exists(pk)' : 'body.#count = :before',
        ExpressionAttributeNames: {
          '#kind': 'kind',
          '#passes': 'passes',
          ...(before !== undefined && { '#count': 'count' }),
        },
        ExpressionAttributeValues: toRow({
          ':body': body,
          ':kind': 'passing',
          ':passes': secondOf(addDuration(body.notBefore, 'PT2H')),
          ':before': before,
        }),
      }),
    );
    return true;
  } catch (thrown) {
    if (thrown instanceof ConditionalCheckFailedException) return false;
    throw thrown;
  }
};
