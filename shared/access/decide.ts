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
  /** The viewer's roles in this case: PSA only for the person's own party. */
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
  /** In which of their roles the viewer may do it. */
  readonly rolesThatMay: Readonly<Partial<Record<Action, DirectoryRole>>>;
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
  const permitted = (action: Action) =>
    roles.find((role) => isOpen(PERMISSIONS[action][role] ?? null, given));
  return {
    roles,
    exists: sees.reference,
    sees,
    ownStepsOnly: steps.length > 0 && steps.every((grant) => grant !== 'always' && grant?.own === true),
    withheld: Object.fromEntries(
      FIELDS.filter((field) => !sees[field]).map((field) => [field, reason(grants(field))]),
    ),
    may: Object.fromEntries(ACTIONS.map((action) => [action, permitted(action) !== undefined])) as Record<
      Action,
      boolean
    >,
    rolesThatMay: Object.fromEntries(ACTIONS.map((action) => [action, permitted(action)])),
    responsible: !excluded && isAsked(given),
  };
};

/** A person's roles in a case: every post, but a party's security officer only in the cases of that party. */
const rolesIn = ({ report }: Incident, { posts }: Person): readonly DirectoryRole[] => [
  ...new Set(posts.filter((post) => counts(post, report.party)).map(({ role }) => role)),
];

const counts = (post: Post, party: string | undefined) =>
  post.role !== 'PSA' || (party !== undefined && post.party === party);

const isOpen = (grant: Grant, given: Given): boolean =>
  grant === 'always' || (grant?.any.some((condition) => CONDITIONS[condition](given)) ?? false);

/** What would open it, if anything would: the first of the conditions that is not about the viewer. */
const reason = (grants: readonly Grant[]): Withheld => {
  const conditions = grants.flatMap((grant) => (grant === null || grant === 'always' ? [] : grant.any));
  return conditions.find((condition) => condition !== 'asked') ?? conditions[0] ?? 'role';
};
