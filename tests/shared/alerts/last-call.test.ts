import { describe, expect, it } from 'vitest';
import { planAlerts } from '../../../shared/alerts/plan.ts';
import { note } from '../../../shared/incident/note.ts';
import { municipality, OF_LEVEL, opened, PEOPLE, report, sha256, TUESDAY } from '../builders.ts';
import { heard } from './story.ts';

const at = municipality();

/** What follows once everybody in line has been asked as often as they are, and nobody took the case. */
const lastCall = (of: Record<string, unknown>) => {
  const { incident } = opened(report(of));
  const noted = note(incident, { kind: 'exhausted' }, 1, TUESDAY);
  if (!noted) throw new Error('Nothing was noted');
  return planAlerts(noted.entry, {
    incident: noted.incident,
    deliveries: [],
    people: PEOPLE,
    now: TUESDAY,
    municipality: at,
    sha256,
  });
};

describe('when everybody in line was asked and nobody took the case', () => {
  it('red: all of them are told at once, by SMS and e-mail, that nobody has answered', () => {
    const people = ['psa', 'psa-2', 'kss', 'kss-2', 'tib'];
    expect(heard(lastCall(OF_LEVEL.red))).toEqual(
      people.flatMap((id) => [`${id} email unanswered`, `${id} sms unanswered`]).sort(),
    );
  });

  it('red: whoever is to be kept out is not called even then', () => {
    const kept = { ...OF_LEVEL.red, keepOut: { names: ['Pär Åkesson'] } };
    expect(heard(lastCall(kept)).some((each) => each.startsWith('psa-2 '))).toBe(false);
  });

  it.each(['orange', 'yellow', 'blue'] as const)(
    '%s: the alarm is enough, nobody is called again',
    (level) => {
      expect(lastCall(OF_LEVEL[level]).deliveries).toEqual([]);
    },
  );
});
