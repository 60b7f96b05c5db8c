import { countCase } from '../case.ts';
import type { Load } from './quotas.ts';

/** What a report takes, counted from the functions as they are. */
export const loadOf = async (): Promise<Load> => {
  const { submission, alert } = await countCase();
  const of = (service: string) => alert.calls.filter((call) => call.service === service).length;
  const writes = (calls: typeof alert.calls) => calls.reduce((sum, call) => sum + call.writes, 0);
  return {
    submitWrites: writes(submission.calls),
    alertWrites: writes(alert.calls),
    sms: of('sms'),
    mails: of('mail'),
    schedules: of('scheduler'),
    submitSeconds: 0.1,
    alertSeconds: 0.5,
    red: 0.1,
  };
};
