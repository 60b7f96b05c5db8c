import { gzipSync } from 'node:zlib';
import { SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { PublishCommand } from '@aws-sdk/client-sns';
import { type Calls, type Effect, serviceError } from './calls.ts';
import type { Neighbour } from './people.ts';
import type { Process, Processes } from './processes.ts';
import type { Random } from './random.ts';
import type { Trouble } from './trouble.ts';
import type { World } from './world.ts';

/** A message that the SMS or mail service took. */
export interface Sent {
  readonly at: number;
  readonly channel: 'sms' | 'email';
  readonly to: Neighbour;
  readonly text: string;
  /** The service's own id, by which it is recorded. */
  readonly messageId: string;
  /** The service took it and answered that it had not. */
  readonly lied: boolean;
  readonly process: Process;
}

interface Parts {
  readonly world: World;
  readonly processes: Processes;
  readonly trouble: Trouble;
  readonly random: Random;
  readonly calls: Calls;
  readonly neighbours: readonly Neighbour[];
  /** Called when a message reaches its owner's phone or mailbox. */
  arrived(to: Neighbour, text: string, channel: 'sms' | 'email'): void;
}

/**
 * SNS and SES: they take messages, bring them to people after a while, and say later what became of them, once, twice
 * or never. A number may be refused at once, an address may send mail back.
 */
export class Senders {
  readonly #parts: Parts;
  readonly sent: Sent[] = [];
  #ids = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  readonly sms = {
    send: (command: unknown): Promise<object> =>
      this.#parts.calls.make('sms', (how) => {
        if (!(command instanceof PublishCommand)) throw new Error('The model of SNS knows Publish only');
        const { PhoneNumber, Message = '' } = command.input;
        const to = this.#parts.neighbours.find(({ person }) => person.mobile === PhoneNumber);
        if (!to || to.mobile === 'refused') throw serviceError('InvalidParameter', 400);
        return { MessageId: this.#take('sms', to, Message, how) };
      }),
  };

  readonly mail = {
    send: (command: unknown): Promise<object> =>
      this.#parts.calls.make('mail', (how) => {
        const [address, text] = mailIn(command);
        const to = this.#parts.neighbours.find(({ person }) => person.email === address);
        if (!to || to.mail === 'refused') throw serviceError('MessageRejected', 400);
        return { MessageId: this.#take('email', to, text, how) };
      }),
  };

  #take(channel: 'sms' | 'email', to: Neighbour, text: string, { lied }: Effect): string {
    const { world, random, processes, trouble } = this.#parts;
    this.#ids += 1;
    const messageId = `message-${this.#ids}`;
    this.sent.push({ at: world.now(), channel, to, text, messageId, lied, process: processes.current() });
    const works = (channel === 'sms' ? to.mobile : to.mail) === 'works';
    const takes = random.wait(5000) + trouble.lateBy();
    if (works) world.after(takes, () => this.#parts.arrived(to, text, channel));
    if (trouble.lost() || trouble.isOut(channel === 'sms' ? 'sms' : 'mail')) return messageId;
    const report = (arrived: boolean) => void this.#report(channel, to, messageId, arrived);
    world.after(takes + random.wait(10_000), () => report(works));
    // The second time it may say the opposite.
    if (trouble.twice())
      world.after(takes + random.wait(3600_000), () => report(random.chance(0.5) ? works : !works));
    return messageId;
  }

  /** What the service says became of a message; asked for again as SQS and Lambda do when it could not be recorded. */
  async #report(channel: 'sms' | 'email', to: Neighbour, messageId: string, works: boolean): Promise<void> {
    const { world, processes } = this.#parts;
    const timestamp = world.date().toISOString();
    const [name, event] =
      channel === 'sms'
        ? (['sms-receipts', smsLog(messageId, timestamp, to.person.mobile ?? '', works)] as const)
        : (['mail-receipts', mailEvent(messageId, timestamp, to, works)] as const);
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const ended = await processes.invoke(name, event);
      const failures = (ended.state === 'answered' ? ended.value : null) as {
        batchItemFailures?: unknown[];
      } | null;
      if (ended.state === 'answered' && (failures?.batchItemFailures?.length ?? 0) === 0) return;
      await world.sleep(60_000 * 2 ** attempt);
    }
  }
}

/** To whom a mail goes, and its words. */
const mailIn = (command: unknown): [address: string | undefined, text: string] => {
  if (command instanceof SendEmailCommand) {
    const { Destination, Message } = command.input;
    return [Destination?.ToAddresses?.[0], Message?.Body?.Text?.Data ?? ''];
  }
  if (!(command instanceof SendRawEmailCommand))
    throw new Error('The model of SES knows SendEmail and SendRawEmail only');
  const { Destinations, RawMessage } = command.input;
  const raw = Buffer.from(RawMessage?.Data ?? '').toString();
  // Whatever stands in the mail is base64: the first part is its plain text.
  const [, plain = ''] = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(raw) ?? [];
  return [Destinations?.[0], Buffer.from(plain, 'base64').toString()];
};

const mailEvent = (messageId: string, timestamp: string, { person, mail }: Neighbour, works: boolean) => {
  const bounce = {
    timestamp,
    bounceType: mail === 'full' ? 'Transient' : 'Permanent',
    bounceSubType: mail === 'full' ? 'MailboxFull' : 'General',
    bouncedRecipients: [{ emailAddress: person.email }],
  };
  const event = works ? { eventType: 'Delivery', delivery: { timestamp } } : { eventType: 'Bounce', bounce };
  const body = JSON.stringify({ ...event, mail: { messageId, timestamp } });
  return { Records: [{ messageId: `queued-${messageId}`, body }] };
};

/** The functions only unpack it. */
const QUICK = { level: 0, memLevel: 1, windowBits: 9 };

const smsLog = (messageId: string, timestamp: string, destination: string, works: boolean) => {
  const line = {
    notification: { messageId, timestamp: timestamp.replace('T', ' ').replace('Z', '') },
    delivery: {
      destination,
      providerResponse: works
        ? 'Message has been accepted by phone'
        : 'Phone is currently unreachable/unavailable',
    },
    status: works ? 'SUCCESS' : 'FAILURE',
  };
  const logged = JSON.stringify({ logEvents: [{ message: JSON.stringify(line) }] });
  const data = gzipSync(logged, QUICK);
  return { awslogs: { data: data.toString('base64') } };
};
