import * as z from 'zod/mini';
import type { VirtualClock } from '../clock.ts';
import { refusal } from './faulty.ts';
import { type Endpoint, serve, type WireReply, type WireRequest } from './http.ts';
import type { Suppressed, SuppressionList } from './suppression-list.ts';

const ADDRESSES = '/v2/email/suppression/addresses';
const PAGE_SIZE = 1000;

const putSchema = z.object({ EmailAddress: z.string(), Reason: z.enum(['BOUNCE', 'COMPLAINT']) });

/** Amazon SES's second API as far as its suppression list goes, in the restJson1 protocol. */
export const startSesV2 = ({
  clock,
  suppressed,
}: {
  clock: VirtualClock;
  suppressed: SuppressionList;
}): Promise<Endpoint> =>
  serve(async ({ method, url, body }: WireRequest) => {
    if (url.pathname === ADDRESSES && method === 'GET') return page(suppressed.all(), url.searchParams);
    if (url.pathname === ADDRESSES && method === 'PUT') {
      const { EmailAddress, Reason } = putSchema.parse(JSON.parse(body.toString()));
      suppressed.add({ address: EmailAddress, reason: Reason, since: clock.now() });
      return json({});
    }
    if (url.pathname.startsWith(`${ADDRESSES}/`) && method === 'DELETE') {
      const address = decodeURIComponent(url.pathname.slice(ADDRESSES.length + 1));
      if (suppressed.delete(address)) return json({});
      return refusal('sesv2', 'NotFoundException', 404, 'The address is not on the suppression list');
    }
    return refusal('sesv2', 'NotFoundException', 404, 'The local SES v2 knows the suppression list only');
  });

/** By address; the token is the last one given. */
const page = (all: readonly Suppressed[], query: URLSearchParams): WireReply => {
  const after = Buffer.from(query.get('NextToken') ?? '', 'base64url').toString();
  const reasons = query.getAll('Reason');
  const rest = all.filter(
    ({ address, reason }) => address > after && (reasons.length === 0 || reasons.includes(reason)),
  );
  const given = rest.slice(0, Number(query.get('PageSize') ?? PAGE_SIZE));
  const last = given.at(-1);
  return json({
    SuppressedDestinationSummaries: given.map(({ address, reason, since }) => ({
      EmailAddress: address,
      Reason: reason,
      LastUpdateTime: since.getTime() / 1000,
    })),
    ...(last && given.length < rest.length && { NextToken: Buffer.from(last.address).toString('base64url') }),
  });
};

const json = (value: unknown): WireReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
