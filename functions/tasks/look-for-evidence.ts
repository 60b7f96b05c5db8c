import { readIncident } from '../aws/cases.ts';
import { scanTagOf, versionsOf } from '../aws/evidence.ts';
import { recordScan, recordUpload } from './record-evidence.ts';

/**
 * Looks into the bucket for what nobody was told: what has arrived by the form of a file, and what GuardDuty has tagged
 * it with. Whatever is known already is left as it is.
 *
 * @param number of the file in its case
 * @throws what the store or the bucket throws: to be tried again
 */
export const lookForEvidence = async (incident: string, number: number): Promise<void> => {
  const form = (await readIncident(incident))?.evidence.find((file) => file.number === number)?.form;
  if (form === undefined) return;
  for (const version of await versionsOf({ incident, form })) {
    const found = { incident, form, version };
    await recordUpload(found);
    const status = await scanTagOf(found);
    if (status !== undefined) await recordScan(found, status);
  }
};
