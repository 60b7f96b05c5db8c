import { type Directory, usable } from '../../shared/directory/marked.ts';
import type { Person } from '../../shared/directory/person.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { directoryStore } from './directory.ts';
import { dynamodb } from './table.ts';

/** Everybody with every contact, and which of these are known not to work; in one query. */
export const readDirectory = (): Promise<Directory> =>
  directoryStore({
    client: dynamodb(),
    table: environment('DIRECTORY_TABLE'),
    onUnreadable: () => log.error('directory.unreadable-row'),
  }).directory();

/** Everybody, with only the contacts that an alert may go to. */
export const readPeople = async (): Promise<readonly Person[]> => usable(await readDirectory());
