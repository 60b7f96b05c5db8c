import { describe, expect, test } from 'vitest';
import { decideAccess } from '../../../shared/access/decide.ts';
import { DESK_ACTIONS } from '../../../shared/desk/action.ts';
import { disclosure, wholeView } from '../../../shared/desk/disclosure.ts';
import { type DeskView, deskView, type WholeCase } from '../../../shared/desk/view.ts';
import type { Person } from '../../../shared/directory/person.ts';
import type { Change } from '../../../shared/incident/change.ts';
import { entrySchema } from '../../../shared/incident/entry.ts';
import type { Level } from '../../../shared/level/levels.ts';
import { OF_LEVEL, opened, PEOPLE, person, report } from '../builders.ts';
import { AT, KSS, made, SOON, taken, YES } from './case.ts';

const LESSON = 'Ring samma kväll';
const REGISTRAR = person('reg', 'Rut Register', { role: 'REG' }, '13');
const EVERYBODY = [...PEOPLE, REGISTRAR];

const close = (incident: WholeCase['incident'], lesson?: string, why: 'wish' | 'done' = 'wish') =>
  DESK_ACTIONS.close.change(incident, { why, lesson }, KSS, {
    now: SOON,
    municipality: AT,
    reachable: EVERYBODY,
  });

/** A case of that level, closed with a lesson; closed, opened again and closed anew with another. */
const closed = (level: Level): WholeCase => {
  const changes: Change[] = [opened(report(OF_LEVEL[level]))];
  changes.push(made(close(taken(level, YES), LESSON)));
  return {
    incident: (changes.at(-1) as Change).incident,
    entries: changes.map(({ entry }) => entry),
    deliveries: [],
  };
};
const seenBy = (id: string, whole: WholeCase): DeskView => {
  const viewer = EVERYBODY.find((each) => each.id === id) as Person;
  const access = decideAccess({ incident: whole.incident, asked: new Set(), viewer, people: EVERYBODY });
  return deskView(whole, access, AT.steps, SOON);
};

describe('what is to be learnt when a case is closed (Bilaga 3, 3.3.2)', () => {
  test('stands in the entry of the closing, and need not be written', () => {
    expect(made(close(taken('red'), LESSON)).entry.what).toEqual({
      kind: 'closed',
      why: 'wish',
      lesson: LESSON,
    });
    expect(made(close(taken('red'))).entry.what).toEqual({ kind: 'closed', why: 'wish' });
    const { entry } = made(close(taken('red'), LESSON));
    expect(entrySchema.parse(entry)).toEqual(entry);
  });

  test.each([
    ['psa', 'red'],
    ['psa', 'blue'],
    ['kss', 'red'],
    // Of a lesser case the strategist reads nothing that happened, and still what was learnt of it.
    ['kss', 'blue'],
  ] as const)('is read by %s in a %s case, on the closing’s own line too', (id, level) => {
    const view = seenBy(id, closed(level));
    expect(view.lesson).toEqual([{ at: SOON, by: { kind: 'person', ...KSS }, text: LESSON }]);
    expect(view.timeline?.at(-1)).toMatchObject({ what: { lesson: LESSON } });
  });

  test.each(['kc', 'fhv', 'reg', 'psa-b'])('is not read by %s, on no line either', (id) => {
    const view = seenBy(id, closed('red'));
    expect(JSON.stringify(view)).not.toContain(LESSON);
    expect(view.lesson).toBeUndefined();
  });

  test('to whoever sees the timeline but not the lesson, the closing is still told', () => {
    expect(seenBy('kc', closed('red')).timeline?.at(-1)).toMatchObject({
      what: { kind: 'closed', why: 'wish' },
    });
  });

  test('is kept when the case is opened again, and stands beside the next one', () => {
    const first = closed('red');
    const occasion = { now: SOON, municipality: AT, reachable: EVERYBODY };
    const again = made(DESK_ACTIONS.reopen.change(first.incident, {}, KSS, occasion));
    const open = { ...first, incident: again.incident, entries: [...first.entries, again.entry] };
    expect(seenBy('psa', open).lesson?.map(({ text }) => text)).toEqual([LESSON]);
    const second = made(close(again.incident, 'Fråga tidigare'));
    const entries = [...open.entries, second.entry];
    expect(
      seenBy('psa', { ...open, incident: second.incident, entries }).lesson?.map(({ text }) => text),
    ).toEqual([LESSON, 'Fråga tidigare']);
  });

  test('is in the whole case for a review, with what it may be secret by, there and on its line', () => {
    const whole = closed('red');
    const access = decideAccess({
      ...{ incident: whole.incident, asked: new Set<string>(), viewer: REGISTRAR, people: EVERYBODY },
    });
    const { fields } = disclosure(wholeView(whole, access, AT.steps, SOON), SOON, 'Begäran');
    const secrecy = ['OSL 21:7', 'OSL 18:3'];
    expect(fields.lesson).toMatchObject({ secrecy, value: [{ text: LESSON }] });
    expect((fields.timeline.value as object[]).at(-1)).toMatchObject({ secrecy, what: { lesson: LESSON } });
  });

  test('is not lost to somebody who was faster', () => {
    expect(close(made(close(taken('red'))).incident, LESSON)).toBe('meanwhile');
  });
});
