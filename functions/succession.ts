import type { DynamoDBBatchResponse } from 'aws-lambda';
import { errorFields, log } from './log.ts';
import { succeed } from './tasks/succeed.ts';
import { now } from './time.ts';

/** After this nothing further is begun. */
const ENOUGH_MS = 90_000;

/**
 * Whenever the directory changes, and every morning because absences begin and end by date: what waits for somebody who
 * is not there goes over to whoever is next. What changed does not matter: the whole directory is looked at.
 *
 * @throws Error without a message of its own if something could not be done just now: it is tried again
 */
export const handler = async (event: { readonly Records?: unknown }): Promise<DynamoDBBatchResponse> => {
  try {
    const morning = event.Records === undefined;
    await succeed({ until: Date.parse(now()) + ENOUGH_MS, morning });
  } catch (thrown) {
    log.error('succession.failed', errorFields(thrown));
    throw new Error('succession.failed');
  }
  return { batchItemFailures: [] };
};
