import { toLocal } from '../../../shared/calendar/zoned.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import type { Told } from '../../checks/case.ts';
import { isClosedDay } from '../closed-days.ts';
import { ASKS, type YearOutcome } from './outcome.ts';

/** What comes by so little later is not another hour. */
const LITTLE_MS = 40 * 60_000;

/** No reminder on a wrong day, or at an hour at which nobody should be disturbed; the first hours are another matter. */
export function* hours({ incident, entries, sent }: Told, { municipality }: YearOutcome): Generator<string> {
  const wrong = (step: string, at: number) => {
    const [now, before] = [at, at - LITTLE_MS].map((ms) =>
      toLocal(new Date(ms).toISOString(), municipality.timeZone),
    ) as [Local, Local];
    if (isDay(now) || isDay(before))
      return isAnyDay(step, incident) || !isClosedDay(now.date) || !isClosedDay(before.date)
        ? undefined
        : `on a day off, ${now.date}`;
    return `at ${now.time}`;
  };
  for (const { what, at } of entries) {
    if (what.kind !== 'follow-up-due' && what.kind !== 'follow-up-reminded') continue;
    const found = what.step === 'F0' ? undefined : wrong(what.step, Date.parse(at));
    if (found) yield `${what.step} was asked for ${found}`;
  }
  for (const { channel, at, delivery } of sent) {
    const { step, message = '' } = delivery ?? {};
    if (channel !== 'sms' || !step || step === 'F0' || !ASKS.includes(message)) continue;
    // Whoever has no e-mail that works would else not get the link at all.
    if (delivery && !hasMail(delivery, sent)) continue;
    const found = wrong(step, at);
    if (found) yield `a phone rang for ${step} ${found}`;
  }
}

type Local = ReturnType<typeof toLocal>;

const isDay = ({ time }: Local): boolean => time >= '08:00:00' && time < '20:00:00';

/** The first call knows no weekend, nor does one that somebody has asked for. */
const isAnyDay = (step: string, { followUps }: Incident): boolean =>
  step === 'F1' || followUps.some(({ id, rule }) => id === step && rule === 'support-wanted');

const hasMail = (
  { entry, person }: NonNullable<Told['sent'][number]['delivery']>,
  sent: Told['sent'],
): boolean =>
  sent.some(
    (each) =>
      each.channel === 'email' &&
      each.delivery?.state !== 'failed' &&
      each.delivery?.entry === entry &&
      each.delivery.person === person,
  );
