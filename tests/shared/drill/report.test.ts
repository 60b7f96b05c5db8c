import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/alerts/delivery.ts';
import { addDuration } from '../../../shared/calendar/zoned.ts';
import type { Drill } from '../../../shared/drill/drill.ts';
import { figuresOf, peopleIn } from '../../../shared/drill/report.ts';
import { PEOPLE, peopleWith, TUESDAY } from '../builders.ts';
import { ended, plannedFor, standing, started } from './drill.ts';

const begun = started();
const sent = plannedFor(begun).map((each) => standing(each, 'handed-over'));

/** The drill once these have answered, each so many seconds after its beginning. */
const answeredBy = (seconds: Record<string, number>, drill = begun.drill): Drill => ({
  ...drill,
  answers: Object.fromEntries(
    Object.entries(seconds).map(([person, after]) => [
      person,
      { at: addDuration(TUESDAY, `PT${after}S`), channel: 'sms' as const },
    ]),
  ),
});

describe('what a drill has shown', () => {
  it('counts who answered, and says how fast half of them and the last one did', () => {
    const three = figuresOf(answeredBy({ kss: 40, tib: 10, kc: 600 }), sent);
    expect(three).toMatchObject({ asked: 8, answered: 3, medianSeconds: 40, slowestSeconds: 600 });
    const four = figuresOf(answeredBy({ kss: 40, tib: 10, kc: 600, fhv: 50 }), sent);
    expect(four).toMatchObject({ medianSeconds: 45, slowestSeconds: 600 });
  });

  it('has no times where nobody answered', () => {
    const figures = figuresOf(begun.drill, sent);
    expect(figures.answered).toBe(0);
    expect(figures).not.toHaveProperty('medianSeconds');
    expect(figures).not.toHaveProperty('slowestSeconds');
  });

  it('says role by role and party by party who answered and how fast, somebody with two posts in both', () => {
    const people = peopleWith({
      kss: {
        posts: [
          { role: 'KSS', order: 0 },
          { role: 'TIB', order: 1 },
        ],
      },
    });
    const own = started(people);
    expect(figuresOf(answeredBy({ kss: 70, psa: 5, 'psa-2': 9 }, own.drill), []).posts).toEqual([
      { role: 'PSA', party: 'A', asked: 2, answered: 2, slowestSeconds: 9 },
      { role: 'PSA', party: 'B', asked: 1, answered: 0 },
      { role: 'KSS', asked: 2, answered: 1, slowestSeconds: 70 },
      { role: 'KC', asked: 1, answered: 0 },
      { role: 'FHV', asked: 1, answered: 0 },
      { role: 'TIB', asked: 2, answered: 1, slowestSeconds: 70 },
    ]);
  });

  it('counts by channel how far the messages came', () => {
    const states: Delivery['state'][] = ['delivered', 'failed', 'waiting', 'claimed', 'expired'];
    const sms = sent.filter(({ channel }) => channel === 'sms');
    const deliveries = sms.map((each, index) => ({ ...each, state: states[index] ?? each.state }));
    expect(figuresOf(begun.drill, deliveries).channels).toEqual([
      { channel: 'sms', handedOver: 4, delivered: 1, failed: 1, notSent: 3 },
      { channel: 'email', handedOver: 0, delivered: 0, failed: 0, notSent: 0 },
    ]);
  });

  it('does not count the report’s own messages among those that asked', () => {
    const report = plannedFor(ended(begun)).map((each) => standing(each, 'delivered'));
    expect(figuresOf(begun.drill, [...sent, ...report])).toEqual(figuresOf(begun.drill, sent));
  });

  it('names nobody: it holds no id of anybody who was asked', () => {
    const people = PEOPLE.map((each, index) => ({ ...each, id: `person-${index}-qz` }));
    const own = started(people);
    const figures = figuresOf(answeredBy({ 'person-1-qz': 5 }, own.drill), []);
    expect(JSON.stringify(figures)).not.toContain('qz');
  });

  it('says of each person by which message they answered, and what became of the other', () => {
    const deliveries = sent.map((each) =>
      each.channel === 'email' ? { ...each, state: 'failed' as const } : each,
    );
    const people = peopleIn(answeredBy({ kss: 65 }), deliveries);
    const of = (id: string) => people.find(({ person }) => person === id);
    const messages = [
      { channel: 'sms', reached: 'handed-over' },
      { channel: 'email', reached: 'failed' },
    ];
    expect(of('kss')).toMatchObject({ messages, answered: { channel: 'sms', seconds: 65 } });
    expect(of('kc')).toMatchObject({ messages });
    expect(of('kc')).not.toHaveProperty('answered');
  });

  it('takes nobody for having answered whose id is the name of something that every object has', () => {
    const people = peopleWith({ kc: { id: 'constructor' } });
    expect(figuresOf(started(people).drill, []).answered).toBe(0);
  });
});
