import { TYPES } from '../../shared/evidence/kinds.ts';
import { openFile } from '../../shared/evidence/open.ts';
import type { Actor } from '../../shared/incident/actor.ts';
import { changeCase } from '../aws/cases.ts';
import { signLink } from '../aws/evidence-links.ts';
import { log } from '../log.ts';
import { now } from '../time.ts';

/**
 * A link by which a file of evidence is saved, on the bucket's own host, for a minute; that it was given to somebody
 * stands on the timeline first. Whoever calls this has made sure that they may have it. The saved file is called by the
 * case's reference and its number: what the person called it could name somebody, and would stand in the address.
 *
 * @returns null for a file that nobody may open
 */
export const handOutEvidence = async (
  incident: string,
  number: number,
  by: Actor,
): Promise<string | null> => {
  const done = await changeCase(incident, (current) => openFile(current, number, by, now()));
  const file = done?.incident.evidence.find((each) => each.number === number);
  if (!done?.changed || !file?.upload) return null;
  log.info('evidence.opened', { incident, file: number, state: by.kind });
  const { version, type = '' } = file.upload;
  const name = `${done.incident.reference}-${number}.${TYPES[type]?.extension ?? 'bin'}`;
  return signLink({ incident, form: file.form, version }, name);
};
