import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Link, type LinkPurpose, linkSchema } from '../../shared/alerts/link.ts';
import type { Instant } from '../../shared/calendar/zoned.ts';
import { environment } from '../environment.ts';
import { sha256Hex } from '../hash.ts';
import { dynamodb, type Row, toRow } from './table.ts';

const keyOf = (hash: string) => ({ pk: `LINK#${hash}`, sk: 'LINK' });

export const linkRow = (hash: string, body: Link): Row => ({ ...keyOf(hash), kind: 'link', body });

/**
 * What a link opens. `null` for a token that is unknown, expired or made for another purpose: the three cannot be told
 * apart from outside.
 */
export const openLink = async (
  token: string,
  purposes: readonly LinkPurpose[],
  now: Instant,
): Promise<Link | null> => {
  const found = await dynamodb().send(
    new GetItemCommand({
      TableName: environment('INCIDENTS_TABLE'),
      Key: toRow(keyOf(sha256Hex(token))),
      ConsistentRead: true,
    }),
  );
  if (!found.Item) return null;
  const link = linkSchema.parse(unmarshall(found.Item).body);
  return purposes.includes(link.purpose) && link.expiresAt > now ? link : null;
};
