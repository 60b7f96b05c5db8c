import { describe, expect, test } from 'vitest';
import { planAlerts } from '../../../shared/alerts/plan.ts';
import { changeStep } from '../../../shared/desk/steps.ts';
import type { Change } from '../../../shared/incident/change.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import { heard } from '../alerts/story.ts';
import { PEOPLE, peopleWith, sha256 } from '../builders.ts';
import { AT, made, PSA, SOON, taken, waiting } from './case.ts';

const due = (incident: Incident, now: string) => fallDue(incident, 'steps-1', now, AT);
const alerts = ({ incident, entry }: Change, people = PEOPLE) =>
  heard(planAlerts(entry, { incident, deliveries: [], people, now: entry.at, municipality: AT, sha256 }));

describe('the steps of a case that somebody has taken', () => {
  test('are looked after from then on, each moment once, and not within half an hour', () => {
    const { entry } = made(take(waiting('red'), PSA, SOON, AT));
    const moments = entry.deadlines
      .filter(({ kind }) => kind === 'steps')
      .map(({ id, due: at }) => [id.split('.')[1], at]);
    expect(moments).toEqual([
      ['steps-1', '2026-11-24T14:05:00.000Z'],
      ['steps-2', '2026-11-24T15:30:00.000Z'],
      ['steps-3', '2026-11-25T13:30:00.000Z'],
      ['steps-4', '2026-11-27T13:30:00.000Z'],
      ['steps-5', '2026-12-01T15:00:00.000Z'],
    ]);
  });

  test('are not reminded of before they are due, nor when they are done', () => {
    expect(due(taken('red'), SOON)).toBeNull();
    const done = ['3.1.1b', '3.1.1c', '3.2.1a'].reduce(
      (incident, step) =>
        made(changeStep(incident, { step, state: 'done', answer: 'yes' }, 'open', PSA, SOON, AT.steps))
          .incident,
      taken('red'),
    );
    expect(due(done, '2026-11-24T14:05:00.000Z')).toBeNull();
  });

  test('wait while nobody has the case: then the case itself is what is late', () => {
    expect(due(waiting('red'), '2026-12-24T14:05:00.000Z')).toBeNull();
  });

  test('remind their owner, after a working day the deputy, then the strategist, and then nobody more', () => {
    const first = made(due(taken('red'), '2026-11-24T14:05:00.000Z'));
    expect(alerts(first)).toEqual(['psa email overdue', 'psa sms overdue']);
    expect(first.entry.deadlines.map(({ due: at }) => at)).toEqual(['2026-11-25T08:00:00.000Z']);
    // A wake for something else soon after says nothing of the same steps.
    expect(due(first.incident, '2026-11-24T14:30:00.000Z')).toBeNull();

    const onlyFirst = { ...first.incident, steps: first.incident.steps.filter(({ reminded }) => reminded) };
    const second = made(due(onlyFirst, '2026-11-25T08:00:00.000Z'));
    expect(alerts(second)).toEqual(['psa-2 email overdue', 'psa-2 sms overdue']);
    const third = made(due(second.incident, '2026-11-26T08:00:00.000Z'));
    expect(alerts(third)).toEqual(['kss email overdue', 'kss sms overdue']);
    expect(third.entry.deadlines).toEqual([]);
    expect(due(third.incident, '2026-11-30T08:00:00.000Z')).toBeNull();
  });

  test('of an empty post remind the strategist at once, and the gap is said', () => {
    const first = made(due(taken('red'), '2026-11-24T14:05:00.000Z'));
    expect(alerts(first, peopleWith({ psa: undefined, 'psa-2': undefined }))).toEqual([
      'kss email overdue',
      'kss sms overdue',
    ]);
  });
});
