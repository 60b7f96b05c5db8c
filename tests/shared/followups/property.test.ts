import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../shared/calendar/holidays.ts';
import { toLocal } from '../../../shared/calendar/zoned.ts';
import { SAID_EVENTS } from '../../../shared/followups/events.ts';
import { OUTCOMES } from '../../../shared/followups/outcomes.ts';
import { answerFollowUp } from '../../../shared/incident/answer-follow-up.ts';
import { type Choice, chooseContacts } from '../../../shared/incident/choose-contacts.ts';
import { close, reopen } from '../../../shared/incident/close.ts';
import type { Deadline } from '../../../shared/incident/deadline.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import { happen } from '../../../shared/incident/happen.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const at = municipality();
const PERSON = { kind: 'reporter' } as const;
const TAKER = { person: 'psa', role: 'PSA', rule: 'own-party' } as const;
const ZONE = 'Europe/Stockholm';
const DAY = 86_400_000;

/** What somebody does, some days after what was done before. */
interface Move {
  readonly days: number;
  readonly what:
    | { readonly choice: Choice }
    | { readonly answer: (typeof OUTCOMES)[number]; readonly days: number }
    | { readonly event: (typeof SAID_EVENTS)[number]; readonly inDays: number }
    | { readonly close: 'wish' | 'done' }
    | { readonly reopen: true };
}

const ids = ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'X1'];
const move: fc.Arbitrary<Move> = fc.record({
  days: fc.integer({ min: 0, max: 70 }),
  what: fc.oneof(
    fc.record({ choice: fc.record({ stop: fc.boolean() }) }),
    fc.record({ choice: fc.record({ only: fc.option(fc.subarray(ids)) }) }),
    fc.record({
      choice: fc.record({
        pausedUntil: fc.option(fc.integer({ min: 1, max: 500 }).map((days) => dayAfter(TUESDAY, days))),
      }),
    }),
    fc.record({ choice: fc.record({ by: fc.option(fc.constantFrom('PSA' as const, 'KSS' as const)) }) }),
    fc.record({ answer: fc.constantFrom(...OUTCOMES), days: fc.integer({ min: 1, max: 14 }) }),
    fc.record({ event: fc.constantFrom(...SAID_EVENTS), inDays: fc.integer({ min: -5, max: 90 }) }),
    fc.record({ close: fc.constantFrom('wish' as const, 'done' as const) }),
    fc.record({ reopen: fc.constant(true as const) }),
  ),
});

const dayAfter = (instant: string, days: number) =>
  toLocal(new Date(Date.parse(instant) + days * DAY).toISOString(), ZONE).date;

/** Plays moves on a clock that wakes every deadline at its time, and looks on at every step. */
const play = (
  moves: readonly Move[],
  watch: (incident: Incident, now: string, asks: string | null) => void,
) => {
  const first = opened(report(OF_LEVEL.red), TUESDAY, at);
  let incident = take(first.incident, TAKER, TUESDAY, at)?.incident ?? first.incident;
  let waiting: Deadline[] = [...first.entry.deadlines];
  const apply = (changed: ReturnType<typeof fallDue>, now: string, asks: string | null = null) => {
    if (!changed) return;
    incident = changed.incident;
    waiting.push(...changed.entry.deadlines);
    watch(incident, now, asks);
  };
  const wakeUntil = (until: string) => {
    for (;;) {
      const [next] = waiting.filter(({ due }) => due <= until).sort((a, b) => (a.due < b.due ? -1 : 1));
      if (!next) return;
      waiting = waiting.filter((each) => each !== next);
      const what = next.id.split('.')[1] ?? '';
      apply(fallDue(incident, what, next.due, at), next.due, what.split('-')[0] ?? null);
    }
  };
  let now = TUESDAY;
  for (const { days, what } of moves) {
    now = new Date(Date.parse(now) + days * DAY + 60_000).toISOString();
    wakeUntil(now);
    if ('choice' in what) apply(chooseContacts(incident, what.choice, PERSON, now, at), now);
    if ('event' in what) {
      const day = dayAfter(now, what.inDays);
      apply(happen(incident, { event: what.event, day }, { kind: 'system' }, now, at), now);
    }
    if ('close' in what) apply(close(incident, what.close, { kind: 'system' }, now), now);
    if ('reopen' in what) apply(reopen(incident, { kind: 'system' }, now, at), now);
    if ('answer' in what) {
      const asked = incident.followUps.find(({ state, task }) => state === 'due' && !task);
      if (!asked) continue;
      const given = {
        step: asked.id,
        attempt: asked.attempt,
        outcome: what.answer,
        days: what.days,
        to: 'KSS',
      } as const;
      apply(answerFollowUp(incident, given, { person: 'psa', role: 'PSA' }, now, at), now);
    }
  }
  wakeUntil(new Date(Date.parse(now) + 900 * DAY).toISOString());
  return incident;
};

describe('whatever a person chooses over a year, and whatever is answered', () => {
  it('nobody is asked to contact them against their wish', () => {
    let asked = 0;
    fc.assert(
      fc.property(fc.array(move, { maxLength: 14 }), (moves) => {
        play(moves, ({ contactWishes, followUps, status }, now, asks) => {
          const contacts = followUps.filter(({ task, state }) => !task && state === 'due');
          expect(status === 'closed' ? contacts : []).toEqual([]);
          expect(contactWishes.stoppedAt ? contacts : []).toEqual([]);
          const { only, pausedUntil } = contactWishes;
          if (only) for (const { id } of contacts) expect(only).toContain(id);
          if (pausedUntil && toLocal(now, ZONE).date < pausedUntil) expect(contacts).toEqual([]);
          if (asks) asked += 1;
        });
      }),
      { numRuns: 100 },
    );
    expect(asked).toBeGreaterThan(100);
  });

  it('nothing that is still wanted is forgotten: in the end each contact is done, asked for, or stopped for a reason', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 14 }), (moves) => {
        const { followUps, contactWishes, status } = play(moves, () => {});
        for (const { id, task, state, stopped, reminded } of followUps) {
          if (task) continue;
          expect(state, id).not.toBe('planned');
          if (state === 'due') expect(reminded, id).toBe(4);
          if (state === 'stopped') {
            const why = stopped?.why;
            expect(why, id).toBeDefined();
            if (why === 'asked') expect(contactWishes.stoppedAt).toBeDefined();
            if (why === 'unwanted') expect(contactWishes.only).not.toContain(id);
            if (why === 'closed') expect(status).toBe('closed');
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('who asks to be contacted again is contacted, if anything was left out meanwhile', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 8 }), fc.integer({ min: 0, max: 300 }), (moves, days) => {
        const left = play(moves, () => {});
        if (left.status === 'closed') return;
        const now = new Date(Date.parse(TUESDAY) + (900 + 70 * 8 + days) * DAY).toISOString();
        const before = left.followUps.filter(({ stopped }) =>
          ['asked', 'unwanted', 'paused'].includes(stopped?.why ?? ''),
        );
        const again = chooseContacts(left, { stop: false, only: null, pausedUntil: null }, PERSON, now, at);
        const open = again?.incident.followUps.filter(
          ({ task, state }) => !task && (state === 'planned' || state === 'due'),
        );
        if (before.length > 0) expect(open?.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it('what can wait is asked for on working days by day', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 10 }), (moves) => {
        play(moves, ({ followUps, version }, now) => {
          for (const { id, entry, state, due, attempt } of followUps) {
            if (entry !== version || state !== 'planned' || attempt === 1 || id === 'F0' || id === 'F1')
              continue;
            const { date, time } = toLocal(due, ZONE);
            expect(isWorkingDay(date), `${id} ${now} ${date}`).toBe(true);
            expect(time >= '08:00:00' && time < '20:00:00', `${id} ${date} ${time}`).toBe(true);
          }
        });
      }),
      { numRuns: 100 },
    );
  });
});
