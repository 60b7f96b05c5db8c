import { errorFields, log } from '../log.ts';
import { now } from '../time.ts';

/** What became of a row of things to do. */
export interface Turns {
  /** How many were not begun, because time was up. */
  readonly left: number;
  /** How many threw; each is in the log. */
  readonly failed: number;
}

/**
 * Does something with each, several at once and in their order; one that fails does not keep the others from it.
 *
 * @param until none is begun from then on, in milliseconds since 1970
 */
export const inTurns = async <Each>(
  all: readonly Each[],
  { atOnce, until, code }: { atOnce: number; until: number; code: string },
  work: (each: Each) => Promise<void>,
): Promise<Turns> => {
  const waiting = all.values();
  let [begun, failed] = [0, 0];
  const turn = async () => {
    while (Date.parse(now()) < until) {
      const next = waiting.next();
      if (next.done) return;
      begun += 1;
      try {
        await work(next.value);
      } catch (thrown) {
        failed += 1;
        log.error(code, errorFields(thrown));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  return { left: all.length - begun, failed };
};
