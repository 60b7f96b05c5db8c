import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { ClientRequest } from 'node:http';

/**
 * Counts this process's requests to the local AWS as they leave, by operation. Not by an endpoint that stands before
 * them: the clients that the functions have made already would go past it.
 *
 * @param services as in the SDK's variables, `DYNAMODB`
 */
export const createCounter = (services: readonly string[]) => {
  const seen: string[] = [];
  const ports = new Map(
    services.map((service) => [new URL(process.env[`AWS_ENDPOINT_URL_${service}`] ?? '').port, service]),
  );
  const look = (message: unknown) => {
    const { request } = message as { request: ClientRequest };
    const service = ports.get(String(request.getHeader('host')).split(':')[1] ?? '');
    // DynamoDB names its operation; of the others the functions use one each.
    const target = String(request.getHeader('x-amz-target') ?? '').split('.')[1];
    if (service) seen.push(target ?? service);
  };
  subscribe('http.client.request.start', look);
  return {
    reset: () => seen.splice(0),
    total: () => seen.length,
    /** What was asked since it was last reset, by name of the operation or the service. */
    all: (): readonly string[] => [...seen],
    close: () => unsubscribe('http.client.request.start', look),
  };
};
