import type { Contact } from '../followups/ladder.ts';
import { LEVELS, type Level } from '../level/levels.ts';
import { candidates } from '../routing/candidates.ts';
import type { Line, Rule } from '../routing/rule.ts';
import { DIRECTORY_ROLES, type DirectoryRole, type Person } from './person.ts';

/** What of a municipality says who is alerted. */
export interface Alerting {
  readonly routing: readonly Rule[];
  readonly followUps: readonly Pick<Contact, 'levels' | 'lines'>[];
  readonly parties: readonly { readonly code: string }[];
}

/** Who of one role would be reached at one level; PSA for each party by itself. */
export interface Coverage {
  readonly role: DirectoryRole;
  readonly party?: string | undefined;
  readonly level: Level;
  /** Ids, in the order in which they would be tried. */
  readonly reached: readonly string[];
  /** One is a gap too: that person may be away, or be the one whom the case is about. */
  readonly gap?: 'nobody' | 'only-one' | undefined;
  /** Whether any rule or follow-up names the role at this level. */
  readonly alerted: boolean;
  /** Nobody in the role: the roles that hear instead. None means that an alert for this role would reach nobody. */
  readonly instead: readonly DirectoryRole[];
}

/** Role by role, party by party and level by level, who would be reached. @param localDate `YYYY-MM-DD` */
export const coverage = (
  people: readonly Person[],
  { routing, followUps, parties }: Alerting,
  localDate: string,
): readonly Coverage[] =>
  DIRECTORY_ROLES.flatMap((role) => {
    const settings = role === 'PSA' ? parties.map(({ code }) => code) : [undefined];
    return settings.flatMap((party) =>
      LEVELS.map((level): Coverage => {
        const inLine = (line: Line) => candidates(line, people, { party, excluded: () => false }, localDate);
        const reached = inLine([role]).map(({ person }) => person.id);
        const lines = linesAt(level, routing, followUps).filter((line) => line.includes(role));
        const next = lines.map((line) => inLine(line)[0]?.role);
        const gap = reached.length === 0 ? 'nobody' : reached.length === 1 ? 'only-one' : undefined;
        const instead =
          gap === 'nobody' && !next.includes(undefined) ? next.filter((each) => each !== undefined) : [];
        return {
          role,
          ...(party && { party }),
          level,
          reached,
          gap,
          alerted: lines.length > 0,
          instead: [...new Set(instead)],
        };
      }),
    );
  });

const linesAt = (level: Level, routing: Alerting['routing'], followUps: Alerting['followUps']): Line[] => [
  ...routing.filter(({ when }) => when.levels?.includes(level) ?? true).map(({ line }) => line),
  ...followUps.filter(({ levels }) => levels.includes(level)).flatMap(({ lines }) => lines),
];

/** One gap, with every level at which it is the same. */
export interface Gap extends Omit<Coverage, 'level' | 'gap'> {
  readonly gap: 'nobody' | 'only-one';
  readonly levels: readonly Level[];
}

/** The gaps alone, levels put together. Those of nobody first. */
export const gapsIn = (found: readonly Coverage[]): readonly Gap[] => {
  const gaps = new Map<string, Gap>();
  for (const { level, gap, ...rest } of found) {
    if (gap === undefined) continue;
    const key = JSON.stringify([rest.role, rest.party, gap, rest.alerted, rest.instead]);
    gaps.set(key, { ...rest, gap, levels: [...(gaps.get(key)?.levels ?? []), level] });
  }
  return [...gaps.values()].toSorted((a, b) => Number(a.gap === 'only-one') - Number(b.gap === 'only-one'));
};

/** How many posts have nobody at all: a role, or a party's PSA, counts once whatever the level. */
export const vacantPosts = (found: readonly Coverage[]): number =>
  new Set(found.filter(({ gap }) => gap === 'nobody').map(({ role, party }) => `${role} ${party ?? ''}`))
    .size;
