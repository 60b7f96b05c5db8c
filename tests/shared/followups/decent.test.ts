import { describe, expect, it } from 'vitest';
import { decentTime } from '../../../shared/followups/decent.ts';
import type { FollowUp } from '../../../shared/followups/follow-up.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import { waitsUntil } from '../../../shared/incident/late.ts';
import { stepsFallDue } from '../../../shared/incident/steps-due.ts';
import { take } from '../../../shared/incident/take.ts';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const rules = municipality();
const { incident } = opened(report(OF_LEVEL.red), TUESDAY, rules);
const contact = (id: string): FollowUp => {
  const found = incident.followUps.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};
const [FRIDAY_NIGHT, SATURDAY] = ['2026-11-27T21:10:00.000Z', '2026-11-28T09:00:00.000Z'];
const [SATURDAY_MORNING, MONDAY] = ['2026-11-28T07:00:00.000Z', '2026-11-30T08:00:00.000Z'];

describe('when somebody may be asked', () => {
  it.each([
    ['F4 at night', 'F4', FRIDAY_NIGHT, MONDAY],
    ['F4 on a Saturday', 'F4', SATURDAY, MONDAY],
    ['F4 on a working day by day', 'F4', '2026-11-27T12:00:00.000Z', '2026-11-27T12:00:00.000Z'],
    [
      'F4 between Christmas Eve and the weekend',
      'F4',
      '2026-12-24T10:00:00.000Z',
      '2026-12-28T08:00:00.000Z',
    ],
    ['F1, which knows no weekend, at night', 'F1', FRIDAY_NIGHT, SATURDAY_MORNING],
    ['F1 on a Saturday', 'F1', SATURDAY, SATURDAY],
    ['F0, which is a matter of minutes', 'F0', FRIDAY_NIGHT, FRIDAY_NIGHT],
  ])('%s', (_, id, now, then) => {
    expect(decentTime(contact(id), incident, now, rules)).toBe(then);
  });
});

describe('a reminder that an outage brings in the night', () => {
  it('waits until the morning of a working day', () => {
    expect(waitsUntil(incident, 'F4-1', '2026-11-27T08:00:00.000Z', { now: FRIDAY_NIGHT, rules })).toBe(
      MONDAY,
    );
  });

  it('of the first hours never waits, nor one that wakes at the hour its rule has chosen', () => {
    const night = { now: FRIDAY_NIGHT, rules };
    expect(waitsUntil(incident, 'F0-1', '2026-11-27T08:00:00.000Z', night)).toBeUndefined();
    expect(waitsUntil(incident, 'F4-1', '2026-11-27T21:05:00.000Z', night)).toBeUndefined();
  });

  it('that somebody must take the case never waits', () => {
    expect(
      waitsUntil(incident, 'ack-1', '2026-11-27T08:00:00.000Z', { now: FRIDAY_NIGHT, rules }),
    ).toBeUndefined();
  });
});

describe('the order of occupational health (3.2.4a)', () => {
  const wished = opened(
    report({ ...OF_LEVEL.blue, wishes: { occupationalHealth: 'yes' } }),
    TUESDAY,
    rules,
  ).incident;
  const days = (count: number) => new Date(Date.parse(TUESDAY) + count * 86_400_000).toISOString();
  const TAKER = { person: 'psa', role: 'PSA', rule: 'own-party' } as const;

  it('is reminded of by its own reminder and not as a step too', () => {
    const taken = take(wished, TAKER, TUESDAY, rules)?.incident ?? wished;
    const steps = stepsFallDue(taken, days(30), rules)?.entry.what;
    expect(steps?.kind === 'steps-overdue' && steps.steps.map(({ id }) => id)).not.toContain('3.2.4a');
  });

  it('is a step to be reminded of while the person has said nothing: it is still to be offered', () => {
    const silent = opened(report(OF_LEVEL.blue), TUESDAY, rules).incident;
    const taken = take(silent, TAKER, TUESDAY, rules)?.incident ?? silent;
    const steps = stepsFallDue(taken, days(30), rules)?.entry.what;
    expect(steps?.kind === 'steps-overdue' && steps.steps.map(({ id }) => id)).toContain('3.2.4a');
  });

  it('is reminded of 72 hours after the consent, or in the morning of the working day after', () => {
    const order = wished.followUps.find(({ id }) => id === 'ORDER');
    if (!order) throw new Error('There is no order');
    const asked = fallDue(wished, `ORDER-${order.attempt}`, order.due, rules)?.incident;
    // From Tuesday afternoon to Friday afternoon.
    expect(asked?.followUps.find(({ id }) => id === 'ORDER')?.answerBy).toBe('2026-11-27T13:30:00.000Z');
    const { incident: later } = opened(
      report({ ...OF_LEVEL.blue, wishes: { occupationalHealth: 'yes' } }),
      '2026-11-25T23:30:00.000Z',
      rules,
    );
    const second = later.followUps.find(({ id }) => id === 'ORDER');
    const then = fallDue(later, `ORDER-${second?.attempt}`, second?.due ?? '', rules)?.incident;
    // From Thursday night to Sunday night: nobody is there.
    expect(then?.followUps.find(({ id }) => id === 'ORDER')?.answerBy).toBe(MONDAY);
  });
});
