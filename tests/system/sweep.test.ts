import { randomUUID } from 'node:crypto';
import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteScheduleCommand } from '@aws-sdk/client-scheduler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Row as Item, partitionOf, toRow } from '../../functions/aws/table.ts';
import { entryKey, untaken, waiting } from '../../functions/aws/waiting.ts';
import { sha256 } from '../../functions/hash.ts';
import { municipality } from '../../functions/municipality.ts';
import { partyCodes } from '../../functions/parties.ts';
import { deriveIdentifiers } from '../../shared/incident/identifiers.ts';
import { openIncident } from '../../shared/incident/open.ts';
import { type Work, workOf } from '../../shared/incident/work.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { caseOf, figureOf, got, statesOf } from './rows.ts';
import {
  linkIn,
  messageTo,
  PATIENCE,
  reportOf,
  type Scene,
  startScene,
  submitAndAlert,
  tablesOf,
} from './scene.ts';
import { servicesOf } from './services.ts';

let scene: Scene;
let put: (row: Item) => Promise<unknown>;
beforeAll(async () => {
  scene = await startScene();
  const { database, tables } = await tablesOf(scene);
  put = (row) => database.send(new PutItemCommand({ TableName: tables.incidents, Item: toRow(row) }));
}, PATIENCE);
afterAll(() => scene?.stop());

const now = async () => (await scene.settle()).body.now as string;
const OFFICER = 'Säkerhetsansvarig KD';
const BOTH = [`${OFFICER} email`, `${OFFICER} sms`];

/**
 * Puts a case into the table as it is stored, and lets its stream bring nothing: as when Lambda lost the record, or a
 * crash came before everything was done. The filter wants rows that are entries as they are inserted, and this one
 * becomes an entry only afterwards.
 */
const storeUnseen = async (work: readonly Work[], level: Parameters<typeof reportOf>[0] = 'yellow') => {
  const { submissionId = randomUUID(), ...report } = reportSchema(partyCodes).parse(reportOf(level));
  const at = await now();
  const names = deriveIdentifiers(submissionId, sha256);
  const { incident, entry } = openIncident(report, names, 'hash', at, municipality);
  expect(workOf(entry)).toEqual(['alerts', 'deadlines']);
  const pk = partitionOf(incident.id);
  await put({ pk, sk: entryKey(1), kind: 'unseen' });
  await put({ pk, sk: 'INCIDENT', kind: 'incident', body: incident, ...untaken(incident) });
  await put({ pk, sk: entryKey(1), kind: 'entry', body: entry, ...waiting(at, work) });
  return incident;
};

describe('a case that nothing reacted to', () => {
  it(
    'is alerted and gets its deadlines from the sweep, within minutes, once, and it is counted',
    async () => {
      const mended = await figureOf(scene, 'Mended');
      const { id, reference } = await storeUnseen(['alerts', 'deadlines']);
      await scene.settle();
      expect(await got(scene, reference)).toEqual([]);
      expect((await scene.deadlines()).filter(({ name }) => name.startsWith(id))).toEqual([]);
      await scene.advance('PT7M');
      expect(await got(scene, reference)).toEqual(BOTH);
      // To be taken, F1, F3, F4 and F5.
      expect((await scene.deadlines()).filter(({ name }) => name.startsWith(id))).toHaveLength(5);
      expect(await figureOf(scene, 'Mended')).toBe(mended + 1);
      await scene.advance('PT1H');
      expect(await got(scene, reference)).toEqual(BOTH);
      expect(await figureOf(scene, 'Mended')).toBe(mended + 1);
      expect((await caseOf(scene, reference)).rows.find(({ kind }) => kind === 'entry')).not.toHaveProperty(
        'open',
      );
    },
    PATIENCE,
  );

  it.each([
    ['alerted', 'gets its deadlines', ['deadlines'], [], 5],
    ['given its deadlines', 'is alerted', ['alerts'], BOTH, 0],
  ] as const)(
    'and one that was only %s %s',
    async (_, __, work, messages, schedules) => {
      const { id, reference } = await storeUnseen(work);
      await scene.advance('PT7M');
      expect(await got(scene, reference)).toEqual(messages);
      expect((await scene.deadlines()).filter(({ name }) => name.startsWith(id))).toHaveLength(schedules);
    },
    PATIENCE,
  );

  it(
    'a red one too: the officer and the strategist are asked',
    async () => {
      const { reference } = await storeUnseen(['alerts', 'deadlines'], 'red');
      await scene.advance('PT7M');
      const reached = await got(scene, reference);
      for (const person of ['Säkerhetsansvarig S', 'Säkerhetsstrateg'])
        expect(reached).toContain(`${person} sms`);
    },
    PATIENCE,
  );
});

describe('a message that a crash left half sent', () => {
  it(
    'is sent once more when its lease is over, says so, and is counted',
    async () => {
      const madeUp = await figureOf(scene, 'MadeUpFor');
      const { receipt } = await submitAndAlert(scene, reportOf('yellow'));
      const { id, rows } = await caseOf(scene, receipt.reference);
      const { database, tables } = await tablesOf(scene);
      const change = (sk: string, UpdateExpression: string, values: Item, names: Record<string, string>) =>
        database.send(
          new UpdateItemCommand({
            TableName: tables.incidents,
            Key: toRow({ pk: partitionOf(id), sk }),
            UpdateExpression,
            ExpressionAttributeValues: toRow(values),
            ExpressionAttributeNames: names,
          }),
        );
      const at = await now();
      const mail = rows.find(({ kind, body }) => kind === 'delivery' && Object(body).channel === 'email');
      await change(
        mail?.sk ?? '',
        'SET body.#state = :claimed, body.claimedUntil = :at',
        { ':claimed': 'claimed', ':at': at },
        { '#state': 'state' },
      );
      await change(
        entryKey(1),
        'SET #open = :work, #due = :at, #work = :alerts',
        { ':work': 'work', ':at': at, ':alerts': new Set(['alerts']) },
        { '#open': 'open', '#due': 'due', '#work': 'work' },
      );
      await scene.advance('PT7M');
      expect(await got(scene, receipt.reference)).toEqual([`${OFFICER} email`, ...BOTH]);
      expect(messageTo(await scene.outbox(), OFFICER, 'email').subject).toMatch(/\(upprepning\)$/);
      expect(await figureOf(scene, 'MadeUpFor')).toBe(madeUp + 1);
      expect(await statesOf(scene, receipt.reference)).toEqual([
        `${OFFICER} email delivered`,
        `${OFFICER} sms delivered`,
      ]);
    },
    PATIENCE,
  );
});

describe('a deadline that nobody woke', () => {
  it(
    'is spoken by the sweep, once: the next in line is asked, within minutes',
    async () => {
      const { receipt } = await submitAndAlert(scene, reportOf('orange'));
      const { id, incident } = await caseOf(scene, receipt.reference);
      const { scheduler } = await servicesOf(scene);
      await scheduler.send(new DeleteScheduleCommand({ Name: `${id}.ack-1`, GroupName: 'varna' }));
      await scene.emptyOutbox();
      await scene.moveTo(incident.answerBy);
      expect(await got(scene, receipt.reference)).not.toContain('Ersättare säkerhetsansvarig M sms');
      await scene.advance('PT7M');
      const passed = (await scene.outbox()).filter(
        ({ person }) => person === 'Ersättare säkerhetsansvarig M',
      );
      expect(passed.map(({ channel, incident }) => `${incident} ${channel}`).sort()).toEqual([
        `${receipt.reference} email`,
        `${receipt.reference} sms`,
      ]);
      await scene.call('POST', linkIn(passed[0] ?? { text: '' }), { action: 'take' });
      await scene.advance('PT1H');
      const { entries } = await caseOf(scene, receipt.reference);
      expect(entries.filter(({ what }) => what.kind === 'escalated')).toHaveLength(1);
    },
    PATIENCE,
  );
});

describe('the sweep itself', () => {
  it(
    'runs only once in a day that is moved through, where nothing is overdue',
    async () => {
      await scene.settle();
      const before = await figureOf(scene, 'SweepRan');
      await scene.advance('P1D');
      expect((await figureOf(scene, 'SweepRan')) - before).toBe(1);
    },
    PATIENCE,
  );

  it(
    'says how long the oldest case of a level has waited until somebody takes it, and the page says so calmly',
    async () => {
      const fresh = await startScene();
      try {
        const oldest = async () => {
          await fresh.advance('PT30M');
          const { figures } = (await fresh.call('GET', '/_local/health')).body as {
            figures: { metric: string; by: { Level?: string }; latest: number }[];
          };
          return figures.find(({ metric, by }) => metric === 'OldestUntaken' && by.Level === 'orange')
            ?.latest;
        };
        /** What the page says under a name. */
        const said = async (name: string) => {
          const page = await (await fetch(`${fresh.url}/_local`)).text();
          const health = page.slice(page.indexOf('id="health"'), page.indexOf('id="phones"'));
          return new RegExp(`<dt>${name}</dt><dd[^>]*>([^<]*)<`).exec(health)?.[1];
        };
        expect(await said('From a report to the first message')).toBe('none');
        const { outbox } = await submitAndAlert(fresh, reportOf('orange'));
        expect(await oldest()).toBeGreaterThanOrEqual(1800);
        expect(await said('Longest untaken, orange')).toMatch(/^3\d minutes$/);
        expect(await said('From a report to the first message')).toMatch(/^[\d.]+ seconds?$/);
        const sms = outbox.filter(({ channel }) => channel === 'sms').length;
        expect(await said('SMSes')).toBe(`${sms} handed-over, ${sms} delivered`);
        await fresh.call('POST', linkIn(messageTo(outbox, 'Säkerhetsstrateg', 'sms')), { action: 'take' });
        expect(await oldest()).toBe(0);
        expect(await said('Longest untaken, orange')).toBe('none');
        expect(await said('From a report to somebody taking the case')).toMatch(/^orange 3\d minutes$/);
      } finally {
        await fresh.stop();
      }
    },
    PATIENCE,
  );
});

describe('a drill whose time comes while the clock is moved', () => {
  it(
    'is passed over, unless it is asked for',
    async () => {
      const drilled = async () => (await scene.outbox()).filter(({ text }) => text.includes('ÖVNING')).length;
      await scene.emptyOutbox();
      await scene.advance('P1M');
      expect(await drilled()).toBe(0);
      await scene.call('POST', '/_local/clock', { advance: 'P1M', drills: true });
      expect(await drilled()).toBeGreaterThan(10);
    },
    PATIENCE,
  );
});
