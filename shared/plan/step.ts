import * as z from 'zod/mini';
import { dueSchema } from '../calendar/due.ts';
import { ROLES } from '../roles.ts';

/** What must be so before a step is anybody's to do. */
export const CONDITIONS = [
  /** Always. */
  'always',
  /** Only in acute danger (level red). */
  'acute-danger',
  /** The person has decided that a police report is made (Bilaga 3, 3.1.3). */
  'police-report-decided',
  /** As above, and what happened may be defamation or insult. */
  'defamation-reported',
  /** When the need arises, by the judgement of whoever is responsible. */
  'when-needed',
  /** The person consents to text and groups, and two roles approve (Bilaga 3, 3.2.3). */
  'consent-and-two-approvals',
  /** Somebody asks for it. */
  'on-request',
  /** After the last follow-up contact. */
  'follow-ups-ended',
] as const;
export type Condition = (typeof CONDITIONS)[number];

const translated = z.strictObject({ sv: z.string(), fi: z.string(), en: z.string() });
const roles = z.array(z.enum(ROLES));
/** `null`: the step has no deadline of its own at that level. */
const due = z.nullable(dueSchema);

export const stepSchema = z.strictObject({
  id: z.string().check(z.regex(/^\d\.\d\.\d[a-z]?$/)),
  /** Whether the municipality's plan says it or it is a default of the product. */
  source: z.enum(['plan', 'default']),
  responsible: roles.check(z.minLength(1)),
  /** Who is told that it is done, never more than that. */
  informed: roles,
  /** Counted from the report, or from the decision where the condition is one. */
  due: z.strictObject({ red: due, orange: due, yellow: due, blue: due }),
  condition: z.enum(CONDITIONS),
  text: translated,
});
export type Step = z.output<typeof stepSchema>;

/** A step without the words that say what to do. */
export type StepRule = Omit<Step, 'text'>;

/** What a municipality may change of a step: anything but its number. */
export const stepChangeSchema = z.partial(z.omit(stepSchema, { id: true }));
