import type { Link, LinkPurpose } from '../../shared/alerts/link.ts';
import { isKeptOut } from '../../shared/routing/keep-out.ts';
import { readIncident } from '../aws/cases.ts';
import { openLink } from '../aws/links.ts';
import { readDirectory } from '../aws/people.ts';
import { errorFields, log } from '../log.ts';
import { now } from '../time.ts';

/**
 * What a link opens for whoever was sent it: nothing any more once they have left the directory or hold that role no
 * longer, or once they must not know of the case: somebody may get the name, number or post later that is kept out. If the
 * directory does not answer, the link opens: that a case waits for nobody would be worse.
 *
 * @returns null as `openLink` does
 */
export const openOwnLink = async (token: string, purposes: readonly LinkPurpose[]): Promise<Link | null> => {
  const link = await openLink(token, purposes, now());
  return link && (await isStillTheirs(link)) ? link : null;
};

const isStillTheirs = async ({ person: id, role, incident, purpose }: Link): Promise<boolean> => {
  try {
    const [{ people }, found] = await Promise.all([
      readDirectory(),
      // A list is of many cases, and leaves out by itself what its owner must not know of.
      purpose === 'succession' ? null : readIncident(incident),
    ]);
    const person = people.find((each) => each.id === id);
    if (!person?.posts.some((post) => post.role === role)) return false;
    return !found || !isKeptOut(found.report, person, people);
  } catch (thrown) {
    log.warn('link.unchecked', errorFields(thrown));
    return true;
  }
};
