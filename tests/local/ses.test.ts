import { GetSendQuotaCommand, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Endpoint } from '../../local/aws/http.ts';
import { type EmailMessage, type MailEvent, startSes } from '../../local/aws/ses.ts';
import { SuppressionList } from '../../local/aws/suppression-list.ts';
import { VirtualClock } from '../../local/clock.ts';
import { type FaultMode, Faults } from '../../local/faults.ts';
import { asking, refused, sesClient } from './sdk.ts';

const to = 'officer@example.com';
const subject = 'Ett ärende väntar på dig';
const text = 'Öppna ärendet:\r\nhttps://example.com/alerts/abc?x=1&y=2';
const html = '<p>Öppna <a href="https://example.com/alerts/abc?x=1&amp;y=2">ärendet</a></p>';

let clock: VirtualClock;
let faults: Faults;
let sent: EmailMessage[];
let suppressed: SuppressionList;
let events: MailEvent[];
let server: Endpoint;
const send = (recipients: string[] = [to], withSubject = subject) =>
  sesClient(server.endpoint).send(
    new SendEmailCommand({
      Source: 'Värna <varna@example.com>',
      ConfigurationSetName: 'varna',
      Destination: { ToAddresses: recipients },
      Message: { Subject: { Data: withSubject }, Body: { Text: { Data: text }, Html: { Data: html } } },
    }),
  );
const sendRaw = (raw: string, Destinations?: string[]) =>
  sesClient(server.endpoint).send(
    new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) }, Destinations }),
  );
const raw = [
  'From: Värna <varna@example.com>',
  'To: Officer <officer@example.com>,',
  '\tDeputy <deputy@example.com>',
  'Subject: Case',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'To: nobody@example.com is part of the text',
].join('\r\n');

beforeEach(async () => {
  clock = new VirtualClock();
  faults = new Faults();
  sent = [];
  suppressed = new SuppressionList();
  events = [];
  server = await startSes({
    clock,
    faults,
    onEmail: (mail) => sent.push(mail),
    suppressed,
    onMailEvent: (event) => events.push(event),
  });
});
afterEach(() => server.close());

test('a mail sent with the SDK arrives word for word under the id the sender got, at the local time', async () => {
  clock.moveTo(new Date('2030-01-15T08:00:00Z'));
  const { MessageId } = await send();
  expect(sent).toMatchObject([{ messageId: MessageId, to, subject, text, html }]);
  expect(MessageId).toBeTruthy();
  expect(sent[0]?.at.toISOString()).toMatch(/^2030-01-15T08:00:0/);
});

test('a mail to several people, some by name, arrives with each of them', async () => {
  await send([to, 'Deputy <deputy@example.com>']);
  expect(sent.map((mail) => mail.to)).toEqual([to, 'deputy@example.com']);
});

test('many mails at once arrive each with its own recipient, subject and id', async () => {
  const everyone = Array.from({ length: 20 }, (_, n) => `person${n}@example.com`);
  const ids = await Promise.all(
    everyone.map(async (one) => [one, `Till ${one}`, (await send([one], `Till ${one}`)).MessageId]),
  );
  expect(sent.map((mail) => [mail.to, mail.subject, mail.messageId]).sort()).toEqual(ids.sort());
});

test('a raw mail goes to those its head names, and not to an address in its text', async () => {
  const { MessageId } = await sendRaw(raw);
  expect(sent).toMatchObject([
    { messageId: MessageId, to, subject: 'Case', text: 'To: nobody@example.com is part of the text' },
    { messageId: MessageId, to: 'deputy@example.com' },
  ]);
});

test('a raw mail with destinations of its own goes to them alone', async () => {
  await sendRaw(raw, ['third@example.com']);
  expect(sent.map((mail) => mail.to)).toEqual(['third@example.com']);
});

test('a mail to nobody, to no address or without a subject is refused with an error the SDK can read', async () => {
  expect(await refused(send([]))).toEqual({ name: 'InvalidParameterValue', status: 400 });
  expect(await refused(send(['officer']))).toEqual({ name: 'InvalidParameterValue', status: 400 });
  expect(await refused(send([to], ''))).toEqual({ name: 'InvalidParameterValue', status: 400 });
  expect(sent).toEqual([]);
});

test('an action the local SES does not know is refused rather than left without an answer', async () => {
  const quota = sesClient(server.endpoint).send(new GetSendQuotaCommand({}));
  expect(await refused(quota)).toEqual({ name: 'InvalidAction', status: 400 });
});

test.each<[FaultMode, string, number | undefined]>([
  ['throttle', 'Throttling', 400],
  ['reject', 'MessageRejected', 400],
  ['down', 'ServiceUnavailable', 503],
  ['timeout', 'TimeoutError', undefined],
])('the fault %s reaches the SES client as %s, once, and nothing is sent', async (mode, name, status) => {
  faults.add({ service: 'ses', mode, count: 1, to });
  expect(await asking(mode, () => refused(send()))).toEqual({ name, status });
  expect(sent).toEqual([]);
  await send();
  expect(sent).toHaveLength(1);
});

test('a mail that arrives is told as SES publishes a delivery', async () => {
  clock.moveTo(new Date('2030-01-15T08:00:00Z'));
  const { MessageId } = await send();
  const then = expect.stringMatching(/^2030-01-15T08:00:0\d\.\d{3}Z$/);
  expect(events).toEqual([
    {
      messageId: MessageId,
      event: {
        eventType: 'Delivery',
        mail: expect.objectContaining({
          timestamp: then,
          source: 'Värna <varna@example.com>',
          sourceArn: 'arn:aws:ses:eu-north-1:000000000000:identity/example.com',
          messageId: MessageId,
          destination: [to],
          commonHeaders: expect.objectContaining({ subject, to: [to] }),
          tags: expect.objectContaining({ 'ses:configuration-set': ['varna'] }),
        }),
        delivery: {
          timestamp: then,
          processingTimeMillis: expect.any(Number),
          recipients: [to],
          smtpResponse: expect.any(String),
          remoteMtaIp: expect.any(String),
          reportingMTA: expect.any(String),
        },
      },
    },
  ]);
});

const bounced = (bounceSubType: string) => ({
  eventType: 'Bounce',
  bounce: { bounceType: 'Permanent', bounceSubType, bouncedRecipients: [{ emailAddress: to }] },
});

test('a bounced mail looks sent to the client, arrives nowhere and is told as a hard bounce', async () => {
  faults.add({ service: 'ses', mode: 'bounce', to });
  const { MessageId } = await send();
  expect(sent).toEqual([]);
  expect(events).toMatchObject([{ messageId: MessageId, event: bounced('General') }]);
});

test('after a hard bounce SES takes mail for the address, holds it back and says so, until it is off the list', async () => {
  faults.add({ service: 'ses', mode: 'bounce', to, count: 1 });
  await send();
  await send(['Officer@example.com', 'deputy@example.com']);
  expect(sent.map((mail) => mail.to)).toEqual(['deputy@example.com']);
  expect(events.slice(1)).toMatchObject([
    {
      event: {
        eventType: 'Bounce',
        bounce: {
          bounceType: 'Permanent',
          bounceSubType: 'OnAccountSuppressionList',
          bouncedRecipients: [{ emailAddress: 'Officer@example.com' }],
        },
      },
    },
    { event: { eventType: 'Delivery', delivery: { recipients: ['deputy@example.com'] } } },
  ]);
  expect(suppressed.delete(to)).toBe(true);
  await send();
  expect(sent.map((mail) => mail.to)).toEqual(['deputy@example.com', to]);
});

test('of a mail that names no configuration set, or was refused, nothing is told', async () => {
  await sendRaw(raw);
  faults.add({ service: 'ses', mode: 'reject', count: 1 });
  await refused(send());
  expect(events).toEqual([]);
});

test('a fault for one address lets a mail to another through', async () => {
  faults.add({ service: 'ses', mode: 'reject', to });
  await send(['deputy@example.com']);
  expect(sent).toHaveLength(1);
});
