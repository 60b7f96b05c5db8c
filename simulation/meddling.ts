import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import type { Random } from './random.ts';
import type { SchedulerModel } from './scheduler.ts';
import type { SimulatedStore } from './store.ts';
import type { World } from './world.ts';

const DAY = 24 * 3_600_000;

interface Parts {
  readonly world: World;
  readonly random: Random;
  readonly store: SimulatedStore;
  readonly scheduler: SchedulerModel;
}

/** Somebody with the console open who means well: schedules vanish, move, are switched off, appear for nothing. */
export class Meddler {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Some of it, some time within so many milliseconds. */
  within(ms: number): void {
    const { world, random } = this.#parts;
    for (let count = random.between(1, 4); count > 0; count -= 1)
      world.after(random.next() * ms, () => this.#once());
  }

  #once(): void {
    const { random, scheduler } = this.#parts;
    const name = random.pick([...scheduler.held().keys()]);
    const how = random.pick(['remove', 'move', 'switch-off', 'for-what-is-done', 'for-nothing'] as const);
    if (how === 'for-nothing') this.#make(`${'0'.repeat(25)}${random.between(0, 9)}.F9-1`);
    else if (how === 'for-what-is-done') this.#make(this.#done());
    else if (name === undefined) return;
    else if (how === 'remove') scheduler.apply(new DeleteScheduleCommand({ Name: name }));
    else {
      const input = scheduler.apply(new GetScheduleCommand({ Name: name }));
      const change = how === 'move' ? this.#some() : { State: 'DISABLED' };
      scheduler.apply(new UpdateScheduleCommand({ ...input, ...change } as never));
    }
  }

  #make(name: string | undefined): void {
    const { scheduler } = this.#parts;
    if (name === undefined || scheduler.held().has(name)) return;
    const [incident] = name.split('.');
    const Target = { Arn: '', RoleArn: '', Input: JSON.stringify({ incident, deadline: name }) };
    scheduler.apply(
      new CreateScheduleCommand({
        Name: name,
        ...this.#some(),
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target,
      }),
    );
  }

  /** A deadline that is done. */
  #done(): string | undefined {
    const { random, store } = this.#parts;
    const done = store.rows().filter(({ kind, open }) => kind === 'deadline' && open === undefined);
    return (random.pick(done)?.body as { id: string } | undefined)?.id;
  }

  /** Some time within the coming hours or month. */
  #some() {
    const { world, random } = this.#parts;
    const at = new Date(world.now() + random.next() * random.pick([0.25, 30]) * DAY)
      .toISOString()
      .slice(0, 19);
    return { ScheduleExpression: `at(${at})`, ScheduleExpressionTimezone: 'UTC' };
  }
}
