import { describe, expect, it } from 'vitest';
import { toE164 } from '../../../functions/mobile-number.ts';
import {
  fieldsChanged,
  postsIn,
  readEdit,
  vacatedBy,
  valuesOfPerson,
  withPerson,
} from '../../../shared/directory/edit.ts';
import type { Directory } from '../../../shared/directory/marked.ts';
import { DIRECTORY_ROLES, type Person } from '../../../shared/directory/person.ts';
import { municipality, person } from '../builders.ts';

const anna = person('anna', 'Anna Berg', { role: 'PSA', party: 'A' }, '06');
const bo = person('bo', 'Bo Ek', { role: 'KSS' }, '07');
const parties = Array.from({ length: 9 }, (_, index) => `P${index}`);

const read = (
  values: Readonly<Record<string, string | undefined>>,
  { id = 'anna', others = [bo] as readonly Person[], absences = anna.absences } = {},
) => readEdit(values, { id, absences, others, parties: ['A', 'B', ...parties], toE164 });

const faultsOf = (values: Readonly<Record<string, string | undefined>>) => {
  const found = read({ ...valuesOfPerson(anna), ...values });
  return 'faults' in found ? found.faults : [];
};

describe('somebody as the desk shows and reads them', () => {
  it('is the same person when nothing was typed, with the days away that the form does not show', () => {
    const absences = [{ from: '2027-07-01', to: '2027-07-14' }];
    expect(read(valuesOfPerson(anna), { absences })).toEqual({ person: { ...anna, absences } });
  });

  it('keeps every post, however many an import gave them', () => {
    const posts = [
      ...DIRECTORY_ROLES.filter((role) => role !== 'PSA').map((role) => ({ role, order: 3 })),
      ...parties.map((party) => ({ role: 'PSA' as const, party, order: 2 })),
    ];
    expect(posts.length).toBeGreaterThan(10);
    const found = read(valuesOfPerson({ ...anna, posts }));
    expect('person' in found && found.person.posts).toEqual(posts);
  });

  it('loses the one post that is emptied, wherever it stands, and no other', () => {
    const posts = [{ role: 'KC' as const, order: 4 }, ...anna.posts, { role: 'TIB' as const, order: 5 }];
    const values = { ...valuesOfPerson({ ...anna, posts }), 'role-1': '', 'party-1': '', 'order-1': '' };
    expect(postsIn(values)).toEqual([0, 2]);
    const found = read(values);
    expect('person' in found && found.person.posts).toEqual([posts[0], posts[2]]);
  });

  it('may have a number written as people write it', () => {
    const found = read({ ...valuesOfPerson(anna), mobile: ' 070-174 06 98 ' });
    expect('person' in found && found.person.mobile).toBe('+46701740698');
  });
});

describe('what is wrong', () => {
  it.each([
    ['name', { name: '' }, 'missing-name'],
    ['mobile', { mobile: '', email: '' }, 'missing-contact'],
    ['mobile', { mobile: '0155-381 00' }, 'bad-number'],
    ['email', { email: 'anna' }, 'bad-email'],
    ['languages', { languages: 'sv de' }, 'unknown-language'],
    ['role-0', { 'role-0': '', 'party-0': '', 'order-0': '' }, 'missing-role'],
    ['party-0', { 'party-0': '' }, 'missing-party'],
    ['order-0', { 'order-0': 'x' }, 'bad-order'],
    ['party-4', { 'role-4': 'KC', 'party-4': 'A', 'order-4': '0' }, 'needless-party'],
  ] as const)('is said at %s', (field, values, code) => {
    expect(faultsOf(values)).toContainEqual({ field, code });
  });

  it.each([
    ['mobile', { mobile: bo.mobile }],
    ['email', { email: bo.email }],
    ['role-3', { 'role-3': 'KSS', 'order-3': '0' }],
  ] as const)('is what somebody else has already: %s', (field, values) => {
    expect(faultsOf(values)).toContainEqual({ field, code: 'double' });
  });

  it('never repeats what was typed', () => {
    expect(JSON.stringify(faultsOf({ mobile: '0155-381 00', email: 'Zanna' }))).not.toMatch(/0155|Zanna/);
  });
});

describe('a change', () => {
  it('says which fields differ, and is none when posts stand in another order', () => {
    const two = { ...anna, posts: [...anna.posts, { role: 'KC' as const, order: 4 }] };
    expect(fieldsChanged(two, { ...two, posts: two.posts.toReversed() })).toEqual([]);
    expect(fieldsChanged(anna, { ...two, name: 'Anna Lind' })).toEqual(['name', 'posts']);
    const away = { ...anna, absences: [{ from: '2027-07-01', to: '2027-07-14' }] };
    expect(fieldsChanged(anna, away)).toEqual([]);
  });

  const directory: Directory = {
    people: [anna, bo],
    marked: [{ person: 'anna', channel: 'sms', why: 'refused', at: '2026-11-26T08:00:00.000Z' }],
  };

  it('keeps the mark of a contact that stays, and not that of one that goes', () => {
    const marksOf = (after: Person | null) => withPerson(directory, anna, after).marked.length;
    expect(marksOf({ ...anna, name: 'Anna Lind' })).toBe(1);
    expect(marksOf({ ...anna, mobile: '+46701740698' })).toBe(0);
    expect(withPerson(directory, anna, null).people).toEqual([bo]);
    expect(withPerson(directory, null, { ...anna, id: 'new' }).people).toHaveLength(3);
  });

  it('names the posts that it leaves empty, and none that were empty before', () => {
    const vacated = (from: Directory, before: Person | null, after: Person | null) =>
      vacatedBy(from, withPerson(from, before, after), municipality());
    const whole = { ...directory, marked: [] };
    expect(vacated(whole, bo, null)).toEqual([{ role: 'KSS', party: undefined }]);
    expect(vacated(whole, anna, { ...anna, posts: [{ role: 'PSA', party: 'B', order: 0 }] })).toEqual([
      { role: 'PSA', party: 'A' },
    ]);
    expect(vacated(whole, null, { ...bo, id: 'new' })).toEqual([]);
    // Whoever is away comes back; whoever can be reached by nothing does not count as there.
    const away = { ...bo, absences: [{ from: '1969-01-01', to: '2999-01-01' }] };
    expect(vacated(whole, bo, away)).toEqual([]);
    const { mobile: _mobile, email: _email, ...unreachable } = bo;
    expect(vacated(whole, bo, unreachable)).toEqual([{ role: 'KSS', party: undefined }]);
  });
});
