import * as z from 'zod/mini';
import type { Instant } from '../calendar/zoned.ts';
import type { Level } from '../level/levels.ts';
import type { PlannedDelivery } from './delivery.ts';

/**
 * When SMSes are held together (promise 6): past `perHour` entries that speak within an hour, until the
 * next multiple of `everyMinutes`; then the next sweep sends them.
 */
export const bundlingSchema = z.strictObject({
  perHour: z.int().check(z.positive()),
  everyMinutes: z.int().check(z.minimum(5), z.maximum(60)),
});
export type Bundling = z.output<typeof bundlingSchema>;

export const DEFAULT_BUNDLING: Bundling = { perHour: 20, everyMinutes: 10 };

/**
 * Which deliveries of an entry wait for others to the same phone, and until when. Never those of a red case, and only
 * SMSes whose words reach the same person by e-mail at once: nothing is dropped.
 *
 * @param spoken how many entries have spoken this hour, this one included
 */
export const bundledUntil = (
  deliveries: readonly PlannedDelivery[],
  { level, spoken, now, bundling }: { level: Level; spoken: number; now: Instant; bundling: Bundling },
): ReadonlyMap<string, Instant> => {
  if (level === 'red' || spoken <= bundling.perHour) return new Map();
  const mailed = new Set(deliveries.filter(({ channel }) => channel === 'email').map(({ person }) => person));
  const step = bundling.everyMinutes * 60_000;
  const until = new Date((Math.floor(Date.parse(now) / step) + 1) * step).toISOString();
  return new Map(
    deliveries
      .filter(({ channel, person }) => channel === 'sms' && mailed.has(person))
      .map(({ id }) => [id, until]),
  );
};
