import { describe, expect, it } from 'vitest';
import { failedIn } from '../../../shared/alerts/channels.ts';
import { planAlerts } from '../../../shared/alerts/plan.ts';
import { note } from '../../../shared/incident/note.ts';
import { take } from '../../../shared/incident/take.ts';
import { unreadable } from '../../../shared/incident/unreadable.ts';
import { municipality, OF_LEVEL, opened, PEOPLE, report, sha256, TUESDAY } from '../builders.ts';
import { heard, sent, story, told } from './story.ts';

const at = municipality();
const situation = { people: PEOPLE, now: TUESDAY, municipality: at, sha256 };

/** An orange case that the party's officer took before anybody else was told. */
const takenAtOnce = () => {
  const { incident, entry } = opened(report(OF_LEVEL.orange));
  const changed = take(incident, { person: 'psa', role: 'PSA' }, TUESDAY, at);
  if (!changed) throw new Error('Not taken');
  return { entry, taken: changed };
};

describe('a case that is taken before everybody was told', () => {
  it('is put to nobody any more, however late the first entry is acted on', () => {
    const { entry, taken } = takenAtOnce();
    const plan = planAlerts(entry, { ...situation, incident: taken.incident, deliveries: [] });
    expect(heard(plan).filter((each) => /urgent|task/.test(each))).toEqual([]);
  });

  it('is still made known to the municipality: by mail, as taken', () => {
    const { taken } = takenAtOnce();
    const plan = planAlerts(taken.entry, { ...situation, incident: taken.incident, deliveries: [] });
    expect(heard(plan)).toContain('kss email taken');
  });

  it('is not said to have been taken by nobody when its line ends in the same moment', () => {
    const { taken } = takenAtOnce();
    expect(note(taken.incident, { kind: 'exhausted' }, 1, TUESDAY)).toBeNull();
  });
});

describe('passing a case on to nobody', () => {
  it('leaves their time to whoever else was asked just before: only then the alarm comes', () => {
    const people = PEOPLE.filter(({ id }) => ['psa', 'kss'].includes(id));
    const told = story(report(OF_LEVEL.orange), { people });
    const plan = told.passedOn('kss');
    expect(plan?.findings).toEqual([]);
    expect(told.unanswered()?.findings).toEqual([{ kind: 'exhausted' }]);
  });
});

describe('an SMS that went out with others, without a link', () => {
  const deliveries = (state: 'failed' | 'delivered') => {
    const { incident, entry } = opened(report(OF_LEVEL.orange));
    const plan = planAlerts(entry, { ...situation, incident, deliveries: [] });
    const rows = plan.deliveries.map((planned) => ({
      ...sent(planned),
      ...(planned.person === 'psa' && planned.channel === 'sms' && { bundledUntil: TUESDAY }),
      ...(planned.person === 'psa' && planned.channel === 'email' && { state }),
    }));
    return { incident, entry, rows };
  };

  it('counts as nothing once the e-mail that has the link comes back: the deputy is asked', () => {
    const { incident, entry, rows } = deliveries('failed');
    expect([...(failedIn(entry.seq, rows).get('psa') ?? [])].sort()).toEqual(['email', 'sms']);
    expect(told(planAlerts(entry, { ...situation, incident, deliveries: rows }))).toContain('psa-2');
  });

  it('is enough while the e-mail is on its way', () => {
    const { incident, entry, rows } = deliveries('delivered');
    expect(told(planAlerts(entry, { ...situation, incident, deliveries: rows }))).toEqual(['psa', 'kss']);
  });
});

describe('an entry that cannot be read', () => {
  it('takes none of its deadlines with it: the case is passed on in time, and every contact is asked for', () => {
    const { incident, entry } = opened(report(OF_LEVEL.red));
    expect(unreadable(incident, 1, TUESDAY)?.entry.deadlines).toEqual(entry.deadlines);
    expect(unreadable(incident, 1, TUESDAY)?.entry.what).toEqual({ kind: 'unreadable', entry: 1 });
  });
});
