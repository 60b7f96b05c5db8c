import { SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { environment } from '../environment.ts';
import { lazyClient } from './client.ts';
import { CLIENT_SETTINGS } from './failure.ts';
import { mimeOf } from './mime.ts';

const ses = lazyClient('mail', () => new SESClient(CLIENT_SETTINGS));

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What the receiver's calendar is to hold from now on: iCalendar text. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

/** Hands an e-mail over to SES. @returns SES's message id @throws the SDK's error; see `isPassing` */
export const sendMail = async ({ calendar, ...mail }: Mail): Promise<string> => {
  const from = environment('MAIL_FROM');
  const ConfigurationSetName = environment('MAIL_CONFIGURATION_SET');
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  // SES puts a mail together itself unless something is attached.
  const { MessageId } = calendar
    ? await ses().send(
        new SendRawEmailCommand({
          Source: from,
          Destinations: [mail.to],
          ConfigurationSetName,
          RawMessage: { Data: Buffer.from(mimeOf(from, { ...mail, calendar })) },
        }),
      )
    : await ses().send(
        new SendEmailCommand({
          Source: from,
          ConfigurationSetName,
          Destination: { ToAddresses: [mail.to] },
          Message: {
            Subject: utf8(mail.subject),
            Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
          },
        }),
      );
  return MessageId ?? '';
};
