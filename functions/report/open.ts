import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import type { Language } from '../../shared/languages.ts';
import { Problem } from '../../shared/problem.ts';
import { ERRORS } from '../../shared/texts/errors.ts';
import type { Kept } from '../../web/report/code.tsx';
import { startSession } from '../http/report-session.ts';
import { languageOf } from '../http/request.ts';
import { log } from '../log.ts';
import { askCode, backTo, showReport } from './answer.ts';
import { type ByCode, openByCode } from './by-code.ts';
import { readSent, type Sent } from './sent.ts';

/** `POST /report`: the code opens a session for a browser, and is answered with the case for JSON. */
export const open = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  const sent = readSent(event);
  const language = sent.language ?? languageOf(event);
  const found = await codeOf(event, sent, language);
  if ('answer' in found) return found.answer;
  const { incident } = found;
  log.info('report.opened', { incident });
  if (!sent.page) return showReport(event, incident, { language, asPage: false });
  return backTo(event, undefined, await startSession(incident, language));
};

/**
 * The case that the posted code opens, or the answer that asks for the code again, with all that was typed.
 *
 * @throws Problem for JSON: invalid, wrong_code, too_many_requests
 */
export const codeOf = async (
  event: APIGatewayProxyEvent,
  { receiptCode, page: asPage }: Sent,
  language: Language,
  kept?: Kept,
): Promise<Extract<ByCode, { state: 'opened' }> | { answer: APIGatewayProxyResult }> => {
  const found: ByCode =
    receiptCode === undefined ? { state: 'unwritten' } : await openByCode(event, receiptCode);
  const asking = { language, asPage, kept };
  switch (found.state) {
    case 'opened':
      return found;
    case 'wrong':
      return { answer: askCode(event, 'wrong_code', { ...asking, notice: 'wrong' }) };
    case 'wait':
      return {
        answer: askCode(event, 'too_many_requests', { ...asking, notice: 'wait', seconds: found.seconds }),
      };
    case 'unwritten': {
      const code = receiptCode === undefined ? 'code_missing' : 'code_length';
      const error = ERRORS[code][language];
      if (!asPage) throw new Problem('invalid', [{ path: 'receiptCode', code, message: error }]);
      return { answer: askCode(event, 'invalid', { ...asking, error }) };
    }
  }
};
