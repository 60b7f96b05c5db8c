import { expect, it } from 'vitest';
import { byPost } from '../../../shared/directory/by-post.ts';
import { type Person, personSchema } from '../../../shared/directory/person.ts';

const person = (name: string, ...posts: Person['posts']): Person =>
  personSchema.parse({
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    email: `${name.toLowerCase().replaceAll(' ', '-')}@example.com`,
    languages: ['sv'],
    posts,
    absences: [],
  });

it('lists people by role, party and place, who has no role last, and by name in the end', () => {
  const listed = [
    person('Bo without'),
    person('Anna without'),
    person('Registrar', { role: 'REG', order: 0 }),
    person('Second for V', { role: 'PSA', party: 'V', order: 1 }),
    person('Strategist', { role: 'KSS', order: 0 }, { role: 'PSA', party: 'C', order: 1 }),
    person('First for V', { role: 'PSA', party: 'V', order: 0 }),
    person('Deputy for S', { role: 'PSA', party: 'S', order: 1 }),
  ];
  expect(byPost(listed).map(({ name }) => name)).toEqual([
    'Deputy for S',
    'First for V',
    'Second for V',
    'Strategist',
    'Registrar',
    'Anna without',
    'Bo without',
  ]);
});
