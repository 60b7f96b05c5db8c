import { describe, expect, it } from 'vitest';
import { usable } from '../../../shared/directory/marked.ts';
import type { Person } from '../../../shared/directory/person.ts';
import { candidates } from '../../../shared/routing/candidates.ts';
import { isKeptOut, unmatchedNames } from '../../../shared/routing/keep-out.ts';
import { PEOPLE, person, report } from '../builders.ts';

const asa = person('asa', 'Åsa Öberg-Lindén', { role: 'PSA', party: 'A' }, '05', {
  email: 'Asa.Oberg@example.com',
});

const keptOut = (of: Record<string, unknown>, who: Person = asa) => isKeptOut(report(of), who, [who]);
const byName = (name: string, who?: Person) => keptOut({ keepOut: { names: [name] } }, who);

describe('somebody kept out by name', () => {
  it.each([
    'Åsa Öberg-Lindén',
    'åsa öberg lindén',
    'ÅSA ÖBERG-LINDÉN',
    'Asa Oberg Linden',
    'Öberg-Lindén, Åsa',
    'A\u030asa O\u0308berg',
    'Åsa',
    'lindén',
    '  Öberg  ',
    'Åsa Öberg-Lindén, ordförande i nämnden',
    'asa.oberg@example.com',
    'ASA.OBERG@EXAMPLE.COM',
    'Åsa från jobbet, asa.oberg@example.com.',
    '<asa.oberg@example.com>',
    'Åsa (asa.oberg@example.com...); ring inte',
    '070-174 06 05',
    '0701740605',
    '+46701740605',
    '0046 70 174 06 05',
    '+46 (0)70-174 06 05',
    'Åsa på 070 174 06 05',
  ])('does not learn of the case, written as %j', (name) => {
    expect(byName(name)).toBe(true);
  });

  it.each([
    'Åsa Lindgren',
    'Öbergs',
    'Ö',
    'Lind',
    'oberg@example.com',
    'example.com',
    '@',
    '070-174 06 06',
    '05',
    '06 05',
    '-',
    'PSA',
  ])('is somebody else, written as %j', (name) => {
    expect(byName(name)).toBe(false);
  });

  it.each(['Jørgen Sørensen', 'Jörgen Sörensen', 'jorgen sorensen', 'Sørensen'])(
    'may have a letter that a Swedish keyboard has not: %j',
    (name) => {
      expect(byName(name, person('jorgen', 'Jørgen Sørensen', { role: 'KC' }, '06'))).toBe(true);
    },
  );

  it('is not mistaken for a colleague whose address ends alike', () => {
    const anna = person('anna', 'Anna Berg', { role: 'KSS' }, '06', { email: 'anna.berg@example.com' });
    expect(byName('hanna.berg@example.com', anna)).toBe(false);
  });

  it('keeps out everybody of that name: one too many passed over is better than one too many told', () => {
    const other = person('other', 'Åke Öberg', { role: 'KSS' }, '06');
    expect([asa, other].map((who) => byName('Öberg', who))).toEqual([true, true]);
  });
});

describe('a name that is somebody’s whole name', () => {
  const anna = person('anna', 'Anna Berg', { role: 'PSA', party: 'A' }, '06');
  const lind = person('lind', 'Anna Berg Lind', { role: 'PSA', party: 'A', order: 1 }, '07');
  const out = (name: string, people = [anna, lind]) =>
    people
      .filter((who) => isKeptOut(report({ keepOut: { names: [name] } }), who, people))
      .map(({ id }) => id);

  it('keeps out nobody whose name is longer or shorter', () => {
    expect(out('Anna Berg')).toEqual(['anna']);
    expect(out('berg, ANNA')).toEqual(['anna']);
    expect(out('Anna Berg Lind')).toEqual(['lind']);
  });

  it('keeps out everybody of just that name', () => {
    expect(out('Anna Berg', [anna, lind, { ...anna, id: 'another' }])).toEqual(['anna', 'another']);
  });

  it('is only a part of a name for whoever else has it, when nobody’s name is just that', () => {
    expect(out('Anna Berg', [lind])).toEqual(['lind']);
    expect(out('Berg')).toEqual(['anna', 'lind']);
  });

  it('of a single word keeps out everybody who has the word', () => {
    expect(out('Berg', [{ ...anna, name: 'Berg' }, lind])).toEqual(['anna', 'lind']);
  });
});

describe('somebody kept out by role', () => {
  it('is the officer of the person’s own party, not of another', () => {
    const officers = PEOPLE.filter(({ posts }) => posts.some(({ role }) => role === 'PSA'));
    const out = officers.filter((who) => keptOut({ keepOut: { roles: ['PSA'] } }, who));
    expect(out.map(({ id }) => id)).toEqual(['psa', 'psa-2']);
  });

  it.each([
    ['KSS', ['kss', 'kss-2']],
    ['KC', ['kc']],
    ['TIB', ['tib']],
  ])('%s takes the deputies with it', (role, ids) => {
    expect(PEOPLE.filter((who) => keptOut({ keepOut: { roles: [role] } }, who)).map(({ id }) => id)).toEqual(
      ids,
    );
  });

  it('is kept out in every other role they hold', () => {
    const both = { ...asa, posts: [...asa.posts, { role: 'TIB' as const, order: 0 }] };
    expect(keptOut({ keepOut: { roles: ['TIB'] } }, both)).toBe(true);
  });
});

describe('the suspected person', () => {
  it.each([
    'Åsa Öberg-Lindén',
    'jag tror att det är asa oberg linden i nämnden',
    'Mejlen kom från asa.oberg@example.com.',
    'Samtalen kom från 070-174 06 05 i går',
  ])('is never told, named as %j', (suspectedPerson) => {
    expect(keptOut({ suspectedPerson })).toBe(true);
  });

  it.each(['En man i fyrtioårsåldern', 'Någon som heter Åsa', 'Okänd, ringde från dolt nummer'])(
    'is nobody in particular in %j',
    (suspectedPerson) => {
      expect(keptOut({ suspectedPerson })).toBe(false);
    },
  );
});

describe('a text of nothing but full stops', () => {
  // Looked at once more for each of them it would be twenty thousand million steps, which no time-out waits for.
  const dots = '.'.repeat(200_000);

  it.each([`${dots}x`, `x${dots}`, `${dots} ${dots}`])('costs no more than its length', (suspectedPerson) => {
    expect(isKeptOut({ ...report(), suspectedPerson }, asa, [asa])).toBe(false);
  });

  it('hides no address that stands before them', () => {
    const suspectedPerson = `asa.oberg@example.com${dots}`;
    expect(isKeptOut({ ...report(), suspectedPerson }, asa, [asa])).toBe(true);
  });
});

describe('somebody with a single name in the directory', () => {
  const single = person('asa', 'Åsa', { role: 'KSS' }, '06');

  it('is kept out when named on purpose, and not because the name stands in a running text', () => {
    expect(byName('åsa', single)).toBe(true);
    expect(keptOut({ suspectedPerson: 'Någon som heter Åsa' }, single)).toBe(false);
  });
});

describe('the affected person', () => {
  it.each([
    ['their name', { contact: { name: 'Åsa Öberg-Lindén', other: 'via kansliet' } }],
    ['their e-mail', { contact: { email: 'asa.oberg@example.com' } }],
    ['their number', { contact: { phone: '070-174 06 05' } }],
    ['their number written with a country code', { contact: { phone: '+46 (0)70 174 06 05, efter 17' } }],
    ['a representative’s words', { reporter: 'representative', affectedPerson: 'Åsa Öberg-Lindén' }],
  ])('is not alerted of their own report, known by %s', (_, of) => {
    expect(keptOut(of)).toBe(true);
  });

  it('may be represented by the very officer who is alerted', () => {
    const contact = { name: 'Åsa Öberg-Lindén', email: 'asa.oberg@example.com', phone: '070-174 06 05' };
    expect(keptOut({ reporter: 'representative', affectedPerson: 'Bo Ek', contact })).toBe(false);
  });
});

describe('names that match nobody', () => {
  it('are counted, so that whoever takes the case can ask about them', () => {
    const names = ['Åsa', 'Öberg', 'Nils Okänd', '070-174 06 98', '-'];
    expect(unmatchedNames(report({ keepOut: { names } }), [asa])).toBe(2);
    expect(unmatchedNames(report(), [asa])).toBe(0);
  });
});

describe('somebody named by a number or address that is known not to work', () => {
  it.each([
    ['email', { suspectedPerson: 'Mejlen kom från asa.oberg@example.com.' }],
    ['sms', { suspectedPerson: 'Samtalen kom från 070-174 06 05 i går' }],
    ['email', { keepOut: { names: ['asa.oberg@example.com'] } }],
    ['sms', { contact: { phone: '070-174 06 05' } }],
  ] as const)('is not alerted by the other channel either: %s of %j', (channel, of) => {
    const marked = [{ person: asa.id, channel, why: 'bounced', at: '2026-11-20T08:00:00Z' }] as const;
    const people = usable({ people: [asa], marked });
    const about = report(of);
    const excluded = (each: Person) => isKeptOut(about, each, people);
    expect(candidates(['PSA'], people, { party: 'A', excluded }, '2026-11-24')).toEqual([]);
  });
});
