import * as z from 'zod/mini';
import type { Instant } from '../calendar/zoned.ts';
import { POLICE_REPORT_CODES, YES_NO_CODES } from '../report/codes.ts';
import type { Report } from '../report/schema.ts';

/**
 * What is for the affected person to decide, and to change or withdraw at any time: the police report (Bilaga 3, 3.1.3),
 * which groups may be told (3.2.3) and what, occupational health (3.2.4), whether they want to choose a support person (3.2.1), and
 * whether the strategist may read a report that is neither red nor orange, which otherwise stays with the party's
 * security officer (domain.md, sections 6.3 and 8).
 */
export const DECISIONS = [
  'policeReport',
  'strategistReads',
  'informedGroups',
  'informedText',
  'occupationalHealth',
  'supportPerson',
] as const;

/** The groups that may be told the necessary, each only if the person says so (Bilaga 3, 3.2.3). */
export const INFORMED_GROUPS = ['party-colleagues', 'officials', 'staff'] as const;

const at = z.string();

/** Each decision as it now stands, with its moment; every earlier one is on the timeline. Not decided: not there. */
export const decisionsSchema = z.strictObject({
  policeReport: z.optional(z.strictObject({ answer: z.enum(POLICE_REPORT_CODES), at })),
  strategistReads: z.optional(z.strictObject({ answer: z.enum(YES_NO_CODES), at })),
  informedGroups: z.optional(z.strictObject({ groups: z.array(z.enum(INFORMED_GROUPS)), at })),
  /** Consent to what the groups are told: to the text of one entry, and to no later one. */
  informedText: z.optional(z.strictObject({ answer: z.enum(YES_NO_CODES), entry: z.int(), at })),
  occupationalHealth: z.optional(z.strictObject({ answer: z.enum(YES_NO_CODES), at })),
  /** Name and number of whoever the person chose stand here and nowhere else (domain.md, 3.2.1b). */
  supportPerson: z.optional(
    z.strictObject({
      answer: z.enum(YES_NO_CODES),
      name: z.optional(z.string()),
      phone: z.optional(z.string()),
      at,
    }),
  ),
});
export type Decision = (typeof DECISIONS)[number];
export type Decisions = z.output<typeof decisionsSchema>;

/** The decisions that a report holds already. */
export const decidedInReport = (
  { wishes: { policeReport, occupationalHealth } }: Pick<Report, 'wishes'>,
  at: Instant,
): Decisions => ({
  ...(policeReport && { policeReport: { answer: policeReport, at } }),
  ...(occupationalHealth && { occupationalHealth: { answer: occupationalHealth, at } }),
});
