import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Language } from '../../shared/languages.ts';
import { reportSession } from '../http/report-session.ts';
import { languageOf } from '../http/request.ts';
import { askCode } from './answer.ts';
import { codeOf } from './open.ts';
import type { Sent } from './sent.ts';

/** Whose case a post is about; or what to answer when that is not known. */
export type WhoSent =
  | { readonly incident: string; readonly language: Language; readonly byCode: boolean }
  | { readonly answer: APIGatewayProxyResult };

/**
 * Whose case it is, by the code in the body or else by the session. What comes when the session is over is kept until
 * the code is there.
 *
 * @param name of the action that was posted to
 */
export const whoSent = async (event: APIGatewayProxyEvent, sent: Sent, name: string): Promise<WhoSent> => {
  const kept = { action: name, values: sent.values };
  if (sent.receiptCode !== undefined) {
    const language = sent.language ?? languageOf(event);
    const found = await codeOf(event, sent, language, kept);
    return 'answer' in found ? found : { incident: found.incident, language, byCode: true };
  }
  const session = await reportSession(event);
  if (session) return { incident: session.incident, language: session.language, byCode: false };
  const asking = {
    language: sent.language ?? languageOf(event),
    asPage: sent.page,
    notice: 'over',
    kept,
  } as const;
  return { answer: askCode(event, 'no_session', asking) };
};
