import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Variable } from '../shared/manifest/environment.ts';
import type { Use } from '../shared/manifest/manifest.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Evidence } from './evidence.ts';
import type { Intake } from './intake.ts';
import type { Messages } from './messages.ts';
import { nameOf } from './municipality.ts';
import type { Staff } from './staff.ts';
import type { Store } from './store.ts';
import type { Time } from './time.ts';

/** What the functions can be given. */
export interface Surroundings {
  readonly municipality: Identity;
  readonly store: Store;
  readonly messages: Messages;
  readonly time: Time;
  readonly evidence: Evidence;
  readonly intake: Intake;
  readonly staff: Staff;
  readonly clockArn: string;
}

/** Every variable that a use can bring; one forgotten here does not compile. */
export const variables = (around: Surroundings): Readonly<Record<Variable, string>> => ({
  INCIDENTS_TABLE: around.store.tables.incidents.tableName,
  DIRECTORY_TABLE: around.store.tables.directory.tableName,
  MAIL_FROM: around.municipality.mail.from,
  MAIL_CONFIGURATION_SET: around.messages.configurationSet.configurationSetName,
  SMS_SENDER_ID: around.municipality.sms.senderId,
  SMS_MAX_PRICE_USD: String(around.municipality.sms.maxPriceUsd),
  SCHEDULE_GROUP: nameOf(around.municipality),
  SCHEDULE_TARGET_ARN: around.clockArn,
  SCHEDULE_ROLE_ARN: around.time.deadlineRole.roleArn,
  SCHEDULE_FAILURE_QUEUE_ARN: around.time.failures.queueArn,
  BASE_URL: around.intake.baseUrl,
  EVIDENCE_BUCKET: around.evidence.bucket.bucketName,
  EVIDENCE_ORIGIN: around.evidence.origin,
  ISSUER_URL: around.staff.issuerUrl,
  ISSUER_CLIENT_ID: around.staff.clientId,
  ISSUER_CLIENT_SECRET: around.staff.clientSecret,
});

/** What a use lets a function do, and nothing more. */
export const statements = (
  use: Use,
  { store, messages, time, evidence }: Surroundings,
): PolicyStatement[] => {
  switch (use.kind) {
    case 'table':
      return store.statements(use);
    case 'mail':
      return messages.mailStatements();
    case 'sms':
      return messages.smsStatements();
    case 'schedules':
      return time.scheduleStatements(use.actions);
    case 'suppressions':
      return messages.suppressionStatements();
    case 'evidence':
      return evidence.statements(use);
    case 'links':
    case 'issuer':
      return [];
    default:
      return use satisfies never;
  }
};
