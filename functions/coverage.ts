import type { DynamoDBBatchResponse } from 'aws-lambda';
import { toLocal } from '../shared/calendar/zoned.ts';
import { coverage, gapsIn, vacantPosts } from '../shared/directory/coverage.ts';
import { readPeople } from './aws/people.ts';
import { count, errorFields, log } from './log.ts';
import { municipality } from './municipality.ts';
import { now } from './time.ts';

/**
 * Whenever the directory changes, and every night, looks whom each role, party and level would reach, so that a gap is
 * found before it matters (promise 4). What changed does not matter: the whole directory is looked at. A post with
 * nobody raises the alarm; one with nobody but one is only logged.
 */
export const handler = async (): Promise<DynamoDBBatchResponse> => {
  try {
    const today = toLocal(now(), municipality.timeZone).date;
    const found = coverage(await readPeople(), municipality, today);
    for (const { role, party, gap, levels } of gapsIn(found)) {
      log.warn(`coverage.${gap}`, { state: [role, party].filter(Boolean).join(' '), count: levels.length });
    }
    const vacant = vacantPosts(found);
    log.info('coverage.checked', { count: vacant });
    count('CoverageGap', vacant);
  } catch (thrown) {
    log.error('coverage.failed', errorFields(thrown));
    throw new Error('coverage.failed');
  }
  return { batchItemFailures: [] };
};
