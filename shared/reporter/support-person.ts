import * as z from 'zod/mini';
import { YES_NO_CODES } from '../report/codes.ts';
import { LIMITS } from '../report/limits.ts';
import { line } from '../report/text.ts';
import { reporterAction } from './action.ts';
import { decide, WITHDRAWN } from './decide.ts';

const isGiven = (text: string | undefined): boolean => text !== undefined && text !== '';

/**
 * Somebody the person has chosen to have near (Bilaga 3, 3.2.1). A name and a number come only with a yes, and only
 * with consent to call them; they stand in the decision and never on the timeline.
 */
export const supportPerson = reporterAction({
  schema: z
    .strictObject({
      answer: z.enum([...YES_NO_CODES, WITHDRAWN]),
      name: z.optional(line(LIMITS.name)),
      phone: z.optional(line(LIMITS.phone)),
      consent: z.optional(z.literal('yes')),
    })
    .check(
      z.refine(
        ({ answer, name, phone, consent }) =>
          !(answer === 'yes' && consent && !(isGiven(name) && isGiven(phone))),
        {
          error: 'support_contact_missing',
          path: ['phone'],
        },
      ),
      z.refine(
        ({ answer, name, phone, consent }) =>
          !(answer === 'yes' && !consent && (isGiven(name) || isGiven(phone))),
        {
          error: 'support_consent_missing',
          path: ['consent'],
        },
      ),
    ),
  fields: { answer: 'one', name: 'one', phone: 'one', consent: 'one' },
  section: 'decisions',
  examples: {
    'with a number': { answer: 'yes', name: 'Stina Stöd', phone: '070-174 06 97', consent: 'yes' },
    'chosen, not named': { answer: 'yes' },
  },
  change: (incident, { answer, name, phone }, occasion) => {
    if (answer === WITHDRAWN) return decide(incident, 'supportPerson', undefined, [], occasion);
    const named = answer === 'yes' && isGiven(name) && { name, phone };
    return decide(incident, 'supportPerson', { answer, ...named }, [answer], occasion);
  },
});
