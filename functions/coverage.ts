import type { DynamoDBBatchResponse } from 'aws-lambda';
import { isOutdated } from '../shared/calendar/zone-table.ts';
import { ZONE_TABLES } from '../shared/calendar/zone-tables.ts';
import { toLocal } from '../shared/calendar/zoned.ts';
import { coverage, gapsIn, vacantPosts } from '../shared/directory/coverage.ts';
import { type Marked, usable } from '../shared/directory/marked.ts';
import { readDirectory } from './aws/people.ts';
import { count, errorFields, log } from './log.ts';
import { municipality } from './municipality.ts';
import { withRulesInForce } from './rules-in-force.ts';
import { now } from './time.ts';

/**
 * Whenever the directory changes, and every night, looks whom each role, party and level would reach, so that a gap is
 * found before it matters (promise 4). What changed does not matter: the whole directory is looked at. A post with
 * nobody raises the alarm; one with nobody but one is only logged. Contacts that no longer work count as if they were
 * not there, and raise an alarm of their own, every night anew for as long as they stand.
 */
export const handler = async (): Promise<DynamoDBBatchResponse> => {
  try {
    const today = toLocal(now(), municipality.timeZone).date;
    const directory = await readDirectory();
    const found = coverage(usable(directory), withRulesInForce(directory), today);
    for (const { role, party, gap, levels } of gapsIn(found)) {
      log.warn(`coverage.${gap}`, { state: [role, party].filter(Boolean).join(' '), count: levels.length });
    }
    const vacant = vacantPosts(found);
    log.info('coverage.checked', { count: vacant });
    count('CoverageGap', vacant);
    tellMarked(directory.marked);
    tellZone(municipality.timeZone);
  } catch (thrown) {
    log.error('coverage.failed', errorFields(thrown));
    throw new Error('coverage.failed');
  }
  return { batchItemFailures: [] };
};

/** The clock that the bundle brought, against the one that Node brings now. */
const tellZone = (zone: string): void => {
  const table = ZONE_TABLES[zone];
  const outdated = table !== undefined && isOutdated(table, zone, now());
  if (outdated) log.warn('zone.outdated');
  count('ZoneOutdated', outdated ? 1 : 0);
};

const tellMarked = (marked: readonly Marked[]): void => {
  for (const alike of Map.groupBy(marked, ({ channel, why }) => `${channel} ${why}`).values()) {
    const [first] = alike;
    log.warn('contact.unusable', { channel: first?.channel, state: first?.why, count: alike.length });
  }
  count('ContactUnusable', marked.length);
};
