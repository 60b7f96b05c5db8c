import { decideAccess } from '../access/decide.ts';
import type { Field } from '../access/fields.ts';
import type { DirectoryRole, Person } from '../directory/person.ts';
import type { Incident } from '../incident/incident.ts';
import { candidates } from './candidates.ts';
import { isKeptOut } from './keep-out.ts';
import { differenceOf } from './proposal.ts';
import type { Circumstance, MessageChannel } from './rule.ts';
import { rulesFor } from './rules.ts';
import { type OwnRules, rulesInForce, type Table, type TableRule } from './table.ts';

/** How many cases are looked at: the latest. */
export const PREVIEWED = 30;

/** What a role hears of a case in the beginning. */
export interface Heard {
  readonly role: DirectoryRole;
  /** Asked to take the case, or only told. */
  readonly asks: boolean;
  readonly channels: readonly MessageChannel[];
}

/** One case in which another table would alert others. Nothing of the case but what it is called. */
export interface PreviewedCase {
  readonly id: string;
  readonly reference: string;
  readonly receivedAt: string;
  /** Roles that would be alerted as well. */
  readonly added: readonly Heard[];
  /** Roles that would not be alerted any more. */
  readonly gone: readonly Heard[];
  /** Roles that would hear in another way: asked and not only told, by other channels. */
  readonly otherwise: readonly { readonly before: Heard; readonly after: Heard }[];
}

export interface Preview {
  /** How many cases were looked at: those that the viewer may know of, and no others. */
  readonly looked: number;
  readonly changed: readonly PreviewedCase[];
  /** Cases of which the change depends on something that the viewer may not see. */
  readonly withheld: number;
}

/** Where in a case stands what a rule asks for. */
const FIELD_OF: Readonly<Record<Circumstance, Field>> = {
  'police-report-wished': 'decisions',
  'occupational-health-wished': 'decisions',
  'company-wished': 'story',
  'by-representative': 'identity',
  'no-party': 'party',
};

/** What somebody must see of a case before they may be told whom a rule alerts of it: the answer would tell it. */
const needsOf = ({ when, line }: TableRule): readonly Field[] => [
  ...(when.levels ? (['summary'] as const) : []),
  ...(when.types ? (['story'] as const) : []),
  ...(when.circumstances ?? []).map((each) => FIELD_OF[each]),
  ...(line.includes('PSA') ? (['party'] as const) : []),
];

/**
 * What the difference between two tables tells of a case: all that the rules that differ ask for, and those that stay and
 * may alert one of the same roles, because that it is alerted already would show, too.
 */
const fieldsTold = (before: Table, after: Table): readonly Field[] => {
  const { added, removed, changed } = differenceOf(before, after);
  const differing = [...added, ...removed, ...changed.flatMap((each) => [each.before, each.after])];
  const roles = new Set(differing.flatMap(({ line }) => line));
  const beside = after.filter(({ line }) => line.some((role) => roles.has(role)));
  return [...new Set([...differing, ...beside].flatMap(needsOf))];
};

/** By these somebody is kept out of a case. Who does not see them all is not told whom a line passes over for them. */
const KEPT_OUT_BY: readonly Field[] = ['keepOut', 'suspect', 'identity'];

/**
 * In which of the latest cases another table would alert others than the one in force does, by role, with the directory as
 * it is and the case as it stands now. What it tells of a case is decided by the table of access: a case that the viewer may not know of is as if it were
 * not there, and where the difference hangs on something that is withheld from them, only that there is such a case is said.
 *
 * @param cases with the ids of everybody who was asked to take them
 * @param setting.usable everybody with only the contacts that work
 * @param setting.day local, `YYYY-MM-DD`
 */
export const previewOf = (
  cases: readonly { readonly incident: Incident; readonly asked: ReadonlySet<string> }[],
  { before, after }: { readonly before: Table; readonly after: Table },
  setting: {
    readonly viewer: Person;
    readonly people: readonly Person[];
    readonly usable: readonly Person[];
    readonly day: string;
    readonly own: OwnRules;
  },
): Preview => {
  const { viewer, people } = setting;
  const needed = fieldsTold(before, after);
  const seen = cases
    .map((each) => ({ ...each, access: decideAccess({ ...each, viewer, people }) }))
    .filter(({ access }) => access.exists)
    .sort((a, b) => (a.incident.receivedAt < b.incident.receivedAt ? 1 : -1))
    .slice(0, PREVIEWED);
  const open = seen.filter(({ access }) => needed.every((field) => access.sees[field]));
  return {
    looked: seen.length,
    withheld: seen.length - open.length,
    changed: open.flatMap(({ incident, access }) => {
      const keeping = KEPT_OUT_BY.every((field) => access.sees[field]);
      const heard = (table: Table) => heardOf(incident, table, { ...setting, keeping });
      const difference = between(heard(before), heard(after));
      const { id, reference, receivedAt } = incident;
      return Object.values(difference).some((each) => each.length > 0)
        ? [{ id, reference, receivedAt, ...difference }]
        : [];
    }),
  };
};

/** Who hears of a case by a table, by role. */
const heardOf = (
  incident: Incident,
  table: Table,
  {
    people,
    usable,
    day,
    own,
    keeping,
  }: {
    readonly people: readonly Person[];
    readonly usable: readonly Person[];
    readonly day: string;
    readonly own: OwnRules;
    readonly keeping: boolean;
  },
): ReadonlyMap<DirectoryRole, Heard> => {
  const { report } = incident;
  const excluded = (person: Person) => keeping && isKeptOut(report, person, people);
  const approved = { version: '', table: [...table], at: '', by: '', approvedBy: '' };
  const heard = new Map<DirectoryRole, Heard>();
  for (const { line, channels, acknowledge } of rulesFor(rulesInForce(approved, own), incident)) {
    const [first] = candidates(line, usable, { party: report.party, excluded }, day);
    if (!first) continue;
    const earlier = heard.get(first.role);
    heard.set(first.role, {
      role: first.role,
      asks: acknowledge !== undefined || (earlier?.asks ?? false),
      channels: (['sms', 'email'] as const).filter(
        (channel) => channels.includes(channel) || earlier?.channels.includes(channel),
      ),
    });
  }
  return heard;
};

const between = (
  before: ReadonlyMap<DirectoryRole, Heard>,
  after: ReadonlyMap<DirectoryRole, Heard>,
): Pick<PreviewedCase, 'added' | 'gone' | 'otherwise'> => ({
  added: [...after.values()].filter(({ role }) => !before.has(role)),
  gone: [...before.values()].filter(({ role }) => !after.has(role)),
  otherwise: [...after.values()].flatMap((now) => {
    const was = before.get(now.role);
    const same = was && was.asks === now.asks && was.channels.join() === now.channels.join();
    return was && !same ? [{ before: was, after: now }] : [];
  }),
});
