import { setImmediate } from 'node:timers/promises';
import type { SQSEvent } from 'aws-lambda';
import { beforeEach, expect, test } from 'vitest';
import { smsStatusEvent } from '../../local/aws/sms-status.ts';
import { VirtualClock } from '../../local/clock.ts';
import { Receipts } from '../../local/receipts.ts';

const MAIL = { messageId: 'mail-1', event: { eventType: 'Delivery', mail: { messageId: 'mail-1' } } };
const at = new Date('2027-01-15T08:00:00Z');
const SMS = {
  messageId: 'sms-1',
  event: smsStatusEvent(
    { messageId: 'sms-1', to: '+46701740605', smsType: 'Transactional', at },
    'delivered',
    at,
  ),
};

let events: { name: string; event: unknown }[];
let givenUp: unknown[];
/** How many times a function still fails. */
let failing: number;
/** Resolved when no function runs any more. */
let senders: PromiseWithResolvers<void>;
let receipts: Receipts;

beforeEach(() => {
  events = [];
  givenUp = [];
  failing = 0;
  senders = Promise.withResolvers();
  receipts = new Receipts({
    clock: new VirtualClock(),
    triggers: { mailEvents: ['mail-receipts'], smsLog: ['sms-receipts'] },
    lambda: {
      idle: () => senders.promise,
      invoke: async (name, event) => {
        events.push({ name, event });
        const fails = failing-- > 0;
        if (name === 'sms-receipts' && fails) throw new Error('sms-receipt.failed');
        return { batchItemFailures: fails ? [{ itemIdentifier: 'any' }] : [] };
      },
    },
    failures: {
      message: (name, body) => void givenUp.push([name, body]),
      event: (name, event) => void givenUp.push([name, event]),
    },
  });
});

test('a mail event comes as SQS brings what SNS has handed on raw, as soon as the message is recorded', async () => {
  receipts.mail(MAIL);
  expect(receipts.busy()).toBe(true);
  receipts.recorded('mail-1');
  await receipts.idle();
  const [{ name, event } = { name: '', event: {} }] = events;
  const [record] = (event as SQSEvent).Records;
  expect(name).toBe('mail-receipts');
  expect(JSON.parse(record?.body ?? '')).toEqual(MAIL.event);
  expect(record).toMatchObject({ eventSource: 'aws:sqs', attributes: { ApproximateReceiveCount: '1' } });
});

test('what is told of an SMS comes as CloudWatch Logs hands it on', async () => {
  receipts.sms(SMS);
  receipts.recorded('sms-1');
  await receipts.idle();
  expect(events).toEqual([{ name: 'sms-receipts', event: SMS.event }]);
});

test('no receipt overtakes the record of its own message while its sender may still make it', async () => {
  receipts.mail(MAIL);
  receipts.recorded('another');
  // Everything that could run now has run.
  await setImmediate();
  expect(events).toEqual([]);
  // The sender has ended without recording: now the receipt is early.
  senders.resolve();
  await receipts.idle();
  expect(events).toHaveLength(1);
});

test('a receipt that is refused comes again until it is taken', async () => {
  failing = 2;
  receipts.mail(MAIL);
  receipts.recorded('mail-1');
  await receipts.idle();
  expect(
    events.map(({ event }) => (event as SQSEvent).Records[0]?.attributes.ApproximateReceiveCount),
  ).toEqual(['1', '2', '3']);
  expect(givenUp).toEqual([]);
});

test('after five tries a mail event lies in the failure queue as it stood, after three that of an SMS', async () => {
  failing = 5;
  receipts.mail(MAIL);
  receipts.recorded('mail-1');
  await receipts.idle();
  failing = 3;
  receipts.sms(SMS);
  receipts.recorded('sms-1');
  await receipts.idle();
  expect(events).toHaveLength(8);
  expect(givenUp).toEqual([
    ['mail-receipts', JSON.stringify(MAIL.event)],
    ['sms-receipts', SMS.event],
  ]);
});
