import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { SendEmailCommand } from '@aws-sdk/client-ses';
import { DeleteSuppressedDestinationCommand, ListSuppressedDestinationsCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand } from '@aws-sdk/client-sns';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mailEvent, type TakenMail } from '../../local/aws/mail-event.ts';
import { smsStatusEvent } from '../../local/aws/sms-status.ts';
import { caseOf, figureOf, givenUp, got, marksOf, statesOf, timelineOf } from './rows.ts';
import { PATIENCE, reportOf, type Scene, startScene, submitAndAlert, tablesOf } from './scene.ts';
import { queued, servicesOf } from './services.ts';

let scene: Scene;
let services: Awaited<ReturnType<typeof servicesOf>>;
beforeAll(async () => {
  scene = await startScene();
  services = await servicesOf(scene);
}, PATIENCE);
afterEach(() => scene.clearFaults());
afterAll(() => scene?.stop());

const OFFICER = 'Säkerhetsansvarig KD';
const now = async () => new Date((await scene.settle()).body.now);
const alerted = async (changes: object = {}) =>
  (await submitAndAlert(scene, reportOf('yellow', changes))).receipt;

/** A message of a case that was handed over, as the service that took it knows it. */
const messageOf = async (reference: string, channel: 'sms' | 'email') => {
  const delivery = (await caseOf(scene, reference)).deliveries.find((each) => each.channel === channel);
  const { messageId = '', handedOverAt = '' } = delivery ?? {};
  return { messageId, at: new Date(handedOverAt) };
};
const asMail = (taken: { messageId: string; at: Date }): TakenMail => ({
  ...taken,
  from: 'varna@varna.example.com',
  to: ['sakerhetsansvarig.kd@example.com'],
  subject: 'Värna',
  configurationSet: 'varna',
});

/** As somebody would who believes that it works again. */
const unmark = async () => {
  const { database, tables, rows } = await tablesOf(scene);
  for (const { pk, sk } of (await rows('directory')).filter(({ kind }) => kind === 'mark'))
    await database.send(
      new DeleteItemCommand({ TableName: tables.directory, Key: { pk: { S: pk }, sk: { S: sk } } }),
    );
};

describe('what became of each message', () => {
  it('stands on its delivery and on the timeline, and is counted', async () => {
    const before = await figureOf(scene, 'Delivery');
    const { reference } = await alerted();
    expect(await statesOf(scene, reference)).toEqual([
      `${OFFICER} email delivered`,
      `${OFFICER} sms delivered`,
    ]);
    expect(await timelineOf(scene, reference)).toEqual(['reported', 'delivered', 'delivered']);
    // Two handed over, two delivered.
    expect(await figureOf(scene, 'Delivery')).toBe(before + 4);
  });

  it('does not keep the answer or the messages waiting', async () => {
    const { reference } = await alerted();
    const { incident, entries, deliveries } = await caseOf(scene, reference);
    const received = entries.filter(({ what }) => what.kind === 'delivered').map(({ at }) => at);
    for (const { handedOverAt = '' } of deliveries) {
      expect(handedOverAt >= incident.receivedAt).toBe(true);
      expect(received.every((at) => at >= handedOverAt)).toBe(true);
    }
  });

  it('is told by the clock that was moved', async () => {
    const moved = Date.parse(await scene.advance('P3D'));
    const { reference } = await alerted();
    const { entries } = await caseOf(scene, reference);
    for (const { at } of entries) expect(Date.parse(at)).toBeGreaterThanOrEqual(moved);
  });
});

describe('a receipt that comes again, or late', () => {
  let reference: string;
  let before: Awaited<ReturnType<typeof caseOf>>;
  beforeEach(async () => {
    ({ reference } = await alerted());
    before = await caseOf(scene, reference);
  });
  const unchanged = async () => expect(await caseOf(scene, reference)).toEqual(before);

  it('a second delivery of the same e-mail or SMS changes nothing', async () => {
    const [mail, sms] = [await messageOf(reference, 'email'), await messageOf(reference, 'sms')];
    const event = mailEvent(asMail(mail), 'delivered', asMail(mail).to, await now());
    expect(await services.invoke('mail-receipts', queued(event, event))).toEqual({ batchItemFailures: [] });
    const taken = { ...sms, to: '+46701740614', smsType: 'Transactional' };
    await services.invoke('sms-receipts', smsStatusEvent(taken, 'delivered', await now()));
    await unchanged();
  });

  it('what has arrived does not come back: a failure days later changes neither state nor timeline', async () => {
    await scene.advance('PT30H');
    before = await caseOf(scene, reference);
    const sms = await messageOf(reference, 'sms');
    const taken = { ...sms, to: '+46701740614', smsType: 'Transactional' };
    await services.invoke('sms-receipts', smsStatusEvent(taken, 'unreachable', await now()));
    await unchanged();
    expect(await marksOf(scene)).toEqual([]);
  });

  it('one of a message that is not ours is passed over once it cannot be early any more', async () => {
    const at = await now();
    const event = mailEvent(asMail({ messageId: 'not-ours', at }), 'delivered', ['a@example.com'], at);
    const early = queued(event);
    expect(await services.invoke('mail-receipts', early)).toEqual({
      batchItemFailures: [{ itemIdentifier: early.Records[0]?.messageId }],
    });
    await scene.advance('PT2M');
    expect(await services.invoke('mail-receipts', queued(event))).toEqual({ batchItemFailures: [] });
    await unchanged();
  });

  it('a complaint says no less when the mail has arrived, and one beside it that cannot be read holds it up as little', async () => {
    const mail = await messageOf(reference, 'email');
    const at = (await now()).toISOString();
    const unreadable = { eventType: 'Complaint', mail: {} };
    const complaint = {
      eventType: 'Complaint',
      complaint: {
        feedbackId: 'feedback',
        complaintSubType: null,
        complainedRecipients: [{ emailAddress: asMail(mail).to[0] }],
        timestamp: at,
        complaintFeedbackType: 'abuse',
        arrivalDate: at,
      },
      mail: { timestamp: mail.at.toISOString(), messageId: mail.messageId, destination: asMail(mail).to },
    };
    const both = queued(unreadable, complaint);
    expect(await services.invoke('mail-receipts', both)).toEqual({
      batchItemFailures: [{ itemIdentifier: both.Records[0]?.messageId }],
    });
    expect(await timelineOf(scene, reference)).toEqual(['reported', 'delivered', 'delivered', 'complained']);
    expect(await statesOf(scene, reference)).toEqual([
      `${OFFICER} email delivered`,
      `${OFFICER} sms delivered`,
    ]);
    expect(await marksOf(scene)).toMatchObject([{ channel: 'email', why: 'complained' }]);
    await unmark();
  });
});

describe('a receipt that comes before its message is recorded', () => {
  it(
    'comes again, finitely often, and then lies in the failure queue of its function',
    async () => {
      // Messages that somebody else sends from the same account: nobody will ever record them.
      await services.ses.send(
        new SendEmailCommand({
          Source: 'varna@varna.example.com',
          ConfigurationSetName: 'varna',
          Destination: { ToAddresses: ['someone@example.com'] },
          Message: { Subject: { Data: 'Hej' }, Body: { Text: { Data: 'Hej' } } },
        }),
      );
      await services.sns.send(new PublishCommand({ PhoneNumber: '+46701740699', Message: 'Hej' }));
      expect(await givenUp(scene)).toEqual({ 'mail-receipts': 1, 'sms-receipts': 1 });
    },
    PATIENCE,
  );
});

describe('an address that does not exist', () => {
  const KD = 'sakerhetsansvarig.kd@example.com';
  const suppressed = async () => {
    const { SuppressedDestinationSummaries: all = [] } = await services.sesv2.send(
      new ListSuppressedDestinationsCommand({}),
    );
    return all.map(({ EmailAddress, Reason }) => ({ EmailAddress, Reason }));
  };
  it('comes back, is marked, and stands on the suppression list', async () => {
    const unusable = await figureOf(scene, 'ContactUnusable');
    await scene.fault({ service: 'ses', mode: 'bounce', to: KD, count: 1 });
    const { reference } = await alerted();
    expect(await got(scene, reference)).toEqual([`${OFFICER} sms`]);
    const { entries, deliveries } = await caseOf(scene, reference);
    expect(deliveries.find(({ channel }) => channel === 'email')).toMatchObject({
      state: 'failed',
      failure: 'Permanent.General',
    });
    expect(entries.map(({ what }) => what)).toContainEqual(
      expect.objectContaining({ kind: 'undelivered', why: 'Permanent.General' }),
    );
    expect(await marksOf(scene)).toMatchObject([{ channel: 'email', why: 'bounced' }]);
    expect(await suppressed()).toEqual([{ EmailAddress: KD, Reason: 'BOUNCE' }]);
    expect(await figureOf(scene, 'ContactUnusable')).toBeGreaterThan(unusable);
  });

  it('is held back by SES from then on, even where the mark is gone, and marked again', async () => {
    await unmark();
    const { reference } = await alerted();
    expect(await got(scene, reference)).toEqual([`${OFFICER} sms`]);
    expect(
      (await caseOf(scene, reference)).deliveries.find(({ channel }) => channel === 'email'),
    ).toMatchObject({
      state: 'failed',
      failure: 'Permanent.OnAccountSuppressionList',
    });
    expect(await marksOf(scene)).toMatchObject([{ channel: 'email', why: 'bounced' }]);
  });

  it('gets its mail again once it is off the list and unmarked', async () => {
    await unmark();
    await services.sesv2.send(new DeleteSuppressedDestinationCommand({ EmailAddress: KD }));
    const { reference } = await alerted();
    expect(await got(scene, reference)).toEqual([`${OFFICER} email`, `${OFFICER} sms`]);
    expect(await marksOf(scene)).toEqual([]);
  });
});
