import { describe, expect, test } from 'vitest';
import type { DeskScene, Role } from './desk-scene.ts';
import { messageTo } from './scene.ts';

interface Directory {
  readonly people: readonly { id: string; name: string }[];
  readonly proved: readonly { person: string; channel: string; by: string }[];
  readonly marked?: readonly { person: string; channel: string }[];
  readonly history?: readonly { what: string; person: string; channel?: string }[];
}

/** A test that is sent to somebody's number or address from the desk, and the code that proves it. */
export const contactTests = (desk: () => DeskScene) => {
  const address = (query = '') => `${desk().scene.url}/console/directory${query}`;
  const as = (role: Role) => desk().visitors[role];
  const json = { headers: { accept: 'application/json' } };
  const look = async (role: Role) => (await (await as(role).go(address(), json)).json()) as Directory;
  const say = (role: Role, body: Record<string, string>, headers = {}) =>
    as(role).go(address(), { method: 'POST', body, headers });
  const idOf = async (name: string) =>
    (await look('KSS')).people.find((each) => each.name === name)?.id ?? '';
  const send = async (person: string, channel = 'sms') => {
    await desk().scene.settle();
    await desk().scene.emptyOutbox();
    return say('KSS', { what: 'test', person, channel });
  };
  const code = async (name: string, channel: 'sms' | 'email') =>
    /\b\d{6}\b/.exec(messageTo(await desk().scene.outbox(), name, channel).text)?.[0] ?? '';
  const another = (right: string) => (right === '123456' ? '654321' : '123456');
  const page = async (role: Role, person: string) =>
    (await as(role).go(address(`?person=${person}&show=contacts`))).text();

  describe('a test of somebody’s contact', () => {
    test('is proved by the code that they read back, and the directory says so', async () => {
      const name = 'Kommunikationsansvarig';
      const id = await idOf(name);
      expect(await page('KSS', id)).toContain('Ingen kod bekräftad än');
      const sent = await send(id);
      expect([sent.status, sent.headers.get('cache-control')]).toEqual([303, 'no-store']);
      const right = await code(name, 'sms');
      expect(sent.headers.get('location')).not.toContain(right);
      const waits = await page('KSS', id);
      expect(waits).toContain('En kod skickades');
      expect(waits).not.toContain(right);

      const wrong = await say('KSS', { what: 'prove', person: id, channel: 'sms', code: another(right) });
      expect(wrong.status).toBe(422);
      const told = await wrong.text();
      for (const each of ['Försök kvar: 4', another(right)]) expect(told).toContain(each);
      const mistyped = await say('KSS', { what: 'prove', person: id, channel: 'sms', code: 'Z12' });
      expect(await mistyped.text()).toContain('Skriv de sex siffrorna');
      const spaced = `${right.slice(0, 3)} ${right.slice(3)}`;
      expect((await say('KSS', { what: 'prove', person: id, channel: 'sms', code: spaced })).status).toBe(
        303,
      );

      expect(await page('KSS', id)).toMatch(/Kod bekräftad \d+ \p{L}+ 20\d\d, skriven av Säkerhetsstrateg/u);
      const { proved, history = [] } = await look('KSS');
      expect(proved).toContainEqual(expect.objectContaining({ person: id, channel: 'sms' }));
      expect(await (await as('KSS').go(address())).text()).toMatch(
        /Mobilnummer: kod bekräftad \d+ \p{L}+ 20\d\d/u,
      );
      const own = history.filter(({ person }) => person === id).slice(0, 3);
      expect(own.map(({ what }) => what)).toEqual(['proved', 'wrong-code', 'tested']);
      for (const kept of [JSON.stringify(history), desk().scene.printed()]) expect(kept).not.toContain(right);
    });

    test('comes by mail in the person’s language, and they may type the code themselves', async () => {
      const name = 'Dataskyddsombud';
      const id = await idOf(name);
      expect((await send(id, 'email')).status).toBe(303);
      const mail = messageTo(await desk().scene.outbox(), name, 'email');
      for (const text of [mail.subject, mail.text]) expect(text).toMatch(/ingenting har hänt/i);
      expect(mail.subject).toContain('TESTMEDDELANDE');
      expect(await page('DSO', id)).toContain('En kod skickades');
      const typed = { what: 'prove', person: id, channel: 'email', code: await code(name, 'email') };
      expect((await say('DSO', typed, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await say('DSO', typed)).status).toBe(303);
      expect((await look('DSO')).proved).toMatchObject([{ person: id, channel: 'email', by: id }]);
    });

    test('is sent by nobody but the strategist, and nobody types somebody else’s code', async () => {
      const id = await idOf('Kommunchef');
      await send(id);
      const right = await code('Kommunchef', 'sms');
      for (const role of ['KC', 'TIB', 'REG'] as const)
        expect((await say(role, { what: 'test', person: id, channel: 'sms' })).status, role).toBe(404);
      for (const role of ['TIB', 'REG'] as const) {
        const typed = { what: 'prove', person: id, channel: 'sms', code: right };
        expect((await say(role, typed)).status, role).toBe(404);
        expect((await as(role).go(address(`?person=${id}&show=contacts`))).status, role).toBe(404);
      }
      expect((await look('KSS')).proved.filter(({ person }) => person === id)).toEqual([]);
      expect((await say('KSS', { what: 'test', person: id, channel: 'fax' })).status).toBe(404);
    });

    test('that could not be sent says so, and what to look at; after three in an hour, from when on', async () => {
      const id = await idOf('Företagshälsovård');
      await desk().scene.fault({ service: 'sns', mode: 'reject' });
      const refused = await send(id);
      await desk().scene.clearFaults();
      expect(refused.status).toBe(422);
      expect(await refused.text()).toContain('Se efter att numret är rätt');
      expect(
        (await look('KSS')).history
          ?.slice(0, 2)
          .map(({ what }) => what)
          .sort(),
      ).toEqual(['not-sent', 'tested']);
      expect([(await send(id)).status, (await send(id)).status]).toEqual([303, 303]);
      const limited = await send(id);
      expect(limited.status).toBe(429);
      expect(await limited.text()).toMatch(/Nästa kan skickas efter \d\d:\d\d/);
      expect(await desk().scene.outbox()).toEqual([]);
      const asJson = await say('KSS', { what: 'test', person: id, channel: 'sms' }, json.headers);
      expect(await asJson.json()).toMatchObject({ code: 'too_many_requests' });
    });

    test('that comes back for good marks the address, as any message does', async () => {
      const id = await idOf('Registrator');
      await desk().scene.fault({ service: 'ses', mode: 'bounce', to: 'registrator@example.com' });
      expect((await send(id, 'email')).status).toBe(303);
      await desk().scene.settle();
      await desk().scene.clearFaults();
      expect((await look('KSS')).marked).toContainEqual({ person: id, channel: 'email' });
    });

    test('is what saving a new number leads to; the proof of the old one is gone', async () => {
      const id = await idOf('Kommunikationsansvarig');
      const read = async () =>
        (await (await as('KSS').go(address(`?person=${id}`), json)).json()) as {
          was: string;
          values: Record<string, string>;
        };
      const save = async (changes: Record<string, string>) => {
        const { was, values } = await read();
        return say('KSS', { ...values, person: id, was, what: 'save', ...changes });
      };
      const proofs = async () => (await look('KSS')).proved.filter(({ person }) => person === id);
      expect(await proofs()).toHaveLength(1);
      const renamed = await save({ name: 'Kommunikationschef' });
      expect(renamed.headers.get('location')).toMatch(/directory$/);
      expect(await proofs()).toHaveLength(1);
      const moved = await save({ mobile: '070-174 06 97' });
      expect(moved.headers.get('location')).toContain(`person=${id}&show=contacts`);
      expect(await proofs()).toEqual([]);
      await save({ name: 'Kommunikationsansvarig' });
    });
  });
};
