import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { withOffset } from '../shared/calendar/zoned.ts';
import type { Language } from '../shared/languages.ts';
import type { Level } from '../shared/level/levels.ts';
import { wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { rootOf } from './http/root.ts';
import { identity } from './municipality.ts';

/** What the reporter gets: once, and the same again for a repeated submission. */
export interface Receipt {
  /** False for a repeat. */
  readonly created: boolean;
  readonly language: Language;
  readonly reference: string;
  readonly receiptCode: string;
  readonly receivedAt: string;
  readonly level: Level;
  readonly contactBy: string;
}

/**
 * What shows the receipt as a page. Asked for while the report is still being stored: reading it then takes no time of
 * anybody's.
 */
export const receiptPages = () => Promise.all([import('../web/receipt.tsx'), import('./http/page.ts')]);

/** 201, or 200 for a repeat, as JSON or as the receipt page. */
export const receiptResponse = async (
  { created, language, receivedAt, ...receipt }: Receipt,
  event: APIGatewayProxyEvent,
): Promise<APIGatewayProxyResult> => {
  const status = created ? 201 : 200;
  const contactBy = withOffset(receipt.contactBy, identity.timeZone);
  if (wantsJson(event)) return json(status, { ...receipt, contactBy });
  const [{ receiptPage }, { page }] = await receiptPages();
  const shown = { language, municipality: identity, receivedAt, base: rootOf(event), ...receipt, contactBy };
  return page(status, receiptPage(shown));
};
