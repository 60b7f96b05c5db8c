import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../shared/incident/incident.ts';
import { previewOf } from '../../../shared/routing/preview.ts';
import { type Table, type TableRule, tableOf } from '../../../shared/routing/table.ts';
import { municipality, OF_LEVEL, opened, PEOPLE, report } from '../builders.ts';

const own = municipality();
const before = tableOf(own.routing);
const who = (id: string) => PEOPLE.find((each) => each.id === id) as (typeof PEOPLE)[number];

const nobody: ReadonlySet<string> = new Set();
const aCase = (id: string, of: Record<string, unknown>, asked = nobody) => ({
  incident: { ...opened(report(of)).incident, id, reference: `REF-${id}` } as Incident,
  asked,
});
const look = (after: Table, cases: ReturnType<typeof aCase>[], viewer = 'kss') =>
  previewOf(
    cases,
    { before, after },
    {
      ...{ viewer: who(viewer), people: PEOPLE, usable: PEOPLE, day: '2026-11-24', own },
    },
  );

const told = (change: Partial<TableRule>): Table => [
  ...before,
  { id: 'desk-1', when: {}, line: ['KOM', 'KC'], channels: ['email'], asks: false, ...change },
];
const red = aCase('red', OF_LEVEL.red);
const blue = aCase('blue', OF_LEVEL.blue);

describe('what another table would change for the latest cases', () => {
  it('names by role who is alerted as well, not any more, or otherwise, and the case by its reference alone', () => {
    const { changed, looked } = look(told({ when: { levels: ['red'] } }), [red, blue]);
    expect(looked).toBe(2);
    expect(changed).toEqual([
      {
        ...{ id: 'red', reference: 'REF-red', receivedAt: red.incident.receivedAt },
        added: [{ role: 'KC', asks: false, channels: ['email'] }],
        ...{ gone: [], otherwise: [] },
      },
    ]);
    const fewer = look([before[0] as TableRule], [red]).changed;
    expect(fewer[0]?.gone.map(({ role }) => role)).toEqual(['KSS']);
    const quiet = look([{ ...(before[0] as TableRule), channels: ['email'] }, ...before.slice(1)], [blue]);
    expect(quiet.changed[0]?.otherwise).toEqual([
      {
        before: { role: 'PSA', asks: true, channels: ['sms', 'email'] },
        after: { role: 'PSA', asks: true, channels: ['email'] },
      },
    ]);
    expect(look(before, [red, blue]).changed).toEqual([]);
  });

  it('does not tell of a case that is kept from whoever looks, not even that it is there', () => {
    const kept = aCase('kept', { ...OF_LEVEL.red, keepOut: { roles: ['KSS'] } });
    expect(look(told({}), [kept])).toEqual({ looked: 0, changed: [], withheld: 0 });
    // The chief executive knows of a case only once a police report is wished.
    expect(look(told({}), [red], 'kc').looked).toBe(0);
    const wished = aCase('wished', { ...OF_LEVEL.red, wishes: { policeReport: 'yes' } });
    expect(look(told({ line: ['FHV'] }), [wished], 'kc').changed).toHaveLength(1);
  });

  it('withholds a change that would tell what happened to whoever may not see it', () => {
    const abuse = told({ when: { types: ['HT-PAH'] } });
    expect(look(abuse, [blue])).toEqual({ looked: 1, changed: [], withheld: 1 });
    expect(look(abuse, [aCase('asked', OF_LEVEL.blue, new Set(['kss']))]).changed).toHaveLength(1);
  });

  it('withholds it also where a rule that stays would tell it: that somebody is alerted already', () => {
    const wished = aCase('wished', { ...OF_LEVEL.red, wishes: { policeReport: 'yes' } });
    // Of the chief executive's cases the party is nothing that they see; the officer's line hangs on it.
    const more = told({ line: ['PSA'], when: { levels: ['red'] } });
    expect(look(more, [wished], 'kc')).toMatchObject({ looked: 1, changed: [], withheld: 1 });
    expect(look(told({ line: ['KSS'] }), [wished], 'kc')).toMatchObject({ changed: [], withheld: 1 });
  });

  it('does not tell who is kept out of a case to whoever may not see it', () => {
    const kept = aCase('kept', { ...OF_LEVEL.blue, keepOut: { roles: ['KC'] } });
    const roles = (viewer: ReadonlySet<string>) =>
      look(told({ line: ['KC', 'TIB'] }), [{ ...kept, asked: viewer }]).changed[0]?.added.map(
        ({ role }) => role,
      );
    expect(roles(nobody)).toEqual(['KC']);
    expect(roles(new Set(['kss']))).toEqual(['TIB']);
  });
});
