import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { partitionOf, toRow } from '../../functions/aws/table.ts';
import { caseOf } from './rows.ts';
import {
  linkIn,
  messageTo,
  metricsIn,
  PATIENCE,
  reached,
  reportOf,
  type Scene,
  startScene,
  submitAndAlert,
  tablesOf,
  tokenIn,
} from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, PATIENCE);
afterAll(() => scene?.stop());

const alerted = (level: Parameters<typeof reportOf>[0], changes?: object) =>
  submitAndAlert(scene, reportOf(level, changes));
const post = async (link: string, body: object) => (await scene.call('POST', link, body)).body;

describe('the link of an alert', () => {
  it(
    'acknowledges nothing when a mail scanner follows it: the case is passed on after its time',
    async () => {
      const { outbox } = await alerted('red');
      const link = linkIn(messageTo(outbox, 'Säkerhetsansvarig S', 'email'));
      for (const method of ['GET', 'HEAD']) await fetch(scene.url + link, { method });
      await scene.advance('PT16M');
      const passed = (await scene.outbox()).slice(outbox.length);
      expect(reached(passed)).toEqual(['Ersättare säkerhetsansvarig S', 'Ersättare säkerhetsstrateg']);
    },
    PATIENCE,
  );

  it(
    'opens nothing for whoever must not know of the case by now, and still does for the others',
    async () => {
      const { outbox, receipt } = await alerted('orange');
      const { id } = await caseOf(scene, receipt.reference);
      const officer = outbox.find(({ role }) => role === 'PSA')?.person ?? '';
      const [theirs, others] = [officer, 'Säkerhetsstrateg'].map((person) =>
        linkIn(messageTo(outbox, person, 'sms')),
      );
      const { database, tables } = await tablesOf(scene);
      await database.send(
        new UpdateItemCommand({
          TableName: tables.incidents,
          Key: { pk: { S: partitionOf(id) }, sk: { S: 'INCIDENT' } },
          UpdateExpression: 'SET #body.#report.keepOut = :who',
          ExpressionAttributeNames: { '#body': 'body', '#report': 'report' },
          ExpressionAttributeValues: toRow({ ':who': { names: [officer] } }),
        }),
      );
      const status = async (link = '') => (await scene.call('GET', link)).status;
      expect([await status(theirs), await status(others)]).toEqual([404, 200]);
      expect((await scene.call('POST', theirs ?? '', { action: 'take' })).status).toBe(404);
    },
    PATIENCE,
  );

  it(
    'takes the case for the first of two who press at once; the other sees which role has it',
    async () => {
      const { outbox, receipt } = await alerted('red');
      const links = ['Säkerhetsansvarig S', 'Säkerhetsstrateg'].map((person) =>
        linkIn(messageTo(outbox, person, 'sms')),
      );
      const states = await Promise.all(
        links.map(async (link) => (await post(link, { action: 'take' })).state),
      );
      expect(states.sort()).toEqual(['taken-by-other', 'taken-by-you']);
      const told = (await scene.outbox()).slice(outbox.length);
      expect(told.map(({ channel }) => channel)).toEqual(['email']);
      await scene.advance('PT16M');
      const later = (await scene.outbox()).slice(outbox.length + told.length);
      expect(
        later.filter(
          ({ text, incident }) => incident === receipt.reference && /går över|siirtyy|passed to/.test(text),
        ),
      ).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'passes the case on at once to the next in that line',
    async () => {
      const { outbox } = await alerted('orange');
      const first = outbox.find(({ role, channel }) => role === 'PSA' && channel === 'sms');
      if (!first) throw new Error('Nobody in the party was alerted');
      expect(await post(linkIn(first), { action: 'pass' })).toMatchObject({ state: 'passed-on' });
      expect(reached((await scene.outbox()).slice(outbox.length))).toEqual(['Ersättare säkerhetsansvarig M']);
    },
    PATIENCE,
  );

  it(
    'opens nothing else, and an altered or unknown one opens nothing',
    async () => {
      const { outbox } = await alerted('yellow');
      const token = tokenIn(outbox[0] ?? { text: '' });
      for (const path of [`/follow-ups/${token}`, `/alerts/${token.slice(0, -1)}!`, '/alerts/unknown']) {
        expect((await scene.call('GET', path)).status, path).toBe(404);
        const page = await fetch(scene.url + path, { headers: { accept: 'text/html' } });
        expect(page.status).toBe(404);
        expect(await page.text()).toContain('112');
      }
    },
    PATIENCE,
  );

  it(
    'takes nothing once the case is closed, and says that it is',
    async () => {
      const { outbox, receipt } = await alerted('yellow');
      const { id, entries } = await caseOf(scene, receipt.reference);
      const { database, tables } = await tablesOf(scene);
      await database.send(
        new UpdateItemCommand({
          TableName: tables.incidents,
          Key: toRow({ pk: partitionOf(id), sk: 'INCIDENT' }),
          UpdateExpression: 'SET body.#status = :closed',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: toRow({ ':closed': 'closed' }),
        }),
      );
      const link = linkIn(messageTo(outbox, 'Säkerhetsansvarig KD', 'sms'));
      for (const action of ['take', 'pass'])
        expect(await post(link, { action })).toMatchObject({ state: 'closed' });
      const page = await (await fetch(scene.url + link, { headers: { accept: 'text/html' } })).text();
      expect(page).not.toContain('<button');
      const after = (await caseOf(scene, receipt.reference)).entries;
      expect(after.filter(({ what }) => what.kind === 'taken' || what.kind === 'escalated')).toEqual([]);
      expect(after.length).toBeGreaterThanOrEqual(entries.length);
    },
    PATIENCE,
  );

  it(
    'that only tells takes nothing, whatever is posted to it',
    async () => {
      const { outbox, receipt } = await alerted('red');
      const { deliveries } = await caseOf(scene, receipt.reference);
      const notices = new Set(
        deliveries.flatMap(({ message, messageId }) => (message === 'notice' ? [messageId] : [])),
      );
      const notice = outbox.find(({ id }) => notices.has(id));
      if (!notice) throw new Error('Nobody was merely told');
      for (const action of ['take', 'pass'])
        expect(await post(linkIn(notice), { action })).toMatchObject({ state: 'notice' });
      const { incident } = await caseOf(scene, receipt.reference);
      expect([incident.status, incident.round]).toEqual(['waiting', 1]);
      await post(linkIn(messageTo(outbox, 'Säkerhetsstrateg', 'sms')), { action: 'take' });
    },
    PATIENCE,
  );

  it(
    'opens nothing after thirty days',
    async () => {
      const { outbox } = await alerted('blue');
      const link = linkIn(outbox[0] ?? { text: '' });
      expect((await scene.call('GET', link)).status).toBe(200);
      await scene.advance('P31D');
      expect((await scene.call('GET', link)).status).toBe(404);
    },
    PATIENCE,
  );
});

describe('a red case that nobody takes', () => {
  it(
    'goes twice through the whole line and then raises the alarm',
    async () => {
      const before = metricsIn(scene.printed()).get('LineExhausted')?.length ?? 0;
      const { outbox } = await alerted('red');
      await scene.advance('PT3H');
      const sms = (await scene.outbox()).filter(
        ({ channel, text }) =>
          channel === 'sms' &&
          text.includes('/alerts/') &&
          /brådskande|går över till dig|INGEN|kiireellinen|siirtyy|KUKAAN|urgent|passed|NOBODY/i.test(text),
      );
      const isLastCall = ({ text }: { text: string }) => /INGEN har svarat|KUKAAN|NOBODY/.test(text);
      const asked = Map.groupBy(
        sms.filter((each) => !isLastCall(each)),
        ({ person }) => person,
      );
      const called = Map.groupBy(sms.filter(isLastCall), ({ person }) => person);
      for (const person of [
        'Säkerhetsansvarig S',
        'Ersättare säkerhetsansvarig S',
        'Säkerhetsstrateg',
        'Ersättare säkerhetsstrateg',
        'Tjänsteman i beredskap',
      ])
        expect([asked.get(person)?.length, called.get(person)?.length], person).toEqual([2, 1]);
      expect(outbox.length).toBeGreaterThan(0);
      expect(metricsIn(scene.printed()).get('LineExhausted')?.length).toBe(before + 1);
    },
    PATIENCE,
  );
});
