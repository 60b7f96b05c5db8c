import type { Calendar } from '../calendar/calendar.ts';
import { resolveDue } from '../calendar/due.ts';
import type { Instant } from '../calendar/zoned.ts';
import type { Incident } from '../incident/incident.ts';
import type { Asking } from './asking.ts';
import type { FollowUp } from './follow-up.ts';
import { planned, stopped } from './lay-out.ts';
import { TASK_IDS } from './tasks.ts';
import { soonest } from './when.ts';

interface Setting {
  readonly now: Instant;
  readonly entry: number;
  readonly rules: Calendar & { readonly asking: Pick<Asking, 'answerBy' | 'tryAgainAt'> };
}

/** The two things that a consent brings. */
const OF_CONSENT = ['order', 'referral'] as const;

/**
 * The order and the referral as the person's consent to occupational health, in `decisions`, has it (Bilaga 3, 3.2.4).
 * With it, the provider is asked at once and the strategist to order it; without, both end, also one that is done: a
 * consent that is given again is another referral, under another link.
 */
export const agreeWithConsent = (
  { followUps: before, decisions }: Pick<Incident, 'followUps' | 'decisions'>,
  setting: Setting,
): readonly FollowUp[] => {
  const consent = decisions.occupationalHealth?.answer === 'yes';
  const after = OF_CONSENT.flatMap((task): [string, FollowUp][] => {
    const old = before.find((each) => each.task === task);
    const stands = old && old.state !== 'stopped';
    if (stands === consent) return [];
    if (consent) return [[TASK_IDS[task], asked(task, old, setting)]];
    return old && stands ? [[old.id, stopped(old, 'withdrawn', setting)]] : [];
  });
  const changed = new Map(after);
  const more = after.filter(([id]) => !before.some((each) => each.id === id)).map(([, each]) => each);
  return [...before.map((each) => changed.get(each.id) ?? each), ...more];
};

const asked = (
  task: (typeof OF_CONSENT)[number],
  old: FollowUp | undefined,
  { now, entry, rules }: Setting,
): FollowUp => {
  const due = task === 'order' ? soonest(rules.asking.tryAgainAt, now, rules).at : now;
  const blank = { id: TASK_IDS[task], task, attempt: old?.attempt ?? 0, due, state: 'planned' } as const;
  const fresh = planned(blank, due, { entry });
  if (task === 'order') return fresh;
  return { ...fresh, state: 'due', answerBy: resolveDue(rules.asking.answerBy, now, rules) };
};
