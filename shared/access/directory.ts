import type { DirectoryRole, Person } from '../directory/person.ts';

/** Of whom somebody sees, or changes, what stands in the directory: everybody, or only themselves. */
export type Reach = 'all' | 'own';

/** What a role may do with the directory. What is not written there is denied. */
interface Allowed {
  readonly sees: Reach;
  readonly changes: Reach;
  /** Of the rules by which people are alerted: to propose others, and to decide on what somebody else has proposed. */
  readonly routing?: readonly ('propose' | 'decide')[];
}

/**
 * Who sees the directory, and who says for whom that they are away. Whoever stands in for others must see who there is;
 * everybody says of themselves when they are away. The rules are the strategist's to propose; another who holds that role,
 * or the chief executive, who is accountable for the plan, decides.
 */
const DIRECTORY_ACCESS: Readonly<Record<DirectoryRole, Allowed>> = {
  PSA: { sees: 'own', changes: 'own' },
  KSS: { sees: 'all', changes: 'all', routing: ['propose', 'decide'] },
  KC: { sees: 'all', changes: 'own', routing: ['decide'] },
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

/** Whether somebody may send a test to people's contacts: whoever may change them. */
export const mayTestContacts = (viewer: Person): boolean => reach('changes', viewer) === 'all';

/** Whether somebody may type the code that came to a person's contact. */
export const mayProveContact = (viewer: Person, person: Person): boolean =>
  viewer.id === person.id || mayTestContacts(viewer);

const mayOfRouting = (what: 'propose' | 'decide', { posts }: Person): boolean =>
  posts.some(({ role }) => DIRECTORY_ACCESS[role].routing?.includes(what) ?? false);

/** Whether somebody may propose other rules of who is alerted. */
export const mayPropose = (viewer: Person): boolean => mayOfRouting('propose', viewer);

/**
 * Whether somebody may do that with a proposal: approve or decline somebody else's, withdraw their own. It is the person who
 * counts: nobody decides on what they have proposed themselves, in whatever roles.
 *
 * @param proposedBy the id of who proposed it
 */
export const mayDecide = (
  decision: 'approve' | 'decline' | 'withdraw',
  viewer: Person,
  proposedBy: string,
): boolean =>
  decision === 'withdraw'
    ? viewer.id === proposedBy && mayPropose(viewer)
    : viewer.id !== proposedBy && mayOfRouting('decide', viewer);

/** What somebody must be allowed to before they may do something with the directory. */
export type DirectoryRight =
  | 'sayAway'
  | 'changePeople'
  | 'testContacts'
  | 'proveContact'
  | 'propose'
  | 'approve'
  | 'decline'
  | 'withdraw';

/**
 * All that can be posted to the directory, by what it is called there (`what`). What does not stand here is not done; the
 * authorization matrix is made from this list.
 */
export const DIRECTORY_ACTIONS = {
  away: 'sayAway',
  back: 'sayAway',
  save: 'changePeople',
  remove: 'changePeople',
  test: 'testContacts',
  prove: 'proveContact',
  preview: 'propose',
  propose: 'propose',
  approve: 'approve',
  decline: 'decline',
  withdraw: 'withdraw',
} as const satisfies Readonly<Record<string, DirectoryRight>>;
export type DirectoryAction = keyof typeof DIRECTORY_ACTIONS;

export const isDirectoryAction = (what: unknown): what is DirectoryAction =>
  typeof what === 'string' && Object.hasOwn(DIRECTORY_ACTIONS, what);
