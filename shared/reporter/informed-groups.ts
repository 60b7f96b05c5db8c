import * as z from 'zod/mini';
import { INFORMED_GROUPS } from '../incident/decisions.ts';
import { reporterAction } from './action.ts';
import { decide, WITHDRAWN } from './decide.ts';

/** Which groups may be told the necessary (Bilaga 3, 3.2.3); none of them is an answer too. */
export const informedGroups = reporterAction({
  schema: z.strictObject({
    groups: z._default(z.array(z.enum(INFORMED_GROUPS)).check(z.maxLength(10, 'too_many')), []),
    answer: z.optional(z.literal(WITHDRAWN)),
  }),
  fields: { groups: 'many', answer: 'one' },
  section: 'decisions',
  examples: { 'two groups': { groups: ['party-colleagues', 'staff'] }, nobody: { groups: [] } },
  change: (incident, { groups, answer }, occasion) => {
    if (answer === WITHDRAWN) return decide(incident, 'informedGroups', undefined, [], occasion);
    const chosen = INFORMED_GROUPS.filter((group) => groups.includes(group));
    const said = chosen.length > 0 ? chosen : ['nobody'];
    return decide(incident, 'informedGroups', { groups: chosen }, said, occasion);
  },
});
