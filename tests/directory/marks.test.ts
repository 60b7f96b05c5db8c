import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { directoryStore } from '../../functions/aws/directory.ts';
import { markKey, putMark } from '../../functions/aws/marks.ts';
import { messageRow } from '../../functions/aws/message-ids.ts';
import { readPeople } from '../../functions/aws/people.ts';
import { toRow } from '../../functions/aws/table.ts';
import { printTo } from '../../functions/log.ts';
import { handler as mailReceipts } from '../../functions/mail-receipts.ts';
import { readTimeFrom } from '../../functions/time.ts';
import type { Person } from '../../shared/directory/person.ts';
import { alertsOf, heard } from '../shared/alerts/story.ts';
import { PEOPLE, report, TUESDAY } from '../shared/builders.ts';
import { type Database, pointHandlersAt, startDatabase } from './database.ts';

let database: Database;
let table: string;
let unreadable = 0;
beforeAll(async () => {
  database = await startDatabase();
  pointHandlersAt(database);
  readTimeFrom(() => new Date(TUESDAY));
  printTo(() => {});
  const incidents = await database.newTable('incidents');
  vi.stubEnv('INCIDENTS_TABLE', incidents);
  const owner = { incident: 'a-case', delivery: 'a-delivery' };
  await database.put(incidents, toRow(messageRow('of-a-delivery', owner)));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.close();
});
beforeEach(async () => {
  table = await database.newTable();
  vi.stubEnv('DIRECTORY_TABLE', table);
  unreadable = 0;
  await store().replaceAll(PEOPLE);
});

const store = () =>
  directoryStore({
    client: database.client,
    table,
    onUnreadable: () => {
      unreadable += 1;
    },
  });
const mark = (contact: string, at = TUESDAY) => {
  const channel = contact.includes('@') ? 'email' : 'sms';
  const why = channel === 'email' ? 'bounced' : 'refused';
  return putMark(database.client, table, contact, { channel, why, at });
};
const marks = async () => (await database.rows(table)).filter(({ kind }) => kind === 'mark');
const psa = PEOPLE[0] as Person & { mobile: string; email: string };
/** Who hears of a case whose first in line is `psa`, her deputy `psa-2`. */
const alerted = async () => {
  const plan = alertsOf(report(), { people: await readPeople() });
  return { heard: heard(plan).filter((each) => /^psa/.test(each)), findings: plan.findings };
};

/** SES's event, as far as it matters here (SES developer guide, "Contents of event data"). */
const bounce = (emailAddress: string, messageId = 'of-a-delivery') =>
  mailReceipts({
    Records: [
      {
        messageId: 'record',
        body: JSON.stringify({
          eventType: 'Bounce',
          mail: { timestamp: '2026-11-24T12:00:00.000Z', messageId },
          bounce: {
            timestamp: '2026-11-24T12:00:01.000Z',
            bounceType: 'Permanent',
            bounceSubType: 'General',
            bouncedRecipients: [{ emailAddress, action: 'failed', status: '5.1.1' }],
          },
        }),
      },
    ],
  } as SQSEvent);

test('somebody whose mail came back for good is alerted by SMS only from then on', async () => {
  expect((await alerted()).heard).toEqual(['psa email task', 'psa sms task']);
  expect(await bounce(psa.email)).toEqual({ batchItemFailures: [] });
  expect(await alerted()).toEqual({ heard: ['psa sms task'], findings: [] });
});

test('what came back of a message that is none of ours marks nobody', async () => {
  await bounce(psa.email, 'of-another-system');
  expect(await marks()).toEqual([]);
});

test('somebody whose number is refused is alerted by e-mail only', async () => {
  await mark(psa.mobile);
  expect((await alerted()).heard).toEqual(['psa email task']);
});

test('somebody whose number and address are both marked is passed over at once: the deputy is asked, and the gap told', async () => {
  await mark(psa.mobile);
  await mark(psa.email);
  expect(await alerted()).toEqual({
    heard: ['psa-2 email task', 'psa-2 sms task'],
    findings: [{ kind: 'gap', rule: 'own-party', role: 'PSA', why: 'unreachable' }],
  });
  expect((await readPeople()).map(({ id }) => id).toSorted()).toEqual(PEOPLE.map(({ id }) => id).toSorted());
});

test('a corrected address is used as soon as it is imported, and nothing stays of the old one', async () => {
  await mark(psa.email);
  await mark(psa.mobile);
  const corrected = PEOPLE.map((each) => (each === psa ? { ...psa, email: 'asa@example.com' } : each));
  await store().replaceAll(corrected);
  expect((await alerted()).heard).toEqual(['psa email task']);
  expect((await marks()).map(({ sk }) => sk)).toEqual([markKey(psa.mobile)]);
});

test('an import does not lose the mark of an address that stays, however it is spelled', async () => {
  await mark(psa.email);
  await store().replaceAll(
    PEOPLE.map((each) => (each === psa ? { ...psa, email: 'PSA@Example.com' } : each)),
  );
  expect((await alerted()).heard).toEqual(['psa sms task']);
});

test('everybody stands in the directory as they were imported, and beside it is told whose contact, why and since when', async () => {
  await mark(psa.email);
  await mark('+46701740606');
  await mark('nobody@example.com');
  const { people, marked } = await store().directory();
  const at = TUESDAY;
  expect(people.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
    PEOPLE.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(marked).toEqual([
    { person: 'psa', channel: 'email', why: 'bounced', at },
    { person: 'psa-2', channel: 'sms', why: 'refused', at },
  ]);
});

test('whoever imports sees people only: marks are neither strangers to be taken out nor steps of the progress', async () => {
  await mark(psa.email);
  expect(await store().changes(PEOPLE)).toMatchObject({ added: [], changed: [], removed: [] });
  const steps: [number, number][] = [];
  const rest = PEOPLE.filter((each) => each !== psa);
  const done = await store().replaceAll(rest, { onProgress: (...step) => steps.push(step) });
  expect(done.removed).toEqual(['psa']);
  expect(steps).toEqual([[1, 1]]);
  expect(await marks()).toEqual([]);
});

test('marks that are left over are taken away even if there are more than one transaction takes', async () => {
  await Promise.all(Array.from({ length: 130 }, (_, index) => mark(`gone${index}@example.com`)));
  await mark(psa.email);
  await store().replaceAll(PEOPLE);
  expect((await marks()).map(({ sk }) => sk)).toEqual([markKey(psa.email)]);
});

test('a mark that stands keeps its reason and its first moment', async () => {
  expect(await mark(psa.email, '2026-11-01T08:00:00.000Z')).toBe(true);
  const later = { channel: 'email', why: 'complained', at: TUESDAY } as const;
  expect(await putMark(database.client, table, psa.email.toUpperCase(), later)).toBe(false);
  expect((await store().directory()).marked).toEqual([
    { person: 'psa', channel: 'email', why: 'bounced', at: '2026-11-01T08:00:00.000Z' },
  ]);
});

test('a mark that is taken away lets the contact be used again', async () => {
  await mark(psa.email);
  await store().unmark(psa.email);
  expect((await alerted()).heard).toEqual(['psa email task', 'psa sms task']);
});

test('a mark holds neither number nor address', async () => {
  await bounce(psa.email);
  await mark(psa.mobile);
  const found = await marks();
  expect(found).toHaveLength(2);
  expect(JSON.stringify(found)).not.toMatch(/example|@|\+?4670|17406|psa/i);
});

test('a mark that cannot be read is reported and stops no alert, and the next import takes it away', async () => {
  await database.put(table, {
    pk: { S: 'PEOPLE' },
    sk: { S: markKey(psa.email) },
    kind: { S: 'mark' },
    body: { M: { why: { S: 'unheard of' } } },
  });
  expect(await store().people()).toHaveLength(PEOPLE.length);
  expect(unreadable).toBe(1);
  expect((await alerted()).heard).toEqual(['psa email task', 'psa sms task']);
  await store().replaceAll(PEOPLE);
  expect(await marks()).toEqual([]);
});
