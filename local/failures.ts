import { randomUUID } from 'node:crypto';
import { FAILING, type Failing } from '../shared/manifest/failures.ts';
import type { FunctionName } from '../shared/manifest/manifest.ts';
import type { Attributes, Queues } from './aws/queues.ts';
import type { Schedule } from './aws/schedules.ts';
import type { VirtualClock } from './clock.ts';
import { arnOf, failureQueueOf, SCHEDULE_GROUP } from './environment.ts';
import type { StreamRecord } from './stream.ts';

/**
 * The failure queues: what was given up after finite tries lies there in the very shape in which each service of AWS
 * leaves it, so that a command that replays it on this machine does so there.
 */
export class Failures {
  readonly #queues: Queues;
  readonly #clock: VirtualClock;

  constructor(queues: Queues, clock: VirtualClock) {
    this.#queues = queues;
    this.#clock = clock;
    for (const failing of FAILING) queues.create(failureQueueOf(failing));
  }

  /** A record of a stream (Lambda developer guide, "Retaining discarded records for a DynamoDB event source"). */
  streamRecord(name: FunctionName, { record, shardId }: StreamRecord, tries: number): void {
    const { SequenceNumber: sequence, ApproximateCreationDateTime: came } = record.dynamodb ?? {};
    const arrival = came === undefined ? this.#now() : new Date(came).toISOString();
    this.#put(name, {
      ...this.#context(arnOf(name), 'RetryAttemptsExhausted', tries),
      DDBStreamBatchInfo: {
        shardId,
        startSequenceNumber: sequence,
        endSequenceNumber: sequence,
        approximateArrivalOfFirstRecord: arrival,
        approximateArrivalOfLastRecord: arrival,
        batchSize: 1,
        streamArn: record.eventSourceARN,
      },
    });
  }

  /** An event nobody waited for (Lambda developer guide, "Capturing records of Lambda asynchronous invocations"). */
  event(name: FunctionName, requestPayload: unknown, thrown: unknown, tries: number): void {
    const { name: errorType, message: errorMessage } =
      thrown instanceof Error ? thrown : new Error(String(thrown));
    this.#put(name, {
      ...this.#context(`${arnOf(name)}:$LATEST`, 'RetriesExhausted', tries),
      requestPayload,
      responsePayload: { errorType, errorMessage },
    });
  }

  /** A message of another queue, as it stood there (SQS developer guide, "Using dead-letter queues"). */
  message(name: FunctionName, body: string): void {
    this.#queues.send(failureQueueOf(name), body);
  }

  /** A schedule whose target could not be woken at all (EventBridge Scheduler user guide, "Configuring a dead-letter queue"). */
  schedule({ name, at, target, input }: Schedule): void {
    const attributes = {
      ERROR_CODE: 'ResourceNotFoundException',
      ERROR_MESSAGE: `Function not found: ${target}`,
      EXECUTION_ID: randomUUID(),
      IS_PAYLOAD_TRUNCATED: 'false',
      RETRY_ATTEMPTS: '0',
      SCHEDULED_TIME: new Date(at).toISOString(),
      SCHEDULE_ARN: `arn:aws:scheduler:eu-north-1:000000000000:schedule/${SCHEDULE_GROUP}/${name}`,
      TARGET_ARN: target,
    };
    this.#put('schedule', input, strings(attributes));
  }

  /** How many messages lie in each queue in which some lie, by what was given up. */
  lying(): readonly { readonly failing: Failing; readonly count: number }[] {
    return FAILING.flatMap((failing) => {
      const { visible, hidden } = this.#queues.count(failureQueueOf(failing));
      return visible + hidden > 0 ? [{ failing, count: visible + hidden }] : [];
    });
  }

  #context(functionArn: string, condition: string, approximateInvokeCount: number) {
    return {
      version: '1.0',
      timestamp: this.#now(),
      requestContext: { requestId: randomUUID(), functionArn, condition, approximateInvokeCount },
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    };
  }

  #put(failing: Failing, body: unknown, attributes?: Attributes): void {
    this.#queues.send(failureQueueOf(failing), JSON.stringify(body), attributes);
  }

  #now(): string {
    return this.#clock.now().toISOString();
  }
}

const strings = (values: Readonly<Record<string, string>>): Attributes =>
  Object.fromEntries(
    Object.entries(values).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
