import { sha256, sha256Hex } from '../../functions/hash.ts';
import { municipality } from '../../functions/municipality.ts';
import { identifiersOfCode } from '../../shared/incident/identifiers.ts';
import { Nights } from '../nights.ts';
import type { Played } from '../play.ts';
import { Random } from '../random.ts';
import { Reporters } from '../reporters.ts';
import { setStage } from '../stage.ts';
import { checkYear } from './checks/index.ts';
import { emptyJournal } from './journal.ts';
import { Lives } from './lives.ts';
import { Offices } from './offices.ts';
import { Roles } from './roles.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** People report within this; then a year passes, and what its last contacts leave to be asked again. */
const REPORTING = 20 * DAY;
const LASTING = REPORTING + 366 * DAY;
const AFTERWARDS = 60 * DAY;

/** More than one person's year ever needs. */
const MOST_TURNS = 60_000;

/**
 * Plays a municipality's year from its seed: so many people report, choose and change their minds; those who are asked
 * answer in every way or not at all, fall ill and leave; and services fail all the while. Then looks what became of each.
 */
export const playYear = async (seed: number, people: number): Promise<Played> => {
  const random = new Random(seed);
  const start = Date.parse('2026-01-01T00:00:00Z') + random.between(0, 1000 * 24 * 60) * MINUTE;
  const journal = emptyJournal();
  const stage = setStage({
    random,
    start,
    lasting: LASTING,
    outages: 6,
    arrived: (to, text) => roles.arrived(to, text),
  });
  const { store, world } = stage;
  const caseOf = (token: string) => {
    const delivery = store.deliveryOfLink.get(sha256Hex(token));
    return delivery === undefined ? undefined : caseOfDelivery(stage.store, delivery);
  };
  const caseNamed = (reference: string) => {
    const answered = reporters.answered.find((each) => each.reference === reference);
    return answered && identifiersOfCode(answered.receiptCode, sha256).id;
  };
  const roles = new Roles({ ...stage, journal, caseNamed });
  const lives = new Lives({ ...stage, journal });
  const offices = new Offices({ ...stage, journal });
  const reporters = new Reporters({ ...stage, municipality, returners: lives });
  for (let count = people; count > 0; count -= 1) reporters.reportWithin(REPORTING);
  offices.changeWithin(random.pick([0, 4, 15]), LASTING);
  const nights = new Nights(stage);
  const rested = await world.runUntil(start + LASTING + AFTERWARDS, MOST_TURNS * people, () => stage.sweep());
  const end = world.date().toISOString();
  const { wrong, history } = checkYear({
    ...stage,
    reporters,
    municipality,
    journal,
    caseOf,
    end,
    rested,
    nights: nights.wrong,
  });
  return { seed, wrong, history, turns: world.turns() };
};

const caseOfDelivery = ({ written }: { written: readonly { pk: string; sk: string }[] }, id: string) =>
  written.find(({ sk }) => sk === `DELIVERY#${id}`)?.pk.slice('INCIDENT#'.length);
