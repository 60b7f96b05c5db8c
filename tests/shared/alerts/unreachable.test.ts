import { describe, expect, it } from 'vitest';
import { planAlerts } from '../../../shared/alerts/plan.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import { municipality, OF_LEVEL, opened, PEOPLE, report, sha256, TUESDAY } from '../builders.ts';
import { alertsOf, heard, story, told } from './story.ts';

const at = municipality();

/** What the first alert becomes once every message to these people has failed for good. */
const alertsWithout = (ids: string[], of: Record<string, unknown> = OF_LEVEL.red) => {
  const { incident, entry } = opened(report(of));
  const rest = { deliveries: [], people: PEOPLE, now: TUESDAY, municipality: at, sha256 };
  return planAlerts(entry, { incident, ...rest, unreachable: new Set(ids) });
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
    const changed = fallDue(incident, 'ack-1', TUESDAY, at);
    const rest = { deliveries, people: PEOPLE, now: TUESDAY, municipality: at, sha256 };
    const plan =
      changed &&
      planAlerts(changed.entry, { incident: changed.incident, ...rest, unreachable: new Set(unreachable) });
    expect(plan && told(plan)).toEqual(people);
    expect(plan?.findings).toEqual(findings);
  });
});
