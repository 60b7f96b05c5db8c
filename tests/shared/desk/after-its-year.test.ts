import { describe, expect, test } from 'vitest';
import { DESK_ACTIONS } from '../../../shared/desk/action.ts';
import { leftNames } from '../../../shared/desk/left.ts';
import { agreeWithConsent } from '../../../shared/followups/consent.ts';
import { isOpen } from '../../../shared/followups/follow-up.ts';
import { answerFollowUp } from '../../../shared/incident/answer-follow-up.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { LEVELS, type Level } from '../../../shared/level/levels.ts';
import { AT, KSS, made, SOON, taken } from './case.ts';

const close = (incident: Incident, why: 'done' | 'wish', now: string) =>
  DESK_ACTIONS.close.change(incident, { why }, KSS, { now, municipality: AT, reachable: [] });

/** The ladder's contacts one after the other, each asked for at its time and answered, as long as `goesOn`. */
const answered = (level: Level, goesOn = (_: string) => true) => {
  let incident = taken(level);
  let now = SOON;
  for (;;) {
    const next = incident.followUps.filter((each) => isOpen(each) && !each.task).at(0);
    if (!next || !goesOn(next.id)) return { incident, now };
    now = next.due;
    incident = made(fallDue(incident, `${next.id}-${next.attempt}`, now, AT)).incident;
    const answer = { step: next.id, attempt: next.attempt, outcome: 'well' } as const;
    incident = made(answerFollowUp(incident, answer, KSS, now, AT)).incident;
  }
};

describe('a case whose ladder has run to its end', () => {
  test.each(LEVELS)('of level %s closes as done, and nothing is left of it', (level) => {
    const { incident, now } = answered(level);
    expect(leftNames(incident, 'sv')).toBe('');
    const { incident: closed, entry } = made(close(incident, 'done', now));
    expect(entry).toMatchObject({ what: { kind: 'closed', why: 'done' }, deadlines: [] });
    expect(closed.status).toBe('closed');
    expect(closed.followUps.filter(isOpen)).toEqual([]);
    expect(closed.followUps.filter(({ state }) => state === 'stopped')).toEqual([]);
    // Not even the deadlines that still stand in the table say anything more.
    for (const { id, attempt } of closed.followUps)
      expect(fallDue(closed, `${id}-${attempt}`, now, AT)).toBeNull();
  });

  test('takes a year for a red one', () => {
    expect(answered('red').now.slice(0, 7)).toBe('2027-11');
  });
});

describe('a case in which something is left', () => {
  const { incident, now } = answered('red', (id) => id !== 'F6');

  test('is not closed as done, and what is left is named', () => {
    expect(close(incident, 'done', now)).toBe('follow-ups-open');
    expect(leftNames(incident, 'sv')).toBe('F6, F7');
  });

  test('names the order that a late yes to occupational health brings, too', () => {
    const decisions = { occupationalHealth: { answer: 'yes', at: now } } as const;
    const setting = { now, entry: incident.version, rules: AT };
    const followUps = [
      ...agreeWithConsent({ followUps: answered('red').incident.followUps, decisions }, setting),
    ];
    expect(close({ ...answered('red').incident, followUps, decisions }, 'done', now)).toBe('follow-ups-open');
    expect(leftNames({ followUps }, 'en')).toBe(
      'the order of occupational health, the answer of occupational health',
    );
  });

  test('is closed by the person’s wish, which ends what was left', () => {
    const { incident: closed } = made(close(incident, 'wish', now));
    expect(closed.followUps.filter(({ stopped }) => stopped?.why === 'closed').map(({ id }) => id)).toEqual([
      'F6',
      'F7',
    ]);
  });
});
