import { type Person, personSchema } from '../../shared/directory/person.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { dynamodb, queryAll } from './table.ts';

/** Everybody in the directory, in one query. A row that cannot be read is left out: it must not silence the others. */
export const readPeople = async (): Promise<readonly Person[]> => {
  const rows = await queryAll(dynamodb(), environment('DIRECTORY_TABLE'), 'PEOPLE');
  return rows.flatMap(({ body }) => {
    const parsed = personSchema.safeParse(body);
    if (!parsed.success) log.error('directory.unreadable-row');
    return parsed.success ? [parsed.data] : [];
  });
};
