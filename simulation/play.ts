import { municipality } from '../functions/municipality.ts';
import { check } from './checks/index.ts';
import { Meddler } from './meddling.ts';
import { Nights } from './nights.ts';
import { Random } from './random.ts';
import { Reactions } from './reactions.ts';
import { Reporters } from './reporters.ts';
import { Returners } from './returners.ts';
import { setStage } from './stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Longer than the longest line takes to be asked twice over, at the slowest level; and past the last contact. */
const [SEASON, YEAR] = [60 * DAY, 400 * DAY];

/** More than a run that comes to rest ever needs. */
const MOST_TURNS = 60_000;

/** What one run came to. `wrong`: the promises that were broken, in words; empty for a good run. */
export interface Played {
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly history: readonly string[];
  readonly turns: number;
}

/** Plays one run from its seed: reports, trouble, then quiet for two months or for more than a year; then looks what became of it all. */
export const play = async (seed: number): Promise<Played> => {
  const random = new Random(seed);
  const start = Date.parse('2026-01-01T00:00:00Z') + random.between(0, 365 * 24 * 60) * MINUTE;
  const lasting = random.pick([HOUR, 6 * HOUR, 3 * DAY]);
  const stage = setStage({
    random,
    start,
    lasting,
    arrived: (to, text) => reactions.arrived(to, text),
  });
  const { world } = stage;
  const reactions = new Reactions(stage);
  const returners = new Returners({ ...stage, lasting });
  const reporters = new Reporters({ ...stage, municipality, returners });
  const reports = random.pick([1, 1, 1, 2, 2, 3, 8]);
  for (let count = reports; count > 0; count -= 1) reporters.reportWithin(lasting);

  if (random.chance(0.3)) new Meddler(stage).within(lasting);
  const nights = new Nights(stage);

  const until = quietHour(start + lasting + (random.chance(0.4) && reports <= 2 ? YEAR : SEASON));
  const rested = await world.runUntil(until, MOST_TURNS, () => stage.sweep());
  const end = world.date().toISOString();
  const { wrong, history } = check({
    ...stage,
    reporters,
    reactions,
    returners,
    municipality,
    end,
    rested,
    nights: nights.wrong,
  });
  return { seed, wrong, history, turns: world.turns() };
};

/** In the night after a moment nothing falls due, so that nothing is half done when a run ends. */
const quietHour = (moment: number): number => Math.ceil(moment / DAY) * DAY + HOUR;
