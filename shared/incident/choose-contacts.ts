import { type Instant, toLocal } from '../calendar/zoned.ts';
import { type AskSetting, askAtDecentHour, deadlinesSince, withClosing } from '../followups/ask.ts';
import type { FollowUp } from '../followups/follow-up.ts';
import { layOut, planned } from '../followups/lay-out.ts';
import type { Wishes } from '../followups/wishes.ts';
import type { CaseRules } from '../municipality/parts.ts';
import type { Actor } from './actor.ts';
import { type Change, change } from './change.ts';
import type { Incident } from './incident.ts';

/** What somebody asks for anew; what is not said stays as it is, `null` takes it back. */
export type Choice = { readonly [Wish in Exclude<keyof Wishes, 'stoppedAt'>]?: Wishes[Wish] | null } & {
  /** No contacts from now on, or again. */
  readonly stop?: boolean;
};

/**
 * How the person wants to be contacted from now on: fewer, none, none for a while, by whom and how. It counts at once
 * for everything that nobody has been told of yet. `null` if it is as it was, or the case is closed.
 */
export const chooseContacts = (
  incident: Incident,
  choice: Choice,
  by: Actor,
  now: Instant,
  rules: CaseRules,
): Change | null => {
  if (incident.status === 'closed') return null;
  const wishes = wishesAfter(incident.contactWishes, choice, now, rules);
  if (isSame(wishes, incident.contactWishes)) return null;
  const setting = { now, entry: incident.version + 1, rules };
  const before = incident.followUps;
  const laid = layOut(before, wishes, setting);
  const sameBy = wishes.by === incident.contactWishes.by;
  const asked = sameBy
    ? laid
    : laid.map((each) => asOthers(each, { ...incident, contactWishes: wishes }, setting));
  const followUps = withClosing(asked, setting);
  return change(
    incident,
    { contactWishes: wishes, followUps: [...followUps] },
    {
      at: now,
      by,
      what: { kind: 'contacts-chosen', wishes },
      deadlines: deadlinesSince(incident.id, before, followUps),
    },
  );
};

/** The person chose who contacts them: whoever was asked before is not asked any more, whomever they handed it over to. */
const asOthers = (each: FollowUp, incident: Incident, setting: AskSetting): FollowUp => {
  if (each.task !== undefined) return each;
  const { handedTo: _, passed: __, ...own } = each;
  if (each.state === 'due') return askAtDecentHour(planned(own, setting.now, setting), incident, setting);
  return each.handedTo || each.passed ? own : each;
};

const wishesAfter = (
  before: Wishes,
  { stop, ...choice }: Choice,
  now: Instant,
  { timeZone }: CaseRules,
): Wishes => {
  const today = toLocal(now, timeZone).date;
  const { stoppedAt, ...rest } = { ...before, ...choice };
  const stopped = stop ?? stoppedAt !== undefined;
  const said = Object.entries({ ...rest, ...(stopped && { stoppedAt: stoppedAt ?? now }) }).filter(
    ([name, value]) =>
      value !== null && value !== undefined && !(name === 'pausedUntil' && String(value) <= today),
  );
  return Object.fromEntries(said) as Wishes;
};

const isSame = (one: Wishes, other: Wishes): boolean =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
