import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Instant } from '../../shared/calendar/zoned.ts';
import {
  type SignIn,
  type StaffSession,
  signInSchema,
  staffIdleFrom,
  staffSessionSchema,
} from '../../shared/staff/session.ts';
import { environment } from '../environment.ts';
import { sha256Hex } from '../hash.ts';
import { passingRow } from './passing.ts';
import { dynamodb, type Row, toRow } from './table.ts';
import { readRow } from './waiting.ts';

const sessionKey = (token: string) => ({ pk: `STAFF#${sha256Hex(token)}`, sk: 'STAFF' });
const signInKey = (state: string) => ({ pk: `SIGN-IN#${sha256Hex(state)}`, sk: 'SIGN-IN' });

/** Stores a session under the hash of its token. */
export const putStaffSession = (token: string, session: StaffSession): Promise<void> =>
  put(passingRow(sessionKey(token), session, session.endsAt));

/** Stores a sign-in that has begun under the hash of its state. */
export const putSignIn = (state: string, signIn: SignIn): Promise<void> =>
  put(passingRow(signInKey(state), signIn, signIn.endsAt));

/** The session that a token opens, which goes on for another while by being used. @returns null if it is over or unknown */
export const useStaffSession = async (token: string, now: Instant): Promise<StaffSession | null> => {
  const body = await changed(sessionKey(token), {
    UpdateExpression: 'SET body.idleUntil = :idle',
    ConditionExpression: 'body.idleUntil > :now AND body.endsAt > :now',
    values: { ':idle': staffIdleFrom(now), ':now': now },
  });
  return body ? staffSessionSchema.parse(body) : null;
};

/** The same without using it: it ends when it would have ended. */
export const readStaffSession = async (token: string, now: Instant): Promise<StaffSession | null> => {
  const row = await readRow(sessionKey(token));
  const session = row && staffSessionSchema.parse(row.body);
  return session && session.idleUntil > now && session.endsAt > now ? session : null;
};

/** Remembers that a case was opened in a session. */
export const rememberOpened = async (token: string, incident: string): Promise<void> => {
  await changed(sessionKey(token), {
    UpdateExpression: 'SET body.opened = list_append(body.opened, :incident)',
    ConditionExpression: 'attribute_exists(pk)',
    values: { ':incident': [incident] },
  });
};

/** Ends a session at once: whoever has its cookie still opens nothing with it. */
export const endStaffSession = async (token: string, now: Instant): Promise<void> => {
  await changed(sessionKey(token), {
    UpdateExpression: 'SET body.endsAt = :now',
    ConditionExpression: 'attribute_exists(pk)',
    values: { ':now': now },
  });
};

/** Takes a sign-in, once, for the browser that began it. @returns null if there is none, or not any more */
export const takeSignIn = async (state: string, browser: string, now: Instant): Promise<SignIn | null> => {
  const body = await changed(signInKey(state), {
    UpdateExpression: 'SET body.used = :used',
    ConditionExpression: 'body.browser = :browser AND body.endsAt > :now AND attribute_not_exists(body.used)',
    values: { ':used': true, ':browser': sha256Hex(browser), ':now': now },
  });
  return body ? signInSchema.parse(body) : null;
};

const put = async (row: Row): Promise<void> => {
  await dynamodb().send(new PutItemCommand({ TableName: environment('INCIDENTS_TABLE'), Item: toRow(row) }));
};

/** Changes a row if its condition holds. @returns what stood in it before; undefined if the condition did not hold */
const changed = async (
  key: { pk: string; sk: string },
  { values, ...expressions }: { UpdateExpression: string; ConditionExpression: string; values: Row },
): Promise<unknown> => {
  try {
    const { Attributes } = await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow(key),
        ...expressions,
        ExpressionAttributeValues: toRow(values),
        ReturnValues: 'ALL_OLD',
      }),
    );
    return Attributes && unmarshall(Attributes).body;
  } catch (thrown) {
    if (thrown instanceof ConditionalCheckFailedException) return undefined;
    throw thrown;
  }
};
