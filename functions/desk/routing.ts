import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { mayDecide, mayPropose, seesDirectory } from '../../shared/access/directory.ts';
import { toLocal } from '../../shared/calendar/zoned.ts';
import { usable } from '../../shared/directory/marked.ts';
import { Problem } from '../../shared/problem.ts';
import { lines } from '../../shared/report/text.ts';
import { readTable, valuesOfTable } from '../../shared/routing/edit.ts';
import { type Preview, previewOf } from '../../shared/routing/preview.ts';
import {
  approvedOf,
  DECISIONS,
  type Decision,
  decided,
  hindrance,
  type Proposal,
} from '../../shared/routing/proposal.ts';
import { unreachedBy } from '../../shared/routing/reaches.ts';
import { type Table, tableInForce, tableOf, versionOf } from '../../shared/routing/table.ts';
import type { RoutingState } from '../../web/staff/routing.tsx';
import type { RoutingFormState } from '../../web/staff/routing-form.tsx';
import { deskList } from '../aws/desk.ts';
import { readDirectory } from '../aws/people.ts';
import { putProposal, readProposal, settleProposal } from '../aws/routing.ts';
import { sha256Hex } from '../hash.ts';
import { page } from '../http/page.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import { redirectBack, type Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';

type Values = Readonly<Record<string, string>>;

const MOST_WHY = 300;
const whySchema = lines(MOST_WHY);

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
  if (what === 'show') return answer(event, staff);
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

/** The table by which people are alerted, and what it is known by. */
const inForce = ({ directory: { approved } }: Staff): { table: Table; version: string } => {
  const table = tableInForce(approved, municipality);
  return { table, version: versionOf(table, sha256Hex) };
};

const today = () => toLocal(now(), municipality.timeZone).date;

const unreachedNow = (table: Table, { people }: Staff) =>
  unreachedBy(table, people, { parties: municipality.parties, day: today() });

/**
 * What another table would change for the latest cases, as far as the viewer may know of them. One query: where more than a
 * hundred are open, of the most urgent hundred.
 */
const preview = async (staff: Staff, before: Table, after: Table): Promise<Preview> => {
  const { cases } = await deskList('active');
  const { person: viewer, people: usable, directory } = staff;
  const setting = { viewer, people: directory.people, usable, day: today(), own: municipality };
  return previewOf(cases, { before, after }, setting);
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
  const proposed = versionOf(after, sha256Hex);
  if (proposed === version) return answerForm(event, staff, { ...form, refused: 'same' }, 422);
  if (values.what === 'preview')
    return answerForm(event, staff, {
      ...form,
      after,
      preview: await preview(staff, before, after),
    });
  const [by, at, why] = [staff.person.id, now(), whySchema.safeParse(values.why).data];
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
  const { person } = staff;
  const at = now();
  const entry = decided(proposal, decision, { by: person.id, at, why: whySchema.safeParse(values.why).data });
  if (decision === 'approve') {
    const state = stateOf(staff, proposal);
    if (state.hindrance || (state.unreached ?? []).length > 0) {
      if (wantsJson(event)) throw new Problem('invalid');
      return answer(event, staff, { status: 422, why: values.why });
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
  return answer(event, now, { status: 409, refused: 'meanwhile', why });
};

/** What the page says of the rules and of a proposal, to this viewer. */
const stateOf = (staff: Staff, proposal: Proposal | undefined): RoutingState => {
  const { person, directory } = staff;
  const { table, version } = inForce(staff);
  const may = (decision: Decision) => proposal !== undefined && mayDecide(decision, person, proposal.by);
  const blocked = proposal && hindrance(proposal, { inForce: version, people: directory.people, mayPropose });
  const { approved } = directory;
  return {
    table,
    version,
    ...(approved && {
      agreed: { at: approved.at, by: approved.by, approvedBy: approved.approvedBy },
    }),
    ...(directory.rulesUnreadable && { unreadable: true }),
    ...(proposal && { proposal, unreached: unreachedNow(proposal.table, staff) }),
    ...(blocked && { hindrance: blocked }),
    may: {
      propose: mayPropose(person),
      approve: may('approve'),
      decline: may('decline'),
      withdraw: may('withdraw'),
    },
  };
};

const answer = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  { status = 200, ...said }: { status?: number; refused?: 'meanwhile'; why?: string | undefined } = {},
): Promise<APIGatewayProxyResult> => {
  const proposal = await readProposal();
  const shown = stateOf(staff, proposal);
  const state = {
    ...shown,
    ...said,
    ...(proposal && { preview: await preview(staff, shown.table, proposal.table) }),
  };
  if (wantsJson(event)) return json(status, state);
  const { routingPage } = await import('../../web/staff/routing.tsx');
  const { person: viewer, directory } = staff;
  const language = languageOf(event);
  return page(
    status,
    routingPage({ ...state, language, municipality, viewer, people: directory.people, base: './' }),
  );
};

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
