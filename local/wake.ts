import { errorFields, log } from '../functions/log.ts';
import type { FunctionName } from '../shared/manifest/manifest.ts';
import type { Failures } from './failures.ts';
import type { Lambda } from './lambda.ts';

const TRIES = 3;

/**
 * Runs a function for an event that nobody waits for, as Lambda does: two more tries, then its failure queue. Lambda
 * waits a minute and two between them; here nothing is won by that.
 */
export const wake =
  ({ lambda, failures }: { lambda: Lambda; failures: Failures }) =>
  async (name: FunctionName, event: unknown): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await lambda.invoke(name, event);
        return;
      } catch (thrown) {
        log.error('wake-up.failed', { state: name, ...errorFields(thrown) });
        if (attempt === TRIES) return failures.event(name, event, thrown, TRIES);
      }
    }
  };

export type Wake = ReturnType<typeof wake>;
