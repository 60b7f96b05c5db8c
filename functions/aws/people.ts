import { type Directory, usable } from '../../shared/directory/marked.ts';
import type { Person } from '../../shared/directory/person.ts';
import { environment } from '../environment.ts';
import { count, log } from '../log.ts';
import { directoryStore } from './directory.ts';
import { dynamodb } from './table.ts';

/** Everybody with every contact, which of these are known not to work, and the rules approved at the desk; in one query. */
export const readDirectory = (): Promise<Directory> =>
  directoryStore({
    client: dynamodb(),
    table: environment('DIRECTORY_TABLE'),
    onUnreadable: (what) => {
      if (what === 'row') return log.error('directory.unreadable-row');
      // Alerts go by the municipality's file meanwhile, in the place of which two persons agreed on others: look at once.
      log.error('routing.unreadable');
      count('Unreadable');
    },
  }).directory();

/** Everybody, with only the contacts that an alert may go to. */
export const readPeople = async (): Promise<readonly Person[]> => usable(await readDirectory());
