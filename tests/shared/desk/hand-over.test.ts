import { describe, expect, test } from 'vitest';
import { planAlerts } from '../../../shared/alerts/plan.ts';
import { exported } from '../../../shared/desk/exported.ts';
import { handOver, mayReceive } from '../../../shared/desk/hand-over.ts';
import { changeLevel } from '../../../shared/desk/level.ts';
import { correct, writeNote } from '../../../shared/desk/notes.ts';
import type { Person } from '../../../shared/directory/person.ts';
import type { Change } from '../../../shared/incident/change.ts';
import { heard, sent } from '../alerts/story.ts';
import { PEOPLE, peopleWith, sha256 } from '../builders.ts';
import { AT, KSS, made, PSA, SOON, taken, waiting } from './case.ts';

const given = (reachable: readonly Person[] = PEOPLE) => ({ now: SOON, municipality: AT, reachable });
const NO_CONTACTS = { mobile: undefined, email: undefined };

const planned = (
  { incident, entry }: Change,
  people = PEOPLE,
  deliveries: Parameters<typeof planAlerts>[1]['deliveries'] = [],
) => planAlerts(entry, { incident, deliveries, people, now: entry.at, municipality: AT, sha256 });

describe('handing a case over', () => {
  const handed = (people = PEOPLE) => {
    const change = made(handOver(taken('red'), 'kss', PSA, given()));
    return { ...change, heard: heard(planned(change, people)) };
  };

  test('asks that person, and the case waits until they take it', () => {
    expect(handed().heard).toEqual(['kss email passed', 'kss sms passed']);
    expect(handed().incident).toMatchObject({
      status: 'waiting',
      round: 2,
      answerBy: '2026-11-24T13:50:00.000Z',
    });
    expect(handed().incident.taken).toBeUndefined();
    expect(handed().entry.deadlines.map(({ id }) => id.split('.')[1])).toEqual(['ack-2']);
  });

  test('to somebody who cannot be reached goes to whoever is next instead', () => {
    expect(
      handed(peopleWith({ kss: { absences: [{ from: '2026-11-24', to: '2026-11-24' }] } })).heard,
    ).not.toEqual([]);
    expect(handed(peopleWith({ kss: undefined })).heard.join()).not.toContain('kss ');
  });

  test('is nothing for a case that nobody has, or for whoever has it', () => {
    expect(handOver(waiting('red'), 'kss', PSA, given())).toBeNull();
    expect(handOver(taken('red'), 'psa', PSA, given())).toBeNull();
  });

  test.each([
    ['not in the directory', 'nobody', PEOPLE],
    ['of another party', 'psa-b', PEOPLE],
    ['whom the case is not put to', 'fhv', PEOPLE],
    ['away today', 'kss', peopleWith({ kss: { absences: [{ from: '2026-11-24', to: '2026-11-24' }] } })],
    ['without a contact that works', 'kss', peopleWith({ kss: NO_CONTACTS })],
  ] as const)('is refused for somebody %s, and the page does not offer them', (_, to, people) => {
    expect(handOver(taken('red'), to, PSA, given(people))).toBe('not-in-line');
    expect(mayReceive(taken('red'), given(people)).map(({ id }) => id)).not.toContain(to);
  });

  test('is refused for whoever must not know of the case', () => {
    const kept = {
      ...taken('red'),
      report: { ...taken('red').report, keepOut: { names: ['Kerstin Öberg'] } },
    };
    expect(handOver(kept, 'kss', PSA, given())).toBe('not-in-line');
    expect(mayReceive(kept, given()).map(({ id }) => id)).toEqual(['psa-2', 'kss-2', 'tib']);
  });
});

describe('another level', () => {
  const to = (level: 'red' | 'blue', incident = taken('yellow'), reason?: string) =>
    changeLevel(incident, { to: level, reason }, PSA, SOON, AT);

  test('raised, tells whoever would have been asked too', () => {
    expect(heard(planned(made(to('red'))))).toContain('kss sms notice');
  });

  test('raised while nobody has the case, puts it to its lines anew, at once', () => {
    const change = made(to('red', waiting('yellow')));
    expect(heard(planned(change))).toEqual(
      ['kss', 'psa'].flatMap((id) => [`${id} email urgent`, `${id} sms urgent`]),
    );
    expect(change.incident).toMatchObject({ status: 'waiting', answerBy: '2026-11-24T13:50:00.000Z' });
  });

  test('raised, brings the steps forward and owes the new level’s contacts', () => {
    const { incident, entry } = made(to('red', taken('blue')));
    expect(incident.steps.find(({ id }) => id === '3.1.1b')?.due).toBe('2026-11-24T13:50:00.000Z');
    expect(incident.followUps.map(({ id }) => id)).toEqual(['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']);
    expect(entry.deadlines.map(({ id }) => id.split('.')[1])).toContain('F7-1');
  });

  test('is lowered only with a reason, tells nobody and takes nothing back that was promised', () => {
    expect(to('blue')).toBeNull();
    const change = made(to('blue', taken('yellow'), 'Missförstånd, klarlagt med personen'));
    expect(change.incident).toMatchObject({ level: 'blue', followUps: taken('yellow').followUps });
    expect(planned(change).deliveries).toEqual([]);
  });

  test('that it has already is no change, nor in a closed case', () => {
    expect(changeLevel(taken('red'), { to: 'red' }, KSS, SOON, AT)).toBeNull();
    expect(to('red', { ...taken('yellow'), status: 'closed' })).toBeNull();
  });

  test('asks nobody twice who was asked before', () => {
    const first = taken('orange');
    const before = planned({
      incident: waiting('orange'),
      entry: {
        incident: first.id,
        seq: 1,
        at: SOON,
        by: { kind: 'reporter' },
        what: { kind: 'reported', level: 'orange' },
        deadlines: [],
      },
    });
    const change = made(to('red', first));
    expect(planned(change, PEOPLE, before.deliveries.map(sent)).deliveries).toEqual([]);
  });
});

test('what is taken out of the service stands on the timeline, with the reason', () => {
  expect(exported(taken('red'), 'disclosure', KSS, SOON, 'Begäran').entry).toMatchObject({
    by: { person: 'kss' },
    what: { kind: 'exported', what: 'disclosure', reason: 'Begäran' },
  });
});

describe('notes and corrections', () => {
  test('stand on the timeline and change nothing else', () => {
    const { incident, entry } = writeNote(taken('red'), 'Ringde, inget svar', PSA, SOON);
    expect(entry.what).toEqual({ kind: 'noted', text: 'Ringde, inget svar' });
    expect(incident).toEqual({ ...taken('red'), version: 3 });
  });

  test('a correction names the entry that it is about, which must be there', () => {
    expect(correct(taken('red'), { entry: 2, text: 'Det var jag' }, PSA, SOON)?.entry.what).toMatchObject({
      entry: 2,
    });
    expect(correct(taken('red'), { entry: 3, text: 'x' }, PSA, SOON)).toBeNull();
  });
});
