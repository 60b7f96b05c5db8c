import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Delivery } from '../shared/alerts/delivery.ts';
import type { Person } from '../shared/directory/person.ts';
import type { Incident } from '../shared/incident/incident.ts';
import type { EmailMessage, SmsMessage } from './aws/index.ts';

/** What the local SNS and SES were handed, as `GET /_local/outbox` shows it (CONTRACT). */
export interface Sent {
  readonly id: string;
  readonly channel: 'sms' | 'email';
  readonly to: string;
  readonly person: string | null;
  readonly role: string | null;
  readonly language: string | null;
  readonly subject: string | null;
  readonly text: string;
  readonly html: string | null;
  /** What came along for the receiver's calendar. */
  readonly calendar: string | null;
  readonly at: string;
  /** The case's reference. */
  readonly incident: string | null;
}

type Handed = Pick<Sent, 'id' | 'channel' | 'to' | 'subject' | 'text' | 'html' | 'calendar' | 'at'>;

/**
 * The phones and mailboxes of the demo people. What was sent comes from the wire; whose it is and which case it
 * belongs to comes from the delivery that recorded the same message id, seen on the stream.
 */
export class Outbox {
  #handed: Handed[] = [];
  readonly #deliveries = new Map<string, Delivery>();
  readonly #references = new Map<string, string>();

  sms({ messageId, to, text, at }: SmsMessage): void {
    this.#handed.push({
      id: messageId,
      channel: 'sms',
      to,
      subject: null,
      text,
      html: null,
      calendar: null,
      at: at.toISOString(),
    });
  }

  email({ messageId, to, subject, text, html, calendar, at }: EmailMessage): void {
    const body = { subject, text: text ?? '', html: html ?? null, calendar: calendar ?? null };
    this.#handed.push({ id: messageId, channel: 'email', to, ...body, at: at.toISOString() });
  }

  /** Looks at a row that was written. @returns the id of the message whose sending it records, if it does */
  see(record: DynamoDBRecord): string | undefined {
    const image = record.dynamodb?.NewImage as Parameters<typeof unmarshall>[0] | undefined;
    const row = image && unmarshall(image);
    if (row?.kind === 'incident')
      this.#references.set((row.body as Incident).id, (row.body as Incident).reference);
    if (row?.kind !== 'delivery') return undefined;
    const { messageId } = row.body as Delivery;
    if (messageId !== undefined) this.#deliveries.set(messageId, row.body as Delivery);
    return messageId;
  }

  /** Everything handed over since it was last emptied, oldest first. */
  list(people: readonly Person[]): Sent[] {
    return this.#handed.map((each) => {
      const delivery = this.#deliveries.get(each.id);
      const person = people.find(
        ({ id, mobile, email }) => id === delivery?.person || mobile === each.to || email === each.to,
      );
      return {
        ...each,
        person: person?.name ?? null,
        role: delivery?.role ?? null,
        language: delivery?.language ?? null,
        incident: this.#references.get(delivery?.incident ?? '') ?? null,
      };
    });
  }

  clear(): void {
    this.#handed = [];
  }
}
