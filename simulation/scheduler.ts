import {
  ConflictException,
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  ResourceNotFoundException,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { fromLocal } from '../shared/calendar/zoned.ts';
import type { Calls } from './calls.ts';
import type { Processes } from './processes.ts';
import type { Random } from './random.ts';
import type { Trouble } from './trouble.ts';
import type { World } from './world.ts';

const TRIES = 5;

/** A schedule as it is kept. Never changed, only replaced: one that was replaced does not fire. */
interface Held {
  readonly input: CreateScheduleCommandInput;
  /** When it fires, in milliseconds since 1970. */
  readonly at: number;
}

/** EventBridge Scheduler: wakes the clock at a local time, with tries; forgets, repeats and is late. */
export class SchedulerModel {
  readonly #parts: { world: World; processes: Processes; trouble: Trouble; random: Random; calls: Calls };
  readonly #held = new Map<string, Held>();

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
    return this.#parts.calls.make('scheduler', () => this.apply(command));
  }

  /** Answers a command at once, as if somebody else had sent it. */
  apply(command: unknown): object {
    if (command instanceof CreateScheduleCommand) {
      const { Name = '' } = command.input;
      if (this.#held.has(Name))
        throw new ConflictException({ message: 'exists', $metadata: {}, Message: '' });
      // It answers that it has it, and has not.
      if (!this.#parts.trouble.lost()) this.#keep(Name, command.input);
      return {};
    }
    if (command instanceof UpdateScheduleCommand) {
      const { Name = '' } = command.input;
      this.#existing(Name);
      this.#keep(Name, command.input);
      return {};
    }
    if (command instanceof DeleteScheduleCommand) {
      this.#existing(command.input.Name ?? '');
      this.#held.delete(command.input.Name ?? '');
      return {};
    }
    if (command instanceof GetScheduleCommand) return { ...this.#existing(command.input.Name ?? '').input };
    if (command instanceof ListSchedulesCommand) return this.#page(command.input);
    throw new Error('The model of the Scheduler knows schedules only');
  }

  /** What it holds, by name: when it fires, and whether it is switched on. */
  held(): ReadonlyMap<string, { at: number; on: boolean }> {
    return new Map(
      [...this.#held].map(([name, { at, input }]) => [name, { at, on: input.State !== 'DISABLED' }]),
    );
  }

  #existing(name: string): Held {
    const held = this.#held.get(name);
    if (!held) throw new ResourceNotFoundException({ message: 'none', $metadata: {}, Message: '' });
    return held;
  }

  #page({ MaxResults = 100, NextToken = '' }: ListSchedulesCommand['input']): object {
    const rest = [...this.#held.keys()].sort().filter((name) => name > NextToken);
    const given = rest.slice(0, MaxResults);
    return {
      Schedules: given.map((Name) => ({ Name })),
      ...(given.length < rest.length && { NextToken: given.at(-1) }),
    };
  }

  #keep(name: string, input: CreateScheduleCommandInput): void {
    const { ScheduleExpression = '', ScheduleExpressionTimezone = 'UTC' } = input;
    const [, date, time] = /^at\((\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\)$/.exec(ScheduleExpression) ?? [];
    if (!date || !time) throw new Error('The model of the Scheduler knows at() only');
    const { world, trouble, random } = this.#parts;
    const at = Date.parse(fromLocal(date, time, ScheduleExpressionTimezone));
    const held: Held = { input, at };
    this.#held.set(name, held);
    const fire = () => void this.#fire(name, held);
    world.at(Math.max(at, world.now()) + random.wait(2000) + trouble.lateBy(), fire);
    if (trouble.twice()) world.at(Math.max(at, world.now()) + random.wait(120_000), fire);
  }

  async #fire(name: string, held: Held): Promise<void> {
    const { processes, trouble, world } = this.#parts;
    if (this.#held.get(name) !== held || held.input.State === 'DISABLED') return;
    const input: unknown = JSON.parse(held.input.Target?.Input ?? '{}');
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      if (attempt > 0) await world.sleep(30_000 * 2 ** attempt);
      if (trouble.isOut('scheduler')) continue;
      if ((await processes.invoke('clock', input)).state === 'answered') break;
    }
    if (this.#held.get(name) === held) this.#held.delete(name);
  }
}
