import { refusal } from './faulty.ts';
import { type Endpoint, serve, type WireReply } from './http.ts';

export interface InvokeOptions {
  /** The functions there are, by the name that AWS knows them by. */
  readonly names: readonly string[];
  /** Runs a function and waits for it. @throws whatever it throws */
  invoke(name: string, event: unknown): Promise<unknown>;
  /** Runs a function by itself: with further tries, then its failure queue. */
  wake(name: string, event: unknown): Promise<unknown>;
}

const PATH = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

/** AWS Lambda as far as calling a function goes: Invoke, in the restJson1 protocol. */
export const startInvoke = ({ names, invoke, wake }: InvokeOptions): Promise<Endpoint> =>
  serve(async ({ method, url, headers, body }) => {
    // A function may be named by its ARN, and with a version after it.
    const asked = decodeURIComponent(PATH.exec(url.pathname)?.[1] ?? '').replace(/^arn:.*:function:/, '');
    const name = asked.replace(/:.*$/, '');
    if (method !== 'POST' || !names.includes(name)) {
      return refusal('lambda', 'ResourceNotFoundException', 404, `Function not found: ${asked}`);
    }
    let event: unknown;
    try {
      event = body.length > 0 ? JSON.parse(body.toString()) : {};
    } catch {
      return refusal('lambda', 'InvalidRequestContentException', 400, 'The payload is not JSON');
    }
    switch (headers['x-amz-invocation-type']) {
      case 'DryRun':
        return { status: 204, body: '' };
      case 'Event':
        void wake(name, event);
        return { status: 202, body: '' };
      default:
        return invoke(name, event).then((value) => answer(value ?? null), failed);
    }
  });

const answer = (value: unknown, headers: Record<string, string> = {}): WireReply => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST', ...headers },
  body: JSON.stringify(value),
});

/** As Lambda's runtime tells it: the call went well, the function did not. */
const failed = (thrown: unknown): WireReply => {
  const { name: errorType, message: errorMessage } = thrown instanceof Error ? thrown : new Error(String(thrown));
  return answer({ errorType, errorMessage }, { 'x-amz-function-error': 'Unhandled' });
};
