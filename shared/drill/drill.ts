import * as z from 'zod/mini';
import { postSchema } from '../directory/person.ts';
import { MESSAGE_CHANNELS } from '../routing/rule.ts';

/** Somebody whom a drill asks, by id, and the posts that they held when it began, the one they hold first first. */
const askedSchema = z.strictObject({ person: z.string(), posts: z.array(postSchema) });
export type Asked = z.output<typeof askedSchema>;

/** When somebody first pressed *received*, and by which message's link. */
export const answerSchema = z.strictObject({ at: z.string(), channel: z.enum(MESSAGE_CHANNELS) });
export type Answer = z.output<typeof answerSchema>;

/**
 * A drill: a marked test that asks everybody who may be alerted to press *received*. It stands in the table as a case
 * does, with entries, deliveries, deadlines and links of the same kinds, and is no case: it has no report and no level.
 *
 * Whom it asks is decided once, when it begins: a replay, or a change of the directory, asks nobody more.
 */
export const drillSchema = z.strictObject({
  id: z.string(),
  reference: z.string(),
  by: z.enum(['schedule', 'command']),
  startedAt: z.string(),
  /** When it ends, and its report is made. */
  answerBy: z.string(),
  endedAt: z.optional(z.string()),
  asked: z.array(askedSchema),
  /** How many hold a post and were away on that day: not asked. */
  away: z.int(),
  /** The first answer of each person, by id. */
  answers: z.record(z.string(), answerSchema),
});
export type Drill = z.output<typeof drillSchema>;

/** Somebody's first answer. An id may be the name of something that every object has. */
export const answerOf = ({ answers }: Pick<Drill, 'answers'>, person: string): Answer | undefined =>
  Object.hasOwn(answers, person) ? answers[person] : undefined;
