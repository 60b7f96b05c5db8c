import { Queue, waitOf } from './queue.ts';
import type { Load, Quotas } from './quotas.ts';

export interface Outcome {
  readonly reports: number;
  readonly messages: number;
  /** Messages handed over. Fewer than `messages` would be a loss. */
  readonly handedOver: number;
  /** Messages that were handed over by the sweep, because the stream had given up on them. */
  readonly bySweep: number;
  /** From the report to a message handed over, in seconds. */
  readonly p50: number;
  readonly p99: number;
  readonly last: number;
  /** What was waited for: how long at the most, and by how many at once. The longest first: it binds first. */
  readonly waits: readonly { readonly quota: string; readonly seconds: number; readonly most: number }[];
}

const countOf = (cohorts: readonly { readonly count: number }[]): number =>
  cohorts.reduce((sum, { count }) => sum + count, 0);

/**
 * Plays what comes, second by second, through what bounds it. Nothing is added up by hand: a queue before each quota,
 * each let out as fast as the quota allows; what the stream gives up on waits for the sweep, as the table's index has it.
 *
 * @param arrivals how many reports come in each second
 * @param bundled which share of a report's SMSes goes out together with others (a flood below red)
 */
export const simulate = (arrivals: readonly number[], load: Load, quotas: Quotas, bundled = 0): Outcome => {
  const queues = {
    api: new Queue(),
    'Lambda, for submit': new Queue(),
    'table writes': new Queue(),
    'stream lanes': new Queue(),
    SMS: new Queue(),
    mail: new Queue(),
    schedules: new Queue(),
  };
  const late = { SMS: new Queue(), mail: new Queue(), schedules: new Queue() };
  const delays = new Map<number, number>();
  const lanes = quotas.shards * quotas.lanesPerShard;
  const smsEach = load.sms * (load.red + (1 - load.red) * (1 - bundled));
  let [reports, handedOver, bySweep, owedSms, now] = [0, 0, 0, 0, 0];
  let [sweptSince, mailedToday] = [-1, 0];

  const deliver = (cohorts: readonly { since: number; count: number }[], swept: boolean) => {
    for (const { since, count } of cohorts) {
      handedOver += count;
      if (swept) bySweep += count;
      delays.set(now - since, (delays.get(now - since) ?? 0) + count);
    }
  };
  /** One service's second: new messages and those of the sweep share its rate. @returns how many it took */
  const serve = (name: 'SMS' | 'mail' | 'schedules', rate: number, then: typeof deliver): number => {
    const fresh = queues[name].take(rate, now);
    then(fresh, false);
    const taken = countOf(fresh);
    const most = Math.min(rate - taken, quotas.sweepAtOnce / load.alertSeconds);
    const sweeps = sweptSince >= 0 && now < sweptSince + quotas.sweepFor;
    const swept = sweeps ? late[name].take(most, now, sweptSince - quotas.sweepGrace) : [];
    then(swept, true);
    for (const { since, count } of queues[name].giveUp(now - quotas.patience)) late[name].add(count, since);
    return taken + countOf(swept);
  };

  const busy = () =>
    Object.values(queues).some(({ size }) => size > 0) || Object.values(late).some(({ size }) => size > 0);
  for (now = 0; now < arrivals.length || busy(); now += 1) {
    if (now > 30 * 86_400) throw new Error('It does not come to an end in a month');
    const came = arrivals[now] ?? 0;
    reports += came;
    queues.api.add(came, now);
    for (const { since, count } of queues.api.take(quotas.api, now))
      queues['Lambda, for submit'].add(count, since);
    const free = Math.max(1, quotas.lambda - 2 * lanes);
    for (const { since, count } of queues['Lambda, for submit'].take(free / load.submitSeconds, now))
      queues['table writes'].add(count, since);
    const forSubmit = quotas.tableWrites / (load.submitWrites + load.alertWrites);
    for (const { since, count } of queues['table writes'].take(forSubmit, now))
      queues['stream lanes'].add(count, since);
    for (const { since, count } of queues['stream lanes'].take(
      (lanes * quotas.batch) / load.alertSeconds,
      now,
    )) {
      owedSms += count * smsEach;
      queues.SMS.add(Math.floor(owedSms), since);
      owedSms -= Math.floor(owedSms);
      queues.mail.add(count * load.mails, since);
      queues.schedules.add(count * load.schedules, since);
    }
    if (now % quotas.sweepEvery === 0) sweptSince = now;
    if (now % 86_400 === 0) mailedToday = 0;
    serve('SMS', quotas.smsPerSecond, deliver);
    mailedToday += serve('mail', Math.min(quotas.mailPerSecond, quotas.mailPerDay - mailedToday), deliver);
    serve('schedules', quotas.schedulesPerSecond, () => {});
  }
  const waits = Object.entries(queues).map(([quota, queue]) => ({
    quota,
    seconds: Math.max(
      waitOf(queue.waited, 1),
      quota in late ? waitOf(late[quota as keyof typeof late].waited, 1) : 0,
    ),
    most: queue.most + (quota in late ? late[quota as keyof typeof late].most : 0),
  }));
  return {
    reports,
    messages: Math.floor(reports * smsEach) + reports * load.mails,
    handedOver,
    bySweep,
    p50: waitOf(delays, 0.5),
    p99: waitOf(delays, 0.99),
    last: waitOf(delays, 1),
    waits: waits.toSorted((a, b) => b.most - a.most),
  };
};
