import { FUNCTIONS, type FunctionName } from '../shared/manifest/manifest.ts';
import type { Municipality } from '../shared/municipality/municipality.ts';
import type { Scheduler } from './aws/scheduler.ts';
import type { Schedule } from './aws/schedules.ts';
import type { Evidence } from './evidence.ts';
import type { Failures } from './failures.ts';
import { type Recurring, recurring } from './recurring.ts';
import type { Triggers } from './triggers.ts';
import type { Wake } from './wake.ts';

/** Something that runs at a moment. */
export interface Due {
  readonly at: Date;
  /** Whether it may change a case, so that more follows from it. */
  readonly ofCases: boolean;
  run(): Promise<void>;
}

interface Parts {
  readonly scheduler: Scheduler;
  readonly triggers: Triggers;
  readonly municipality: Pick<Municipality, 'timeZone' | 'drills'>;
  readonly failures: Failures;
  readonly wake: Wake;
  /** Scans of files that answer late. */
  readonly evidence: Pick<Evidence, 'next'>;
}

/** What falls due at a time of its own: the Scheduler's schedules, and what runs at local times, night after night. */
export class Agenda {
  readonly #parts: Parts;
  readonly #recurring: { readonly what: Recurring; at: Date }[];

  /** @param start what recurs does so from the first time after it */
  constructor(parts: Parts, start: Date) {
    this.#parts = parts;
    this.#recurring = recurring(parts.triggers, parts.municipality).map((what) => ({
      what,
      at: what.next(start),
    }));
  }

  /** The soonest that is due by a moment. Of what is due at once, schedules come first. */
  next(until: Date): Due | undefined {
    const { scheduler, evidence } = this.#parts;
    const scheduled = scheduler.nextDue(until);
    const scan = evidence.next(until);
    const all = [
      scheduled && { at: new Date(scheduled.at), ofCases: true, run: () => this.#fire(scheduled) },
      scan && { ...scan, ofCases: true },
      this.#nextRecurring(until),
    ];
    return all.flatMap((each) => each ?? []).sort((a, b) => a.at.getTime() - b.at.getTime())[0];
  }

  #nextRecurring(until: Date): Due | undefined {
    const [soonest] = this.#recurring.toSorted((a, b) => a.at.getTime() - b.at.getTime());
    if (!soonest || soonest.at > until) return undefined;
    const { name, next } = soonest.what;
    const run = async () => {
      await this.#parts.wake(name, {});
      soonest.at = next(soonest.at);
    };
    return { at: soonest.at, ofCases: concernsCases(name), run };
  }

  /** Leaves out what a moved clock passes over, up to a moment. */
  passOver(until: Date): void {
    for (const each of this.#recurring)
      if (each.what.passedOver && each.at <= until) each.at = each.what.next(until);
  }

  async #fire(due: Schedule): Promise<void> {
    const { triggers, failures, wake, scheduler } = this.#parts;
    const name = triggers.deadlines.get(due.target);
    if (name) await wake(name, due.input);
    else failures.schedule(due);
    scheduler.complete(due);
  }
}

const concernsCases = (name: FunctionName): boolean =>
  FUNCTIONS[name].uses.some((use) => use.kind === 'table' && use.table === 'incidents');
