import { handler as alert } from '../functions/alert.ts';
import { handler as clock } from '../functions/clock.ts';
import { handler as deadlines } from '../functions/deadlines.ts';
import { handler as followUp } from '../functions/follow-up.ts';
import { handler as mailReceipts } from '../functions/mail-receipts.ts';
import { handler as reconcile } from '../functions/reconcile.ts';
import { handler as referral } from '../functions/referral.ts';
import { handler as report } from '../functions/report.ts';
import { handler as smsReceipts } from '../functions/sms-receipts.ts';
import { handler as submit } from '../functions/submit.ts';
import { handler as succession } from '../functions/succession.ts';
import { handler as sweep } from '../functions/sweep.ts';
import { handler as take } from '../functions/take.ts';

export type SimulatedFunction =
  | 'submit'
  | 'alert'
  | 'deadlines'
  | 'clock'
  | 'take'
  | 'follow-up'
  | 'referral'
  | 'report'
  | 'mail-receipts'
  | 'sms-receipts'
  | 'sweep'
  | 'reconcile'
  | 'succession';

/** The functions that the simulation runs: the real ones, as they are deployed. */
export const HANDLERS = {
  submit,
  alert,
  deadlines,
  clock,
  take,
  'follow-up': followUp,
  referral,
  report,
  'mail-receipts': mailReceipts,
  'sms-receipts': smsReceipts,
  sweep,
  reconcile,
  succession,
} as Record<SimulatedFunction, (event: never, context: never) => Promise<unknown>>;
