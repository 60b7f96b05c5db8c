import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { DirectoryStore } from '../../functions/aws/directory.ts';
import { unsuppress } from '../../functions/aws/suppressions.ts';
import { contactsOf } from '../../shared/directory/marked.ts';
import type { MessageChannel } from '../../shared/routing/rule.ts';
import { UsageError } from './arguments.ts';
import { CHANNEL_WORDS } from './marked.ts';
import { StoreError } from './store.ts';

export interface Opening {
  directory(): Promise<DirectoryStore>;
  suppressions(): Promise<SESv2Client>;
}

/**
 * Takes the marks of somebody's contacts away, after it was checked that they work again; an address also off SES's
 * suppression list, or nothing would be delivered to it and the night would mark it anew.
 *
 * @param channel both unless one is named
 * @returns the exit code
 */
export const unmark = async (
  person: string,
  channel: MessageChannel | undefined,
  open: Opening,
): Promise<number> => {
  const store = await open.directory();
  const { people, marked } = await store.directory();
  const owner = people.find(({ id }) => id === person);
  if (!owner) throw new UsageError('Nobody in the directory has that id: an export says who has which');
  const own = marked.filter((each) => each.person === person && each.channel === (channel ?? each.channel));
  const contacts = contactsOf(owner).filter((each) => own.some((mark) => mark.channel === each.channel));
  if (contacts.length === 0) {
    console.log(
      `${person}: no ${channel ? CHANNEL_WORDS[channel] : 'contact'} is marked. Nothing was changed.`,
    );
    return 0;
  }
  // Opened before anything is changed: where there is none, nothing is half done.
  const ses = contacts.some((each) => each.channel === 'email') ? await open.suppressions() : undefined;
  for (const each of contacts) {
    const freed = each.channel === 'email' && ses !== undefined && (await offTheList(ses, each.contact));
    await store.unmark(each.contact);
    const also = freed ? " and is off SES's suppression list" : '';
    console.log(`${person}: the ${CHANNEL_WORDS[each.channel]} is used again${also}.`);
  }
  return 0;
};

const offTheList = (ses: SESv2Client, address: string): Promise<boolean> =>
  unsuppress(ses, address).catch((thrown) => {
    const name = thrown instanceof Error ? thrown.name : typeof thrown;
    throw new StoreError(`SES's suppression list could not be read or changed (${name}): the mark stays.`);
  });
