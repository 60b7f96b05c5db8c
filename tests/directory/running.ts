import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { run } from '../../commands/directory/run.ts';

/** Runs the command within this process, which is faster. */
export const directory = async (...args: string[]) => {
  const said = { out: '', err: '' };
  const keep = (to: 'out' | 'err') => (text: unknown) => {
    said[to] += text;
    return true;
  };
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(keep('out')),
    vi.spyOn(console, 'log').mockImplementation((text) => void keep('out')(`${text}\n`)),
    vi.spyOn(console, 'error').mockImplementation((text) => void keep('err')(`${text}\n`)),
  ];
  try {
    const code = await run(args);
    return { code, ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

/** What the local stack answers about itself, as `endpoints` says at the moment. */
export const startAnswering = async (endpoints: () => Record<string, unknown>) => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    response.statusCode = request.url === '/_local/endpoints' ? 200 : 404;
    response.end(JSON.stringify(endpoints()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How often it was asked since the last time this was called. */
    asked: () => {
      const times = asked;
      asked = 0;
      return times;
    },
    close: () => server.close(),
  };
};
