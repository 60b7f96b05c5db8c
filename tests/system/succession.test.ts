import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toRow } from '../../functions/aws/table.ts';
import type { Sent } from '../../local/outbox.ts';
import { signedIn } from './browser.ts';
import { openTuesday } from './calendar.ts';
import { timelineOf } from './rows.ts';
import {
  linkIn,
  messageTo,
  PATIENCE,
  type Receipt,
  reportOf,
  type Scene,
  startScene,
  submitAndAlert,
  tablesOf,
} from './scene.ts';

const [OFFICER, DEPUTY] = ['Säkerhetsansvarig M', 'Ersättare säkerhetsansvarig M'];

interface Listed {
  readonly number: number;
  readonly reference: string;
  readonly kind: 'case' | 'follow-up';
  readonly state: 'waiting' | 'done';
  readonly href: string;
}

let scene: Scene;
let receipts: Receipt[];
let before: Sent[];
let after: Sent[];

const listOf = async (sent: Pick<Sent, 'text'>): Promise<Listed[]> =>
  (await scene.call('GET', linkIn(sent))).body.items;
const pathOf = ({ href }: Listed) => href.replace('..', '');
/** What says that something goes over: nothing of what falls due meanwhile. */
const ofSuccession = (outbox: readonly Sent[]) => outbox.filter(({ text }) => /\/waiting\//.test(text));

const personNamed = async (name: string) => {
  const person = (await (await tablesOf(scene)).people()).find((each) => each.name === name);
  if (!person) throw new Error(`There is no ${name}`);
  return person;
};
const change = async (name: string, absences: { from: string; to: string }[] | 'leaves') => {
  const { database, tables } = await tablesOf(scene);
  const person = await personNamed(name);
  const Key = { pk: 'PEOPLE', sk: person.id };
  if (absences === 'leaves') {
    // As it is done: by the strategist, at the desk.
    const strategist = await signedIn(scene.url, 'sakerhetsstrateg@example.com');
    const address = `${scene.url}/console/directory`;
    const headers = { accept: 'application/json' };
    const shown = await strategist.go(`${address}?person=${person.id}`, { headers });
    const { was } = (await shown.json()) as { was: string };
    const body = { what: 'remove', person: person.id, was, sure: 'yes' };
    expect((await strategist.go(address, { method: 'POST', body })).status).toBe(303);
  } else {
    const Item = toRow({ ...Key, kind: 'person', body: { ...person, absences } });
    await database.send(new PutItemCommand({ TableName: tables.directory, Item }));
  }
  await scene.settle();
};

beforeAll(async () => {
  scene = await startScene(['--at', openTuesday('02-02')]);
  receipts = [];
  for (let count = 0; count < 3; count += 1) {
    const { receipt, outbox } = await submitAndAlert(scene, reportOf('orange', { party: 'M' }));
    await scene.call('POST', linkIn(messageTo(outbox, OFFICER, 'sms')), { action: 'take' });
    receipts.push(receipt);
  }
  await scene.emptyOutbox();
  // F1 is asked for, and not answered yet.
  await scene.advance('P1DT2H');
  before = await scene.outbox();
  await scene.emptyOutbox();
  await change(OFFICER, 'leaves');
  after = await scene.outbox();
}, PATIENCE);
afterAll(() => scene?.stop());

describe('somebody is removed at the desk who has three cases, and a contact to make in each', () => {
  it('the deputy hears of all of it by one SMS and one e-mail, which say how many', () => {
    expect(after.map(({ person, channel }) => `${person} ${channel}`).sort()).toEqual([
      `${DEPUTY} email`,
      `${DEPUTY} sms`,
    ]);
    for (const sent of after) expect(sent.subject ?? sent.text).toContain(' 6 tasks ');
  });

  it('and finds each in the list, with a link of its own, and nothing personal', async () => {
    const items = await listOf(messageTo(after, DEPUTY, 'sms'));
    const counted = (kind: Listed['kind']) =>
      receipts.map(
        ({ reference }) => items.filter((each) => each.kind === kind && each.reference === reference).length,
      );
    expect([counted('case'), counted('follow-up')]).toEqual([
      [1, 1, 1],
      [1, 1, 1],
    ]);
    expect(items.every(({ state }) => state === 'waiting')).toBe(true);
    for (const item of items) expect((await scene.call('GET', pathOf(item))).body.state).toBe('waiting');
    const page = await (await fetch(scene.url + linkIn(messageTo(after, DEPUTY, 'email')))).text();
    expect(page).not.toMatch(/Moderaterna|hot|våld/i);
  });

  it('and the case’s timeline says each', async () => {
    const [first] = receipts;
    const kinds = await timelineOf(scene, first?.reference ?? '');
    expect(kinds.filter((kind) => kind === 'handed-over' || kind === 'changed-hands')).toHaveLength(2);
  });

  it('what is done through the list’s links stands as done in it', async () => {
    const link = messageTo(after, DEPUTY, 'email');
    const items = await listOf(link);
    const [task, contact] = (['case', 'follow-up'] as const).map((kind) =>
      items.find((each) => each.kind === kind),
    );
    if (!task || !contact) throw new Error('There is nothing in the list');
    expect((await scene.call('POST', pathOf(task), { action: 'take' })).body.state).toBe('taken-by-you');
    expect((await scene.call('POST', pathOf(contact), { outcome: 'well' })).body.state).toBe('answered');
    const now = await listOf(link);
    expect(
      now
        .filter(({ state }) => state === 'done')
        .map(({ number }) => number)
        .sort(),
    ).toEqual([task.number, contact.number].sort());
  });

  it('the links of whoever left open nothing any more, nor does a line that the list has not', async () => {
    const links = before.filter(({ person }) => person === OFFICER).map(linkIn);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect((await scene.call('GET', link)).status).toBe(404);
      expect((await scene.call('POST', link, { outcome: 'well' })).status).toBe(404);
    }
    const list = linkIn(messageTo(after, DEPUTY, 'sms'));
    const token = list.split('/').at(-1);
    for (const path of [
      `/alerts/${token}`,
      `/alerts/${token}-99`,
      `/follow-ups/${token}-99`,
      `/waiting/${token}-0`,
    ])
      expect((await scene.call('GET', path)).status).toBe(404);
  });

  it('is not told again, the next morning or when the directory changes once more', async () => {
    await scene.emptyOutbox();
    await change('Kommunchef', []);
    await scene.advance('P1D');
    expect(ofSuccession(await scene.outbox())).toEqual([]);
  });
});

describe('the deputy will be away', () => {
  it(
    'what waits goes over on the morning on which the absence begins, to the strategist, as one list',
    async () => {
      const now = daysAfter((await scene.settle()).body.now);
      await scene.emptyOutbox();
      await change(DEPUTY, [{ from: now.tomorrow, to: now.inTwoWeeks }]);
      expect(ofSuccession(await scene.outbox())).toEqual([]);
      await scene.moveTo(`${now.tomorrow}T09:30:00+01:00`);
      const told = ofSuccession(await scene.outbox());
      expect(
        told.map(({ person, channel, at }) => `${person} ${channel} ${at.slice(11, 16)}`).sort(),
      ).toEqual(['Säkerhetsstrateg email 08:05', 'Säkerhetsstrateg sms 08:05']);
      const items = await listOf(messageTo(told, 'Säkerhetsstrateg', 'sms'));
      // The case that they took, and the two contacts that they have not made.
      expect(items.map(({ kind }) => kind).sort()).toEqual(['case', 'follow-up', 'follow-up']);
      expect(items.every(({ state }) => state === 'waiting')).toBe(true);
    },
    PATIENCE,
  );
});

const daysAfter = (now: string) => {
  const day = (count: number) => new Date(Date.parse(now) + count * 86_400_000).toISOString().slice(0, 10);
  return { tomorrow: day(1), inTwoWeeks: day(14) };
};
