import { describe, expect, it } from 'vitest';
import { proposeText } from '../../../shared/desk/propose-text.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import { once } from '../../../shared/reporter/once.ts';
import { OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';
import { AT, does, later, made } from './case.ts';

const PSA = { person: 'psa', role: 'PSA' } as const;
const fresh = (overrides: Record<string, unknown> = OF_LEVEL.orange) => opened(report(overrides)).incident;
const decide = (incident: Incident, answer: string, now = later(1)) =>
  made(does(incident, 'police-report', { answer }, now));
const steps = ({ steps }: Incident) =>
  steps.filter(({ id }) => id.startsWith('3.1.3')).map(({ id, state, due }) => [id, state, due]);
const WAITING = ['3.1.3a', '3.1.3b', '3.1.3c', '3.1.3d'].map((id) => [id, 'waiting', null]);

describe('a decision about the police report', () => {
  it('stands in the case with its moment, and on the timeline as the person’s own', () => {
    const { incident, entry } = decide(fresh(), 'yes');
    expect(incident.decisions.policeReport).toEqual({ answer: 'yes', at: later(1) });
    expect(entry).toMatchObject({
      at: later(1),
      by: { kind: 'reporter' },
      what: { kind: 'decided', decision: 'policeReport', answer: ['yes'] },
    });
  });

  it('opens the steps of the report, due one working day after the decision and not after the case', () => {
    const thursday = later(48);
    const friday = '2026-11-27T15:00:00.000Z';
    expect(steps(decide(fresh(), 'yes', thursday).incident)).toEqual([
      ['3.1.3a', 'open', friday],
      ['3.1.3b', 'open', friday],
      ['3.1.3c', 'open', friday],
      ['3.1.3d', 'waiting', null],
    ]);
    const rumours = decide(fresh({ types: ['HT-RYK'] }), 'yes', thursday).incident;
    expect(steps(rumours).at(-1)).toEqual(['3.1.3d', 'open', friday]);
  });

  it.each(['no', 'not-now', 'withdrawn'])('"%s" puts them back to waiting, without a deadline', (answer) => {
    const yes = decide(fresh(), 'yes').incident;
    expect(steps(decide(yes, answer, later(2)).incident)).toEqual(WAITING);
  });

  it('leaves what is done as it is', () => {
    const yes = decide(fresh(), 'yes').incident;
    const done = yes.steps.map((step) => (step.id === '3.1.3a' ? { ...step, state: 'done' as const } : step));
    const no = decide({ ...yes, steps: done }, 'no', later(2)).incident;
    expect(steps(no).map(([, state]) => state)).toEqual(['done', 'waiting', 'waiting', 'waiting']);
  });

  it('sets deadlines for the opened steps once somebody has the case, not before', () => {
    expect(decide(fresh(), 'yes').entry.deadlines).toEqual([]);
    const taken = made(take(fresh(), PSA, later(0.5), AT)).incident;
    const { entry, incident } = decide(taken, 'yes');
    expect(entry.deadlines).toEqual([
      { id: `${taken.id}.steps-${incident.stepDeadlines}`, kind: 'steps', due: '2026-11-25T15:00:00.000Z' },
    ]);
    expect(incident.stepDeadlines).toBe((taken.stepDeadlines ?? 0) + 1);
  });

  it('said again changes nothing; taken back it is as if it had never been answered', () => {
    const yes = decide(fresh(), 'yes').incident;
    expect(does(yes, 'police-report', { answer: 'yes' }, later(2))).toBeNull();
    const back = decide(yes, 'withdrawn', later(2));
    expect(back.incident.decisions).toEqual({});
    expect(back.entry.what).toMatchObject({ answer: [] });
    expect(does(back.incident, 'police-report', { answer: 'withdrawn' }, later(3))).toBeNull();
  });

  it('of the report itself can be changed like any other', () => {
    const wished = fresh({ wishes: { policeReport: 'yes' } });
    expect(steps(wished)[0]?.[1]).toBe('open');
    expect(steps(decide(wished, 'no').incident)).toEqual(WAITING);
  });
});

describe('the police report is asked about again', () => {
  const asks = ({ asks }: Incident) => asks.map(({ number, due, state }) => [number, due, state]);
  // 24 hours later; seven days later at nine.
  const DAY = '2026-11-25T13:30:00.000Z';
  const WEEK = '2026-12-01T08:00:00.000Z';

  it('at 24 hours and 7 days after a report that leaves it open', () => {
    for (const policeReport of [undefined, 'not-now'])
      expect(asks(fresh({ wishes: { policeReport } }))).toEqual([
        [1, DAY, 'planned'],
        [2, WEEK, 'planned'],
      ]);
    for (const policeReport of ['yes', 'no']) expect(asks(fresh({ wishes: { policeReport } }))).toEqual([]);
  });

  it('not any more once it is decided; anew, counted from then, after "not now"', () => {
    const yes = decide(fresh(), 'yes').incident;
    expect(asks(yes).map(([, , state]) => state)).toEqual(['over', 'over']);
    const notNow = decide(yes, 'not-now', later(48)).incident;
    expect(asks(notNow).slice(2)).toEqual([
      [3, later(72), 'planned'],
      [4, '2026-12-03T08:00:00.000Z', 'planned'],
    ]);
  });

  it('by deadlines that stand once somebody has the case, in no past minute', () => {
    const at = (now: string) =>
      made(take(fresh(), PSA, now, AT))
        .entry.deadlines.filter(({ kind }) => kind === 'ask')
        .map(({ id, due }) => [id.split('.')[1], due]);
    expect(at(later(1))).toEqual([
      ['ask-1', DAY],
      ['ask-2', WEEK],
    ]);
    expect(at(later(30))).toEqual([
      ['ask-1', later(30.5)],
      ['ask-2', WEEK],
    ]);
  });
});

describe('what others may be told', () => {
  it('is decided group by group; nobody is an answer too', () => {
    const some = made(does(fresh(), 'informed-groups', { groups: ['staff', 'party-colleagues', 'staff'] }));
    expect(some.incident.decisions.informedGroups?.groups).toEqual(['party-colleagues', 'staff']);
    expect(some.entry.what).toMatchObject({ answer: ['party-colleagues', 'staff'] });
    const none = made(does(some.incident, 'informed-groups', { groups: [] }, later(2)));
    expect(none.incident.decisions.informedGroups).toEqual({ groups: [], at: later(2) });
    expect(none.entry.what).toMatchObject({ answer: ['nobody'] });
    const back = made(does(none.incident, 'informed-groups', { answer: 'withdrawn' }, later(3)));
    expect(back.incident.decisions.informedGroups).toBeUndefined();
  });

  it('needs consent to the very text: a new one asks anew, and an answer to the old one counts for nothing', () => {
    const first = made(proposeText(fresh(), 'En text', PSA, later(1))).incident;
    const entry = first.informedText?.entry;
    const agreed = made(does(first, 'informed-text', { answer: 'yes', entry })).incident;
    expect(agreed.decisions.informedText).toMatchObject({ answer: 'yes', entry });
    const second = made(proposeText(agreed, 'En annan text', PSA, later(2))).incident;
    expect(second.decisions.informedText).toBeUndefined();
    expect(does(second, 'informed-text', { answer: 'yes', entry })).toBe('outdated');
    expect(does(fresh(), 'informed-text', { answer: 'yes', entry: 1 })).toBe('outdated');
  });
});

describe('a support person', () => {
  it('has a name and a number in the decision alone, never on the timeline', () => {
    const { incident, entry } = made(
      does(fresh(), 'support-person', { answer: 'yes', name: 'Stina Stöd', phone: '1234', consent: 'yes' }),
    );
    expect(incident.decisions.supportPerson).toMatchObject({
      answer: 'yes',
      name: 'Stina Stöd',
      phone: '1234',
    });
    expect(JSON.stringify(entry)).not.toMatch(/Stina|1234/);
  });

  it('changed to a no, or taken back, is named nowhere in the case', () => {
    const named = made(
      does(fresh(), 'support-person', { answer: 'yes', name: 'Stina Stöd', phone: '1234', consent: 'yes' }),
    ).incident;
    for (const answer of ['no', 'withdrawn']) {
      const after = made(
        does(named, 'support-person', { answer, name: 'Stina Stöd', phone: '1234' }, later(2)),
      );
      expect(JSON.stringify(after)).not.toMatch(/Stina|1234/);
    }
  });
});

const written = (incident: Incident) => made(does(incident, 'message', { text: 'Hej' }));

describe('the same page sent twice', () => {
  it('happens once; without a key each counts, and a decision that says the same never does', () => {
    const write = (incident: Incident, key?: string) => once(incident, key, () => written(incident));
    const first = made(write(fresh(), 'key-of-a-page'));
    expect(write(first.incident, 'key-of-a-page')).toBeNull();
    expect(made(write(first.incident, 'another-page')).incident.version).toBe(3);
    expect(made(write(first.incident)).incident.version).toBe(3);
  });

  it('remembers keys for as long as pages lie open, and no longer', () => {
    let incident = fresh();
    for (let page = 0; page < 250; page += 1)
      incident = made(once(incident, `page-${page}`, () => written(incident))).incident;
    expect(incident.posted).toHaveLength(200);
    expect(once(incident, 'page-249', () => written(incident))).toBeNull();
  });
});

it('a case that was stored before decisions were has those of its report', async () => {
  const { incidentSchema } = await import('../../../shared/incident/incident.ts');
  const { decisions: _, asks: __, posted: ___, ...old } = fresh({ wishes: { policeReport: 'yes' } });
  const read = incidentSchema.parse(old);
  expect(read.decisions).toEqual({ policeReport: { answer: 'yes', at: TUESDAY } });
  expect([read.asks, read.posted]).toEqual([[], []]);
});
