import {
  DeleteSuppressedDestinationCommand,
  GetAccountCommand,
  ListSuppressedDestinationsCommand,
  PutSuppressedDestinationCommand,
} from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Endpoint } from '../../local/aws/http.ts';
import { startSesV2 } from '../../local/aws/sesv2.ts';
import { SuppressionList } from '../../local/aws/suppression-list.ts';
import { VirtualClock } from '../../local/clock.ts';
import { refused, sesv2Client } from './sdk.ts';

const since = new Date('2027-01-15T08:00:00Z');
let suppressed: SuppressionList;
let server: Endpoint;
const client = () => sesv2Client(server.endpoint);
const listed = async (input: { PageSize?: number; NextToken?: string } = {}) => {
  const page = await client().send(new ListSuppressedDestinationsCommand(input));
  const { SuppressedDestinationSummaries: summaries = [], NextToken } = page;
  return { addresses: summaries.map(({ EmailAddress }) => EmailAddress), summaries, NextToken };
};

beforeEach(async () => {
  suppressed = new SuppressionList();
  server = await startSesV2({ clock: new VirtualClock(), suppressed });
});
afterEach(() => server.close());

test('an address on the suppression list is listed with why and since when', async () => {
  suppressed.add({ address: 'a@example.com', reason: 'BOUNCE', since });
  expect((await listed()).summaries).toEqual([
    { EmailAddress: 'a@example.com', Reason: 'BOUNCE', LastUpdateTime: since },
  ]);
});

test('a long list comes page by page, each address once, and the last page has no token', async () => {
  const addresses = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@example.com`);
  for (const address of addresses) suppressed.add({ address, reason: 'BOUNCE', since });
  const found: (string | undefined)[] = [];
  let NextToken: string | undefined;
  do {
    const page = await listed({ PageSize: 2, ...(NextToken && { NextToken }) });
    expect(page.addresses.length).toBeLessThanOrEqual(2);
    found.push(...page.addresses);
    NextToken = page.NextToken;
  } while (NextToken);
  expect(found).toEqual(addresses);
});

test('an address is taken off the list as it is spelled there, and only once', async () => {
  await client().send(
    new PutSuppressedDestinationCommand({ EmailAddress: 'A+b@example.com', Reason: 'COMPLAINT' }),
  );
  const off = (EmailAddress: string) =>
    client().send(new DeleteSuppressedDestinationCommand({ EmailAddress }));
  expect(await refused(off('a+b@example.com'))).toEqual({ name: 'NotFoundException', status: 404 });
  await off('A+b@example.com');
  expect((await listed()).addresses).toEqual([]);
  expect(await refused(off('A+b@example.com'))).toEqual({ name: 'NotFoundException', status: 404 });
});

test('what else SES v2 can do is refused rather than left without an answer', async () => {
  expect(await refused(client().send(new GetAccountCommand({})))).toMatchObject({ status: 404 });
});
