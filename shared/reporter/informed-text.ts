import * as z from 'zod/mini';
import { YES_NO_CODES } from '../report/codes.ts';
import { reporterAction } from './action.ts';
import { decide, WITHDRAWN } from './decide.ts';

/**
 * Whether the chosen groups may be told this very text. `entry` says which: consent to one text is none to the next, so
 * that an answer to a text that was replaced meanwhile is asked for again.
 */
export const informedText = reporterAction({
  schema: z.strictObject({
    answer: z.enum([...YES_NO_CODES, WITHDRAWN]),
    entry: z.coerce.number().check(z.int(), z.positive()),
  }),
  fields: { answer: 'one', entry: 'one' },
  section: 'decisions',
  examples: {},
  change: (incident, { answer, entry }, occasion) => {
    if (incident.informedText?.entry !== entry) return 'outdated';
    return answer === WITHDRAWN
      ? decide(incident, 'informedText', undefined, [], occasion)
      : decide(incident, 'informedText', { answer, entry }, [answer], occasion);
  },
});
