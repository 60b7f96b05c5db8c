import * as z from 'zod/mini';
import { POLICE_REPORT_CODES } from '../report/codes.ts';
import { reporterAction } from './action.ts';
import { decide, WITHDRAWN } from './decide.ts';

/** Whether a police report is made: the person's own decision, which support never hangs on (Bilaga 3, 3.1.3). */
export const policeReport = reporterAction({
  schema: z.strictObject({ answer: z.enum([...POLICE_REPORT_CODES, WITHDRAWN]) }),
  fields: { answer: 'one' },
  section: 'decisions',
  examples: { yes: { answer: 'yes' }, 'taken back': { answer: 'withdrawn' } },
  change: (incident, { answer }, occasion) =>
    answer === WITHDRAWN
      ? decide(incident, 'policeReport', undefined, [], occasion)
      : decide(incident, 'policeReport', { answer }, [answer], occasion),
});
