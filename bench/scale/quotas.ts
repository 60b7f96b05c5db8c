/**
 * What bounds the service, as parameters. The first group is AWS's defaults for an account in a region, as remembered on
 * 2026-11-25: check them in Service Quotas, a new account begins lower (Lambda at 10, SES and SNS in their sandboxes).
 * The second group is our own (infra/reactions.ts, functions/sweep.ts).
 */
export interface Quotas {
  /** Functions that run at once. */
  readonly lambda: number;
  /** Requests a second that the API takes. */
  readonly api: number;
  /** Write units a second that a table takes which has not been busy before. */
  readonly tableWrites: number;
  /** Shards of the table's stream: one for each partition, four in a new table on demand. */
  readonly shards: number;
  readonly smsPerSecond: number;
  readonly mailPerSecond: number;
  /** E-mails in 24 hours. */
  readonly mailPerDay: number;
  /** Schedules a second that may be made. */
  readonly schedulesPerSecond: number;
  /** Batches of a shard that are worked at once, and their size. */
  readonly lanesPerShard: number;
  readonly batch: number;
  /** For how long a record is tried before it is left to the sweep, in seconds: the SDK's tries and the stream's. */
  readonly patience: number;
  /** How often the sweep comes, how soon after a record it may, how long it begins new cases, and how many at once. */
  readonly sweepEvery: number;
  readonly sweepGrace: number;
  readonly sweepFor: number;
  readonly sweepAtOnce: number;
}

export const DEFAULTS: Quotas = {
  lambda: 1000,
  api: 10_000,
  tableWrites: 4000,
  shards: 4,
  smsPerSecond: 20,
  mailPerSecond: 14,
  mailPerDay: 50_000,
  schedulesPerSecond: 500,
  lanesPerShard: 10,
  batch: 10,
  patience: 8,
  sweepEvery: 300,
  sweepGrace: 120,
  sweepFor: 150,
  sweepAtOnce: 8,
};

/** What one report takes, counted by `countCase`, and how long a function runs for it, in seconds: a guess, warm. */
export interface Load {
  readonly submitWrites: number;
  readonly alertWrites: number;
  readonly sms: number;
  readonly mails: number;
  readonly schedules: number;
  readonly submitSeconds: number;
  readonly alertSeconds: number;
  /** Which share of the reports is red, whose SMSes never wait for each other. */
  readonly red: number;
}
