import * as z from 'zod/mini';
import { YES_NO_CODES } from '../report/codes.ts';
import { type ReporterAction, reporterAction } from './action.ts';
import { decide, WITHDRAWN } from './decide.ts';

const schema = z.strictObject({ answer: z.enum([...YES_NO_CODES, WITHDRAWN]) });

/** A decision that is yes or no and nothing more. */
export const yesNo = (decision: 'occupationalHealth' | 'strategistReads'): ReporterAction<typeof schema> =>
  reporterAction({
    schema,
    fields: { answer: 'one' },
    section: 'decisions',
    examples: { yes: { answer: 'yes' }, 'taken back': { answer: 'withdrawn' } },
    change: (incident, { answer }, occasion) =>
      answer === WITHDRAWN
        ? decide(incident, decision, undefined, [], occasion)
        : decide(incident, decision, { answer }, [answer], occasion),
  });
