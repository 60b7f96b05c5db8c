import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Mark, sameContact } from '../../shared/directory/mark.ts';
import { contactsOf, type Marked } from '../../shared/directory/marked.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Proof } from '../../shared/directory/proof.ts';
import { sha256Hex } from '../hash.ts';
import { toRow } from './table.ts';

/** Marks stand with the people, so that one query reads both. */
export const PEOPLE = 'PEOPLE';

/** The rules approved at the desk stand there too, so that the same query brings them with every alert. */
export const ROUTING = 'ROUTING';

export const markKey = (contact: string): string => `MARK#${sha256Hex(sameContact(contact))}`;

/** Proofs too, and like marks they hold for a number or address, not for whatever somebody has later. */
export const proofKey = (contact: string): string => `PROOF#${sha256Hex(sameContact(contact))}`;

/**
 * Writes down that a number or address does not work. What stands there already, with its first moment, stays.
 *
 * @returns whether the mark is new
 */
export const putMark = async (
  client: DynamoDBClient,
  table: string,
  contact: string,
  mark: Mark,
): Promise<boolean> => {
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: toRow({ pk: PEOPLE, sk: markKey(contact), kind: 'mark', body: mark }),
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (thrown) {
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
    return false;
  }
};

/** Whose contacts, and which, are marked. @param marks by their keys */
export const markedAmong = (people: readonly Person[], marks: ReadonlyMap<string, Mark>): readonly Marked[] =>
  people.flatMap((person) =>
    contactsOf(person).flatMap(({ channel, contact }): Marked[] => {
      const mark = marks.get(markKey(contact));
      return mark ? [{ ...mark, person: person.id, channel }] : [];
    }),
  );

/** Which contacts are proved, each by its owner: whoever has somebody else's old number proves it anew. @param proofs by their keys */
export const provedAmong = (
  people: readonly Person[],
  proofs: ReadonlyMap<string, Proof>,
): readonly Proof[] =>
  people.flatMap((person) =>
    contactsOf(person).flatMap(({ channel, contact }) => {
      const proof = proofs.get(proofKey(contact));
      return proof?.person === person.id && proof.channel === channel ? [proof] : [];
    }),
  );
