import * as z from 'zod/mini';

/**
 * Something that falls due. Its id is derived, `<incident>.<what>`, and is the name of its schedule.
 * `what`: `ack-<round>` for a case that nobody has taken, `<step>-<attempt>` (`F3-1`) for a follow-up contact, with a number
 * more (`F3-1-2`) for the time by which it should have been answered, `ask-<number>` for a decision to be asked for
 * again, `steps-<number>` for steps of the plan, `drill-1` for the end of a drill; of a case's third file `file-3` for its
 * arrival and `scan-3-1` for what its scan says.
 */
export const deadlineSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]{26}\.[A-Za-z0-9-]{1,30}$/)),
  kind: z.enum(['acknowledge', 'follow-up', 'ask', 'steps', 'drill', 'evidence']),
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

export const stepsDeadline = (incident: string, number: number, due: string): Deadline => ({
  id: `${incident}.steps-${number}`,
  kind: 'steps',
  due,
});

/** When a file that was expected has arrived, or will not come any more. */
export const fileDeadline = (incident: string, file: number, due: string): Deadline => ({
  id: `${incident}.file-${file}`,
  kind: 'evidence',
  due,
});

/** When the scan of a file should long have answered. */
export const scanDeadline = (incident: string, file: number, attempt: number, due: string): Deadline => ({
  id: `${incident}.scan-${file}-${attempt}`,
  kind: 'evidence',
  due,
});
/** @param reminder which reminder it calls for if nobody has answered by then, from 1 */
export const reminderDeadline = (
  incident: string,
  step: string,
  attempt: number,
  reminder: number,
  due: string,
): Deadline => ({ id: `${incident}.${step}-${attempt}-${reminder}`, kind: 'follow-up', due });

export const askDeadline = (incident: string, number: number, due: string): Deadline => ({
  id: `${incident}.ask-${number}`,
  kind: 'ask',
  due,
});

const DRILL = 'drill-1';

export const drillDeadline = (drill: string, due: string): Deadline => ({
  id: `${drill}.${DRILL}`,
  kind: 'drill',
  due,
});

/** Whether a deadline, by its whole id, is the end of a drill and not something of a case. */
export const endsDrill = (deadline: string): boolean => deadline.endsWith(`.${DRILL}`);
