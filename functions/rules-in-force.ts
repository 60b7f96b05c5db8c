import { type Directory, usable } from '../shared/directory/marked.ts';
import type { Person } from '../shared/directory/person.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import { rulesInForce } from '../shared/routing/table.ts';
import { readDirectory } from './aws/people.ts';
import { municipality } from './municipality.ts';

/** By whom and by which rules alerts are planned. */
export interface Alerting {
  /** Everybody, with only the contacts that an alert may go to. */
  readonly people: readonly Person[];
  readonly municipality: Municipality;
  /** The file's own rules, where others are in force: they apply where those find nobody to ask. */
  readonly fileRules?: Municipality['routing'];
}

/** The municipality with the rules by which people are alerted: those approved at the desk, else its file's own. */
export const withRulesInForce = ({ approved }: Pick<Directory, 'approved'>): Municipality =>
  approved ? { ...municipality, routing: [...rulesInForce(approved, municipality)] } : municipality;

/** Who may be alerted and by which rules, in one query. */
export const readAlerting = async (): Promise<Alerting> => {
  const directory = await readDirectory();
  return {
    people: usable(directory),
    municipality: withRulesInForce(directory),
    ...(directory.approved && { fileRules: municipality.routing }),
  };
};
