import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createLocalServer } from './server.ts';
import { type Stack, startStack } from './stack.ts';

/** `npm start`: the whole pipeline on this machine, until Ctrl-C. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { data: { type: 'string' }, at: { type: 'string' } } });
  const at = values.at === undefined ? undefined : new Date(values.at);
  if (at && Number.isNaN(at.getTime())) throw new Error('--at takes a moment: --at 2027-03-28T00:30:00Z');
  const dataDir = values.data === undefined ? undefined : resolve(values.data);
  if (dataDir) mkdirSync(dataDir, { recursive: true });

  const starting = Promise.withResolvers<Stack>();
  const server = createLocalServer(starting.promise);
  // The port first: a port that is taken should be said at once.
  await new Promise<void>((listening, refused) => {
    server.once('error', refused).listen(Number(process.env.PORT ?? 3000), 'localhost', listening);
  });
  const baseUrl = `http://localhost:${(server.address() as AddressInfo).port}`;

  const stop = async (code: number) => {
    server.close();
    server.closeAllConnections();
    await starting.promise.then((stack) => stack.close()).catch(() => {});
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0));
  startStack({ baseUrl, dataDir, at, running: process.env.DYNAMODB_LOCAL }).then(
    starting.resolve,
    starting.reject,
  );
  await starting.promise;
  console.log(`Värna is ready: ${baseUrl}`);
  console.log(`Phones, mailboxes, clock and faults: ${baseUrl}/_local   (Ctrl-C ends everything)`);
};

main().catch((thrown: Error & { code?: string }) => {
  const taken = thrown.code === 'EADDRINUSE';
  console.error(
    taken ? `Port ${process.env.PORT ?? 3000} is taken: choose another, PORT=3001 npm start` : thrown.message,
  );
  process.exit(1);
});
