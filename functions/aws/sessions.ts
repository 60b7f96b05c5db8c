import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Instant } from '../../shared/calendar/zoned.ts';
import type { Language } from '../../shared/languages.ts';
import { idleFrom, type Session, sessionSchema } from '../../shared/reporter/session.ts';
import { environment } from '../environment.ts';
import { sha256Hex } from '../hash.ts';
import { passingRow } from './passing.ts';
import { dynamodb, toRow } from './table.ts';

const keyOf = (token: string) => ({ pk: `SESSION#${sha256Hex(token)}`, sk: 'SESSION' });

/** Stores a session under the hash of its token. */
export const putSession = async (token: string, session: Session): Promise<void> => {
  const row = passingRow(keyOf(token), session, session.endsAt);
  await dynamodb().send(new PutItemCommand({ TableName: environment('INCIDENTS_TABLE'), Item: toRow(row) }));
};

/**
 * The session that a token opens, which goes on for another while by being used. What was to be said once is taken
 * out of it, and the language is remembered if one is given.
 *
 * @returns null for a token that is unknown, or whose session is over
 */
export const useSession = async (
  token: string,
  now: Instant,
  language?: Language,
): Promise<Session | null> => {
  try {
    const { Attributes } = await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow(keyOf(token)),
        UpdateExpression: `SET body.idleUntil = :idle${language ? ', body.#language = :language' : ''} REMOVE body.done`,
        ConditionExpression: 'body.idleUntil > :now AND body.endsAt > :now',
        ...(language && { ExpressionAttributeNames: { '#language': 'language' } }),
        ExpressionAttributeValues: toRow({
          ':idle': idleFrom(now),
          ':now': now,
          ...(language && { ':language': language }),
        }),
        ReturnValues: 'ALL_OLD',
      }),
    );
    const session = sessionSchema.parse(Attributes && unmarshall(Attributes).body);
    return { ...session, ...(language && { language }) };
  } catch (thrown) {
    if (thrown instanceof ConditionalCheckFailedException) return null;
    throw thrown;
  }
};

/** Writes down what the session's next page is to say. */
export const sayInSession = (token: string, done: string): Promise<void> =>
  update(token, 'SET body.done = :value', done);

/** Ends a session at once: whoever has its cookie still opens nothing with it. */
export const endSession = (token: string, now: Instant): Promise<void> =>
  update(token, 'SET body.endsAt = :value', now);

const update = async (token: string, UpdateExpression: string, value: string): Promise<void> => {
  try {
    await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow(keyOf(token)),
        UpdateExpression,
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: toRow({ ':value': value }),
      }),
    );
  } catch (thrown) {
    // Gone by itself meanwhile: there is nothing to end and nobody to say it to.
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
  }
};
