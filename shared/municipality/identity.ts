import * as z from 'zod/mini';
import { toLocal } from '../calendar/zoned.ts';

const text = z.string().check(z.minLength(1));
/** E.164: `+` and the country's code. */
const phone = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));
const localTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const partyCode = z.string().check(z.regex(/^[A-Z0-9ÅÄÖ]{1,12}$/));

/** `{name}` is the municipality; a misspelt placeholder would be printed as it stands. */
const formNotice = z.string().check(
  z.minLength(1),
  z.refine((given) => !/[{}]/.test(given.replaceAll('{name}', '')), 'unknown placeholder'),
);

/** Refused here and not at the first report: every time in a case is counted in this zone. */
const isTimeZone = (name: string): boolean => {
  try {
    return toLocal('2026-01-01T00:00:00.000Z', name).date !== '';
  } catch {
    return false;
  }
};

/** What every municipality says about itself in its `config/` file; `rules` holds what it may change of the plan. */
export const identityFields = {
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/)),
  name: text,
  /** Stands in every SMS: keep it short. */
  shortName: z.string().check(z.minLength(1), z.maxLength(16)),
  timeZone: z.string().check(z.refine(isTimeZone, 'not a time zone such as Europe/Stockholm')),
  /** The AWS region; the account is the one that `cdk deploy` is signed in to. */
  region: text,
  /** The service's own address, once there is a domain for it; else API Gateway's. No slash at the end. */
  baseUrl: z.optional(z.string().check(z.regex(/^https:\/\/\S+[^/\s]$/))),
  /**
   * Who signs the staff in. Without it the stack makes a user pool with a second factor. `secretName` is where Secrets
   * Manager has the client's secret, if it has one. `addressesAreVerified` for an issuer that vouches for every address
   * and does not say so in its tokens.
   */
  issuer: z.optional(
    z.strictObject({
      url: z.string().check(z.regex(/^https:\/\/\S+$/)),
      clientId: text,
      secretName: z.optional(text),
      addressesAreVerified: z._default(z.boolean(), false),
    }),
  ),
  parties: z.array(z.strictObject({ code: partyCode, name: text })).check(z.minLength(1)),
  mail: z.strictObject({ domain: text, from: z.email() }),
  sms: z.strictObject({
    senderId: z.string().check(z.regex(/^[A-Za-z0-9]{1,11}$/)),
    maxPriceUsd: z.number().check(z.positive()),
    monthlySpendUsd: z.number().check(z.positive()),
    /** Whether the account's log of SMSes is this municipality's. In an account that several share, only one's is. */
    ownsLog: z._default(z.boolean(), true),
  }),
  /** Who hears of technical alarms; they never name a person. `phones` are woken by those that cannot wait. */
  alarms: z.strictObject({ email: z.email(), phones: z.optional(z.array(phone)) }),
  /** When a marked test goes through the whole chain to everybody: on the first Tuesday of the month or the quarter. */
  drills: z._default(z.strictObject({ every: z.enum(['month', 'quarter', 'never']), at: localTime }), {
    every: 'month',
    at: '10:00',
  }),
  /**
   * How many days ahead something due is handed to EventBridge Scheduler; until then it is a row of the table and
   * nothing else. Two at least, so that a night on which nobody could hand anything over does not matter.
   */
  scheduleDaysAhead: z._default(z.int().check(z.minimum(2), z.maximum(60)), 7),
  /** What the form says of who answers for the data and on what the law builds that, where the default does not fit. */
  formNotice: z.optional(z.strictObject({ sv: formNotice, fi: formNotice, en: formNotice })),
  logRetentionDays: z.number().check(z.positive()),
};

export const identitySchema = z.object(identityFields);

export type Identity = z.output<typeof identitySchema>;
