import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { mayDecide, seesDirectory } from '../../shared/access/directory.ts';
import { usable } from '../../shared/directory/marked.ts';
import { Problem } from '../../shared/problem.ts';
import { approvedOf, DECISIONS, type Decision, decided } from '../../shared/routing/proposal.ts';
import { readDirectory } from '../aws/people.ts';
import { readProposal, settleProposal } from '../aws/routing.ts';
import { sha256Hex } from '../hash.ts';
import { wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import { redirectBack, type Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { answerRules, stateOf, whySchema } from './rules-shown.ts';

type Values = Readonly<Record<string, string>>;

/**
 * `POST` of `what=approve`, `decline` or `withdraw`, with the `version` that was read. An approval counts for exactly that, in the place
 * of exactly what was in force when it was proposed, and only if somebody would still be asked whatever happens.
 *
 * @throws Problem not_found, forbidden; for JSON changed_meanwhile and invalid as well
 */
export const decideOnRouting = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  values: Values,
): Promise<APIGatewayProxyResult> => {
  if (!seesDirectory(staff.person)) throw new Problem('not_found');
  const decision = DECISIONS.find((each) => each === values.what) as Decision;
  const proposal = await readProposal();
  // Without one there is nobody whose it would be: whoever could decide on somebody's is told that it is gone.
  if (!mayDecide(decision, staff.person, proposal?.by ?? (decision === 'withdraw' ? staff.person.id : '')))
    throw new Problem('forbidden');
  if (!proposal || proposal.version !== values.version) return refused(event, staff, values);
  const reason = whySchema.safeParse(values.why);
  if (!reason.success) {
    if (wantsJson(event)) throw new Problem('invalid');
    return answerRules(event, staff, { status: 422, refused: 'badWhy', why: values.why });
  }
  const { person } = staff;
  const at = now();
  const entry = decided(proposal, decision, { by: person.id, at, why: reason.data });
  if (decision === 'approve') {
    const state = stateOf(staff, proposal);
    if (state.hindrance || (state.unreached ?? []).length > 0) {
      if (wantsJson(event)) throw new Problem('invalid');
      return answerRules(event, staff, { status: 422, why: values.why });
    }
  }
  const force = decision === 'approve' && {
    before: staff.directory.approved,
    after: approvedOf(proposal, { at, approvedBy: person.id }, municipality, sha256Hex),
  };
  if (!(await settleProposal(proposal, entry, force || undefined))) return refused(event, staff, values);
  log.info('routing.decided', { state: decision });
  return wantsJson(event)
    ? json(200, { version: proposal.version, decision })
    : redirectBack(event, 'console/directory?routing=show');
};

/** Somebody was faster: how it stands now is read anew. */
const refused = async (event: APIGatewayProxyEvent, staff: Staff, { why }: Values) => {
  if (wantsJson(event)) throw new Problem('changed_meanwhile');
  const directory = await readDirectory();
  const now = { ...staff, directory, people: usable(directory) };
  return answerRules(event, now, { status: 409, refused: 'meanwhile', why });
};
