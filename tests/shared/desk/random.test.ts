import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideAccess } from '../../../shared/access/decide.ts';
import { DESK_ACTIONS, type DeskAction, type DeskActionName } from '../../../shared/desk/action.ts';
import { decideAction } from '../../../shared/desk/decide-action.ts';
import { isOpen } from '../../../shared/followups/follow-up.ts';
import type { Change } from '../../../shared/incident/change.ts';
import { entrySchema } from '../../../shared/incident/entry.ts';
import { type Incident, incidentSchema } from '../../../shared/incident/incident.ts';
import { CLOSE_REASONS } from '../../../shared/incident/what/closing.ts';
import { LEVELS, type Level } from '../../../shared/level/levels.ts';
import { Problem } from '../../../shared/problem.ts';
import { person } from '../builders.ts';
import { AT, SOON, waiting, YES } from './case.ts';

const PEOPLE = [
  person('psa', 'Åsa', { role: 'PSA', party: 'A' }, '06'),
  person('psa-2', 'Bo', { role: 'PSA', party: 'A' }, '07'),
  person('psa-b', 'Cia', { role: 'PSA', party: 'B' }, '08'),
  person('kss', 'Dan', { role: 'KSS' }, '09'),
  person('kc', 'Eva', { role: 'KC' }, '10'),
  person('fhv', 'Fia', { role: 'FHV' }, '11'),
  person('tib', 'Gun', { role: 'TIB' }, '12'),
  person('reg', 'Hans', { role: 'REG' }, '13'),
];
/** Those who may do most, more often. */
const OFTEN = PEOPLE.filter(({ id }) => ['psa', 'kss', 'kc'].includes(id)).flatMap((each) => [each, each]);
const ids = PEOPLE.map(({ id }) => id);
/** One of each kind of condition, and of each role. */
const STEPS = ['3.1.1b', '3.1.1c', '3.1.2a', '3.1.3a', '3.2.1a', '3.2.3a', '3.3.2'];

const text = fc.constantFrom('Ett skäl', 'Något annat');
const maybe = fc.option(text, { nil: undefined });
const level = fc.constantFrom(...LEVELS);
const state = fc.constantFrom('open', 'done', 'done', 'not-applicable');

/** What may be sent with each action, good and bad. A new action does not compile until it stands here. */
const INPUTS: Readonly<Record<DeskActionName, fc.Arbitrary<object>>> = {
  take: fc.constant({}),
  pass: fc.constant({}),
  'hand-over': fc.record({ to: fc.constantFrom(...ids) }),
  level: fc.record(
    { level, was: fc.constantFrom('blue', 'waiting'), reason: maybe },
    { requiredKeys: ['level', 'was'] },
  ),
  note: fc.record({ text }),
  message: fc.record({ text }),
  correct: fc.record({ entry: fc.integer({ min: -1, max: 30 }), text }),
  step: fc.record(
    {
      step: fc.constantFrom(...STEPS),
      state,
      was: state,
      answer: fc.constantFrom('yes', 'no'),
      reason: maybe,
    },
    { requiredKeys: ['step', 'state', 'was'] },
  ),
  approve: fc.record({ step: fc.constantFrom(...STEPS) }),
  'propose-text': fc.record({ text }),
  close: fc.record({ why: fc.constantFrom(...CLOSE_REASONS), lesson: text }, { requiredKeys: ['why'] }),
  reopen: fc.constant({}),
};
const NAMES = Object.keys(INPUTS) as DeskActionName[];
const command = fc
  .constantFrom(...NAMES, ...(['step', 'step', 'step', 'approve'] as const))
  .chain((name) =>
    fc.record({ name: fc.constant(name), by: fc.constantFrom(...PEOPLE, ...OFTEN), sent: INPUTS[name] }),
  );

/** Mostly somebody's page is as new as the case: `was` is then what it shows. */
const asShown = (incident: Incident, sent: { step?: string; was?: string; level?: string }): object => {
  if (!('was' in sent) || sent.was === 'waiting') return sent;
  const shown = incident.steps.find(({ id }) => id === sent.step)?.state;
  return { ...sent, was: sent.level === undefined ? shown : incident.level };
};

const isRaised = (from: Level, to: Level) => LEVELS.indexOf(to) > LEVELS.indexOf(from);

describe('whatever anybody sends in whatever order', () => {
  test('no version is lost, nobody does what is not theirs, and the case never stands as it must not', () => {
    let changed = 0;
    fc.assert(
      fc.property(
        level,
        fc.boolean(),
        fc.array(command, { minLength: 15, maxLength: 40 }),
        (first, consents, commands) => {
          let incident = waiting(first, consents ? YES : {});
          const asked = new Set(['psa', 'kss']);
          for (const { name, by, sent } of commands) {
            const action = DESK_ACTIONS[name] as unknown as DeskAction;
            const parsed = action.schema.safeParse(JSON.parse(JSON.stringify(asShown(incident, sent))));
            if (!parsed.success) continue;
            const asking = {
              person: by,
              people: PEOPLE,
              reachable: PEOPLE,
              asked,
              now: SOON,
              municipality: AT,
            };
            const access = decideAccess({ incident, asked, viewer: by, people: PEOPLE });
            let done: Change | string | null;
            try {
              done = decideAction(action, incident, parsed.data, asking);
            } catch (thrown) {
              expect(thrown).toBeInstanceOf(Problem);
              expect(action.needs.every((need) => access.may[need])).toBe(false);
              continue;
            }
            expect(action.needs.some((need) => access.may[need])).toBe(true);
            if (done === null || typeof done === 'string') continue;
            changed += 1;
            const { incident: next, entry } = done;
            expect([next.version, entry.seq]).toEqual([incident.version + 1, incident.version + 1]);
            expect(entry.by).toMatchObject({ kind: 'person', person: by.id });
            expect(entrySchema.parse(entry)).toEqual(entry);
            expect(incidentSchema.parse(next)).toEqual(next);
            const { what } = entry;
            if (what.kind === 'level-changed' && !isRaised(what.from, what.to))
              expect(what.reason).toBeTruthy();
            if (what.kind === 'handed-over') asked.add(what.to);
            if (next.status === 'taken') expect(next.taken).toBeDefined();
            if (next.status === 'closed') expect(next.followUps.some(isOpen)).toBe(false);
            for (const step of next.steps) {
              if (step.id === '3.1.3a' && step.state === 'done')
                expect(next.decisions.policeReport?.answer).toBe('yes');
              if (step.id === '3.2.3a' && step.state === 'done')
                expect(new Set(step.approvals?.map(({ role }) => role)).size).toBeGreaterThanOrEqual(2);
            }
            incident = next;
          }
        },
      ),
      { numRuns: 150 },
    );
    // Most of what is sent is nonsense; what is not must be enough to say anything.
    expect(changed).toBeGreaterThan(300);
  });
});
