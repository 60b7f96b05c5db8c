import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../shared/alerts/delivery.ts';
import { causeSeq, planAlerts } from '../../../shared/alerts/plan.ts';
import type { Entry } from '../../../shared/incident/entry.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import { receive } from '../../../shared/incident/receive.ts';
import type { Municipality } from '../../../shared/municipality/municipality.ts';
import { MESSAGE_CHANNELS, type MessageChannel } from '../../../shared/routing/rule.ts';
import { municipality, OF_LEVEL, opened, PEOPLE, report, sha256, TUESDAY } from '../builders.ts';
import { alertsOf, heard, story, told } from './story.ts';

const here = municipality();

/** Deliveries of an entry that failed for good: by every channel, to each of these people. */
const failing = (
  entry: Entry,
  ids: readonly string[],
  channels: readonly MessageChannel[] = MESSAGE_CHANNELS,
): Delivery[] =>
  ids.flatMap((person) =>
    channels.map((channel) => ({
      id: `${person}-${channel}`,
      incident: entry.incident,
      entry: entry.seq,
      rule: 'own-party',
      person,
      role: 'PSA' as const,
      channel,
      language: 'sv' as const,
      message: 'urgent' as const,
      state: 'failed' as const,
      tries: 1,
      claimedUntil: TUESDAY,
      failure: 'InvalidParameter',
    })),
  );

/** What the first alert becomes once messages to these people have failed for good. */
const alertsWithout = (
  ids: string[],
  of: Record<string, unknown> = OF_LEVEL.red,
  {
    channels = MESSAGE_CHANNELS,
    at = here,
  }: { channels?: readonly MessageChannel[]; at?: Municipality } = {},
) => {
  const { incident, entry } = opened(report(of), TUESDAY, at);
  const deliveries = failing(entry, ids, channels);
  return planAlerts(entry, { incident, deliveries, people: PEOPLE, now: TUESDAY, municipality: at, sha256 });
};

describe('when every message to somebody fails', () => {
  it('the deputy is told at once, and it is said that somebody could not be reached', () => {
    const plan = alertsWithout(['psa']);
    expect(told(plan)).toEqual(['psa-2', 'kss']);
    expect(plan.findings).toEqual([{ kind: 'gap', rule: 'own-party', role: 'PSA', why: 'unreachable' }]);
  });

  it('the messages to everybody else keep their names, so that nobody hears twice', () => {
    const toKss = (plan: ReturnType<typeof alertsOf>) =>
      plan.deliveries.filter(({ person }) => person === 'kss');
    expect(toKss(alertsWithout(['psa']))).toEqual(toKss(alertsOf(report(OF_LEVEL.red))));
  });

  it('to one after the other, the line goes on to its end, and past whoever is kept out', () => {
    const kept = { ...OF_LEVEL.blue, keepOut: { names: ['Pär Åkesson'] } };
    expect(heard(alertsWithout(['psa'], kept))).toEqual(['kss email task', 'kss sms task']);
    expect(told(alertsWithout(['psa', 'kss', 'kss-2'], kept))).toEqual(['tib']);
  });

  it('to everybody, the lines say that nobody was reached', () => {
    const { deliveries, findings } = alertsWithout(['psa', 'psa-2', 'kss', 'kss-2', 'tib']);
    expect(deliveries).toEqual([]);
    expect(findings.filter(({ kind }) => kind === 'nobody-reached')).toHaveLength(2);
  });

  it.each([
    [['psa-2'], ['kss'], []],
    [['psa-2', 'kss', 'kss-2', 'tib', 'psa'], [], [{ kind: 'exhausted' }]],
  ])('in a later round (%j) the next is asked (%j)', (unreachable, people, findings) => {
    const { incident, deliveries } = story(report());
    const changed = fallDue(incident, 'ack-1', TUESDAY, here);
    const plan =
      changed &&
      planAlerts(changed.entry, {
        incident: changed.incident,
        deliveries: [...deliveries, ...failing(changed.entry, unreachable)],
        people: PEOPLE,
        now: TUESDAY,
        municipality: here,
        sha256,
      });
    expect(plan && told(plan)).toEqual(people);
    expect(plan?.findings).toEqual(findings);
  });

  it.each(MESSAGE_CHANNELS)(
    'by %s alone, the same person is told the other way and nobody else is',
    (channel) => {
      const rules = here.routing.map((rule) => ({ ...rule, channels: [channel] }));
      const only = municipality({ routing: rules });
      expect(heard(alertsWithout([], OF_LEVEL.blue, { at: only }))).toEqual([`psa ${channel} task`]);
      const plan = alertsWithout(['psa'], OF_LEVEL.blue, { channels: [channel], at: only });
      expect(heard(plan)).toEqual(['psa email task', 'psa sms task']);
      expect(plan.findings).toEqual([]);
    },
  );

  it('in a closed case, nobody is told any more', () => {
    const { incident, entry } = opened(report(OF_LEVEL.red));
    const closed = { ...incident, status: 'closed' as const };
    const rest = { people: PEOPLE, now: TUESDAY, municipality: here, sha256 };
    expect(told(planAlerts(entry, { incident: closed, deliveries: [], ...rest }))).toEqual([]);
  });
});

describe('a message that comes back', () => {
  it('is made up for by the entry that it was part of, under the names its messages have', () => {
    const { incident, entry } = opened(report(OF_LEVEL.red));
    const deliveries = failing(entry, ['psa']);
    const [first] = deliveries;
    const returned =
      first &&
      receive(
        incident,
        { ...first, state: 'handed-over' },
        { kind: 'undelivered', why: 'Permanent.General' },
        TUESDAY,
      );
    if (!returned) throw new Error('Nothing was recorded');
    expect(causeSeq(returned.entry, deliveries)).toBe(entry.seq);
    expect(causeSeq(entry, deliveries)).toBe(entry.seq);
  });

  it.each(['delivered', 'failed', 'expired'] as const)(
    'says nothing about a delivery that is %s already',
    (state) => {
      const { incident, entry } = opened(report());
      const [first] = failing(entry, ['psa']);
      if (!first) throw new Error('No delivery');
      expect(receive(incident, { ...first, state }, { kind: 'undelivered', why: 'x' }, TUESDAY)).toBeNull();
      expect(receive(incident, { ...first, state }, { kind: 'delivered' }, TUESDAY)).toBeNull();
    },
  );

  it('says once that it is late', () => {
    const { incident, entry } = opened(report());
    const [first] = failing(entry, ['psa']);
    const waiting = first && { ...first, state: 'handed-over' as const };
    const late = waiting && receive(incident, waiting, { kind: 'delayed' }, TUESDAY);
    expect(late?.entry.what).toEqual({ kind: 'delayed', delivery: first?.id });
    expect(late && waiting && receive(late.incident, waiting, { kind: 'delayed' }, TUESDAY)).toBeNull();
  });
});
