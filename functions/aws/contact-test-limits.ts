import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { addDuration, type Instant } from '../../shared/calendar/zoned.ts';
import { oneMoreSent, TESTS_AN_HOUR } from '../../shared/directory/contact-test.ts';
import { sameContact } from '../../shared/directory/mark.ts';
import type { OwnContact } from '../../shared/directory/marked.ts';
import { environment } from '../environment.ts';
import { sha256Hex } from '../hash.ts';
import { passingRow } from './passing.ts';
import { dynamodb, toRow } from './table.ts';
import { type Key, readRow } from './waiting.ts';

/** When tests were sent, to one contact or of all; no number stands there either. */
const sentKey = (of: string): Key => ({
  pk: `CONTACT-TESTS#${sha256Hex(`varna/contact-tests/${of}`)}`,
  sk: 'SENT',
});

const sentSchema = z.strictObject({ sent: z.array(z.string()) });

/** How often two sends at the same moment are sorted out. */
const TURNS = 6;

/**
 * Counts one more test, to a contact and of all, before it is sent: many at once are counted one by one.
 *
 * @returns null if it may be sent, else from when on
 */
export const countTest = async ({ contact }: OwnContact, now: Instant): Promise<Instant | null> =>
  (await countOne(sentKey(sameContact(contact)), TESTS_AN_HOUR.contact, now)) ??
  countOne(sentKey('all'), TESTS_AN_HOUR.all, now);

const countOne = async (key: Key, most: number, now: Instant): Promise<Instant | null> => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    const row = await readRow(key);
    const before = row ? sentSchema.parse(row.body) : undefined;
    const found = oneMoreSent(before?.sent ?? [], most, now);
    if ('from' in found) return found.from;
    if (await put(passingRow(key, found, addDuration(now, 'PT2H')), before)) return null;
  }
  return addDuration(now, 'PT1M');
};

/** @returns false if somebody else has written there meanwhile */
const put = async (row: ReturnType<typeof passingRow>, before: unknown): Promise<boolean> => {
  try {
    await dynamodb().send(
      new PutItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Item: toRow(row),
        ...(before
          ? { ConditionExpression: 'body = :before', ExpressionAttributeValues: toRow({ ':before': before }) }
          : { ConditionExpression: 'attribute_not_exists(pk)' }),
      }),
    );
    return true;
  } catch (thrown) {
    if (thrown instanceof ConditionalCheckFailedException) return false;
    throw thrown;
  }
};
