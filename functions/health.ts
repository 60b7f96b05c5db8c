import { httpHandler } from './http/handler.ts';
import { json } from './http/response.ts';

/** `GET /health`: that the service answers. It asks nothing of any other service. */
export const handler = httpHandler(async () => json(200, { status: 'ok' }));
