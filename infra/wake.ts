import { type FunctionName, functions } from '../shared/manifest/manifest.ts';
import type { Evidence } from './evidence.ts';
import type { VarnaFunction } from './function.ts';
import type { Intake } from './intake.ts';
import type { MailEvents } from './mail-events.ts';
import type { Reactions } from './reactions.ts';
import type { SmsLog } from './sms-log.ts';
import type { Time } from './time.ts';

/** All that can wake a function. */
export interface Wakers {
  readonly intake: Intake;
  readonly reactions: Reactions;
  readonly time: Time;
  readonly mailEvents: MailEvents;
  readonly smsLog: SmsLog;
  readonly evidence: Evidence;
}

/** Connects a function with everything that wakes it. A new kind of trigger does not compile until it is here. */
export const wake = (woken: VarnaFunction, by: Wakers): void => {
  for (const trigger of woken.spec.triggers) {
    switch (trigger.kind) {
      case 'route':
        by.intake.serve(woken, trigger);
        break;
      case 'stream':
        by.reactions.follow(woken, trigger.of);
        break;
      case 'deadline':
        woken.retryAlone();
        break;
      case 'nightly':
        woken.retryAlone();
        by.time.everyNight(woken, trigger.at);
        break;
      case 'every':
        woken.retryAlone();
        by.time.every(woken, trigger.minutes);
        break;
      case 'drill':
        woken.retryAlone();
        by.time.drill(woken);
        break;
      case 'mail-events':
        by.mailEvents.follow(woken);
        break;
      case 'sms-log':
        woken.retryAlone();
        by.smsLog.follow(woken);
        break;
      case 'evidence':
        woken.retryAlone();
        by.evidence.tell(woken, trigger.of);
        break;
      default:
        trigger satisfies never;
    }
  }
};

/** The one function that deadlines wake. Throws when the manifest has none or several. */
export const clockOf = (): FunctionName => {
  const clocks = functions().filter(([, { triggers }]) => triggers.some(({ kind }) => kind === 'deadline'));
  const [clock, second] = clocks;
  if (!clock || second) throw new Error('The manifest must have exactly one function that deadlines wake.');
  return clock[0];
};
