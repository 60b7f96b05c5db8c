import type { DirectoryRole, Person, Post } from '../directory/person.ts';
import type { Incident } from '../incident/incident.ts';
import { isKeptOut } from '../routing/keep-out.ts';
import { ACTIONS, type Action, PERMISSIONS } from './actions.ts';
import { CONDITIONS, type Condition, type Given, isAsked } from './conditions.ts';
import { FIELDS, type Field } from './fields.ts';
import { ACCESS, type Grant } from './table.ts';

/** Why a field is withheld: `role`, this role never sees it; else one of the conditions that would open it. */
export type Withheld = 'role' | Condition;

/** What somebody may see of one case. */
export interface Access {
  /** The viewer's roles in this case: PSA only for the person's own party. First the one in which they have it. */
  readonly roles: readonly DirectoryRole[];
  /** Whether, for this viewer, the case exists at all. */
  readonly exists: boolean;
  /** Whether the field is shown; of the steps, perhaps only the viewer's own. */
  readonly sees: Readonly<Record<Field, boolean>>;
  /** Only those steps are shown that one of `roles` is responsible for. */
  readonly ownStepsOnly: boolean;
  /** For each field that is withheld, why. */
  readonly withheld: Readonly<Partial<Record<Field, Withheld>>>;
  /** What the viewer may do. */
  readonly may: Readonly<Record<Action, boolean>>;
  /** In which of their roles the viewer may do it, in the order of `roles`. */
  readonly rolesThatMay: Readonly<Record<Action, readonly DirectoryRole[]>>;
  /** In which of their roles they look at it: the one that sees most. */
  readonly readsAs: DirectoryRole | undefined;
  /** The case is the viewer's to work with. Anybody else gives a reason before it opens. */
  readonly responsible: boolean;
}

/**
 * Decides what one person may see of one case: the only place that does. Denied is the default.
 *
 * @param people the whole directory, for names that are to be kept out
 */
export const decideAccess = (given: Given & { readonly people: readonly Person[] }): Access => {
  const { incident, viewer, people } = given;
  const excluded = isKeptOut(incident.report, viewer, people);
  const roles = excluded ? [] : rolesIn(incident, viewer);
  const grants = (field: Field) => roles.map((role) => ACCESS[role][field]);
  const open = (field: Field) => grants(field).filter((grant) => isOpen(grant, given));
  const sees = Object.fromEntries(FIELDS.map((field) => [field, open(field).length > 0])) as Record<
    Field,
    boolean
  >;
  const steps = open('steps');
  const rolesThatMay = byAction((action) =>
    roles.filter((role) => isOpen(PERMISSIONS[action][role] ?? null, given)),
  );
  return {
    roles,
    exists: sees.reference,
    sees,
    ownStepsOnly: steps.length > 0 && steps.every((grant) => grant !== 'always' && grant?.own === true),
    withheld: Object.fromEntries(
      FIELDS.filter((field) => !sees[field]).map((field) => [field, reason(grants(field))]),
    ),
    may: byAction((action) => rolesThatMay[action].length > 0),
    rolesThatMay,
    readsAs: seesMost(roles, given),
    responsible: !excluded && isAsked(given),
  };
};

/** A person's roles in a case: every post, but a party's security officer only in the cases of that party. */
const rolesIn = ({ report, taken }: Incident, { id, posts }: Person): readonly DirectoryRole[] => {
  const roles = new Set(posts.filter((post) => counts(post, report.party)).map(({ role }) => role));
  const own = taken?.person === id && roles.has(taken.role) ? [taken.role] : [];
  return [...new Set([...own, ...roles])];
};

const byAction = <Value>(of: (action: Action) => Value) =>
  Object.fromEntries(ACTIONS.map((action) => [action, of(action)])) as Record<Action, Value>;

const seesMost = (roles: readonly DirectoryRole[], given: Given): DirectoryRole | undefined => {
  const count = (role: DirectoryRole) => FIELDS.filter((field) => isOpen(ACCESS[role][field], given)).length;
  const [first, ...others] = roles;
  return first && others.reduce((most, role) => (count(role) > count(most) ? role : most), first);
};

const counts = (post: Post, party: string | undefined) =>
  post.role !== 'PSA' || (party !== undefined && post.party === party);

const isOpen = (grant: Grant, given: Given): boolean =>
  grant === 'always' || (grant?.any.some((condition) => CONDITIONS[condition](given)) ?? false);

/** What would open it, if anything would: the first of the conditions that is not about the viewer. */
const reason = (grants: readonly Grant[]): Withheld => {
  const conditions = grants.flatMap((grant) => (grant === null || grant === 'always' ? [] : grant.any));
  return conditions.find((condition) => condition !== 'asked') ?? conditions[0] ?? 'role';
};
