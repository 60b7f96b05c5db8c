import { parentPort, workerData } from 'node:worker_threads';
import { type Played, play } from './play.ts';
import { TABLE_NAMES } from './store.ts';
import { playYear } from './year/play.ts';

/** Which seeds a worker plays: `from`, `from + step`, and so on, so many; or until one run goes wrong. */
export interface Share {
  readonly from: number;
  readonly step: number;
  readonly count: number;
  readonly untilWrong: boolean;
  /** Plays years instead, each of so many people. */
  readonly people?: number;
}

/** What the handlers find in their environment. The links' address is as long as API Gateway's. */
const ENVIRONMENT = {
  INCIDENTS_TABLE: TABLE_NAMES.incidents,
  DIRECTORY_TABLE: TABLE_NAMES.directory,
  MAIL_FROM: 'varna@example.com',
  MAIL_CONFIGURATION_SET: 'simulated',
  SMS_SENDER_ID: 'Varna',
  SMS_MAX_PRICE_USD: '0.2',
  SCHEDULE_GROUP: 'simulated',
  SCHEDULE_TARGET_ARN: 'arn:aws:lambda:eu-north-1:000000000000:function:clock',
  SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/simulated',
  SCHEDULE_FAILURE_QUEUE_ARN: 'arn:aws:sqs:eu-north-1:000000000000:simulated',
  BASE_URL: 'https://simulated.execute-api.eu-north-1.amazonaws.com/v',
};

const work = async ({ from, step, count, untilWrong, people }: Share): Promise<void> => {
  Object.assign(process.env, ENVIRONMENT);
  // In Lambda a failure that nobody waits for ends the process, with whatever else it was doing.
  let unheard: string[] = [];
  process.on('unhandledRejection', (thrown) => {
    unheard.push(`a failure that nobody waited for: ${thrown instanceof Error ? thrown.name : 'unknown'}`);
  });
  for (let played = 0; played < count; played += 1) {
    unheard = [];
    const seed = from + played * step;
    const { wrong, ...rest } = await (people ? playYear(seed, people) : play(seed));
    const run: Played = { ...rest, wrong: [...new Set([...wrong, ...unheard])] };
    parentPort?.postMessage(run);
    if (untilWrong && run.wrong.length > 0) return;
  }
};

await work(workerData as Share);
