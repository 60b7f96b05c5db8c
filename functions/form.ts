import { randomUUID } from 'node:crypto';
import { formPage } from '../web/form.tsx';
import { httpHandler } from './http/handler.ts';
import { languageOf } from './http/request.ts';
import { page } from './http/response.ts';
import { municipality } from './municipality.ts';

/** `GET /`: the form, with a submission id of its own, so that sending it twice stores it once. */
export const handler = httpHandler(async (event) =>
  page(200, formPage({ language: languageOf(event), municipality, submissionId: randomUUID() })),
);
