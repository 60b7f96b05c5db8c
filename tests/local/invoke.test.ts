import { InvokeCommand } from '@aws-sdk/client-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Endpoint } from '../../local/aws/http.ts';
import { startInvoke } from '../../local/aws/invoke.ts';
import { lambdaClient, refused } from './sdk.ts';

let server: Endpoint;
let woken: unknown[];
const call = (FunctionName: string, payload?: unknown, InvocationType?: 'Event' | 'DryRun') =>
  lambdaClient(server.endpoint).send(
    new InvokeCommand({
      FunctionName,
      ...(payload !== undefined && { Payload: Buffer.from(JSON.stringify(payload)) }),
      ...(InvocationType && { InvocationType }),
    }),
  );
const said = async (...call_: Parameters<typeof call>) => {
  const { Payload, FunctionError, StatusCode } = await call(...call_);
  return { StatusCode, FunctionError, answer: JSON.parse(Payload?.transformToString() || 'null') };
};

beforeEach(async () => {
  woken = [];
  server = await startInvoke({
    find: (name) => (name === 'varna-oxelosund-clock' ? 'clock' : undefined),
    invoke: async (name, event) => {
      if (Object(event).fail) throw new TypeError('deadline.failed');
      return { name, event };
    },
    wake: async (name, event) => void woken.push([name, event]),
  });
});
afterEach(() => server.close());

test('a function called with the SDK gets the event and gives its answer back', async () => {
  expect(await said('varna-oxelosund-clock', { deadline: 'å' })).toEqual({
    StatusCode: 200,
    FunctionError: undefined,
    answer: { name: 'clock', event: { deadline: 'å' } },
  });
});

test.each([
  'arn:aws:lambda:eu-north-1:000000000000:function:varna-oxelosund-clock',
  'arn:aws:lambda:eu-north-1:000000000000:function:varna-oxelosund-clock:$LATEST',
  'varna-oxelosund-clock:$LATEST',
])('%s is the same function', async (name) => {
  expect((await said(name)).answer).toMatchObject({ name: 'clock' });
});

test('a function that throws is an answer with an error of the function, not of the call', async () => {
  expect(await said('varna-oxelosund-clock', { fail: true })).toEqual({
    StatusCode: 200,
    FunctionError: 'Unhandled',
    answer: { errorType: 'TypeError', errorMessage: 'deadline.failed' },
  });
});

test('an event that nobody waits for is accepted and runs by itself', async () => {
  expect((await call('varna-oxelosund-clock', { deadline: '1' }, 'Event')).StatusCode).toBe(202);
  await vi.waitFor(() => expect(woken).toEqual([['clock', { deadline: '1' }]]));
});

test('a dry run runs nothing', async () => {
  expect((await call('varna-oxelosund-clock', {}, 'DryRun')).StatusCode).toBe(204);
  expect(woken).toEqual([]);
});

test('a function of another municipality, or none, is not found', async () => {
  for (const name of ['varna-elsewhere-clock', 'clock'])
    expect(await refused(call(name))).toEqual({ name: 'ResourceNotFoundException', status: 404 });
});
