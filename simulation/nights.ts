import { municipality } from '../functions/municipality.ts';
import { addDays, fromLocal, toLocal } from '../shared/calendar/zoned.ts';
import { FUNCTIONS } from '../shared/manifest/manifest.ts';
import type { Processes } from './processes.ts';
import type { SchedulerModel } from './scheduler.ts';
import type { SimulatedStore } from './store.ts';
import type { Trouble } from './trouble.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What may be in the making just now is not judged. */
const SETTLED = 10 * MINUTE;

interface Parts {
  readonly world: World;
  readonly processes: Processes;
  readonly trouble: Trouble;
  readonly store: SimulatedStore;
  readonly scheduler: SchedulerModel;
  /** How often each figure was counted. */
  readonly figures: ReadonlyMap<string, number>;
}

/** The nightly reconciliation, and what it left undone in nights without trouble, in words. */
export class Nights {
  readonly #parts: Parts;
  readonly wrong: string[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#next();
  }

  #next(): void {
    const { world } = this.#parts;
    const [{ at }] = FUNCTIONS.reconcile.triggers;
    const { date } = toLocal(world.date().toISOString(), municipality.timeZone);
    const [tonight, tomorrow] = [0, 1].map((days) =>
      Date.parse(fromLocal(addDays(date, days), at, municipality.timeZone)),
    );
    world.at((tonight ?? 0) > world.now() ? (tonight ?? 0) : (tomorrow ?? 0), () => {
      void this.#night();
      this.#next();
    });
  }

  /** In a night in which it would find nothing it would change nothing, so it is run only when there is something. */
  async #night(): Promise<void> {
    const { world, processes, trouble, figures } = this.#parts;
    const quiet = world.now() > trouble.ends + HOUR;
    const before = this.#disagreements();
    if (quiet && before.length === 0) return;
    const counted = figures.get('ScheduleMended') ?? 0;
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (attempt > 0) await world.sleep(MINUTE * attempt);
      if (trouble.isOut('scheduler') || (await processes.invoke('reconcile', {})).state !== 'answered')
        continue;
      if (quiet) this.#judge(before, (figures.get('ScheduleMended') ?? 0) - counted);
      return;
    }
    if (quiet) this.wrong.push('a night without trouble in which the reconciliation did not come to its end');
  }

  #judge(before: readonly string[], counted: number): void {
    const left = this.#disagreements();
    this.wrong.push(...left.map((each) => `after the night ${each}`));
    const mended = before.filter((each) => !each.endsWith(NEAR)).length;
    if (left.length === 0 && counted !== mended)
      this.wrong.push(`${mended} schedules were mended and ${counted} counted: ${before.join('; ')}`);
  }

  /** What of rows and schedules does not agree, counted here by hand. */
  #disagreements(): string[] {
    const { world, store, scheduler } = this.#parts;
    const now = world.now();
    const held = scheduler.held();
    const rows = new Map(store.deadlines().map((row) => [row.id, row]));
    const found: string[] = [];
    for (const { id, due, open, since } of rows.values()) {
      if (now - since < SETTLED || open === undefined) continue;
      if (open === 'ahead') {
        if (due < now + municipality.scheduleDaysAhead * DAY) found.push(`${id} ${NEAR}`);
        continue;
      }
      if (due < now + HOUR / 2) continue;
      const schedule = held.get(id);
      if (!schedule) found.push(`${id} has no schedule`);
      else if (!schedule.on || Math.floor(due / 1000) !== schedule.at / 1000)
        found.push(`${id} is woken at another time`);
    }
    for (const [name, { at }] of held) {
      const row = rows.get(name);
      if (row?.open !== undefined || now - (row?.since ?? 0) < SETTLED) continue;
      const isOver = at <= now && now < at + 2 * HOUR;
      if (!isOver) found.push(`a schedule wakes for nothing: ${name}`);
    }
    return found;
  }
}

const NEAR = 'is near and not handed over';
