import * as z from 'zod/mini';
import { LANGUAGES } from '../languages.ts';
import {
  ANSWER_CODES,
  CHANNEL_CODES,
  KEEP_OUT_ROLES,
  OFFICE_CODES,
  PLACE_CODES,
  POLICE_REPORT_CODES,
  REPEATED_CODES,
  REPORTER_CODES,
  TARGET_CODES,
  YES_NO_CODES,
} from './codes.ts';
import { LIMITS } from './limits.ts';
import { line, lines } from './text.ts';
import { INCIDENT_TYPE_CODES } from './type-rules.ts';

const answer = z.enum(ANSWER_CODES);
const maybe = z.optional(answer);
const yesNo = z.enum(YES_NO_CODES);
const several = <Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.optional(z.array(z.enum(codes)).check(z.maxLength(codes.length, 'too_many')));

/** How the person can safely be reached. One of phone, e-mail or another way is the report's first mandatory answer. */
const contact = z
  .strictObject({
    name: z.optional(line(LIMITS.name)),
    phone: z.optional(line(LIMITS.phone)),
    email: z.optional(line(LIMITS.email)),
    other: z.optional(line(LIMITS.otherWay)),
    advice: z.optional(lines(LIMITS.advice)),
  })
  .check(z.refine(({ phone, email, other }) => Boolean(phone || email || other), 'contact_missing'));

/** T1–T4: danger now. Only the first is mandatory. */
const danger = z.strictObject({
  now: answer,
  personNear: maybe,
  injured: maybe,
  weapon: maybe,
});

/** T5–T10, less what `repeated` says of T8. */
const triage = z.strictObject({
  specific: maybe,
  knowsHome: maybe,
  family: maybe,
  escalating: maybe,
  couldCarryOut: maybe,
  couldCarryOutWhy: z.optional(lines(LIMITS.why)),
  soon: maybe,
});

const wishes = z.strictObject({
  policeReport: z.optional(z.enum(POLICE_REPORT_CODES)),
  occupationalHealth: z.optional(yesNo),
  company: z.optional(yesNo),
});

/** People who must not learn of the case: by role, where no name is known, and by name. */
const keepOut = z.strictObject({
  roles: several(KEEP_OUT_ROLES),
  names: z.optional(z.array(line(LIMITS.keepOutName)).check(z.maxLength(LIMITS.keepOutNames, 'too_many'))),
});

/**
 * What a person sends. Mandatory are only a safe way to be reached, the danger question and one type (domain.md,
 * section 10). Issue messages are codes, put into words by `report/problems`.
 *
 * @param parties codes of the municipality's parties, at least one
 */
export const reportSchema = (parties: readonly [string, ...string[]]) =>
  z.strictObject({
    submissionId: z.optional(z.guid('invalid_id')),
    language: z._default(z.enum(LANGUAGES), 'sv'),
    reporter: z._default(z.enum(REPORTER_CODES), 'affected'),
    affectedPerson: z.optional(line(LIMITS.name)),
    contact,
    danger,
    types: z
      .array(z.enum(INCIDENT_TYPE_CODES))
      .check(z.minLength(1, 'type_missing'), z.maxLength(INCIDENT_TYPE_CODES.length, 'too_many')),
    channels: several(CHANNEL_CODES),
    places: several(PLACE_CODES),
    targets: several(TARGET_CODES),
    when: z.optional(line(LIMITS.when)),
    whatHappened: z.optional(lines(LIMITS.whatHappened)),
    repeated: z.optional(z.enum(REPEATED_CODES)),
    triage: z._default(triage, {}),
    linkedToAssignment: maybe,
    party: z.optional(z.enum([...parties])),
    office: z.optional(z.enum(OFFICE_CODES)),
    suspectedPerson: z.optional(lines(LIMITS.suspectedPerson)),
    wishes: z._default(wishes, {}),
    keepOut: z._default(keepOut, {}),
  });

export type Report = z.output<ReturnType<typeof reportSchema>>;
