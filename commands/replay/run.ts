import { failureQueueName } from '../../shared/manifest/failures.ts';
import { UsageError } from '../directory/arguments.ts';
import { progress } from '../directory/progress.ts';
import { municipalityOf } from '../directory/run.ts';
import { type Given, HELP, readArguments } from './arguments.ts';
import { type FailureQueue, openQueue } from './queue.ts';
import { type Outcome, replayer } from './replay.ts';
import { explain, openService, ReplayError } from './service.ts';
import { taskOf } from './task.ts';
import { type Lying, linesOf, summary } from './words.ts';

/** Runs the command and says what went wrong, if anything did. @returns the exit code */
export const run = async (args: readonly string[]): Promise<number> => {
  try {
    return await execute(readArguments(args));
  } catch (thrown) {
    const usage = thrown instanceof UsageError;
    console.error(usage ? `${thrown.message}. See npm run replay -- --help` : explain(thrown));
    return usage ? 2 : 1;
  }
};

/** What lies in one queue, in hand until it is removed or given back. */
interface InHand extends Lying {
  readonly queue: FailureQueue;
}

const execute = async ({ help, municipality: id, queues, dryRun, local }: Given): Promise<number> => {
  if (help) {
    console.log(HELP);
    return 0;
  }
  const municipality = await municipalityOf(id);
  const service = await openService(municipality, local);
  const inHand: InHand[] = [];
  const left = new Set<InHand>();
  let there = 0;
  try {
    for (const failing of queues) {
      const queue = await openQueue(service.sqs, failureQueueName(id, failing));
      if (!queue) continue;
      there += 1;
      const lying = (await queue.takeAll()).map((message) => ({
        queue,
        message,
        task: taskOf(message, failing, id),
      }));
      for (const each of lying) left.add(each);
      inHand.push(...lying);
      if (lying.length === 0) continue;
      for (const line of linesOf(failing, lying, municipality.timeZone)) console.log(line);
    }
    if (there === 0)
      throw new ReplayError(
        `There is no failure queue of ${id}. Is the service deployed, and is the region right?`,
      );
    if (inHand.length === 0) {
      console.log('Nothing lies in the failure queues.');
      return 0;
    }
    if (dryRun) {
      console.log('Dry run: nothing was tried again.');
      return 1;
    }
    return await replayAll(inHand, left, replayer(service, id));
  } finally {
    for (const { queue, message } of left) await queue.giveBack(message);
  }
};

/** @param left what is not done yet; whatever is comes out of it */
const replayAll = async (
  inHand: readonly InHand[],
  left: Set<InHand>,
  replay: ReturnType<typeof replayer>,
): Promise<number> => {
  const line = progress();
  const outcomes: Outcome[] = [];
  for (const each of inHand) {
    const outcome = await replay(each.task);
    outcomes.push(outcome);
    if (outcome !== 'kept') {
      await each.queue.remove(each.message);
      left.delete(each);
    }
    line.show(`Tried: ${outcomes.length} of ${inHand.length}`);
  }
  line.end(summary(outcomes));
  if (left.size === 0) return 0;
  console.log('The logs of these functions say why; docs/runbook.md says what to do.');
  return 1;
};
