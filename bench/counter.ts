import { forward, serve } from '../local/aws/http.ts';

/** Stands before the local endpoints and counts the calls by operation. */
export const createCounter = async (services: readonly string[]) => {
  const seen: string[] = [];
  const endpoints = await Promise.all(
    services.map(async (service) => {
      const variable = `AWS_ENDPOINT_URL_${service}`;
      const behind = process.env[variable] ?? '';
      const proxy = await serve(async (request) => {
        const target = String(request.headers['x-amz-target'] ?? '').split('.')[1];
        const action = new URLSearchParams(request.body.toString('utf8')).get('Action');
        seen.push(target ?? action ?? `${request.method} ${service}`);
        return forward(request, behind);
      });
      process.env[variable] = proxy.endpoint;
      return proxy;
    }),
  );
  return {
    reset: () => seen.splice(0),
    total: () => seen.length,
    count: (...operations: string[]) => seen.filter((each) => operations.includes(each)).length,
    close: () => Promise.all(endpoints.map((endpoint) => endpoint.close())),
  };
};
