import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Sent } from '../../local/outbox.ts';
import { sharedDatabase } from '../setup/database.ts';

export interface RunningStack {
  readonly url: string;
  /** Everything the stack has printed, at debug level. */
  printed(): string;
  stop(): Promise<void>;
}

/**
 * Starts the local stack as `npm start` does, on a free port, its logs at debug level and kept; only its database is a
 * place in the one that all test files share.
 *
 * @param options.alone with a database of its own, as at a user's
 */
export const startLocalStack = async (
  args: readonly string[] = [],
  { alone = false } = {},
): Promise<RunningStack> => {
  const database = alone ? undefined : await sharedDatabase();
  const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts', ...args], {
    env: {
      ...process.env,
      PORT: '0',
      LOG_LEVEL: 'debug',
      NODE_OPTIONS: '',
      ...(database && { DYNAMODB_LOCAL: database }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      chunks.push(chunk.toString());
      const ready = /Värna is ready: (\S+)/.exec(chunks.join(''));
      if (ready?.[1]) resolve(ready[1]);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', () => reject(new Error(`The stack did not start:\n${chunks.join('')}`)));
  });
  return { url, printed: () => chunks.join(''), stop: () => stop(child) };
};

const stop = async (child: ChildProcess) => {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};

/** A client of the contract, as a check from outside would be. */
export const client = ({ url }: Pick<RunningStack, 'url'>) => {
  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return {
    url,
    call,
    submit: (report: unknown) => call('POST', '/incidents', report),
    outbox: async (): Promise<Sent[]> => (await call('GET', '/_local/outbox')).body,
    emptyOutbox: () => call('DELETE', '/_local/outbox'),
    schedules: async (): Promise<
      { name: string; at: string; timezone: string; input: Record<string, string> }[]
    > => (await call('GET', '/_local/schedules')).body,
    deadlines: async (): Promise<{ name: string; at: string; scheduled: boolean }[]> =>
      (await call('GET', '/_local/deadlines')).body,
    settle: () => call('POST', '/_local/settle'),
    advance: async (duration: string): Promise<string> =>
      (await call('POST', '/_local/clock', { advance: duration })).body.now,
    moveTo: async (instant: string): Promise<string> =>
      (await call('POST', '/_local/clock', { to: instant })).body.now,
    fault: (fault: object) => call('POST', '/_local/faults', fault),
    clearFaults: () => call('DELETE', '/_local/faults'),
    form: (path: string, fields: string | URLSearchParams, headers: Record<string, string> = {}) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: fields.toString(),
        redirect: 'manual',
      }),
  };
};

export type Client = ReturnType<typeof client>;
