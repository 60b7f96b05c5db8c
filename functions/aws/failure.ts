import { log } from '../log.ts';

/** An error of the AWS SDK, as far as it matters here. */
interface ServiceError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $retryable?: unknown;
}

const PASSING =
  /Throttl|TooManyRequests|SlowDown|Timeout|Unavailable|InternalFailure|InternalError|ServiceException|LimitExceeded/i;

/**
 * Whether trying again may help: throttled, timed out, no answer, or the service's own fault. Everything else (a
 * number or an address that is refused) fails for good. What is not known counts as passing: rather twice than never.
 */
export const isPassing = (thrown: unknown): boolean => {
  if (!(thrown instanceof Error)) return true;
  const { $metadata, $retryable, name } = thrown as ServiceError;
  const status = $metadata?.httpStatusCode;
  return (
    $retryable !== undefined || status === undefined || status >= 500 || status === 429 || PASSING.test(name)
  );
};

/** The service's error code, which names no person. */
export const failureCode = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'unknown');

/** Short time-outs: an alert must not wait for one slow connection while a retry would go through. */
export const CLIENT_SETTINGS = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
  // The SDK's own logger would print requests, with numbers and texts in them. Without `info` and `error` it does not even
  // copy them in order to be printed, which takes it longer than to sign them.
  logger: { debug: () => {}, warn: () => log.debug('sdk.warning') } as unknown as Console,
} as const;
