import type { Use } from './manifest.ts';
import type { TableName } from './tables.ts';

/** The variables each use brings. A function has exactly those of its uses, and LOG_LEVEL. */
export const TABLE_VARIABLE = {
  incidents: 'INCIDENTS_TABLE',
  directory: 'DIRECTORY_TABLE',
} as const satisfies Record<TableName, string>;

export const VARIABLES = {
  mail: ['MAIL_FROM', 'MAIL_CONFIGURATION_SET'],
  sms: ['SMS_SENDER_ID', 'SMS_MAX_PRICE_USD'],
  schedules: ['SCHEDULE_GROUP', 'SCHEDULE_TARGET_ARN', 'SCHEDULE_ROLE_ARN', 'SCHEDULE_FAILURE_QUEUE_ARN'],
  links: ['BASE_URL'],
  suppressions: [],
  evidence: ['EVIDENCE_BUCKET', 'EVIDENCE_ORIGIN'],
  issuer: ['ISSUER_URL', 'ISSUER_CLIENT_ID', 'ISSUER_CLIENT_SECRET'],
} as const satisfies Record<Exclude<Use['kind'], 'table'>, readonly string[]>;

export type Variable =
  | (typeof TABLE_VARIABLE)[TableName]
  | (typeof VARIABLES)[keyof typeof VARIABLES][number];

/** The names of the variables that a use brings with it. */
export const variablesOf = (use: Use): readonly Variable[] =>
  use.kind === 'table' ? [TABLE_VARIABLE[use.table]] : VARIABLES[use.kind];
