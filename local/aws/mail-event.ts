/** A mail that SES took. */
export interface TakenMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly at: Date;
  readonly configurationSet: string;
}

/** `bounced`: the other side refuses the address for good. `suppressed`: SES itself does not send to it. */
export type MailOutcome = 'delivered' | 'bounced' | 'suppressed';

const ACCOUNT = '000000000000';
const REGION = 'eu-north-1';

/**
 * What SES publishes about a mail, with the fields that it always has (SES developer guide, "Contents of event data
 * that Amazon SES publishes to Amazon SNS").
 *
 * @param to those of the mail's recipients whom it is about
 * @param at when it happened
 */
export const mailEvent = (mail: TakenMail, outcome: MailOutcome, to: readonly string[], at: Date): object =>
  outcome === 'delivered'
    ? { eventType: 'Delivery', mail: mailObject(mail), delivery: deliveryObject(mail, to, at) }
    : { eventType: 'Bounce', bounce: bounceObject(mail, outcome, to, at), mail: mailObject(mail) };

const mailObject = ({ messageId, from, to, subject, at, configurationSet }: TakenMail) => ({
  timestamp: at.toISOString(),
  source: from,
  sourceArn: `arn:aws:ses:${REGION}:${ACCOUNT}:identity/${from.split('@').at(-1)?.replace('>', '')}`,
  sendingAccountId: ACCOUNT,
  messageId,
  destination: to,
  headersTruncated: false,
  headers: [
    { name: 'From', value: from },
    { name: 'To', value: to.join(', ') },
    { name: 'Subject', value: subject },
    { name: 'MIME-Version', value: '1.0' },
  ],
  commonHeaders: { from: [from], to, messageId, subject },
  tags: {
    'ses:operation': ['SendEmail'],
    'ses:configuration-set': [configurationSet],
    'ses:source-ip': ['127.0.0.1'],
  },
});

const deliveryObject = (mail: TakenMail, recipients: readonly string[], at: Date) => ({
  timestamp: at.toISOString(),
  processingTimeMillis: at.getTime() - mail.at.getTime(),
  recipients,
  smtpResponse: '250 2.6.0 Message received',
  remoteMtaIp: '127.0.2.0',
  reportingMTA: 'mta.example.com',
});

const DIAGNOSIS = {
  bounced: 'smtp; 550 5.1.1 user unknown',
  suppressed:
    'Amazon SES did not send the message to this address because it is on the suppression list for your account.',
} as const;

const bounceObject = (
  { messageId }: TakenMail,
  outcome: 'bounced' | 'suppressed',
  to: readonly string[],
  at: Date,
) => ({
  feedbackId: `feedback-${messageId}`,
  bounceType: 'Permanent',
  bounceSubType: outcome === 'bounced' ? 'General' : 'OnAccountSuppressionList',
  bouncedRecipients: to.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: DIAGNOSIS[outcome],
  })),
  timestamp: at.toISOString(),
  reportingMTA: outcome === 'bounced' ? 'dsn; mta.example.com' : 'dns; amazonses.com',
});
