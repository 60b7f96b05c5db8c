import { TASK_IDS } from '../followups/tasks.ts';
import type { Incident } from '../incident/incident.ts';
import type { Move, Successor } from './moves.ts';
import type { Item } from './succession.ts';

/** Something that goes over, of one case. */
export interface CaseMove {
  readonly incident: Pick<Incident, 'id'>;
  readonly move: Move;
}

/** From how many things on somebody hears of them in a list, and not of each by itself. */
const SEVERAL = 2;

/**
 * What goes over to each person to whom several things do. A case that nobody has taken is not among them: who is next in
 * its lines is asked like anybody else, at once. Nor is what goes to the occupational health provider.
 */
export const listsOf = (moves: readonly CaseMove[]): ReadonlyMap<string, readonly Item[]> => {
  const items = moves.flatMap(({ incident, move }) =>
    successorsIn(move).map(({ person, role, rule }): { person: string; item: Item } => ({
      person,
      item: {
        incident: incident.id,
        role,
        rule,
        // The attempt under which it is then asked for.
        ...(move.kind === 'asked' && { step: move.step, attempt: move.attempt + 1 }),
      },
    })),
  );
  const all = Map.groupBy(items, ({ person }) => person);
  return new Map(
    [...all].flatMap(([person, each]): [string, readonly Item[]][] => {
      const unique = new Map(each.map(({ item }) => [`${item.incident} ${item.step}`, item]));
      return unique.size < SEVERAL ? [] : [[person, [...unique.values()]]];
    }),
  );
};

const successorsIn = (move: Move): readonly Successor[] => {
  if (move.kind === 'untaken') return [];
  if (move.kind === 'asked') return move.step === TASK_IDS.referral ? [] : move.to;
  return move.to ? [move.to] : [];
};
