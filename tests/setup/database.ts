import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startProcess } from '../../local/aws/dynamodb-process.ts';
import type { Endpoint } from '../../local/aws/http.ts';

/** Where the test files ask for the database that all of them share. */
const ASK = 'TESTS_DATABASE';

/**
 * One DynamoDB Local for the whole run, started when the first test file asks for it: whoever asks has a place of its
 * own in it. Starting one takes seconds and two processors, and one that is warm answers several times as fast.
 */
export default async (): Promise<() => Promise<void>> => {
  let database: Promise<Endpoint> | undefined;
  const server = createServer((_, response) => {
    database ??= startProcess({ path: null, sharedDb: false });
    database.then(
      ({ endpoint }) => response.end(endpoint),
      (thrown: Error) => response.writeHead(500).end(thrown.message),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  process.env[ASK] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return async () => {
    server.close();
    await (await database)?.close();
  };
};

/** The shared database; undefined outside a test run, where everybody starts their own. */
export const sharedDatabase = async (): Promise<string | undefined> => {
  const asked = process.env[ASK];
  if (asked === undefined) return undefined;
  const answer = await fetch(asked);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
};
