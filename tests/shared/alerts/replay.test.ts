import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OF_LEVEL, report } from '../builders.ts';
import { type Story, story } from './story.ts';

const ids = (plan: { deliveries: readonly { id: string }[] } | undefined) =>
  plan?.deliveries.map(({ id }) => id);

const PLAYERS = ['psa', 'psa-2', 'kss', 'kss-2', 'tib'];
const step = fc.oneof(
  fc.constant((played: Story) => played.unanswered()),
  fc.constantFrom(...PLAYERS).map((id) => (played: Story) => wasAsked(played, id) && played.passedOn(id)),
  fc.constantFrom('F0', 'F1', 'F3', 'F4').map((id) => (played: Story) => played.followUp(id)),
);
const wasAsked = (played: Story, id: string) => played.deliveries.some(({ person }) => person === id);

describe('an entry that comes twice', () => {
  it('finds the messages that exist already, however far the case has come since', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(OF_LEVEL)),
        fc.array(step, { maxLength: 12 }),
        (of, steps) => {
          const played = story(report(of));
          for (const each of steps) each(played);
          for (const { entry, plan, incident } of played.told) {
            expect(ids(played.plan(entry, incident))).toEqual(ids(plan));
            if (played.incident.status === 'waiting') expect(ids(played.plan(entry))).toEqual(ids(plan));
          }
        },
      ),
    );
  });

  it('asks the same deputy again, not the next in line, when the deputy has passed it on meanwhile', () => {
    const played = story(report(OF_LEVEL.orange));
    const first = played.passedOn('psa');
    const entry = played.told.at(-1)?.entry;
    played.passedOn('psa-2');
    expect(entry && ids(played.plan(entry))).toEqual(ids(first));
  });

  it('never gives two messages one name', () => {
    const played = story(report(OF_LEVEL.red));
    while (played.unanswered());
    played.taken('kss');
    for (const id of ['F0', 'F1', 'F2', 'F3']) played.followUp(id);
    const all = played.deliveries.map(({ id }) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(30);
    expect(all.every((id) => /^[0-9a-z]{26}$/.test(id))).toBe(true);
  });
});
