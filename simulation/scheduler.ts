import { ConflictException, CreateScheduleCommand } from '@aws-sdk/client-scheduler';
import { fromLocal } from '../shared/calendar/zoned.ts';
import type { Calls } from './calls.ts';
import type { Processes } from './processes.ts';
import type { Random } from './random.ts';
import type { Trouble } from './trouble.ts';
import type { World } from './world.ts';

const TRIES = 5;

/** EventBridge Scheduler: wakes the clock at a local time, with tries; forgets, repeats and is late. */
export class SchedulerModel {
  readonly #parts: { world: World; processes: Processes; trouble: Trouble; random: Random; calls: Calls };
  readonly #names = new Set<string>();

  constructor(parts: {
    world: World;
    processes: Processes;
    trouble: Trouble;
    random: Random;
    calls: Calls;
  }) {
    this.#parts = parts;
  }

  send(command: unknown): Promise<object> {
    return this.#parts.calls.make('scheduler', () => this.#create(command));
  }

  #create(command: unknown): object {
    if (!(command instanceof CreateScheduleCommand))
      throw new Error('The model of the Scheduler knows CreateSchedule only');
    const { Name = '', ScheduleExpression = '', ScheduleExpressionTimezone = 'UTC', Target } = command.input;
    if (this.#names.has(Name)) throw new ConflictException({ message: 'exists', $metadata: {}, Message: '' });
    const [, date, time] = /^at\((\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression) ?? [];
    if (!date || !time) throw new Error('The model of the Scheduler knows at() only');
    this.#names.add(Name);
    const { world, trouble, random } = this.#parts;
    if (trouble.lost()) return {};
    const due = Date.parse(fromLocal(date, time, ScheduleExpressionTimezone));
    const fire = () => void this.#fire(Name, JSON.parse(Target?.Input ?? '{}'));
    world.at(Math.max(due, world.now()) + random.wait(2000) + trouble.lateBy(), fire);
    if (trouble.twice()) world.at(Math.max(due, world.now()) + random.wait(120_000), fire);
    return {};
  }

  async #fire(name: string, input: unknown): Promise<void> {
    const { processes, trouble, world } = this.#parts;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (attempt > 0) await world.sleep(30_000 * 2 ** attempt);
      if (trouble.isOut('scheduler')) continue;
      if ((await processes.invoke('clock', input)).state === 'answered') break;
    }
    this.#names.delete(name);
  }
}
