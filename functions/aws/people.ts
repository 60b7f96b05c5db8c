import type { Person } from '../../shared/directory/person.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { directoryStore } from './directory.ts';
import { dynamodb } from './table.ts';

/** Everybody in the directory, in one query. */
export const readPeople = (): Promise<readonly Person[]> =>
  directoryStore({
    client: dynamodb(),
    table: environment('DIRECTORY_TABLE'),
    onUnreadable: () => log.error('directory.unreadable-row'),
  }).people();
