import type { DirectoryRole, Person } from '../directory/person.ts';

/** Of whom somebody sees, or changes, what stands in the directory: everybody, or only themselves. */
export type Reach = 'all' | 'own';

/**
 * Who sees the directory, and who says for whom that they are away. Whoever stands in for others must see who there is;
 * everybody says of themselves when they are away.
 */
const DIRECTORY_ACCESS: Readonly<Record<DirectoryRole, { readonly sees: Reach; readonly changes: Reach }>> = {
  PSA: { sees: 'own', changes: 'own' },
  KSS: { sees: 'all', changes: 'all' },
  KC: { sees: 'all', changes: 'own' },
  FHV: { sees: 'own', changes: 'own' },
  TIB: { sees: 'all', changes: 'own' },
  KOM: { sees: 'own', changes: 'own' },
  REG: { sees: 'own', changes: 'own' },
  DSO: { sees: 'own', changes: 'own' },
};

const reach = (what: 'sees' | 'changes', { posts }: Person): Reach =>
  posts.some(({ role }) => DIRECTORY_ACCESS[role][what] === 'all') ? 'all' : 'own';

/** Whether somebody sees the whole directory, with whom an alert would reach and what was changed. */
export const seesDirectory = (viewer: Person): boolean => reach('sees', viewer) === 'all';

/** Whether somebody may add, change and remove people: contacts and posts are nobody's own to change. */
export const mayChangePeople = (viewer: Person): boolean => reach('changes', viewer) === 'all';

/** Whether somebody may say when a person is away. */
export const maySayAway = (viewer: Person, person: Person): boolean =>
  viewer.id === person.id || reach('changes', viewer) === 'all';
