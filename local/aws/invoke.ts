import type { FunctionName } from '../../shared/manifest/manifest.ts';
import { refusal } from './faulty.ts';
import { type Endpoint, serve, type WireReply } from './http.ts';

export interface InvokeOptions {
  /** The function that AWS knows by a name; undefined if there is none. */
  find(name: string): FunctionName | undefined;
  /** Runs a function and waits for it. @throws whatever it throws */
  invoke(name: FunctionName, event: unknown): Promise<unknown>;
  /** Runs a function for an event that nobody waits for. */
  wake(name: FunctionName, event: unknown): Promise<unknown>;
}

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** AWS Lambda as far as calling a function goes: Invoke, in the restJson1 protocol. */
export const startInvoke = ({ find, invoke, wake }: InvokeOptions): Promise<Endpoint> =>
  serve(async ({ method, url, headers, body }) => {
    // A function may be named by its ARN, and with a version after it.
    const asked = decodeURIComponent(PATH.exec(url.pathname)?.[1] ?? '');
    const name = find(asked.replace(/^arn:.*:function:/, '').replace(/:.*$/, ''));
    if (method !== 'POST' || !name) {
      return refusal('lambda', 'ResourceNotFoundException', 404, `Function not found: ${asked}`);
    }
    let event: unknown = {};
    try {
      if (body.length > 0) event = JSON.parse(body.toString());
    } catch {
      return refusal('lambda', 'InvalidRequestContentException', 400, 'The payload is not JSON');
    }
    if (headers['x-amz-invocation-type'] === 'DryRun') return { status: 204, body: '' };
    if (headers['x-amz-invocation-type'] === 'Event') {
      void wake(name, event);
      return { status: 202, body: '' };
    }
    return invoke(name, event).then((value) => answer(value ?? null), failed);
  });

const answer = (value: unknown, headers: Record<string, string> = {}): WireReply => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST', ...headers },
  body: JSON.stringify(value),
});

/** As Lambda's runtime tells it: the call went well, the function did not. */
const failed = (thrown: unknown): WireReply => {
  const { name: errorType, message: errorMessage } =
    thrown instanceof Error ? thrown : new Error(String(thrown));
  return answer({ errorType, errorMessage }, { 'x-amz-function-error': 'Unhandled' });
};
