import { toLocal } from '../../shared/calendar/zoned.ts';
import { coverage, type Gap, gapsIn } from '../../shared/directory/coverage.ts';
import { type Directory, usable } from '../../shared/directory/marked.ts';
import { unproved } from '../../shared/directory/proof.ts';
import { LEVELS } from '../../shared/level/levels.ts';
import type { Municipality } from '../../shared/municipality/municipality.ts';
import { UsageError } from './arguments.ts';
import { markedLines } from './marked.ts';

/**
 * Names every role, party and level that reaches nobody or only one person, and every contact that no longer works:
 * those count as if they were not there.
 *
 * @returns the exit code
 */
export const check = (directory: Directory, municipality: Municipality, localDate: string): number => {
  const gaps = gapsIn(coverage(usable(directory), municipality, localDate));
  const marked = markedLines(directory, municipality.timeZone);
  if (gaps.length > 0) {
    console.log(`Gaps on ${localDate}:`);
    for (const gap of gaps) console.log(`  ${described(gap)}`);
  } else {
    console.log(
      `On ${localDate} every role, in every party and at every level, reaches at least two people.`,
    );
  }
  if (marked.length > 0) {
    console.log('Contacts that no longer work and are not used:');
    for (const line of marked) console.log(`  ${line}`);
    console.log(
      'A corrected number or address is used as soon as it is imported. For one that works after all: npm run directory -- unmark PERSON',
    );
  }
  // How many, and no more: they are used like the others, and an import brings many at once.
  const untried = unproved(usable(directory), directory.proved ?? []).length;
  if (untried > 0)
    console.log(
      `Not proved by a code yet: ${untried} numbers and addresses. /console/directory shows which, and sends a test to them.`,
    );
  return gaps.length + marked.length > 0 ? 1 : 0;
};

const described = ({ role, party, levels, gap, reached, alerted, instead }: Gap): string => {
  const where = levels.length === LEVELS.length ? 'every level' : levels.join(', ');
  const post = [role, party].filter(Boolean).join(' ').padEnd(8);
  if (gap === 'only-one')
    return `${post} ${where}: only one would be reached (${reached.join()}), and no deputy`;
  if (!alerted) return `${post} ${where}: nobody would be reached; no rule alerts this role by itself`;
  if (instead.length === 0) return `${post} ${where}: NOBODY WOULD BE REACHED, and nobody instead`;
  return `${post} ${where}: nobody would be reached; ${instead.join(' and ')} instead`;
};

/** The municipality's day at a date, or at a time with its distance from UTC. @throws UsageError */
export const localDay = (at: string | undefined, timeZone: string): string => {
  if (at === undefined) return toLocal(new Date().toISOString(), timeZone).date;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(at);
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(at);
  const ms = isDate || isInstant ? Date.parse(at) : Number.NaN;
  // JavaScript takes the 31st of February for the 3rd of March.
  const onCalendar = new Date(`${at.slice(0, 10)}T00:00:00Z`).toJSON()?.startsWith(at.slice(0, 10)) ?? false;
  if (Number.isNaN(ms) || !onCalendar) {
    throw new UsageError('--at is a date, 2026-07-15, or a time, 2026-07-15T22:00:00+02:00');
  }
  return isDate ? at : toLocal(new Date(ms).toISOString(), timeZone).date;
};
