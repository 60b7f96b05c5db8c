import { municipality as own } from '../functions/municipality.ts';
import { type Variable, variablesOf } from '../shared/manifest/environment.ts';
import { type Failing, failureQueueName, functionName } from '../shared/manifest/failures.ts';
import { type FunctionName, functions } from '../shared/manifest/manifest.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import type { Aws } from './aws/index.ts';
import { CLIENT_ID } from './issuer.ts';

export const TABLE_NAMES = { incidents: 'varna-incidents', directory: 'varna-directory' } as const;
export const SCHEDULE_GROUP = 'varna';
export const EVIDENCE_BUCKET = 'varna-evidence';

/** What AWS knows a function by, and what by its ARN. */
export const nameOf = (name: FunctionName): string => functionName(own.id, name);
export const arnOf = (name: FunctionName): string =>
  `arn:aws:lambda:eu-north-1:000000000000:function:${nameOf(name)}`;

export const failureQueueOf = (failing: Failing): string => failureQueueName(own.id, failing);

/** What each variable of the manifest is on this machine; one that is missing does not compile. */
const valuesFor = (
  { endpoints }: Aws,
  municipality: Municipality,
  baseUrl: string,
  issuerUrl: string,
): Record<Variable, string> => ({
  INCIDENTS_TABLE: TABLE_NAMES.incidents,
  DIRECTORY_TABLE: TABLE_NAMES.directory,
  MAIL_FROM: municipality.mail.from,
  MAIL_CONFIGURATION_SET: 'varna',
  SMS_SENDER_ID: municipality.sms.senderId,
  SMS_MAX_PRICE_USD: String(municipality.sms.maxPriceUsd),
  SCHEDULE_GROUP,
  SCHEDULE_TARGET_ARN: arnOf(deadlineTarget()),
  SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/scheduler',
  SCHEDULE_FAILURE_QUEUE_ARN: `arn:aws:sqs:eu-north-1:000000000000:${failureQueueOf('schedule')}`,
  BASE_URL: baseUrl,
  EVIDENCE_BUCKET,
  EVIDENCE_ORIGIN: endpoints.s3,
  ISSUER_URL: issuerUrl,
  ISSUER_CLIENT_ID: CLIENT_ID,
  ISSUER_CLIENT_SECRET: '',
});

/** Points this process's SDK clients and handlers at the local endpoints. One stack a process. */
export const setEnvironment = (
  aws: Aws,
  municipality: Municipality,
  baseUrl: string,
  issuerUrl = '',
): void => {
  const { endpoints } = aws;
  Object.assign(process.env, {
    AWS_REGION: municipality.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_SESV2: endpoints.sesv2,
    AWS_ENDPOINT_URL_SNS: endpoints.sns,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SCHEDULER: endpoints.scheduler,
  });
  const values = valuesFor(aws, municipality, baseUrl, issuerUrl);
  for (const [, { uses }] of functions()) {
    for (const name of uses.flatMap(variablesOf)) process.env[name] = values[name];
  }
};

const deadlineTarget = (): FunctionName => {
  const found = functions().find(([, { triggers }]) => triggers.some(({ kind }) => kind === 'deadline'));
  if (!found) throw new Error('The manifest has no function that deadlines wake');
  return found[0];
};
