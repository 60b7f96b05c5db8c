import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { addDuration, type Instant } from '../../shared/calendar/zoned.ts';
import {
  CODE_MINUTES,
  CODE_TRIES,
  type ContactTest,
  codeToHash,
  contactTestSchema,
  isOpen,
} from '../../shared/directory/contact-test.ts';
import type { PersonEntry } from '../../shared/directory/history.ts';
import type { OwnContact } from '../../shared/directory/marked.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Proof } from '../../shared/directory/proof.ts';
import { environment } from '../environment.ts';
import { sha256Hex } from '../hash.ts';
import { changePerson, putEntry } from './directory-history.ts';
import { markKey, PEOPLE, proofKey } from './marks.ts';
import { messageRow } from './message-ids.ts';
import { passingRow, secondOf } from './passing.ts';
import { dynamodb, toRow, writeAll } from './table.ts';
import { type Key, readRow } from './waiting.ts';

/** Codes stand beside sessions, whose rows go by themselves, and under a hash: no number stands there. */
const testKey = (person: string, own: OwnContact): Key => ({
  pk: `CONTACT-TEST#${sha256Hex(codeToHash(person, own, ''))}`,
  sk: 'TEST',
});
/** Remembers a code that is about to be sent, in place of the one before it, and that it is. */
export const beginTest = async (
  { id }: Person,
  own: OwnContact,
  code: string,
  entry: PersonEntry,
): Promise<void> => {
  const endsAt = addDuration(entry.at, `PT${CODE_MINUTES}M`);
  const body: ContactTest = {
    codeHash: sha256Hex(codeToHash(id, own, code)),
    sentAt: entry.at,
    endsAt,
    tries: 0,
  };
  const Item = toRow(passingRow(testKey(id, own), body, endsAt));
  await writeAll(dynamodb(), [{ Put: { TableName: environment('INCIDENTS_TABLE'), Item } }, putEntry(entry)]);
};

/**
 * By which id the mail or SMS service will tell what became of a test: it belongs to no case, but one that comes back for good
 * marks the contact like any other message.
 */
export const rememberMessage = async (messageId: string, now: Instant): Promise<void> => {
  const row = messageRow(messageId, { incident: 'contact-test', delivery: `contact-test-${messageId}` });
  const passes = secondOf(addDuration(now, 'PT720H'));
  await writeAll(dynamodb(), [
    { Put: { TableName: environment('INCIDENTS_TABLE'), Item: toRow({ ...row, passes }) } },
  ]);
};

/** Writes down what happened besides what is changed. */
export const noteInHistory = async (entry: PersonEntry): Promise<void> => {
  await writeAll(dynamodb(), [putEntry(entry)]);
};

/** The code that waits to be read back by the owner of a contact. */
export const openTest = async (
  person: Person,
  own: OwnContact,
  now: Instant,
): Promise<ContactTest | null> => {
  const row = await readRow(testKey(person.id, own));
  const test = row && contactTestSchema.parse(row.body);
  return test && isOpen(test, now) ? test : null;
};

/**
 * Tries a code. The try counts before anybody looks at the code, so that many at once are counted one by one.
 *
 * @returns the tries that are left when it was wrong; `over` if there is no code that could be tried
 */
export const tryCode = async (
  person: Person,
  own: OwnContact,
  code: string,
  now: Instant,
): Promise<{ readonly right: ContactTest } | { readonly left: number } | 'over'> => {
  try {
    const { Attributes } = await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow({ ...testKey(person.id, own) }),
        UpdateExpression: 'SET body.tries = body.tries + :one',
        ConditionExpression:
          'body.endsAt > :now AND body.tries < :most AND attribute_not_exists(body.provedAt)',
        ExpressionAttributeValues: toRow({ ':one': 1, ':now': now, ':most': CODE_TRIES }),
        ReturnValues: 'ALL_NEW',
      }),
    );
    const test = contactTestSchema.parse(Attributes && unmarshall(Attributes).body);
    return test.codeHash === sha256Hex(codeToHash(person.id, own, code))
      ? { right: test }
      : { left: CODE_TRIES - test.tries };
  } catch (thrown) {
    if (thrown instanceof ConditionalCheckFailedException) return 'over';
    throw thrown;
  }
};

/**
 * Writes the proof and the entry that says so, and uses the code up, all or nothing. What comes through works: a mark that says
 * otherwise goes.
 *
 * @param person as they were read: somebody whose contact was changed meanwhile has not proved it
 * @returns false if something has changed meanwhile
 */
export const proveContact = (
  person: Person,
  own: OwnContact,
  { codeHash }: ContactTest,
  entry: PersonEntry,
): Promise<boolean> => {
  const TableName = environment('DIRECTORY_TABLE');
  const proof: Proof = { person: person.id, channel: own.channel, at: entry.at, by: entry.by };
  return changePerson(person, person, entry, [
    {
      Put: {
        TableName,
        Item: toRow({ pk: PEOPLE, sk: proofKey(own.contact), kind: 'proof', body: proof }),
      },
    },
    { Delete: { TableName, Key: toRow({ pk: PEOPLE, sk: markKey(own.contact) }) } },
    {
      Update: {
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow({ ...testKey(person.id, own) }),
        UpdateExpression: 'SET body.provedAt = :now',
        ConditionExpression: 'body.codeHash = :hash AND attribute_not_exists(body.provedAt)',
        ExpressionAttributeValues: toRow({ ':now': entry.at, ':hash': codeHash }),
      },
    },
  ]);
};
