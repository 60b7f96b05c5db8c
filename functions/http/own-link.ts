import type { Link, LinkPurpose } from '../../shared/alerts/link.ts';
import { openLink } from '../aws/links.ts';
import { readDirectory } from '../aws/people.ts';
import { errorFields, log } from '../log.ts';
import { now } from '../time.ts';

/**
 * What a link opens for whoever was sent it: nothing any more once they have left the directory or hold that role no
 * longer. If the directory does not answer, the link opens: that a case waits for nobody would be worse.
 *
 * @returns null as `openLink` does
 */
export const openOwnLink = async (token: string, purposes: readonly LinkPurpose[]): Promise<Link | null> => {
  const link = await openLink(token, purposes, now());
  return link && (await isStillTheirs(link)) ? link : null;
};

const isStillTheirs = async ({ person: id, role }: Link): Promise<boolean> => {
  try {
    const { people } = await readDirectory();
    const person = people.find((each) => each.id === id);
    return person?.posts.some((post) => post.role === role) ?? false;
  } catch (thrown) {
    log.warn('link.unchecked', errorFields(thrown));
    return true;
  }
};
