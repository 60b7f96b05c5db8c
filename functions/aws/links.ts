import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Link, type LinkPurpose, linkSchema } from '../../shared/alerts/link.ts';
import type { Instant } from '../../shared/calendar/zoned.ts';
import { environment } from '../environment.ts';
import { sha256Hex } from '../hash.ts';
import { readSuccession } from './successions.ts';
import { dynamodb, type Row, toRow } from './table.ts';

const keyOf = (hash: string) => ({ pk: `LINK#${hash}`, sk: 'LINK' });

export const linkRow = (hash: string, body: Link): Row => ({ ...keyOf(hash), kind: 'link', body });

/** A list's token, and which line of the list: `<token>-3`. */
const LINE = /^(\w+)-(\d{1,3})$/;

/**
 * What a link opens; of a list, one of its lines. `null` for a token that is unknown, expired or made for another purpose: the three cannot be told
 * apart from outside.
 */
export const openLink = async (
  token: string,
  purposes: readonly LinkPurpose[],
  now: Instant,
): Promise<Link | null> => {
  const [, list, number] = LINE.exec(token) ?? [];
  const link = list === undefined ? await readLink(token, now) : await lineOf(list, Number(number), now);
  return link && purposes.includes(link.purpose) ? link : null;
};

const lineOf = async (token: string, number: number, now: Instant): Promise<Link | null> => {
  const link = await readLink(token, now);
  if (link?.purpose !== 'succession') return null;
  const item = (await readSuccession(link.incident))?.items[number];
  return item ? { ...link, ...item, purpose: item.step === undefined ? 'alert' : 'follow-up' } : null;
};

const readLink = async (token: string, now: Instant): Promise<Link | null> => {
  const found = await dynamodb().send(
    new GetItemCommand({
      TableName: environment('INCIDENTS_TABLE'),
      Key: toRow(keyOf(sha256Hex(token))),
      ConsistentRead: true,
    }),
  );
  if (!found.Item) return null;
  const link = linkSchema.parse(unmarshall(found.Item).body);
  return link.expiresAt > now ? link : null;
};
