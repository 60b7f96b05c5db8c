import { sameContact } from '../shared/directory/mark.ts';
import { putMark } from './aws/marks.ts';
import { readDirectory } from './aws/people.ts';
import { suppressedAddresses, suppressions } from './aws/suppressions.ts';
import { dynamodb } from './aws/table.ts';
import { environment } from './environment.ts';
import { count, errorFields, log } from './log.ts';
import { now } from './time.ts';

/**
 * Every night compares SES's suppression list with the directory: SES takes mail for an address on it and never
 * delivers, which would show only once an alert was lost. Such an address is marked, and from then on alerts go
 * another way.
 *
 * @throws Error without a message of its own: Lambda tries twice more, then the failure queue
 */
export const handler = async (): Promise<void> => {
  try {
    const { people, marked } = await readDirectory();
    const known = new Set(marked.filter(({ channel }) => channel === 'email').map(({ person }) => person));
    const watched = new Set(
      people.flatMap(({ id, email }) => (email && !known.has(id) ? [sameContact(email)] : [])),
    );
    let found = 0;
    for await (const address of suppressedAddresses(suppressions())) {
      if (!watched.delete(sameContact(address))) continue;
      const mark = { channel: 'email', why: 'suppressed', at: now() } as const;
      await putMark(dynamodb(), environment('DIRECTORY_TABLE'), address, mark);
      log.warn('contact.unusable', { channel: mark.channel, state: mark.why });
      found += 1;
    }
    log.info('suppressions.compared', { count: found });
    count('ContactUnusable', found);
  } catch (thrown) {
    log.error('suppressions.failed', errorFields(thrown));
    throw new Error('suppressions.failed');
  }
};
