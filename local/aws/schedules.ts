import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type Occurrence, occurrence, withOffset } from './expression.ts';

/** What a create or an update sends. What the local stack has no use for is kept and given back, unread. */
export const scheduleBody = z.object({
  ActionAfterCompletion: z._default(z.enum(['NONE', 'DELETE']), 'NONE'),
  ClientToken: z.optional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
  Description: z.optional(z.string().check(z.maxLength(512))),
  EndDate: z.optional(z.number()),
  FlexibleTimeWindow: z.looseObject({ Mode: z.enum(['OFF', 'FLEXIBLE']) }),
  GroupName: z._default(z.string(), 'default'),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), 'UTC'),
  StartDate: z.optional(z.number()),
  State: z._default(z.enum(['ENABLED', 'DISABLED']), 'ENABLED'),
  Target: z.looseObject({ Arn: z.string(), RoleArn: z.string(), Input: z.optional(z.string()) }),
});
export type ScheduleBody = z.infer<typeof scheduleBody>;

/** A schedule as `/_local/schedules` shows it. */
export interface Schedule {
  readonly name: string;
  /** The next time it runs, with the offset of its zone: 2027-01-15T09:00:00+01:00. */
  readonly at: string;
  readonly timezone: string;
  /** The target's ARN. */
  readonly target: string;
  /** What the target gets: parsed when it is JSON, else the text. */
  readonly input: unknown;
}

/** A schedule as it is kept. Never changed, only replaced: that is how `complete` sees that it is still the same. */
export interface HeldSchedule {
  readonly name: string;
  readonly body: ScheduleBody;
  readonly when: Occurrence;
  readonly created: Date;
  readonly modified: Date;
  /** It has run for the last time and was not to be deleted. */
  readonly over: boolean;
}

/** The schedules of all groups. A name is unique within its group. */
export class Schedules {
  #held = new Map<string, HeldSchedule>();

  get(group: string, name: string): HeldSchedule | undefined {
    return this.#held.get(`${group}/${name}`);
  }

  /** Keeps a new schedule or a changed one; undefined when its expression or its zone cannot be understood. */
  put(name: string, body: ScheduleBody, now: Date): HeldSchedule | undefined {
    const start = body.StartDate === undefined ? now : new Date(body.StartDate * 1000);
    const when = occurrence(body.ScheduleExpression, body.ScheduleExpressionTimezone, start);
    if (!when) {
      return undefined;
    }
    const created = this.get(body.GroupName, name)?.created ?? now;
    return this.#keep({ name, body, when, created, modified: now, over: false });
  }

  delete(group: string, name: string): boolean {
    return this.#held.delete(`${group}/${name}`);
  }

  /** Everything held, by group and name. */
  all(): HeldSchedule[] {
    return [...this.#held].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, held]) => held);
  }

  /** Everything held, soonest first. */
  list(): Schedule[] {
    return this.#soonestFirst().map(shown);
  }

  /** The soonest schedule that runs at or before the instant, if any does. */
  nextDue(until: Date): Schedule | undefined {
    const [due] = this.#soonestFirst().filter(({ body, over }) => body.State === 'ENABLED' && !over);
    return due && due.when.at.epochMilliseconds <= until.getTime() ? shown(due) : undefined;
  }

  /**
   * To be called when a due schedule's target has run: a rate waits for its next turn, a one-time schedule is over.
   * One that was replaced meanwhile, by its own target for instance, is left as it now is.
   */
  complete(due: Schedule): void {
    const held = this.#byName(due.name).find((one) => shown(one).at === due.at);
    if (!held) {
      return;
    }
    const { body, when } = held;
    const next = when.every && when.at.add(when.every);
    if (next && next.epochMilliseconds <= (body.EndDate ?? Number.POSITIVE_INFINITY) * 1000) {
      this.#keep({ ...held, when: { ...when, at: next } });
    } else if (body.ActionAfterCompletion === 'DELETE') {
      this.delete(body.GroupName, held.name);
    } else {
      this.#keep({ ...held, over: true });
    }
  }

  /** Takes a schedule away, in whichever group it is. */
  remove(name: string): void {
    for (const { body } of this.#byName(name)) {
      this.delete(body.GroupName, name);
    }
  }

  #keep(held: HeldSchedule): HeldSchedule {
    this.#held.set(`${held.body.GroupName}/${held.name}`, held);
    return held;
  }

  #byName(name: string): HeldSchedule[] {
    return this.all().filter((one) => one.name === name);
  }

  #soonestFirst(): HeldSchedule[] {
    return this.all().sort((a, b) => Temporal.ZonedDateTime.compare(a.when.at, b.when.at));
  }
}

function shown({ name, body, when }: HeldSchedule): Schedule {
  const { ScheduleExpressionTimezone: timezone, Target } = body;
  return { name, at: withOffset(when.at), timezone, target: Target.Arn, input: parsed(Target.Input ?? '') };
}

/** A target's input is any text; a function's is JSON. */
function parsed(input: string): unknown {
  try {
    return JSON.parse(input);
  } catch {
    return input;
  }
}
