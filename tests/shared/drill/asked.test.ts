import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/directory/person.ts';
import { entrySchema } from '../../../shared/incident/entry.ts';
import { workOf } from '../../../shared/incident/work.ts';
import { directories } from '../../directory/people.ts';
import { PEOPLE, peopleWith, TUESDAY } from '../builders.ts';
import { BY_COMMAND, ended, heard, plannedFor, standing, started } from './drill.ts';

const ids = (people: readonly Person[]) => people.map(({ id }) => id);
const asked = (people: readonly Person[], now = TUESDAY) =>
  started(people, { now }).drill.asked.map(({ person }) => person);

describe('who is asked in a drill', () => {
  it('everybody who holds a post in any party, deputies too, once by SMS and once by e-mail', () => {
    const everybody = PEOPLE.flatMap(({ id }) => [`${id} email`, `${id} sms`]);
    expect(heard(plannedFor(started()))).toEqual(everybody.sort());
  });

  it('somebody with several posts is asked once by each channel, in the post that they hold themselves', () => {
    const posts = [
      { role: 'PSA', party: 'A', order: 1 },
      { role: 'TIB', order: 0 },
      { role: 'KSS', order: 0 },
    ] as const;
    const people = peopleWith({ kss: { posts: [...posts] } });
    const own = plannedFor(started(people), { people }).filter(({ person }) => person === 'kss');
    expect(own.map(({ channel, role }) => `${channel} ${role}`)).toEqual(['sms KSS', 'email KSS']);
  });

  it('nobody who is away on that day, by the municipality’s own calendar, both days of an absence included', () => {
    const people = peopleWith({ kss: { absences: [{ from: '2026-11-24', to: '2026-11-25' }] } });
    const dayBefore = '2026-11-23T22:59:00.000Z';
    for (const now of ['2026-11-23T23:00:00.000Z', '2026-11-25T22:59:00.000Z'])
      expect(asked(people, now)).not.toContain('kss');
    for (const now of [dayBefore, '2026-11-25T23:00:00.000Z']) expect(asked(people, now)).toContain('kss');
    expect(started(people).drill.away).toBe(1);
    expect(started(people, { now: dayBefore }).drill.away).toBe(0);
  });

  it('nobody who stands in the directory without a post', () => {
    const people = peopleWith({ kc: { posts: [] } });
    expect(asked(people).sort()).toEqual(
      ids(PEOPLE)
        .filter((id) => id !== 'kc')
        .sort(),
    );
    expect(started(people).drill.away).toBe(0);
  });

  it('somebody with one number or address by that alone; somebody with neither is asked by nothing and missed', () => {
    const none = { mobile: undefined, email: undefined } as unknown as Partial<Person>;
    const people = peopleWith({ kc: { email: undefined } as unknown as Partial<Person>, tib: none });
    const own = heard(plannedFor(started(people), { people })).filter((each) => /^(kc|tib) /.test(each));
    expect(own).toEqual(['kc sms']);
    expect(asked(people)).toContain('tib');
  });

  it('is told in the language that each reads first', () => {
    const people = peopleWith({ kss: { languages: ['fi', 'sv'] } });
    const own = plannedFor(started(people), { people }).filter(({ person }) => person === 'kss');
    expect(own.map(({ language }) => language)).toEqual(['fi', 'fi']);
  });

  it('is written role by role, party by party, the holder before the deputies', () => {
    expect(asked([...PEOPLE].reverse())).toEqual([
      'psa',
      'psa-2',
      'psa-b',
      'kss',
      'kss-2',
      'kc',
      'fhv',
      'tib',
    ]);
  });

  it('whatever the directory: everybody present by every channel they have, and nobody else', () => {
    fc.assert(
      fc.property(directories, (people) => {
        const today = '2026-11-24';
        const present = people.filter(
          ({ absences }) => !absences.some(({ from, to }) => from <= today && today <= to),
        );
        const expected = present.flatMap(({ id, mobile, email }) => [
          ...(mobile ? [`${id} sms`] : []),
          ...(email ? [`${id} email`] : []),
        ]);
        expect(heard(plannedFor(started(people), { people }))).toEqual(expected.sort());
      }),
    );
  });
});

describe('a drill that begins', () => {
  it('has one entry that can be read again and that calls for messages and for a deadline a day later', () => {
    const { drill, entry } = started();
    expect(entrySchema.parse(entry)).toEqual(entry);
    expect(workOf(entry)).toEqual(['alerts', 'deadlines']);
    expect(entry.deadlines).toEqual([
      { id: `${drill.id}.drill-1`, kind: 'drill', due: '2026-11-25T13:30:00.000Z' },
    ]);
    expect(drill.answerBy).toBe('2026-11-25T13:30:00.000Z');
  });

  it('is the same drill when the schedule wakes it twice on a day, and another the next month', () => {
    const id = (at: string) => started(PEOPLE, { reason: { by: 'schedule', at } }).drill.id;
    expect(id('2026-12-01T09:00:00.000Z')).toBe(id('2026-12-01T10:15:00.000Z'));
    expect(id('2026-12-01T09:00:00.000Z')).not.toBe(id('2027-01-05T09:00:00.000Z'));
    // 23:30 in Stockholm, and half an hour later.
    expect(id('2026-12-01T22:30:00.000Z')).not.toBe(id('2026-12-01T23:00:00.000Z'));
  });

  it('is the same drill when the command repeats its call, and another for another call or for the schedule', () => {
    const id = (reason: Parameters<typeof started>[1]) => started(PEOPLE, reason).drill.id;
    const request = 'b5f0c1de-0000-4000-8000-000000000002';
    expect(id({ reason: BY_COMMAND })).toBe(id({ reason: BY_COMMAND, now: '2026-11-24T14:00:00.000Z' }));
    expect(id({ reason: BY_COMMAND })).not.toBe(id({ reason: { by: 'command', request } }));
    expect(id({ reason: BY_COMMAND })).not.toBe(id({ reason: { by: 'schedule', at: TUESDAY } }));
  });
});

describe('an entry of a drill that comes again', () => {
  it('finds the messages that exist already, and asks nobody who has come since', () => {
    const begun = started();
    const first = plannedFor(begun);
    const newcomer = { ...PEOPLE[0], id: 'new' } as Person;
    const again = plannedFor(begun, { people: [...PEOPLE, newcomer], now: '2026-11-24T20:00:00.000Z' });
    expect(again).toEqual(first);
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
  });

  it('asks nobody any more once the drill has ended', () => {
    const begun = started();
    expect(plannedFor({ ...begun, drill: ended(begun).drill })).toEqual([]);
  });

  it('leaves out a number that has been found not to work meanwhile', () => {
    const people = peopleWith({ kss: { mobile: undefined } as unknown as Partial<Person> });
    const own = heard(plannedFor(started(), { people })).filter((each) => each.startsWith('kss '));
    expect(own).toEqual(['kss email']);
  });

  it('does not take a failed message for a reason to ask in another way: that it failed is what the drill shows', () => {
    const begun = started();
    const planned = plannedFor(begun);
    const deliveries = planned.map((each) => standing(each, 'failed'));
    expect(plannedFor(begun, { deliveries })).toEqual(planned);
  });
});
