import { describe, expect, it } from 'vitest';
import { bundledUntil, DEFAULT_BUNDLING } from '../../../shared/alerts/bundle.ts';
import type { Person } from '../../../shared/directory/person.ts';
import type { Level } from '../../../shared/level/levels.ts';
import { OF_LEVEL, PEOPLE, report } from '../builders.ts';
import { alertsOf } from './story.ts';

const now = '2026-11-24T13:34:10.000Z';
const bundling = DEFAULT_BUNDLING;
const flood = bundling.perHour + 1;

/** `person channel` of the messages that wait, and until when, for a report of this level. */
const held = (level: Level, spoken = flood, people: readonly Person[] = PEOPLE) => {
  const { deliveries } = alertsOf(report(OF_LEVEL[level]), { people });
  const until = bundledUntil(deliveries, { level, spoken, now, bundling });
  return deliveries.flatMap(({ id, person, channel }) =>
    until.has(id) ? [`${person} ${channel} ${until.get(id)?.slice(11, 16)}`] : [],
  );
};

describe('in a flood of reports', () => {
  it.each(['orange', 'yellow', 'blue'] as const)(
    '%s: the SMS waits at most ten minutes, the e-mail does not wait',
    (level) => {
      expect(held(level).length).toBeGreaterThan(0);
      expect(held(level).every((each) => /sms 13:40$/.test(each))).toBe(true);
    },
  );

  it('red: every SMS goes out at once, however many there are', () => {
    expect(held('red', 10_000)).toEqual([]);
  });

  it('whoever has no address gets every SMS at once: nothing is dropped', () => {
    const withoutMail = PEOPLE.map(({ email: _, ...person }) => person);
    expect(held('yellow', flood, withoutMail)).toEqual([]);
  });
});

it('up to the limit of an hour nothing waits', () => {
  expect(held('yellow', bundling.perHour)).toEqual([]);
});
