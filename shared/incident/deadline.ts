import * as z from 'zod/mini';

/**
 * Something that falls due. Its id is derived, `<incident>.<what>`, and is the name of its schedule.
 * `what`: `ack-<round>` for a case that nobody has taken, `<step>-<attempt>` (`F3-1`) for a follow-up contact.
 */
export const deadlineSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]{26}\.[A-Za-z0-9-]{1,30}$/)),
  kind: z.enum(['acknowledge', 'follow-up']),
  due: z.string(),
});

export type Deadline = z.output<typeof deadlineSchema>;

export const acknowledgeDeadline = (incident: string, round: number, due: string): Deadline => ({
  id: `${incident}.ack-${round}`,
  kind: 'acknowledge',
  due,
});

export const followUpDeadline = (incident: string, step: string, attempt: number, due: string): Deadline => ({
  id: `${incident}.${step}-${attempt}`,
  kind: 'follow-up',
  due,
});
