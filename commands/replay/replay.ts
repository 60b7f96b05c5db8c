import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import { functionName } from '../../shared/manifest/failures.ts';
import { FUNCTIONS, type FunctionName } from '../../shared/manifest/manifest.ts';
import { STREAMS } from '../../shared/manifest/streams.ts';
import { asHandedOver, readRecords } from './records.ts';
import type { Service } from './service.ts';
import type { Task } from './task.ts';

/** `done`: its function has taken it. `swept`: too old for the stream, the sweep has it. `kept`: it failed again. */
export type Outcome = 'done' | 'swept' | 'kept';

/** As many records as the event source hands over at once. */
const BATCH = 10;

const failuresSchema = z.object({ batchItemFailures: z.array(z.unknown()) });

/**
 * Does what a task asks for. Functions find what is done already and do not do it twice.
 *
 * @throws the SDK's error when the service cannot be reached
 */
export const replayer = ({ lambda, streams }: Pick<Service, 'lambda' | 'streams'>, municipality: string) => {
  /** @returns whether the function took the event, all of it */
  const invoke = async (name: FunctionName, event: unknown): Promise<boolean> => {
    const { Payload, FunctionError } = await lambda.send(
      new InvokeCommand({ FunctionName: functionName(municipality, name), Payload: JSON.stringify(event) }),
    );
    if (FunctionError) return false;
    const answer: unknown = JSON.parse(Payload?.transformToString() || 'null');
    return (failuresSchema.safeParse(answer).data?.batchItemFailures.length ?? 0) === 0;
  };
  let sweeping: Promise<boolean> | undefined;
  /** Once is enough, however many messages are too old. */
  const sweep = () => {
    sweeping ??= invoke('sweep', {});
    return sweeping;
  };
  const hand = async (name: FunctionName, records: readonly object[]): Promise<boolean> => {
    for (let done = 0; done < records.length; done += BATCH)
      if (!(await invoke(name, { Records: records.slice(done, done + BATCH) }))) return false;
    return true;
  };
  return async (task: Task): Promise<Outcome> => {
    switch (task.kind) {
      case 'unknown':
        return 'kept';
      case 'event':
      case 'schedule':
      case 'message':
        return (await invoke(task.function, task.event)) ? 'done' : 'kept';
      case 'records': {
        const records = await readRecords(streams, task.batch);
        if (!records) return (await sweep()) ? 'swept' : 'kept';
        const wanted = records.filter(filterOf(task.function));
        const handed = wanted.map((record) => asHandedOver(record, task.batch.streamArn));
        return (await hand(task.function, handed)) ? 'done' : 'kept';
      }
    }
  };
};

/** Which records of a stream a function gets. Between two of a batch others stand, of other rows. */
const filterOf = (name: FunctionName): ((record: _Record) => boolean) => {
  for (const trigger of FUNCTIONS[name].triggers)
    if (trigger.kind === 'stream') return STREAMS[trigger.of].wants;
  return () => false;
};
