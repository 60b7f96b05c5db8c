import type { APIGatewayProxyEvent } from 'aws-lambda';
import { CODE_LENGTH, codeLetters, identifiersOfCode } from '../../shared/incident/identifiers.ts';
import { type Attempt, attempt } from '../aws/attempts.ts';
import { readIncident } from '../aws/cases.ts';
import { sha256 } from '../hash.ts';
import { addressOf } from '../http/address.ts';
import { count, errorFields, log } from '../log.ts';
import { now } from '../time.ts';

/** `unwritten`: it has not the length of a code, so that nothing was looked up. */
export type ByCode =
  | { readonly state: 'opened'; readonly incident: string }
  | { readonly state: 'wrong' | 'unwritten' }
  | { readonly state: 'wait'; readonly seconds: number };

/** The case that a receipt code opens. Wrong codes slow their address down. */
export const openByCode = async (event: APIGatewayProxyEvent, receiptCode: string): Promise<ByCode> => {
  if (codeLetters(receiptCode).length !== CODE_LENGTH) return { state: 'unwritten' };
  const tried = await begin(event);
  if (!tried.may) {
    log.warn('report.slowed', { count: tried.waitSeconds });
    count('WrongCode');
    return { state: 'wait', seconds: tried.waitSeconds };
  }
  const { id: incident } = identifiersOfCode(receiptCode, sha256);
  if (!(await readIncident(incident))) {
    log.info('report.wrong-code');
    count('WrongCode');
    return { state: 'wrong' };
  }
  await tried.wasRight();
  return { state: 'opened', incident };
};

/** Who cannot be counted may try: a fault of ours must not shut out somebody with a right code. */
const begin = async (event: APIGatewayProxyEvent): Promise<Attempt> => {
  try {
    return await attempt(addressOf(event), now());
  } catch (thrown) {
    log.warn('report.uncounted', errorFields(thrown));
    return { may: true, wasRight: async () => {} };
  }
};
