import { randomUUID } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, expect, it } from 'vitest';
import { changeCase, createCase } from '../../functions/aws/cases.ts';
import { replaceClient } from '../../functions/aws/client.ts';
import { toRow } from '../../functions/aws/table.ts';
import { sha256 } from '../../functions/hash.ts';
import { printTo } from '../../functions/log.ts';
import { municipality } from '../../functions/municipality.ts';
import { handler as sweep } from '../../functions/sweep.ts';
import { setDeadlines } from '../../functions/tasks/set-deadlines.ts';
import { alertFor } from '../../functions/tasks/tell.ts';
import { readTimeFrom } from '../../functions/time.ts';
import { deriveIdentifiers } from '../../shared/incident/identifiers.ts';
import { openIncident } from '../../shared/incident/open.ts';
import { take } from '../../shared/incident/take.ts';
import { TABLES } from '../../shared/manifest/tables.ts';
import { StoreModel } from '../../simulation/store/model.ts';
import { PEOPLE, report } from '../shared/builders.ts';

const store = new StoreModel({ incidents: TABLES.incidents, directory: TABLES.directory });
/** What was asked of the store, and how many rows it gave. */
const asked = { calls: 0, rows: 0 };
let time = Date.parse('2026-11-24T13:30:00.000Z');

beforeAll(() => {
  Object.assign(process.env, {
    INCIDENTS_TABLE: 'incidents',
    DIRECTORY_TABLE: 'directory',
    MAIL_FROM: 'varna@example.com',
    MAIL_CONFIGURATION_SET: 'varna',
    SMS_SENDER_ID: 'Varna',
    SMS_MAX_PRICE_USD: '0.2',
    BASE_URL: 'https://varna.example.com',
    SCHEDULE_GROUP: 'varna',
    SCHEDULE_TARGET_ARN: 'arn:aws:lambda:eu-north-1:000000000000:function:clock',
    SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/scheduler',
    SCHEDULE_FAILURE_QUEUE_ARN: 'arn:aws:sqs:eu-north-1:000000000000:failed',
  });
  const sends = { send: async () => ({ MessageId: randomUUID() }) };
  for (const service of ['sms', 'mail', 'scheduler'] as const) replaceClient(service, sends);
  replaceClient('dynamodb', {
    send: async (command: object) => {
      const answer = store.apply(command) as { Items?: unknown[]; Item?: unknown };
      asked.calls += 1;
      asked.rows += answer.Items?.length ?? (answer.Item ? 1 : 0);
      return answer;
    },
  });
  readTimeFrom(() => new Date(time));
  printTo(() => {});
  for (const person of PEOPLE)
    store.apply(
      new PutItemCommand({
        TableName: 'directory',
        Item: toRow({ pk: 'PEOPLE', sk: person.id, kind: 'person', body: person }),
      }),
    );
});

const now = () => new Date(time).toISOString();

/** A case that was alerted, that somebody took, and that has its follow-ups ahead. */
const lookedAfter = async (index: number) => {
  const names = deriveIdentifiers(`00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, sha256);
  const opened = openIncident(report({ types: ['HT-HOT'] }), names, 'hash', now(), municipality);
  await createCase(opened);
  const taker = { person: 'psa', role: 'PSA', rule: 'psa' } as const;
  const entries = [opened.entry];
  await changeCase(names.id, (incident) => {
    const taken = take(incident, taker, now(), municipality);
    if (taken) entries.push(taken.entry);
    return taken;
  });
  for (const entry of entries) await Promise.all([alertFor(entry), setDeadlines(entry)]);
};

const costOfSweep = async () => {
  time += 10 * 60_000;
  Object.assign(asked, { calls: 0, rows: 0 });
  await sweep();
  return { ...asked };
};

it('asks for as much and reads as little after three hundred cases as after one', async () => {
  await lookedAfter(0);
  const first = await costOfSweep();
  for (let index = 1; index < 300; index += 1) await lookedAfter(index);
  const later = await costOfSweep();
  expect(later).toEqual(first);
  expect(later.rows).toBe(0);
});

it('and reads what waits, when something does', async () => {
  const names = deriveIdentifiers(randomUUID(), sha256);
  await createCase(openIncident(report({ types: ['HT-HOT'] }), names, 'hash', now(), municipality));
  expect((await costOfSweep()).rows).toBeGreaterThan(0);
});
