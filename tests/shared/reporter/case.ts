import type { Delivery } from '../../../shared/alerts/delivery.ts';
import type { AlertPlan } from '../../../shared/alerts/plan.ts';
import { planAlerts } from '../../../shared/alerts/plan.ts';
import type { Person } from '../../../shared/directory/person.ts';
import type { Change } from '../../../shared/incident/change.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { take } from '../../../shared/incident/take.ts';
import type { Municipality } from '../../../shared/municipality/municipality.ts';
import { ACTIONS, type ActionName } from '../../../shared/reporter/actions.ts';
import { sent } from '../alerts/story.ts';
import { municipality as aMunicipality, opened, PEOPLE, report, sha256, TUESDAY } from '../builders.ts';

export const AT = aMunicipality();

export const later = (hours: number, from = TUESDAY): string =>
  new Date(Date.parse(from) + hours * 3_600_000).toISOString();

export const made = (changed: Change | null | 'outdated'): Change => {
  if (changed === null || changed === 'outdated') throw new Error(`nothing changed: ${changed}`);
  return changed;
};

/** What the person does, an hour after the report unless said otherwise. */
export const does = (
  incident: Incident,
  action: ActionName,
  input: unknown,
  now = later(1),
): Change | null | 'outdated' => {
  const { schema, change } = ACTIONS[action];
  return change(incident, schema.parse(input) as never, { now, rules: AT });
};

/** A case with what was said to whom, as the service has it, one thing after the other. */
export const told = (overrides: Record<string, unknown> = {}, people: readonly Person[] = PEOPLE) => {
  const deliveries: Delivery[] = [];
  let { incident } = opened(report(overrides));
  let municipality = AT;
  const plan = (change: Change): AlertPlan => {
    incident = change.incident;
    const now = change.entry.at;
    const planned = planAlerts(change.entry, { incident, deliveries, people, now, municipality, sha256 });
    deliveries.push(...planned.deliveries.map((each) => ({ ...sent(each), handedOverAt: now })));
    return planned;
  };
  plan(opened(report(overrides)));
  return {
    case: () => incident,
    plan,
    /** From now on other rules say who is alerted. */
    under: (routing: Municipality['routing']) => {
      municipality = { ...AT, routing };
    },
    taken: (person: string, role: 'PSA' | 'KSS' = 'PSA') =>
      plan(made(take(incident, { person, role }, later(0.5), AT))),
    does: (action: ActionName, input: unknown, now = later(1)) =>
      plan(made(does(incident, action, input, now))),
    due: (what: string, now: string) => {
      const due = fallDue(incident, what, now, AT);
      return due && plan(due);
    },
  };
};
