import { describe, expect, it } from 'vitest';
import { chooseContacts } from '../../../shared/incident/choose-contacts.ts';
import type { Entry } from '../../../shared/incident/entry.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import type { ActionName } from '../../../shared/reporter/actions.ts';
import { type ContactsView, contactsOf } from '../../../shared/reporter/contacts.ts';
import { OF_LEVEL, opened, PEOPLE, report } from '../builders.ts';
import { AT, does, later, made, told } from './case.ts';

/** What the person does one after the other, an hour apart, and the contacts that they then see. */
const having = (
  steps: readonly (readonly [ActionName, object])[],
  overrides: Record<string, unknown> = OF_LEVEL.red,
) => {
  let { incident, entry } = opened(report(overrides));
  const entries: Entry[] = [entry];
  for (const [index, [action, input]] of steps.entries()) {
    ({ incident, entry } = made(does(incident, action, input, later(index + 0.5))));
    entries.push(entry);
  }
  return { incident, entries, view: contactsOf(incident, entries, { people: PEOPLE, rules: AT }) };
};
const planned = ({ followUps }: Incident) =>
  followUps.filter(({ state, task }) => state === 'planned' && task === undefined).map(({ id }) => id);
const whoIn = ({ plan }: ContactsView) => Object.fromEntries(plan.map(({ id, who }) => [id, who.join(' ')]));

describe('the person sees who is to be in touch and when', () => {
  it('by role, as the plan has it, or as they choose', () => {
    expect(whoIn(having([]).view)).toMatchObject({ F1: 'PSA', F3: 'PSA KSS', F7: 'KSS' });
    const { view } = having([['contact-way', { by: 'KSS' }]]);
    expect(new Set(Object.values(whoIn(view)))).toEqual(new Set(['KSS']));
  });

  it('who has no party, or keeps its officer out, is not told that the officer will call', () => {
    expect(whoIn(having([], { ...OF_LEVEL.red, party: undefined }).view).F1).toBe('KSS');
    expect(whoIn(having([], { ...OF_LEVEL.red, keepOut: { roles: ['PSA'] } }).view).F1).toBe('KSS');
  });
});

describe('fewer contacts', () => {
  it('those that are not ticked stop; ticked again, they stand where they stood', () => {
    const fewer = having([['fewer-contacts', { contacts: ['F1', 'F4'] }]]).incident;
    expect(planned(fewer)).toEqual(['F1', 'F4']);
    const all = made(does(fewer, 'fewer-contacts', { contacts: fewer.followUps.map(({ id }) => id) }));
    expect(planned(all.incident)).toEqual(planned(opened(report(OF_LEVEL.red)).incident));
    expect(all.incident.contactWishes).toEqual({});
  });

  it('one that came to the plan since the page was shown is not refused by it', () => {
    const { incident } = having([['happening', { event: 'court-date', day: '2027-03-10' }]]);
    const fewer = made(does(incident, 'fewer-contacts', { contacts: ['F7'], shown: ['F1', 'F7'] })).incident;
    expect(planned(fewer)).toEqual(expect.arrayContaining(['F4', 'F7', 'X1', 'X2']));
    expect(planned(fewer)).not.toContain('F1');
  });

  it('none of them is no contacts at all, and what was chosen before counts once they begin again', () => {
    const none = having([
      ['fewer-contacts', { contacts: ['F4', 'F7'] }],
      ['fewer-contacts', { contacts: [] }],
    ]).incident;
    expect(planned(none)).toEqual([]);
    expect(none.contactWishes.stoppedAt).toBe(later(1.5));
    expect(planned(made(does(none, 'contacts-again', {})).incident)).toEqual(['F4', 'F7']);
  });
});

describe('no contacts, or none for a while', () => {
  it('counts for every reminder that is not sent yet: a deadline that wakes says nothing', () => {
    const { incident } = having([['no-contacts', {}]]);
    for (const id of ['F1', 'F4', 'F7'])
      expect(fallDue(incident, `${id}-1`, '2027-11-24T09:00:00.000Z', AT)).toBeNull();
  });

  it('a pause lasts for the chosen weeks, from today; what would have come in it comes once', () => {
    const { incident } = having([['contact-pause', { weeks: '4' }]]);
    expect(incident.contactWishes).toEqual({ pausedUntil: '2026-12-22' });
    const first = incident.followUps.find(({ state }) => state === 'planned');
    expect(first?.due.slice(0, 10)).toBe('2026-12-22');
    expect(planned(made(does(incident, 'contacts-again', {})).incident)).toContain('F1');
  });

  it('said twice changes nothing, and a closed case has none to choose', () => {
    const { incident } = having([['no-contacts', {}]]);
    expect(does(incident, 'no-contacts', {})).toBeNull();
    const closed = { ...opened(report(OF_LEVEL.red)).incident, status: 'closed' as const };
    expect(does(closed, 'contact-pause', { weeks: '2' })).toBeNull();
  });
});

describe('each choice', () => {
  it('stands with its moment and who said it; one that is taken back says so', () => {
    const { incident, entries } = having([
      ['contact-way', { by: 'KSS', way: 'phone' }],
      ['contact-way', { by: 'as-it-was' }],
    ]);
    const by = { kind: 'person', person: 'psa', role: 'PSA' } as const;
    const spoken = made(chooseContacts(incident, { stop: true }, by, later(3), AT));
    const { chosen } = contactsOf(spoken.incident, [...entries, spoken.entry], { people: PEOPLE, rules: AT });
    expect(chosen).toEqual([
      { wish: 'by', value: 'KSS', at: later(0.5), from: 'you' },
      { wish: 'way', value: 'phone', at: later(0.5), from: 'you' },
      { wish: 'by', value: undefined, at: later(1.5), from: 'you' },
      { wish: 'stoppedAt', value: later(3), at: later(3), from: expect.objectContaining({ role: 'PSA' }) },
    ]);
  });
});

it('what an event adds to the wanted contacts is not told as a choice', () => {
  const { view } = having([
    ['fewer-contacts', { contacts: ['F4'] }],
    ['happening', { event: 'court-date', day: '2027-03-10' }],
    ['no-contacts', {}],
  ]);
  expect(view.chosen.map(({ wish }) => wish)).toEqual(['only', 'stoppedAt']);
});

describe('something that is coming', () => {
  it('brings its contacts, also to somebody who asked for fewer, and whoever has the case hears of it', () => {
    const story = told(OF_LEVEL.yellow);
    story.taken('psa');
    story.does('fewer-contacts', { contacts: ['F4'] });
    const plan = story.does('happening', { event: 'court-date', day: '2027-03-10' });
    expect(planned(story.case())).toEqual(expect.arrayContaining(['X1', 'X2']));
    expect(plan.deliveries.map(({ person, message }) => `${person} ${message}`)).toEqual(['psa changed']);
  });

  it('a trial needs its day', () => {
    expect(() => does(opened(report()).incident, 'happening', { event: 'court-date' })).toThrow(
      /day_missing/,
    );
  });
});
