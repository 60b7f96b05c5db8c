import { randomUUID } from 'node:crypto';
import { formPage } from '../web/form.tsx';
import { httpHandler } from './http/handler.ts';
import { page } from './http/page.ts';
import { viewerOf } from './http/root.ts';
import { identity } from './municipality.ts';

/** `GET /`: the form, with a submission id of its own, so that sending it twice stores it once. */
export const handler = httpHandler(async (event) =>
  page(200, formPage({ ...viewerOf(event), municipality: identity, submissionId: randomUUID() })),
);
