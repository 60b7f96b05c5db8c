import { describe, expect, test } from 'vitest';
import { changeStep } from '../../../shared/desk/steps.ts';
import { deskItems, type ListedCase } from '../../../shared/desk/tasks.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { PEOPLE } from '../builders.ts';
import { AT, made, PSA, SOON, taken, waiting, YES } from './case.ts';

const listed = (incident: Incident, asked: readonly string[] = [], id = 'a'): ListedCase => ({
  incident: { ...incident, id },
  asked: new Set(asked),
});
const itemsOf = (viewer: string, ...cases: ListedCase[]) => {
  const person = PEOPLE.find(({ id }) => id === viewer);
  if (!person) throw new Error(`nobody is ${viewer}`);
  return deskItems(cases, { viewer: person, people: PEOPLE, now: SOON, municipality: AT });
};
const tasksOf = (viewer: string, each: ListedCase) =>
  itemsOf(viewer, each)[0]?.tasks.map((task) => ('step' in task ? `${task.kind} ${task.step}` : task.kind));

describe('what waits for somebody', () => {
  test('begins with the case that they are asked to take', () => {
    expect(tasksOf('psa', listed(waiting('red'), ['psa']))?.[0]).toBe('take');
    expect(tasksOf('psa-2', listed(waiting('red'), ['psa']))).not.toContain('take');
    expect(tasksOf('psa', listed({ ...waiting('red'), passedOn: ['psa'] }, ['psa']))).not.toContain('take');
    expect(tasksOf('psa', listed(taken('red'), ['psa']))).not.toContain('take');
  });

  test('are the open steps of one’s own roles, the soonest first, and not those that wait for something', () => {
    expect(tasksOf('kss', listed(taken('red')))).toEqual([
      'step 3.1.2a',
      'step 3.1.2b',
      'step 3.2.4a',
      'step 3.3.1',
    ]);
    expect(tasksOf('kc', listed(taken('red', YES)))).toEqual([]);
  });

  test('is gone once it is done', () => {
    const done = made(
      changeStep(taken('red'), { step: '3.1.1b', state: 'done' }, 'open', PSA, SOON, AT.steps),
    ).incident;
    expect(tasksOf('psa', listed(taken('red')))).toContain('step 3.1.1b');
    expect(tasksOf('psa', listed(done))).not.toContain('step 3.1.1b');
  });

  test('is a follow-up that is due, for the first in its line who is there', () => {
    const due = taken('blue');
    const asked: Incident = {
      ...due,
      steps: [],
      followUps: due.followUps.map((each) => ({ ...each, state: 'due' as const })),
    };
    expect(tasksOf('psa', listed(asked))).toEqual(['follow-up F1', 'follow-up F4']);
    expect(tasksOf('psa-2', listed(asked))).toEqual([]);
  });
});

describe('the list', () => {
  test('has what is due soonest first, and cases without a task after', () => {
    const quiet = listed({ ...taken('red'), steps: [], followUps: [] }, [], 'quiet');
    const later = listed(taken('blue'), [], 'later');
    const now = listed(waiting('red'), ['psa'], 'now');
    expect(itemsOf('psa', quiet, later, now).map(({ id }) => id)).toEqual(['now', 'later', 'quiet']);
  });

  test('leaves out what does not exist for somebody, and says no more of a case than they may see', () => {
    expect(itemsOf('psa-b', listed(waiting('red')))).toEqual([]);
    expect(itemsOf('tib', listed(waiting('red')))).toEqual([]);
    const [forHealth] = itemsOf(
      'fhv',
      listed(taken('red', { occupationalHealth: { answer: 'yes', at: SOON } })),
    );
    expect(forHealth).not.toHaveProperty('level');
    expect(forHealth).not.toHaveProperty('takenBy');
  });
});
