import * as z from 'zod/mini';
import { DIRECTORY_ROLES } from '../directory/person.ts';
import { fileSchema } from '../evidence/file.ts';
import { followUpSchema } from '../followups/follow-up.ts';
import { wishesSchema } from '../followups/wishes.ts';
import { LEVELS } from '../level/levels.ts';
import type { Report } from '../report/schema.ts';
import { decidedInReport, decisionsSchema } from './decisions.ts';

const stepStateSchema = z.strictObject({
  id: z.string(),
  state: z.enum(['open', 'waiting', 'done', 'not-applicable']),
  due: z.nullable(z.string()),
  /** Who ticked it, in which role and when; with what answer, or why it does not apply. */
  by: z.optional(z.string()),
  role: z.optional(z.enum(DIRECTORY_ROLES)),
  at: z.optional(z.string()),
  answer: z.optional(z.enum(['yes', 'no'])),
  reason: z.optional(z.string()),
  approvals: z.optional(
    z.array(z.strictObject({ person: z.string(), role: z.enum(DIRECTORY_ROLES), at: z.string() })),
  ),
  /** How often somebody was reminded of it, and when last. */
  reminded: z.optional(z.strictObject({ times: z.int(), at: z.string() })),
});

/** A decision that the person is asked for again if it stands open when it falls due. */
const askSchema = z.strictObject({
  number: z.int(),
  decision: z.literal('policeReport'),
  due: z.string(),
  /** `set`: its deadline stands. `over`: the person has decided since, one way or the other. */
  state: z.enum(['planned', 'set', 'asked', 'over']),
});

/** What the person is asked to let the chosen groups be told (Bilaga 3, 3.2.3); `entry` put it on the timeline. */
const proposedSchema = z.strictObject({
  text: z.string(),
  entry: z.int(),
  role: z.enum(DIRECTORY_ROLES),
  at: z.string(),
});

const storedSchema = z.strictObject({
  id: z.string(),
  reference: z.string(),
  version: z.int().check(z.positive()),
  receivedAt: z.string(),
  level: z.enum(LEVELS),
  reasons: z.array(z.string()),
  /** The answer that the reporter got, which a repeated submission gets again. */
  receipt: z.strictObject({ level: z.enum(LEVELS), contactBy: z.string() }),
  /** Tells a retry of the same report from another report under the same submission id. */
  contentHash: z.string(),
  /** `waiting`: nobody has taken the case, and it is passed on at `answerBy`. `unanswered`: the whole line was asked. */
  status: z.enum(['waiting', 'unanswered', 'taken', 'closed']),
  /** How many times the case has been put to somebody, and until when they may take it. */
  round: z.int(),
  answerBy: z.string(),
  taken: z.optional(z.strictObject({ person: z.string(), role: z.enum(DIRECTORY_ROLES), at: z.string() })),
  /** Whom the case was put to by name when whoever had it was not there any more, and in which round. */
  handedTo: z.optional(z.strictObject({ person: z.string(), round: z.int() })),
  /** Who has said that they cannot; they are not asked to pass it on twice. */
  passedOn: z.array(z.string()),
  decisions: z.optional(decisionsSchema),
  asks: z._default(z.array(askSchema), []),
  informedText: z.optional(proposedSchema),
  /** Random keys of what was sent with the receipt code: the same again changes nothing. */
  posted: z._default(z.array(z.string()), []),
  /** Pictures, sound and other files, each by its number in the case. */
  evidence: z._default(z.array(fileSchema), []),
  steps: z.array(stepStateSchema),
  /** The number of the last deadline that looks after the steps. */
  stepDeadlines: z.optional(z.int()),
  followUps: z.array(followUpSchema),
  /** How the person wants to be contacted over the long run. */
  contactWishes: z._default(wishesSchema, {}),
  /** What has been said once and is not said again: gaps, exhausted lines. */
  noted: z.array(z.string()),
  report: z.custom<Report>((value) => typeof value === 'object' && value !== null),
});

/**
 * A case as it now is. Every change raises `version` and writes one entry with that number. Times are UTC instants,
 * `2026-11-24T03:57:16.000Z`. Of a case that was stored before decisions were, they are those of its report.
 */
export const incidentSchema = z.pipe(
  storedSchema,
  z.transform(({ decisions, ...rest }: z.output<typeof storedSchema>) => ({
    ...rest,
    decisions: decisions ?? decidedInReport(rest.report, rest.receivedAt),
  })),
);
export type Incident = z.output<typeof incidentSchema>;
