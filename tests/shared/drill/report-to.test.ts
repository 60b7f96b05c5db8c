import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/directory/person.ts';
import { endDrill } from '../../../shared/drill/end.ts';
import { entrySchema } from '../../../shared/incident/entry.ts';
import { workOf } from '../../../shared/incident/work.ts';
import { peopleWith } from '../builders.ts';
import { DAY_AFTER, ended, heard, plannedFor, standing, started } from './drill.ts';

const end = ended(started());
const without = (...fields: ('mobile' | 'email')[]) =>
  Object.fromEntries(fields.map((field) => [field, undefined])) as unknown as Partial<Person>;
const away = { absences: [{ from: '2026-11-25', to: '2026-11-25' }] };
const told = (people: readonly Person[], deliveries?: Parameters<typeof plannedFor>[1]) =>
  heard(plannedFor(end, { people, now: DAY_AFTER, ...deliveries }));

describe('the report of a drill goes', () => {
  it('to the security strategist and the deputy, by e-mail alone', () => {
    expect(told(peopleWith({}))).toEqual(['kss email', 'kss-2 email']);
    expect(plannedFor(end).every(({ message }) => message === 'drill-report')).toBe(true);
  });

  it('by SMS to one who has no address', () => {
    expect(told(peopleWith({ kss: without('email') }))).toEqual(['kss sms', 'kss-2 email']);
  });

  it('by SMS too to one whose address refused it', () => {
    const people = peopleWith({});
    const deliveries = plannedFor(end)
      .filter(({ person }) => person === 'kss')
      .map((each) => standing(each, 'failed'));
    expect(told(people, { deliveries })).toContain('kss sms');
  });

  it('to the duty officer where every strategist is away, cannot be reached, or is not there', () => {
    expect(told(peopleWith({ kss: away, 'kss-2': away }))).toEqual(['tib email']);
    expect(told(peopleWith({ kss: undefined, 'kss-2': without('email', 'mobile') }))).toEqual(['tib email']);
  });

  it('to nobody where there is neither, and nothing breaks', () => {
    expect(told(peopleWith({ kss: undefined, 'kss-2': undefined, tib: undefined }))).toEqual([]);
  });
});

describe('a drill that ends', () => {
  it('ends once, and what it says can be read again and calls for messages', () => {
    expect(end.drill.endedAt).toBe(DAY_AFTER);
    expect(endDrill(end.drill, '2026-11-26T13:30:00.000Z')).toBeNull();
    expect(entrySchema.parse(end.entry)).toEqual(end.entry);
    expect(workOf(end.entry)).toEqual(['alerts']);
  });
});
