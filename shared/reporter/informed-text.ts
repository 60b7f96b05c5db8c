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
    /** Needed for a yes or a no. */
    entry: z.optional(z.coerce.number().check(z.int(), z.positive())),
  }),
  fields: { answer: 'one', entry: 'one' },
  section: 'decisions',
  examples: { 'taken back': { answer: 'withdrawn' } },
  change: (incident, { answer, entry }, occasion) => {
    if (answer === WITHDRAWN) return decide(incident, 'informedText', undefined, [], occasion);
    if (entry === undefined || incident.informedText?.entry !== entry) return 'outdated';
    return decide(incident, 'informedText', { answer, entry }, [answer], occasion);
  },
});
