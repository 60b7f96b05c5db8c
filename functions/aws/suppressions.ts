import {
  DeleteSuppressedDestinationCommand,
  ListSuppressedDestinationsCommand,
  NotFoundException,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { sameContact } from '../../shared/directory/mark.ts';
import { pause } from '../time.ts';
import { lazyClient } from './client.ts';
import { CLIENT_SETTINGS } from './failure.ts';

export const suppressions = lazyClient('suppressions', () => new SESv2Client(CLIENT_SETTINGS));

/** SES takes about one call a second of each of these. */
const PACE_MS = 1000;
const PAGE_SIZE = 1000;

/**
 * Every address on the account's suppression list, spelled as it stands there, page by page. A page may be empty
 * though others follow.
 */
export async function* suppressedAddresses(client: SESv2Client): AsyncGenerator<string> {
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListSuppressedDestinationsCommand({ PageSize: PAGE_SIZE, ...(NextToken && { NextToken }) }),
    );
    for (const { EmailAddress } of page.SuppressedDestinationSummaries ?? []) {
      if (EmailAddress) yield EmailAddress;
    }
    NextToken = page.NextToken;
    if (NextToken) await pause(PACE_MS);
  } while (NextToken);
}

/**
 * Takes an address off the suppression list, so that SES delivers to it again. SES holds mail back whatever the case of
 * the letters, and deletes only what is spelled alike: so the whole list is looked through.
 *
 * @returns whether it stood there @throws the SDK's error
 */
export const unsuppress = async (client: SESv2Client, address: string): Promise<boolean> => {
  const same: string[] = [];
  for await (const each of suppressedAddresses(client)) {
    if (sameContact(each) === sameContact(address)) same.push(each);
  }
  for (const EmailAddress of same) {
    await client.send(new DeleteSuppressedDestinationCommand({ EmailAddress })).catch((thrown) => {
      if (!(thrown instanceof NotFoundException)) throw thrown;
    });
  }
  return same.length > 0;
};
