import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { mayPropose, seesDirectory } from '../../shared/access/directory.ts';
import { Problem } from '../../shared/problem.ts';
import { readTable, valuesOfTable } from '../../shared/routing/edit.ts';
import type { Proposal } from '../../shared/routing/proposal.ts';
import { tableOf, versionOf } from '../../shared/routing/table.ts';
import type { RoutingFormState } from '../../web/staff/routing-form.tsx';
import { putProposal, readProposal } from '../aws/routing.ts';
import { sha256Hex } from '../hash.ts';
import { page } from '../http/page.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import { redirectBack, type Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { answerRules, inForce, preview, unreachedNow, whySchema } from './rules-shown.ts';

type Values = Readonly<Record<string, string>>;

/**
 * `GET /console/directory?routing=show`: who is alerted of what, and what is proposed instead; `change` to propose other
 * rules, `file` to begin with those of the municipality's file.
 *
 * @throws Problem not_found for whoever does not see the directory, forbidden for whoever may not propose
 */
export const showRouting = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  what: string,
): Promise<APIGatewayProxyResult> => {
  if (!seesDirectory(staff.person)) throw new Problem('not_found');
  if (what === 'show') return answerRules(event, staff);
  if (what !== 'change' && what !== 'file') throw new Problem('not_found');
  if (!mayPropose(staff.person)) throw new Problem('forbidden');
  const { table, version } = inForce(staff);
  const chosen = valuesOfTable(what === 'file' ? tableOf(municipality.routing) : table);
  // By what the form's new rules are named: sent twice from one form, they are the same.
  const values = { ...chosen, seed: random() };
  return answerForm(event, staff, { values, before: table, was: version });
};

const random = () => randomBytes(8).toString('hex');

/** Ids that no rule has had before, one after the other. */
const idsFrom = (seed = random()) => {
  let made = 0;
  return () => {
    made += 1;
    return `desk-${sha256Hex(`${seed} ${made}`).slice(0, 12)}`;
  };
};

/**
 * `POST` of `what=preview` or `what=propose`: shows what a table would change, or stores it for somebody else to decide on. A table by
 * which nobody would be asked to take some case is refused.
 *
 * @throws Problem not_found, forbidden; for JSON invalid and changed_meanwhile as well
 */
export const proposeRouting = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  values: Values,
): Promise<APIGatewayProxyResult> => {
  if (!seesDirectory(staff.person)) throw new Problem('not_found');
  if (!mayPropose(staff.person)) throw new Problem('forbidden');
  const { table: before, version } = inForce(staff);
  const form = { values, before, was: version, posted: true };
  const known = new Set([...before, ...tableOf(municipality.routing)].map(({ id }) => id));
  const read = readTable(values, { known, newId: idsFrom(values.seed) });
  if ('faults' in read) return answerForm(event, staff, { ...form, faults: read.faults }, 422);
  const after = read.table;
  if (values.was !== version)
    return answerForm(event, staff, { ...form, after, refused: 'changedMeanwhile' }, 409);
  const unreached = unreachedNow(after, staff);
  if (unreached.length > 0) return answerForm(event, staff, { ...form, after, unreached }, 422);
  const reason = whySchema.safeParse(values.why);
  if (!reason.success) return answerForm(event, staff, { ...form, after, refused: 'badWhy' }, 422);
  const proposed = versionOf(after, sha256Hex);
  if (proposed === version) return answerForm(event, staff, { ...form, refused: 'same' }, 422);
  if (values.what === 'preview')
    return answerForm(event, staff, {
      ...form,
      after,
      preview: await preview(staff, before, after),
    });
  const [by, at, why] = [staff.person.id, now(), reason.data];
  const proposal = { version: proposed, base: version, table: [...after], by, at, ...(why && { why }) };
  const { base: _, ...entry } = proposal;
  if (await putProposal(proposal, { what: 'routing-proposed', ...entry })) log.info('routing.proposed');
  else if (!isSent(proposal, await readProposal()))
    return answerForm(event, staff, { ...form, after, refused: 'another' }, 409);
  return wantsJson(event)
    ? json(200, { version: proposed })
    : redirectBack(event, 'console/directory?routing=show');
};

/** What is sent twice, by a double tap or a lost answer, waits already. */
const isSent = ({ version, by }: Proposal, waiting: Proposal | undefined): boolean =>
  waiting?.version === version && waiting.by === by;

const answerForm = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  state: RoutingFormState,
  status: 200 | 409 | 422 = 200,
): Promise<APIGatewayProxyResult> => {
  if (wantsJson(event)) {
    if (status !== 200) throw new Problem(status === 409 ? 'changed_meanwhile' : 'invalid');
    return json(200, state);
  }
  const { routingFormPage } = await import('../../web/staff/routing-form.tsx');
  const language = languageOf(event);
  return page(
    status,
    routingFormPage({ ...state, language, municipality, viewer: staff.person, base: './' }),
  );
};
