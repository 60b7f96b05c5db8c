import { describe, expect, it } from 'vitest';
import type { AlertPlan } from '../../../shared/alerts/plan.ts';
import { writeToReporter } from '../../../shared/desk/messages.ts';
import { expectFile } from '../../../shared/evidence/expect.ts';
import { openFile } from '../../../shared/evidence/open.ts';
import { receiveFile } from '../../../shared/evidence/receive.ts';
import { viewOf } from '../../../shared/reporter/view.ts';
import { heard } from '../alerts/story.ts';
import { OF_LEVEL, opened, PEOPLE, peopleWith, report } from '../builders.ts';
import { picture } from '../evidence/story.ts';
import { AT, later, told } from './case.ts';

const hears = (plan: AlertPlan | null) => (plan ? heard(plan) : null);
const write = { text: 'Det har hänt igen' };
const ABSENT = [{ from: '2026-11-20', to: '2026-11-30' }];

describe('what the person writes', () => {
  it('reaches whoever has the case: by phone too when it is serious, else by e-mail alone', () => {
    const serious = told(OF_LEVEL.orange);
    serious.taken('psa');
    expect(hears(serious.does('message', write))).toEqual(['psa email changed', 'psa sms changed']);
    const lesser = told(OF_LEVEL.yellow);
    lesser.taken('psa');
    expect(hears(lesser.does('addition', write))).toEqual(['psa email changed']);
  });

  it('reaches everybody who was asked while nobody has it', () => {
    expect(hears(told(OF_LEVEL.red).does('message', write))).toEqual([
      'kss email changed',
      'kss sms changed',
      'psa email changed',
      'psa sms changed',
    ]);
    const passed = told(OF_LEVEL.red);
    passed.due('ack-1', later(0.25));
    expect(new Set(passed.does('message', write).deliveries.map(({ person }) => person))).toEqual(
      new Set(['psa', 'psa-2', 'kss', 'kss-2']),
    );
  });

  it.each([
    ['is away', { absences: ABSENT }],
    ['has neither number nor address any more', { mobile: undefined, email: undefined }],
    ['has left', undefined],
  ] as const)('reaches the next in line when whoever has it %s', (_, change) => {
    const people = peopleWith({ psa: change as never });
    const story = told(OF_LEVEL.yellow, people);
    story.taken('psa');
    expect(hears(story.does('message', write))).toEqual(['psa-2 email changed']);
  });

  it('never reaches somebody who is kept out, though they had the case', () => {
    const story = told({ ...OF_LEVEL.yellow, keepOut: { names: ['Åsa Lindén'] } });
    story.taken('psa');
    expect(hears(story.does('message', write))).toEqual(['psa-2 email changed']);
    const roles = told({ ...OF_LEVEL.red, keepOut: { roles: ['PSA', 'KSS'] } });
    expect(new Set(roles.does('message', write).deliveries.map(({ person }) => person))).toEqual(
      new Set(['tib']),
    );
  });

  it('is said to have reached nobody when nobody is there', () => {
    const story = told(
      OF_LEVEL.yellow,
      PEOPLE.filter(({ id }) => id === 'fhv'),
    );
    expect(story.does('message', write)).toMatchObject({
      deliveries: [],
      findings: [{ kind: 'nobody-reached', rule: 'own-party' }],
    });
  });

  it('five times in a row is one SMS, and an e-mail each time; later it is an SMS again', () => {
    const story = told(OF_LEVEL.red);
    story.taken('psa');
    const channels = [0, 2, 4, 6, 8, 30].map((minutes) =>
      story
        .does('message', write, later(1 + minutes / 60))
        .deliveries.map(({ channel }) => channel)
        .sort()
        .join(),
    );
    expect(channels).toEqual(['email,sms', 'email', 'email', 'email', 'email', 'email,sms']);
  });

  it('is heard in a closed case too', () => {
    const story = told(OF_LEVEL.yellow);
    story.taken('psa');
    const closed = { ...story.case(), status: 'closed' as const };
    const changed = {
      incident: { ...closed, version: closed.version + 1 },
      entry: {
        incident: closed.id,
        seq: closed.version + 1,
        at: later(5),
        by: { kind: 'reporter' as const },
        what: { kind: 'message' as const, text: 'Hej' },
        deadlines: [],
      },
    };
    expect(hears(story.plan(changed))).toEqual(['psa email changed']);
  });
});

it('what staff write tells nobody: the person comes back when they want to', () => {
  const story = told(OF_LEVEL.red);
  story.taken('psa');
  expect(
    hears(story.plan(writeToReporter(story.case(), 'Hej', { person: 'psa', role: 'PSA' }, later(1)))),
  ).toEqual([]);
});

describe('a decision', () => {
  const chief = (plan: AlertPlan) => heard(plan).filter((each) => each.startsWith('kc'));

  it('for a police report tells the chief executive, as the table of routing says, and whoever has the case', () => {
    const story = told(OF_LEVEL.yellow);
    story.taken('psa');
    expect(hears(story.does('police-report', { answer: 'yes' }))).toEqual([
      'kc email notice',
      'kc sms notice',
      'psa email changed',
    ]);
  });

  it('taken back tells the chief executive too, once, and again when it is made again', () => {
    const story = told({ ...OF_LEVEL.yellow, wishes: { policeReport: 'yes' } });
    expect(chief(story.does('police-report', { answer: 'no' }))).toEqual([
      'kc email changed',
      'kc sms changed',
    ]);
    expect(chief(story.does('police-report', { answer: 'not-now' }, later(2)))).toEqual([]);
    expect(chief(story.does('police-report', { answer: 'yes' }, later(3)))).toEqual([
      'kc email notice',
      'kc sms notice',
    ]);
  });

  it('taken back tells the chief executive also when the rule that told them is gone by then', () => {
    const story = told({ ...OF_LEVEL.yellow, wishes: { policeReport: 'yes' } });
    story.under(AT.routing.filter(({ id }) => id !== 'police-report'));
    expect(chief(story.does('police-report', { answer: 'no' }))).toEqual([
      'kc email changed',
      'kc sms changed',
    ]);
    expect(chief(story.does('police-report', { answer: 'yes' }, later(2)))).toEqual([]);
    expect(chief(story.does('police-report', { answer: 'no' }, later(3)))).toEqual([]);
  });

  it('that is no yes tells the chief executive nothing', () => {
    expect(chief(told(OF_LEVEL.yellow).does('police-report', { answer: 'not-now' }))).toEqual([]);
  });

  it('tells no chief executive who is kept out', () => {
    const story = told({ ...OF_LEVEL.yellow, keepOut: { roles: ['KC'] } });
    const plan = story.does('police-report', { answer: 'yes' });
    expect(chief(plan)).toEqual([]);
    expect(plan.findings).toEqual([{ kind: 'nobody-reached', rule: 'police-report' }]);
  });

  it.each([
    ['support-person', { answer: 'yes' }],
    ['occupational-health', { answer: 'yes' }],
    ['strategist-reads', { answer: 'yes' }],
    ['informed-groups', { groups: ['staff'] }],
  ] as const)('%s tells whoever has the case', (action, input) => {
    const story = told(OF_LEVEL.yellow);
    story.taken('psa');
    const heard = hears(story.does(action, input))?.filter((each) => !each.startsWith('fhv '));
    expect(heard).toEqual(['psa email changed']);
  });
});

describe('a decision that stands open', () => {
  it('reminds whoever has the case to ask, at 24 hours and at 7 days, and nobody else', () => {
    const story = told(OF_LEVEL.yellow);
    story.taken('psa');
    expect(hears(story.due('ask-1', later(24)))).toEqual(['psa email ask']);
    expect(story.case().asks.map(({ state }) => state)).toEqual(['asked', 'set']);
    expect(hears(story.due('ask-1', later(24)))).toBeNull();
    expect(hears(story.due('ask-2', later(168)))).toEqual(['psa email ask']);
  });

  it.each(['yes', 'no'])('reminds nobody once it is decided: %s', (answer) => {
    const story = told(OF_LEVEL.yellow);
    story.taken('psa');
    story.does('police-report', { answer });
    expect(story.due('ask-1', later(24))).toBeNull();
  });
});

describe('a file of evidence that arrives', () => {
  const story = (level: Record<string, unknown>) => {
    const it = told(level);
    it.taken('psa');
    const arrives = (form: number, minutes: number) => {
      const now = later(1 + minutes / 60);
      const expected = expectFile(it.case(), {}, now);
      if (expected) it.plan(expected);
      const arrived = receiveFile(it.case(), picture(form), now);
      return hears(arrived && it.plan(arrived));
    };
    return arrives;
  };

  it('is told to whoever has the case like what is written, ten in a row once', () => {
    const arrives = story(OF_LEVEL.orange);
    expect(arrives(1, 0)).toEqual(['psa email changed', 'psa sms changed']);
    expect(arrives(2, 1)).toEqual([]);
    expect(arrives(3, 9)).toEqual([]);
    expect(arrives(4, 12)).toEqual(['psa email changed', 'psa sms changed']);
    expect(story(OF_LEVEL.yellow)(1, 0)).toEqual(['psa email changed']);
  });
});

it('whoever has opened a file stands among those who have read, with which file', () => {
  const file = { number: 1, form: 1, name: 'Brevet.jpg', askedAt: later(0), until: later(1) };
  const upload = { version: 'v', at: later(1), sha256: 'x', size: 9, type: 'image/jpeg' };
  const { incident, entry } = opened(report());
  const held = {
    ...incident,
    evidence: [{ ...file, upload, scan: { result: 'clean' as const, at: later(1) } }],
  };
  const read = openFile(held, 1, { kind: 'person', person: 'psa', role: 'PSA' }, later(2));
  const entries = [entry, ...(read ? [read.entry] : [])];
  const view = viewOf({ incident: held, entries, deliveries: [], people: PEOPLE, rules: AT, now: later(3) });
  expect(view.readers).toEqual([expect.objectContaining({ role: 'PSA', at: later(2), file: 1 })]);
});
