import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOver } from '../../../shared/desk/hand-over.ts';
import { changeLevel } from '../../../shared/desk/level.ts';
import { writeNote } from '../../../shared/desk/notes.ts';
import { changeStep } from '../../../shared/desk/steps.ts';
import { SAID_EVENTS } from '../../../shared/followups/events.ts';
import { OUTCOMES } from '../../../shared/followups/outcomes.ts';
import { answerFollowUp } from '../../../shared/incident/answer-follow-up.ts';
import type { Change } from '../../../shared/incident/change.ts';
import { type Choice, chooseContacts } from '../../../shared/incident/choose-contacts.ts';
import { close, reopen } from '../../../shared/incident/close.ts';
import { entrySchema } from '../../../shared/incident/entry.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import { happen } from '../../../shared/incident/happen.ts';
import { type Incident, incidentSchema } from '../../../shared/incident/incident.ts';
import { note } from '../../../shared/incident/note.ts';
import { passOn, take } from '../../../shared/incident/take.ts';
import { CLOSE_REASONS } from '../../../shared/incident/what/closing.ts';
import { LEVELS } from '../../../shared/level/levels.ts';
import { ACTIONS } from '../../../shared/reporter/actions.ts';
import { municipality, OF_LEVEL, opened, PEOPLE, report, TUESDAY } from '../builders.ts';

type Command = (incident: Incident, now: string) => Change | null;

const at = municipality();
const somebody = fc
  .constantFrom('psa', 'psa-2', 'kss', 'tib')
  .map((person) => ({ person, role: 'PSA', rule: 'own-party' }) as const);
const contact = fc.constantFrom('F0', 'F1', 'F4');
const attempt = fc.integer({ min: 1, max: 3 });
const choices: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({ stop: fc.boolean() }),
  fc.record({ pausedUntil: fc.constantFrom(null, '2026-12-01', '2027-02-14') }),
  fc.record({ only: fc.constantFrom<string[] | null>(null, ['F1', 'F4', 'F7'], ['F4']) }),
  fc.record({ by: fc.constantFrom(null, 'PSA' as const, 'KSS' as const) }),
);

const commands: fc.Arbitrary<Command> = fc.oneof(
  somebody.map((who) => (incident: Incident, now: string) => take(incident, who, now, at)),
  somebody.map((who) => (incident: Incident, now: string) => passOn(incident, who, now, at)),
  fc
    .integer({ min: 1, max: 6 })
    .map((round) => (incident: Incident, now: string) => fallDue(incident, `ack-${round}`, now, at)),
  fc.constant((incident: Incident, now: string) => fallDue(incident, `ack-${incident.round}`, now, at)),
  fc.tuple(contact, attempt).map(
    ([id, n]) =>
      (incident: Incident, now: string) =>
        fallDue(incident, `${id}-${n}`, now, at),
  ),
  fc.tuple(contact, attempt, fc.integer({ min: 1, max: 4 })).map(
    ([id, n, reminder]) =>
      (incident: Incident, now: string) =>
        fallDue(incident, `${id}-${n}-${reminder}`, now, at),
  ),
  fc.tuple(contact, attempt, fc.constantFrom(...OUTCOMES), somebody).map(
    ([step, n, outcome, { person, role }]) =>
      (incident: Incident, now: string) =>
        answerFollowUp(incident, { step, attempt: n, outcome, to: 'KSS' }, { person, role }, now, at),
  ),
  somebody.map((who) => (incident: Incident, now: string) => {
    const change = handOver(incident, 'kss', who, { now, municipality: at, reachable: PEOPLE });
    return change === 'not-in-line' ? null : change;
  }),
  fc.tuple(fc.constantFrom(...LEVELS), somebody).map(
    ([to, who]) =>
      (incident: Incident, now: string) =>
        changeLevel(incident, { to, reason: 'Ny bedömning' }, who, now, at),
  ),
  fc
    .tuple(fc.constantFrom('3.1.1b', '3.1.1c'), fc.constantFrom('done', 'open'), somebody)
    .map(([step, state, who]) => (incident: Incident, now: string) => {
      const was = state === 'open' ? 'done' : 'open';
      const changed = changeStep(incident, { step, state, answer: 'yes' }, was, who, now, at.steps);
      return typeof changed === 'string' ? null : changed;
    }),
  fc.constant((incident: Incident, now: string) => fallDue(incident, 'steps-1', now, at)),
  fc.constantFrom('yes', 'no', 'not-now', 'withdrawn').map((answer) => (incident: Incident, now: string) => {
    const decided = ACTIONS['police-report'].change(incident, { answer }, { now, rules: at });
    return decided === 'outdated' ? null : decided;
  }),
  fc
    .integer({ min: 1, max: 8 })
    .map((number) => (incident: Incident, now: string) => fallDue(incident, `ask-${number}`, now, at)),
  somebody.map((who) => (incident: Incident, now: string) => writeNote(incident, 'Ringde', who, now)),
  choices.map(
    (choice) => (incident: Incident, now: string) =>
      chooseContacts(incident, choice, { kind: 'reporter' }, now, at),
  ),
  fc.tuple(fc.constantFrom(...SAID_EVENTS), fc.constantFrom('2026-12-10', '2027-03-01')).map(
    ([event, day]) =>
      (incident: Incident, now: string) =>
        happen(incident, { event, day }, { kind: 'reporter' }, now, at),
  ),
  fc
    .constantFrom(...CLOSE_REASONS)
    .map((why) => (incident: Incident, now: string) => close(incident, why, { kind: 'system' }, now)),
  fc.constant((incident: Incident, now: string) => reopen(incident, { kind: 'system' }, now, at)),
  fc
    .tuple(
      fc.constantFrom({ kind: 'exhausted' } as const, { kind: 'nobody-reached', rule: 'own-party' } as const),
      fc.nat(4),
    )
    .map(
      ([finding, cause]) =>
        (incident: Incident, now: string) =>
          note(incident, finding, cause, now),
    ),
);

const later = (minutes: number) => new Date(Date.parse(TUESDAY) + minutes * 60_000).toISOString();

describe('whatever happens in a case, in whatever order', () => {
  it('each change is one version and one entry of that number, and nothing else is', () => {
    let changes = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(OF_LEVEL)),
        fc.array(commands, { maxLength: 30 }),
        (of, given) => {
          const first = opened(report(of));
          let { incident } = first;
          const timeline = [first.entry];
          given.forEach((command, minute) => {
            const before = structuredClone(incident);
            const changed = command(incident, later(minute + 1));
            expect(incident).toEqual(before);
            if (!changed) return;
            changes += 1;
            expect(changed.incident.version).toBe(incident.version + 1);
            expect(changed.entry).toMatchObject({
              incident: incident.id,
              seq: changed.incident.version,
              at: later(minute + 1),
            });
            incident = changed.incident;
            timeline.push(changed.entry);
          });
          expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map((_, index) => index + 1));
          expect(incidentSchema.parse(incident)).toEqual(incident);
          for (const entry of timeline) expect(entrySchema.parse(entry)).toEqual(entry);
        },
      ),
    );
    expect(changes).toBeGreaterThan(100);
  });

  it('a case that waits has a deadline that will wake it, and no deadline has the name of another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(OF_LEVEL)),
        fc.array(commands, { maxLength: 30 }),
        (of, given) => {
          const first = opened(report(of));
          let { incident } = first;
          const deadlines = [...first.entry.deadlines];
          given.forEach((command, minute) => {
            const changed = command(incident, later(minute + 1));
            incident = changed?.incident ?? incident;
            deadlines.push(...(changed?.entry.deadlines ?? []));
            const waking = deadlines.filter(
              ({ id }) => fallDue(incident, id.split('.')[1] ?? '', later(99), at) !== null,
            );
            if (incident.status === 'waiting') {
              expect(waking).toContainEqual({
                id: `${incident.id}.ack-${incident.round}`,
                kind: 'acknowledge',
                due: incident.answerBy,
              });
            }
            const open = incident.followUps.filter(
              ({ state, reminded = 0 }) => state === 'planned' || (state === 'due' && reminded <= 3),
            );
            expect(waking.filter(({ kind }) => kind === 'follow-up')).toHaveLength(open.length);
          });
          expect(new Set(deadlines.map(({ id }) => id)).size).toBe(deadlines.length);
        },
      ),
    );
  });
});
