import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import type { VirtualClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { accepted, failure, refusal } from './faulty.ts';
import { type Endpoint, forward, serve, type WireRequest } from './http.ts';
import { type MailOutcome, mailEvent, type TakenMail } from './mail-event.ts';
import { recipientsOf } from './recipients.ts';
import type { SuppressionList } from './suppression-list.ts';

/** A mail that was handed over for sending, as one of its recipients gets it. */
export interface EmailMessage {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** What came along for the receiver's calendar, iCalendar text. */
  readonly calendar?: string | undefined;
  readonly at: Date;
}

/** What SES publishes about a mail that it took, as it stands in the queue behind the topic. */
export interface MailEvent {
  readonly messageId: string;
  readonly event: object;
}

export interface SesOptions {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  /** Addresses that mail is taken for and never delivered to. A hard bounce puts its address there. */
  readonly suppressed: SuppressionList;
  onEmail(message: EmailMessage): void;
  /** Only for mail that names a configuration set, as in SES. */
  onMailEvent(event: MailEvent): void;
}

const storeSchema = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      from: z.string(),
      subject: z.string(),
      body: z.object({ text: z.optional(z.string()), html: z.optional(z.string()) }),
      attachments: z._default(z.array(z.object({ contentType: z.string(), content: z.string() })), []),
    }),
  ),
});

// A CommonJS package with a default export: loaders disagree on what `import` makes of it, require does not.
const require = createRequire(import.meta.url);
const { default: startServer } = require('aws-ses-v2-local') as typeof import('aws-ses-v2-local');

/** Amazon SES, its first API: aws-ses-v2-local reads the messages, this puts the faults and the errors before it. */
export async function startSes({
  clock,
  faults,
  suppressed,
  onEmail,
  onMailEvent,
}: SesOptions): Promise<Endpoint> {
  // With this set the package would pass every mail on to a real server. Nothing leaves this machine.
  delete process.env.SMTP_TRANSPORT;
  const behind = await startServer({ host: '127.0.0.1', port: 0 });
  const inner = `http://127.0.0.1:${(behind.address() as AddressInfo).port}`;

  const outcomeFor = (to: string, bounces: boolean): MailOutcome => {
    if (suppressed.holds(to)) return 'suppressed';
    return bounces ? 'bounced' : 'delivered';
  };
  /** Brings a mail to those whom it reaches, and says what became of it. */
  const send = (
    mail: TakenMail,
    body: { text?: string | undefined; html?: string | undefined },
    calendar: string | undefined,
    bounces: boolean,
  ) => {
    const { messageId, subject, at, configurationSet } = mail;
    for (const [outcome, to] of Map.groupBy(mail.to, (each) => outcomeFor(each, bounces))) {
      for (const each of to) {
        if (outcome === 'delivered')
          onEmail({ messageId, to: each, subject, text: body.text, html: body.html, calendar, at });
        if (outcome === 'bounced') suppressed.add({ address: each, reason: 'BOUNCE', since: at });
      }
      if (configurationSet !== '') {
        onMailEvent({ messageId, event: mailEvent(mail, outcome, to, clock.now()) });
      }
    }
  };

  const front = await serve(async (request) => {
    const form = new URLSearchParams(request.body.toString());
    const action = form.get('Action') ?? '';
    const recipients = recipientsOf(form);
    const fault = faults.take('ses', recipients);
    const failed = fault && failure('ses', fault);
    if (failed) {
      return failed;
    }
    if (action !== 'SendEmail' && action !== 'SendRawEmail') {
      return refusal('ses', 'InvalidAction', 400, 'The local SES knows SendEmail and SendRawEmail only');
    }
    if (recipients.length === 0 || !recipients.every((to) => /^[^@\s]+@[^@\s]+$/.test(to))) {
      return refusal('ses', 'InvalidParameterValue', 400, 'A recipient is missing or is not a mail address');
    }
    const mail = await handOver(request, inner);
    if (!mail) {
      return refusal('ses', 'InvalidParameterValue', 400, 'The message has no subject, no body or no sender');
    }
    const { messageId, from, subject, body, attachments } = mail;
    const file = attachments.find(({ contentType }) => contentType === 'application/ics');
    const configurationSet = form.get('ConfigurationSetName') ?? '';
    send(
      { messageId, from, to: recipients, subject, at: clock.now(), configurationSet },
      body,
      file && Buffer.from(file.content, 'base64').toString(),
      fault === 'bounce',
    );
    return accepted('ses', action, messageId);
  });
  return {
    endpoint: front.endpoint,
    close: async () => {
      behind.close();
      behind.closeAllConnections();
      await front.close();
    },
  };
}

/** Lets the package take the message, and finds it again in what it has taken; undefined when it would not. */
async function handOver(request: WireRequest, inner: string) {
  // Its store counts in whole seconds of the real clock.
  const since = Math.floor(Date.now() / 1000);
  const answer = await forward(request, inner);
  const [, messageId] = /<MessageId>([^<]+)</.exec(answer.body.toString()) ?? [];
  if (answer.status !== 200 || messageId === undefined) {
    return undefined;
  }
  const store = await fetch(`${inner}/store?since=${since}`);
  const { emails } = storeSchema.parse(await store.json());
  return emails.find((mail) => mail.messageId === messageId);
}
