import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Faults } from '../faults.ts';
import { startProcess } from './dynamodb-process.ts';
import { failure } from './faulty.ts';
import { type Endpoint, forward, serve, type WireRequest } from './http.ts';

export interface DynamoDbOptions {
  readonly faults: Faults;
  /** Where the data is kept between runs; without it, in memory. */
  readonly dataDir?: string | undefined;
  /**
   * Where a DynamoDB Local answers that keeps the tables of each access key apart: a place of its own in that one is
   * taken instead of starting another. A second database takes seconds, and tests start many.
   */
  readonly running?: string | undefined;
}

export interface DynamoDb extends Endpoint {
  /** The database itself, where no fault applies: for the stack's own readers. */
  readonly directEndpoint: string;
}

/** DynamoDB Local, and a door before it where faults can be set for the handlers. */
export async function startDynamoDb({ faults, dataDir, running }: DynamoDbOptions): Promise<DynamoDb> {
  const database =
    running === undefined || dataDir !== undefined ? await own(dataDir) : await placeIn(running);
  const door = await serve(async (request) => {
    const fault = faults.take('dynamodb');
    return (fault && failure('dynamodb', fault)) ?? forward(database.asking(request), database.behind);
  });
  return {
    endpoint: door.endpoint,
    directEndpoint: database.endpoint,
    close: async () => {
      await Promise.all([door.close(), database.close()]);
    },
  };
}

interface Database extends Endpoint {
  /** Where requests go that have been put as the database wants them. */
  readonly behind: string;
  asking(request: WireRequest): WireRequest;
}

/** A database for this stack alone, whoever its clients say they are. */
const own = async (dataDir: string | undefined): Promise<Database> => {
  const path = dataDir === undefined ? null : resolve(dataDir);
  if (path !== null) await mkdir(path, { recursive: true });
  const database = await startProcess({ path, sharedDb: true });
  return { ...database, behind: database.endpoint, asking: (request) => request };
};

/** A place of its own in a running database: an access key that nobody else has, whoever the clients say they are. */
const placeIn = async (running: string): Promise<Database> => {
  const key = randomUUID().replaceAll('-', '');
  const asking = ({ headers, ...request }: WireRequest): WireRequest => {
    const authorization = headers.authorization?.replace(/Credential=[^/]*/, `Credential=${key}`);
    return { ...request, headers: { ...headers, ...(authorization && { authorization }) } };
  };
  const door = await serve((request) => forward(asking(request), running));
  return { ...door, behind: running, asking };
};
