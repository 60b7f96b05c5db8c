import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DirectoryEntry } from '../../shared/directory/history.ts';
import { valuesOfTable } from '../../shared/routing/edit.ts';
import type { Table } from '../../shared/routing/table.ts';
import type { RoutingState } from '../../web/staff/routing.tsx';
import { signedIn, type Visitor } from './browser.ts';
import { type DeskScene, type Role, STAFF } from './desk-scene.ts';
import { directoryMatrix } from './directory-matrix.ts';
import { got } from './rows.ts';
import { PATIENCE, type Receipt, reportOf } from './scene.ts';

/** Rules of who is alerted, changed by two persons at a desk that has cases on it. */
export const routing = (desk: () => DeskScene) => {
  let deputy: Visitor;
  beforeAll(async () => {
    deputy = await signedIn(desk().scene.url, `ersattare.${STAFF.KSS}@example.com`);
  }, PATIENCE);

  const who = (by: Role | 'deputy') => (by === 'deputy' ? deputy : desk().visitors[by]);
  const address = (query = '') => `${desk().scene.url}/console/directory${query}`;
  const json = { accept: 'application/json' };
  const say = (by: Role | 'deputy', what: string, values: Record<string, string | undefined> = {}) =>
    who(by).go(address(), {
      method: 'POST',
      body: Object.fromEntries(Object.entries({ what, ...values }).filter(([, each]) => each)) as Record<
        string,
        string
      >,
    });
  const rules = async (by: Role | 'deputy' = 'KSS') =>
    (await (await who(by).go(address('?routing=show'), { headers: json })).json()) as RoutingState;
  const history = async () =>
    ((await (await who('KSS').go(address(), { headers: json })).json()) as { history: DirectoryEntry[] })
      .history;
  /** The form as it is filled in when it opens, with one more rule: the communications lead hears of what is urgent. */
  const form = async (changes: Record<string, string | undefined> = {}) => {
    const { table, version } = await rules();
    const next = table.length;
    return {
      ...valuesOfTable(table),
      was: version,
      ...{ [`level-${next}-red`]: 'yes', [`level-${next}-orange`]: 'yes', [`role-${next}-0`]: 'KOM' },
      ...{ [`channel-${next}-sms`]: 'yes', [`asks-${next}`]: 'no' },
      ...changes,
    };
  };
  const decide = async (by: Role | 'deputy', what: string, why?: string) =>
    (await say(by, what, { version: (await rules()).proposal?.version, why })).status;

  directoryMatrix(desk, () => ({
    propose: async (by, why) => {
      expect((await say(by, 'propose', await form({ why }))).status).toBe(303);
    },
    withdraw: async (by) => {
      expect(await decide(by, 'withdraw')).toBe(303);
    },
  }));

  describe('the rules of who is alerted', () => {
    let file: Table;
    beforeAll(async () => {
      file = (await rules()).table;
    });
    afterAll(async () => {
      // Whatever is tried after this goes by the municipality's file again.
      if ((await rules()).proposal) await decide('KC', 'decline');
      if (!(await rules()).agreed) return;
      await say('KSS', 'propose', { ...valuesOfTable(file), was: (await rules()).version });
      await decide('KC', 'approve');
    });

    test('are said as sentences to whoever sees the whole directory', async () => {
      const page = await (await who('TIB').go(address('?routing=show&lang=en'))).text();
      expect(page).toContain(
        'When the level is “Very urgent” or “Urgent”, the municipal security strategist, else the duty officer is asked to take the case, by SMS and e-mail.',
      );
      expect(page).not.toContain('routing=change');
      expect(await (await who('KSS').go(address())).text()).toContain('I alla ärenden får');
    });

    test('come back with what was typed, each mistake at its field, and never leave a case to nobody', async () => {
      const wrong = await say('KSS', 'propose', await form({ 'role-3-0': undefined, why: 'Zvarför' }));
      expect(wrong.status).toBe(422);
      const page = await wrong.text();
      for (const each of ['Zvarför', 'href="#role-3-0"', 'id="role-3-0-error"', 'Välj vem som larmas först'])
        expect(page).toContain(each);
      const nobody = await say('KSS', 'propose', await form({ 'remove-0': 'yes' }));
      expect(nobody.status).toBe(422);
      expect(await nobody.text()).toContain('skulle ingen få frågan om att ta ärendet');
      expect(
        (await say('KSS', 'propose', { ...valuesOfTable(file), was: (await rules()).version })).status,
      ).toBe(422);
      expect((await say('KSS', 'propose', await form({ was: 'before' }))).status).toBe(409);
      const tooLong = await say('KSS', 'propose', await form({ why: `Zlångt ${'x'.repeat(300)}` }));
      expect(tooLong.status).toBe(422);
      expect(await tooLong.text()).toContain('Zlångt');
      expect((await rules()).proposal).toBeUndefined();
    });

    test('are seen for the latest cases before they are proposed, and nobody is told of a case that is kept from them', async () => {
      const { cases } = desk();
      const before = (await history()).filter(({ what }) => what === 'routing-proposed').length;
      const urgent = cases.filter(({ facts: { level } }) => level === 'red' || level === 'orange');
      const seen = await (await say('KSS', 'preview', await form())).text();
      expect((await rules()).proposal).toBeUndefined();
      for (const { reference, facts } of cases) {
        const told = urgent.some((each) => each.reference === reference) && !facts.without;
        // One whose level was lowered meanwhile is not urgent any more.
        if (!told) expect(seen, JSON.stringify(facts)).not.toContain(reference);
      }
      expect(seen).toContain(urgent[0]?.reference);
      const sent = await form({ why: 'Zför pressen', seed: 'of-the-form' });
      // Sent twice from one form, it is one.
      for (let time = 0; time < 2; time += 1) expect((await say('KSS', 'propose', sent)).status).toBe(303);
      expect((await history()).filter(({ what }) => what === 'routing-proposed').length - before).toBe(1);
      expect((await say('deputy', 'propose', await form({ why: 'Zeget' }))).status).toBe(409);
      const { preview } = await rules('KC');
      const wished = cases.filter(({ facts: { police } }) => police).map(({ reference }) => reference);
      expect(preview?.looked).toBe(wished.length);
      const chief = await (await who('KC').go(address('?routing=show'))).text();
      for (const { reference } of cases)
        if (!wished.includes(reference)) expect(chief).not.toContain(reference);
      expect(chief).toContain('Zför pressen');
    });

    test('count when a second person approves them, of two at once the first, and then every alert goes by them', async () => {
      const { scene } = desk();
      expect(await decide('KSS', 'approve')).toBe(403);
      expect(await decide('KC', 'approve', `Zja \u0007`)).toBe(422);
      const before = await scene.submit(reportOf('red', { party: 'S' }));
      await scene.settle();
      const done = await Promise.all([decide('KC', 'approve', 'Zbra'), decide('deputy', 'approve')]);
      expect(done.toSorted()).toEqual([303, 409]);
      const { agreed, table } = await rules();
      expect(agreed).toBeDefined();
      expect(table).toHaveLength(file.length + 1);
      const after = await scene.submit(reportOf('red', { party: 'S' }));
      await scene.settle();
      const hears = async ({ body }: { body: unknown }) =>
        (await got(scene, (body as Receipt).reference)).filter((each) => /^Kommunikation/.test(each));
      expect(await hears(before)).toEqual([]);
      expect(await hears(after)).toEqual(['Kommunikationsansvarig sms']);
      const steps = (await history()).filter(({ what }) => what.startsWith('routing')).slice(0, 2);
      expect(steps).toMatchObject([
        { what: 'routing-approved' },
        { what: 'routing-proposed', why: 'Zför pressen' },
      ]);
      const page = await (await who('TIB').go(address())).text();
      expect(page).toContain('godkände reglerna som Säkerhetsstrateg föreslog');
    });

    test('are looked at again when they are approved: the directory may have changed', async () => {
      const { today, people } = (await (await who('KSS').go(address(), { headers: json })).json()) as {
        today: string;
        people: { id: string; name: string }[];
      };
      const registrar = people.find(({ name }) => name === 'Registrator')?.id ?? '';
      const { version, table } = await rules();
      const only: Table = [
        { id: 'own-party', when: {}, line: ['REG'], channels: ['email'], asks: true },
        ...table.slice(1),
      ];
      const proposed = await say('KSS', 'propose', { ...valuesOfTable(only), was: version });
      expect(proposed.status).toBe(303);
      const absence = { person: registrar, from: today, to: today };
      expect((await say('KSS', 'away', absence)).status).toBe(303);
      const refused = await say('KC', 'approve', { version: (await rules()).proposal?.version, why: 'Zja' });
      expect(refused.status).toBe(422);
      const page = await refused.text();
      expect(page).toContain('skulle ingen få frågan');
      expect(page).toContain('Zja');
      expect((await rules()).table).toEqual(table);
      expect((await say('KSS', 'back', absence)).status).toBe(303);
      expect(await decide('KC', 'decline', 'Zinte så')).toBe(303);
      expect((await history())[0]).toMatchObject({ what: 'routing-declined', why: 'Zinte så' });
    });
  });
};
