import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import type { VirtualClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import { accepted, type Bounce, failure, refusal } from './faulty.ts';
import { type Endpoint, forward, serve, type WireRequest } from './http.ts';

/** A mail that was handed over for sending, as one of its recipients gets it. */
export interface EmailMessage {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly at: Date;
}

export interface SesOptions {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  onEmail(message: EmailMessage): void;
  onBounce(bounce: Bounce): void;
}

const storeSchema = z.object({
  emails: z.array(
    z.object({
      messageId: z.string(),
      subject: z.string(),
      body: z.object({ text: z.optional(z.string()), html: z.optional(z.string()) }),
    }),
  ),
});

// A CommonJS package with a default export: loaders disagree on what `import` makes of it, require does not.
const require = createRequire(import.meta.url);
const { default: startServer } = require('aws-ses-v2-local') as typeof import('aws-ses-v2-local');

/** Amazon SES, its first API: aws-ses-v2-local reads the messages, this puts the faults and the errors before it. */
export async function startSes({ clock, faults, onEmail, onBounce }: SesOptions): Promise<Endpoint> {
  // With this set the package would pass every mail on to a real server. Nothing leaves this machine.
  delete process.env.SMTP_TRANSPORT;
  const behind = await startServer({ host: '127.0.0.1', port: 0 });
  const inner = `http://127.0.0.1:${(behind.address() as AddressInfo).port}`;

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
    if (fault === 'bounce') {
      const messageId = randomUUID();
      for (const to of recipients) {
        onBounce({ service: 'ses', to, messageId });
      }
      return accepted('ses', action, messageId);
    }
    const mail = await handOver(request, inner);
    if (!mail) {
      return refusal('ses', 'InvalidParameterValue', 400, 'The message has no subject, no body or no sender');
    }
    const { messageId, subject, body } = mail;
    for (const to of recipients) {
      onEmail({ messageId, to, subject, text: body.text, html: body.html, at: clock.now() });
    }
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

/**
 * Everyone the message goes to. Read from the request, since the package keeps no more than the first. A raw message
 * names its recipients beside it or else in its own head.
 */
function recipientsOf(form: URLSearchParams): string[] {
  const listed = [...form]
    .filter(([name]) => /^(Destination\.(To|Cc|Bcc)Addresses|Destinations)\.member\.\d+$/.test(name))
    .map(([, value]) => /<([^<>]+)>\s*$/.exec(value)?.[1] ?? value.trim());
  if (listed.length > 0) {
    return listed;
  }
  const [head = ''] = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64')
    .toString()
    .split(/\r?\n\r?\n/, 1);
  const fields = head.replaceAll(/\r?\n[ \t]+/g, ' ').match(/^(to|cc|bcc):.*$/gim) ?? [];
  return fields.join(' ').match(/[^\s<>,;:"]+@[^\s<>,;:"]+/g) ?? [];
}
