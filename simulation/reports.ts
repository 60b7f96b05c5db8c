import type { Municipality } from '../shared/municipality/municipality.ts';
import type { Neighbour } from './people.ts';
import type { Random } from './random.ts';

/** One type of each lowest level, red to blue. */
const TYPES = ['VS-VAL', 'HT-HOT', 'HT-EGD', 'HT-PAH'] as const;

/** A report as the form would send it: some level, some party or none, some people to be kept out. */
export const randomReport = (
  random: Random,
  { parties }: Municipality,
  neighbours: readonly Neighbour[],
): Record<string, unknown> => {
  const kept = random
    .some(neighbours, random.pick([0, 0, 0.15, 0.5]))
    .slice(0, 5)
    .map(({ person }) => person.name);
  return {
    submissionId: random.uuid(),
    contact: { phone: '070-174 06 99' },
    danger: { now: 'no' },
    types: [random.pick(TYPES)],
    ...(random.chance(0.7) && { party: random.pick(parties.slice(0, 3)).code }),
    ...(kept.length > 0 && { keepOut: { names: kept } }),
    ...(random.chance(0.3) && { wishes: { policeReport: 'yes' } }),
  };
};
