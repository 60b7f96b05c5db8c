/**
 * Headers of every answer, whoever gives it: a function, API Gateway by itself, or the local stack in its place. Nothing
 * is kept, guessed at or told to another site, and nobody comes without TLS. Pages add their own.
 */
export const SAFE_HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
} as const;
