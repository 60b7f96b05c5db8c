import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { environment } from '../environment.ts';
import { lazyClient } from './client.ts';
import { CLIENT_SETTINGS } from './failure.ts';

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
export const sendMail = async ({ to, subject, text, html }: Mail): Promise<string> => {
  const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
  const { MessageId } = await ses().send(
    new SendEmailCommand({
      Source: environment('MAIL_FROM'),
      ConfigurationSetName: environment('MAIL_CONFIGURATION_SET'),
      Destination: { ToAddresses: [to] },
      Message: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } },
    }),
  );
  return MessageId ?? '';
};
