import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Played } from './play.ts';
import type { Share } from './worker.ts';

export interface Runs {
  readonly count: number;
  readonly seed: number;
  /** Stops at the first run that goes wrong. */
  readonly untilWrong: boolean;
  /** Plays years instead, each of so many people. */
  readonly people?: number;
  readonly workers?: number;
  onPlayed?(run: Played): void;
}

/** Plays so many runs from a bundle, spread over the processors. @returns those that went wrong, by seed */
export const playAll = async (
  file: string,
  { count, seed, untilWrong, people, workers = availableParallelism(), onPlayed }: Runs,
): Promise<Played[]> => {
  const wrong: Played[] = [];
  const started: Worker[] = [];
  const shares = Math.max(1, Math.min(workers, count));
  await Promise.all(
    Array.from({ length: shares }, async (_, index) => {
      const share: Share = {
        from: seed + index,
        step: shares,
        count: Math.ceil((count - index) / shares),
        untilWrong,
        ...(people && { people }),
      };
      const worker = new Worker(file, { workerData: share });
      started.push(worker);
      worker.on('message', (run: Played) => {
        onPlayed?.(run);
        if (run.wrong.length === 0) return;
        wrong.push(run);
        if (untilWrong) for (const each of started) void each.terminate();
      });
      await once(worker, 'exit');
    }),
  );
  return wrong.sort((a, b) => a.seed - b.seed);
};
