import { type Variable, variablesOf } from '../shared/manifest/environment.ts';
import { functions } from '../shared/manifest/manifest.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import type { Aws } from './aws/index.ts';

export const TABLE_NAMES = { incidents: 'varna-incidents', directory: 'varna-directory' } as const;
export const SCHEDULE_GROUP = 'varna';

/** The ARN by which the local Scheduler knows a function. */
export const arnOf = (name: string) => `arn:aws:lambda:eu-north-1:000000000000:function:${name}`;

/** What each variable of the manifest is on this machine; one that is missing does not compile. */
const valuesFor = (municipality: Municipality, baseUrl: string): Record<Variable, string> => ({
  INCIDENTS_TABLE: TABLE_NAMES.incidents,
  DIRECTORY_TABLE: TABLE_NAMES.directory,
  MAIL_FROM: municipality.mail.from,
  MAIL_CONFIGURATION_SET: 'varna',
  SMS_SENDER_ID: municipality.sms.senderId,
  SMS_MAX_PRICE_USD: String(municipality.sms.maxPriceUsd),
  SCHEDULE_GROUP,
  SCHEDULE_TARGET_ARN: arnOf(deadlineTarget()),
  SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/scheduler',
  SCHEDULE_FAILURE_QUEUE_ARN: 'arn:aws:sqs:eu-north-1:000000000000:schedule-failures',
  BASE_URL: baseUrl,
});

/** Points this process's SDK clients and handlers at the local endpoints. One stack a process. */
export const setEnvironment = ({ endpoints }: Aws, municipality: Municipality, baseUrl: string): void => {
  Object.assign(process.env, {
    AWS_REGION: municipality.region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_SNS: endpoints.sns,
    AWS_ENDPOINT_URL_SCHEDULER: endpoints.scheduler,
  });
  const values = valuesFor(municipality, baseUrl);
  for (const [, { uses }] of functions()) {
    for (const name of uses.flatMap(variablesOf)) process.env[name] = values[name];
  }
};

const deadlineTarget = () =>
  functions().find(([, { triggers }]) => triggers.some(({ kind }) => kind === 'deadline'))?.[0] ?? '';
