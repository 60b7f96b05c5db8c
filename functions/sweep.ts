import { $ZodError } from 'zod/v4/core';
import { LEVELS } from '../shared/level/levels.ts';
import { DELIVERY } from './aws/deliveries.ts';
import { type Key, oldestUntaken, overdue, untakenOf } from './aws/waiting.ts';
import { count, errorFields, log, seconds } from './log.ts';
import { sendBundles } from './tasks/bundles.ts';
import { mend } from './tasks/mend.ts';
import { now } from './time.ts';

/** How long the stream and the scheduler have before the sweep steps in. */
export const GRACE_MINUTES = 2;

/** How many cases are driven on at once: one that hangs must not hold up the others. */
const AT_ONCE = 8;

/** After this no further row is begun: the next sweep goes on, and this one still says that it looked. */
const ENOUGH_MS = 150_000;

/**
 * Looks, without the stream and without the scheduler, for what should have happened and did not (promise 5): entries
 * whose alerts or deadlines were never made or never all sent, deadlines that nobody woke. Drives them on, counts them,
 * and says at the end that it looked. It reads what waits and nothing else.
 *
 * @throws Error without a message of its own when the store does not answer; the silence of its heartbeat alarms
 */
export const handler = async (): Promise<void> => {
  try {
    const late: Key[] = [];
    for await (const key of overdue(before(now(), GRACE_MINUTES))) late.push(key);
    const mended = await inTurns(await byUrgency([...Map.groupBy(late, ({ pk }) => pk).values()]));
    await apart(() => sendBundles(late.filter(({ sk }) => sk.startsWith(DELIVERY))));
    await apart(tellOldest);
    log.info('sweep.done', { count: mended });
    count('Mended', mended);
    count('SweepRan');
  } catch (thrown) {
    log.error('sweep.failed', errorFields(thrown));
    throw new Error('sweep.failed');
  }
};

/** What may fail without the sweep having failed: it has looked, and says so. */
const apart = async (part: () => Promise<void>): Promise<void> => {
  try {
    await part();
  } catch (thrown) {
    log.error('sweep.part-failed', errorFields(thrown));
  }
};

const tellOldest = async (): Promise<void> => {
  for (const level of LEVELS) {
    const since = await oldestUntaken(level);
    const waited = since === undefined ? 0 : (Date.parse(now()) - Date.parse(since)) / 1000;
    seconds('OldestUntaken', waited, { Level: level });
  }
};

/** Goes over the cases, several at once, each row of a case after the other. @returns how many rows were mended */
const inTurns = async (cases: Key[][]): Promise<number> => {
  const end = Date.parse(now()) + ENOUGH_MS;
  let mended = 0;
  const work = async () => {
    for (let keys = cases.shift(); keys; keys = cases.shift()) mended += await mendCase(keys, end);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return mended;
};

/**
 * The red cases that nobody has taken first, then the orange ones. The rest begins each time with another case, so that
 * those which cannot be helped now do not keep their place.
 */
const byUrgency = async (cases: readonly Key[][]): Promise<Key[][]> => {
  if (cases.length <= AT_ONCE) return [...cases];
  const [red, orange] = await Promise.all([untakenOf('red'), untakenOf('orange')]);
  const among = (urgent: ReadonlySet<string>) => cases.filter(([key]) => key && urgent.has(key.pk));
  const first = [...among(red), ...among(orange)];
  const rest = cases.filter((each) => !first.includes(each));
  const from = Math.floor(Date.parse(now()) / 300_000) % Math.max(1, rest.length);
  return [...first, ...rest.slice(from), ...rest.slice(0, from)];
};

/** @param end when no further row is begun */
const mendCase = async (keys: readonly Key[], end: number): Promise<number> => {
  const told = new Set<number>();
  let mended = 0;
  for (const key of keys) {
    if (Date.parse(now()) > end) break;
    try {
      if (await mend(key, told)) mended += 1;
    } catch (thrown) {
      // Not even the case can be read: nobody can be told by it, so that somebody must be told of it.
      if (thrown instanceof $ZodError) count('Unreadable');
      log.error('sweep.not-yet', { incident: key.pk.slice('INCIDENT#'.length), ...errorFields(thrown) });
    }
  }
  return mended;
};

const before = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) - minutes * 60_000).toISOString();
