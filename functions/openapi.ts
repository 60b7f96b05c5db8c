import { openApi } from '../shared/api/openapi.ts';
import { reportSchema } from '../shared/report/schema.ts';
import { sha256 } from './hash.ts';
import { httpHandler } from './http/handler.ts';
import { json } from './http/response.ts';
import { identity } from './municipality.ts';
import { partyCodes } from './parties.ts';

/** `GET /openapi.json`: how other systems send a report. */
export const handler = httpHandler(async () =>
  json(200, openApi(identity.name, reportSchema(partyCodes), sha256)),
);
