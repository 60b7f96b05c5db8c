import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayDecide, mayPropose } from '../../../shared/access/directory.ts';
import { coverage } from '../../../shared/directory/coverage.ts';
import { DIRECTORY_ROLES } from '../../../shared/directory/person.ts';
import { LEVELS } from '../../../shared/level/levels.ts';
import { INCIDENT_TYPE_CODES } from '../../../shared/report/type-rules.ts';
import { candidates } from '../../../shared/routing/candidates.ts';
import { readTable, valuesOfTable } from '../../../shared/routing/edit.ts';
import { approvedOf, decided, hindrance, type Proposal } from '../../../shared/routing/proposal.ts';
import { unreachedBy } from '../../../shared/routing/reaches.ts';
import { CIRCUMSTANCES, MESSAGE_CHANNELS } from '../../../shared/routing/rule.ts';
import { rulesFor } from '../../../shared/routing/rules.ts';
import {
  type Approved,
  rulesInForce,
  type Table,
  type TableRule,
  tableInForce,
  tableOf,
  versionOf,
} from '../../../shared/routing/table.ts';
import { alertsOf, heard } from '../alerts/story.ts';
import { factsOf, municipality, PEOPLE, peopleWith, report, TUESDAY } from '../builders.ts';

const at = municipality();
const FILE = tableOf(at.routing);
const DAY = '2026-11-24';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const known = new Set(FILE.map(({ id }) => id));
const read = (values: Record<string, string | undefined>) => {
  let made = 0;
  return readTable(values, {
    known,
    newId: () => {
      made += 1;
      return `desk-${made}`;
    },
  });
};
const approved = (table: Table): Approved => ({
  version: versionOf(table, hash),
  table: [...table],
  at: TUESDAY,
  by: 'kss',
  approvedBy: 'kc',
});
const unreached = (table: Table, people = PEOPLE) =>
  unreachedBy(table, people, { parties: at.parties, day: DAY });

const some = <Code extends string>(codes: readonly Code[]) =>
  fc.subarray([...codes], { minLength: 1 }) as fc.Arbitrary<Code[]>;
const rule: fc.Arbitrary<TableRule> = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9]{3,8}$/),
  when: fc.record(
    {
      levels: fc.subarray([...LEVELS], { minLength: 1, maxLength: 3 }),
      types: fc.subarray([...INCIDENT_TYPE_CODES], { minLength: 1, maxLength: 4 }),
      circumstances: some(CIRCUMSTANCES),
    },
    { requiredKeys: [] },
  ),
  line: fc.shuffledSubarray([...DIRECTORY_ROLES], { minLength: 1, maxLength: 4 }),
  channels: some(MESSAGE_CHANNELS),
  asks: fc.boolean(),
});
const tables = fc.uniqueArray(rule, { minLength: 1, maxLength: 8, selector: ({ id }) => id });

describe('a table that was approved at the desk', () => {
  const told: Table = [
    ...FILE,
    { id: 'desk-1', when: { levels: ['red'] }, line: ['KC'], channels: ['sms'], asks: false },
  ];

  it('alerts whom it names from then on, and the times stay those of the municipality’s file', () => {
    const routing = [...rulesInForce(approved(told), at)];
    const red = report({ types: ['VS-VAL'] });
    expect(heard(alertsOf(red))).not.toContain('kc sms notice');
    expect(heard(alertsOf(red, { at: { ...at, routing } }))).toContain('kc sms notice');
    expect(routing[0]?.acknowledge).toEqual(at.routing[0]?.acknowledge);
    expect(routing.at(-1)?.acknowledge).toBeUndefined();
  });

  it('asks by a rule that the file does not have with the level’s own time', () => {
    const asks = { ...(told[3] as TableRule), asks: true };
    expect(rulesInForce(approved([asks]), at)[0]?.acknowledge).toEqual(at.contactBy);
  });

  it('is the file’s own as long as nothing was approved', () => {
    expect(rulesInForce(undefined, at)).toBe(at.routing);
    expect(tableInForce(undefined, at)).toEqual(FILE);
  });

  it('changes what the check of coverage says', () => {
    const of = (table: Table) =>
      coverage(PEOPLE, { ...at, followUps: [], routing: rulesInForce(approved(table), at) }, DAY).find(
        ({ role, level }) => role === 'KC' && level === 'red',
      )?.alerted;
    expect(of(FILE.slice(0, 2))).toBe(false);
    expect(of(told)).toBe(true);
  });
});

describe('the version of a table', () => {
  it('is another for any other table, and the same however it was written down', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const values = valuesOfTable(table);
        const again = readTable(values, { known: new Set(table.map(({ id }) => id)), newId: () => 'never' });
        if (!('table' in again)) throw new Error(JSON.stringify(again.faults));
        expect(versionOf(again.table, hash)).toBe(versionOf(table, hash));
        const [first, ...rest] = table as [TableRule, ...TableRule[]];
        for (const other of [
          [{ ...first, asks: !first.asks }, ...rest],
          [{ ...first, line: [...first.line, 'DSO'] }, ...rest],
          [{ ...first, when: { ...first.when, circumstances: [] }, id: 'another' }, ...rest],
        ])
          expect(versionOf(other as Table, hash)).not.toBe(versionOf(table, hash));
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is put together in the form', () => {
  const filled = valuesOfTable(FILE);

  it('gives each mistake at its field, and reads nothing that there is not to choose', () => {
    const wrong = read({
      ...filled,
      ...Object.fromEntries(LEVELS.map((level) => [`level-0-${level}`, undefined])),
      'role-1-0': 'KING',
      'role-1-1': '',
      'role-2-1': 'KC',
      'channel-2-sms': undefined,
      'channel-2-email': undefined,
      'role-3-0': 'KOM',
    });
    expect('faults' in wrong && wrong.faults).toEqual([
      { field: 'level-0', code: 'no-level' },
      { field: 'role-1-0', code: 'no-role' },
      { field: 'role-2-1', code: 'role-twice' },
      { field: 'channel-2', code: 'no-channel' },
      { field: 'level-3', code: 'no-level' },
      { field: 'asks-3', code: 'no-asks' },
      { field: 'channel-3', code: 'no-channel' },
    ]);
  });

  it('leaves out what is to go, and gives a new rule, or one that takes another’s name, an id of its own', () => {
    const kept = read({ ...filled, 'remove-1': 'yes', 'id-2': 'own-party' });
    expect('table' in kept && kept.table.map(({ id }) => id)).toEqual(['own-party', 'desk-1']);
    const none = read({ ...filled, 'remove-0': 'yes', 'remove-1': 'yes', 'remove-2': 'yes' });
    expect('faults' in none && none.faults).toEqual([{ field: 'table', code: 'no-rules' }]);
  });
});

describe('a table by which nobody would be asked', () => {
  it('is found, with the party, the level and the kinds of incident', () => {
    expect(unreached(FILE)).toEqual([]);
    expect(unreached(FILE.slice(1)).filter(({ party }) => party === 'A')).toEqual([
      { party: 'A', level: 'blue', types: null },
      { party: 'A', level: 'yellow', types: null },
    ]);
    const only: Table = [
      ...FILE.slice(1),
      { id: 'own', when: { types: ['HT-PAH'] }, line: ['KSS'], channels: ['email'], asks: true },
    ];
    expect(unreached(only)[0]?.types).not.toContain('HT-PAH');
    expect(unreached(only)[0]?.types).toContain('HT-HOT');
  });

  it('is found when it only tells, asks for what not every case has, or asks a role that nobody has or is at', () => {
    const asking = (change: Partial<TableRule>): Table => [{ ...(FILE[0] as TableRule), ...change }];
    expect(unreached(asking({ line: ['KSS'] }))).toEqual([]);
    for (const change of [
      { asks: false },
      { line: ['REG' as const] },
      { when: { circumstances: ['police-report-wished' as const] } },
    ])
      expect(unreached(asking(change))).toHaveLength(LEVELS.length * (at.parties.length + 1));
    expect(unreached(asking({ line: ['PSA'] })).every(({ party }) => party === undefined)).toBe(true);
    const away = peopleWith({
      tib: { absences: [{ from: DAY, to: DAY }] },
    });
    expect(unreached(asking({ line: ['TIB'] }), away)).toHaveLength(LEVELS.length * 3);
  });

  it('is every table by which some case would ask nobody: one that is let through asks in any case', () => {
    const facts = fc.record({
      level: fc.constantFrom(...LEVELS),
      types: fc.subarray([...INCIDENT_TYPE_CODES], { minLength: 1, maxLength: 3 }),
      party: fc.constantFrom('A', 'B', undefined),
      wishes: fc.record({
        policeReport: fc.constantFrom('yes', 'no'),
        occupationalHealth: fc.constantFrom('yes', 'no'),
        company: fc.constantFrom('yes', 'no'),
      }),
    });
    fc.assert(
      fc.property(tables, facts, (table, { level, party, ...rest }) => {
        if (unreached(table).some((each) => each.party === party && each.level === level)) return;
        const of = factsOf(report({ ...rest, party }), level);
        const reached = rulesFor(rulesInForce(approved(table), at), of)
          .filter(({ acknowledge }) => acknowledge)
          .flatMap(({ line }) => candidates(line, PEOPLE, { party, excluded: () => false }, DAY));
        expect(reached).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('two persons', () => {
  const who = (id: string) => PEOPLE.find((each) => each.id === id) as (typeof PEOPLE)[number];
  const proposal: Proposal = {
    version: versionOf(FILE.slice(0, 2), hash),
    base: versionOf(FILE, hash),
    table: [...FILE.slice(0, 2)],
    by: 'kss',
    at: TUESDAY,
  };

  it('are needed: nobody decides on what they proposed, though they hold every role', () => {
    const both = { ...who('kss'), posts: [...who('kss').posts, ...who('kc').posts] };
    for (const decision of ['approve', 'decline'] as const) {
      expect(mayDecide(decision, both, 'kss')).toBe(false);
      expect(mayDecide(decision, who('kss-2'), 'kss')).toBe(true);
      expect(mayDecide(decision, who('kc'), 'kss')).toBe(true);
      for (const other of ['psa', 'tib', 'fhv']) expect(mayDecide(decision, who(other), 'kss')).toBe(false);
    }
    expect(mayDecide('withdraw', who('kss'), 'kss')).toBe(true);
    expect(mayDecide('withdraw', who('kss-2'), 'kss')).toBe(false);
    expect(PEOPLE.filter(mayPropose).map(({ id }) => id)).toEqual(['kss', 'kss-2']);
  });

  it('agree on what was compared, while whoever proposed it still may', () => {
    const asked = { inForce: proposal.base, people: PEOPLE, mayPropose };
    expect(hindrance(proposal, asked)).toBeNull();
    expect(hindrance(proposal, { ...asked, inForce: 'another' })).toBe('outdated');
    expect(hindrance(proposal, { ...asked, people: peopleWith({ kss: undefined }) })).toBe('proposer-gone');
    const tib = { posts: [{ role: 'TIB' as const, order: 0 }] };
    expect(hindrance(proposal, { ...asked, people: peopleWith({ kss: tib }) })).toBe('proposer-gone');
  });

  it('put in force what was proposed, or the file again where it is the file’s', () => {
    const by = { at: TUESDAY, approvedBy: 'kc' };
    expect(approvedOf(proposal, by, at, hash)).toEqual({
      ...{ version: proposal.version, table: proposal.table, by: 'kss' },
      ...by,
    });
    const back = { ...proposal, version: versionOf(FILE, hash), table: [...FILE] };
    expect(approvedOf(back, by, at, hash)).toBeNull();
    expect(decided(proposal, 'approve', { by: 'kc', at: TUESDAY })).toEqual({
      ...{ what: 'routing-approved', at: TUESDAY, by: 'kc' },
      ...{ version: proposal.version, proposedBy: 'kss' },
    });
  });
});
