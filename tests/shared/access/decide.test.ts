import { describe, expect, test } from 'vitest';
import { decideAccess } from '../../../shared/access/decide.ts';
import { FIELDS, type Field } from '../../../shared/access/fields.ts';
import { DIRECTORY_ROLES, type DirectoryRole, type Person } from '../../../shared/directory/person.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { LEVELS, type Level } from '../../../shared/level/levels.ts';
import { OF_LEVEL, opened, person, report as reported, TUESDAY } from '../builders.ts';

const holder = (role: DirectoryRole, party?: string): Person =>
  person(`${role}${party ?? ''}`.toLowerCase(), `Nils ${role}`, { role, ...(party && { party }) }, '06');
const PEOPLE: readonly Person[] = [
  ...DIRECTORY_ROLES.filter((role) => role !== 'PSA').map((role) => holder(role)),
  holder('PSA', 'A'),
  holder('PSA', 'B'),
];

const CONTENT: readonly Field[] = [
  'identity',
  'story',
  'evidence',
  'keepOut',
  'supportPerson',
  'messages',
  'notes',
];
const OPEN: readonly Field[] = [
  ...(['reference', 'summary', 'party', 'decisions', 'steps'] as const),
  ...(['lesson', 'followUps', 'deliveries', 'timeline', 'reads'] as const),
];
const POLICE: readonly Field[] = [
  ...(['reference', 'summary', 'identity', 'story', 'evidence', 'suspect'] as const),
  ...(['keepOut', 'decisions', 'steps', 'timeline'] as const),
];

type Facts = { level: Level; strategistReads?: boolean; police?: boolean; health?: boolean };

/** domain.md, sections 6.3 and 8, in other words than the table's: what each role sees of a case of party A. */
const EXPECTED: Record<string, (facts: Facts) => readonly Field[]> = {
  'psa-a': () => FIELDS.filter((field) => field !== 'suspect'),
  'psa-b': () => [],
  kss: ({ level, strategistReads }) =>
    level === 'red' || level === 'orange' || strategistReads ? [...OPEN, ...CONTENT, 'suspect'] : OPEN,
  kc: ({ police }) => (police ? POLICE : []),
  fhv: ({ health }) => (health ? ['reference', 'identity', 'steps'] : []),
  tib: () => [],
  kom: () => [],
  reg: () => ['reference'],
  dso: () => ['reference', 'reads'],
};
const ID: Record<string, string> = { 'psa-a': 'psaa', 'psa-b': 'psab' };

const at = TUESDAY;
const caseOf = ({ level, strategistReads, police, health }: Facts, report: Record<string, unknown> = {}) => {
  const { incident } = opened(reported({ ...OF_LEVEL[level], ...report }));
  return {
    ...incident,
    decisions: {
      ...(strategistReads !== undefined && {
        strategistReads: { answer: strategistReads ? ('yes' as const) : ('no' as const), at },
      }),
      ...(police !== undefined && {
        policeReport: { answer: police ? ('yes' as const) : ('no' as const), at },
      }),
      ...(health !== undefined && {
        occupationalHealth: { answer: health ? ('yes' as const) : ('no' as const), at },
      }),
    },
  };
};

const viewer = (id: string) => PEOPLE.find((each) => each.id === id) as Person;
const seen = (incident: Incident, id: string, asked: readonly string[] = []) => {
  const access = decideAccess({ incident, asked: new Set(asked), viewer: viewer(id), people: PEOPLE });
  return FIELDS.filter((field) => access.sees[field]);
};

const YES_NO = [undefined, false, true];
const ALL_FACTS: readonly Facts[] = LEVELS.flatMap((level) =>
  YES_NO.flatMap((strategistReads) =>
    YES_NO.flatMap((police) =>
      YES_NO.map((health) => ({
        level,
        ...(strategistReads !== undefined && { strategistReads }),
        ...(police !== undefined && { police }),
        ...(health !== undefined && { health }),
      })),
    ),
  ),
);

describe('who sees what of a case that came to nobody in person', () => {
  test.each(Object.keys(EXPECTED))('%s, at every level and whatever the person has decided', (who) => {
    for (const facts of ALL_FACTS) {
      const expected = FIELDS.filter((field) => EXPECTED[who]?.(facts).includes(field));
      expect(seen(caseOf(facts), ID[who] ?? who), JSON.stringify(facts)).toEqual(expected);
    }
  });

  test('a case without a party is no party’s security officer’s', () => {
    for (const level of LEVELS) {
      const incident = caseOf({ level }, { party: undefined });
      expect([...seen(incident, 'psaa'), ...seen(incident, 'psab')]).toEqual([]);
    }
  });
});

describe('somebody to whom the case was put', () => {
  const yellow = caseOf({ level: 'yellow' });

  test('the strategist reads a lesser case that was passed on to them, and the duty officer too', () => {
    expect(seen(yellow, 'kss', ['kss'])).toEqual(
      FIELDS.filter((f) => [...OPEN, ...CONTENT, 'suspect'].includes(f)),
    );
    expect(seen(yellow, 'tib', ['tib'])).toEqual([...FIELDS]);
  });

  test('whoever has the case is responsible; a colleague in the same post is not, and gives a reason first', () => {
    const access = (id: string, asked: readonly string[] = []) =>
      decideAccess({ incident: yellow, asked: new Set(asked), viewer: viewer(id), people: PEOPLE });
    expect(access('psaa', ['psaa']).responsible).toBe(true);
    expect(access('psaa').responsible).toBe(false);
  });
});

describe('somebody who is kept out', () => {
  test.each([
    ['by role', { keepOut: { roles: ['KSS'] } }],
    ['by name', { keepOut: { names: ['Nils KSS'] } }],
    ['as the suspected person', { suspectedPerson: 'Nils KSS' }],
    ['as the affected person', { contact: { name: 'Nils KSS', phone: '070-174 06 99' } }],
  ])('%s sees nothing and may do nothing, whatever came to them', (_, report) => {
    const incident = caseOf({ level: 'red', police: true, strategistReads: true }, report);
    const access = decideAccess({
      incident,
      asked: new Set(['kss']),
      viewer: viewer('kss'),
      people: PEOPLE,
    });
    expect(seen(incident, 'kss', ['kss'])).toEqual([]);
    expect(access).toMatchObject({ exists: false, responsible: false, roles: [] });
    expect(Object.values(access.may).some(Boolean)).toBe(false);
  });
});

describe('what is withheld', () => {
  const why = (facts: Facts, id: string) =>
    decideAccess({ incident: caseOf(facts), asked: new Set<string>(), viewer: viewer(id), people: PEOPLE })
      .withheld;

  test('is said to be withheld, with what would open it', () => {
    expect(why({ level: 'blue' }, 'kss')).toMatchObject({ story: 'serious', identity: 'serious' });
    expect(why({ level: 'red' }, 'psaa')).toEqual({ suspect: 'role' });
    expect(why({ level: 'red', health: true }, 'fhv')).toMatchObject({ story: 'role', summary: 'role' });
  });

  test('the chief executive sees only the steps that are theirs', () => {
    const access = (id: string) =>
      decideAccess({
        incident: caseOf({ level: 'red', police: true }),
        asked: new Set<string>(),
        viewer: viewer(id),
        people: PEOPLE,
      });
    expect(access('kc').ownStepsOnly).toBe(true);
    expect(access('kss').ownStepsOnly).toBe(false);
  });
});

describe('what somebody may do', () => {
  const may = (facts: Facts, id: string, asked: readonly string[] = []) =>
    decideAccess({ incident: caseOf(facts), asked: new Set(asked), viewer: viewer(id), people: PEOPLE }).may;

  test('an officer raises the level freely, and lowers it only when they have the case', () => {
    expect(may({ level: 'yellow' }, 'psaa')).toMatchObject({ raiseLevel: true, lowerLevel: false });
  });

  test('the police sheet is made only once the person wants a report', () => {
    for (const id of ['kss', 'kc']) {
      expect(may({ level: 'red', police: true }, id).exportPoliceSheet).toBe(true);
      expect(may({ level: 'red', police: false }, id).exportPoliceSheet).toBe(false);
      expect(may({ level: 'red' }, id).exportPoliceSheet).toBe(false);
    }
  });

  test('nobody may do anything to another party’s case', () => {
    expect(Object.values(may({ level: 'red', police: true }, 'psab')).some(Boolean)).toBe(false);
  });
});
