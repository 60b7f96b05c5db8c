import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod/mini';
import { mayDecide, mayPropose } from '../../shared/access/directory.ts';
import { toLocal } from '../../shared/calendar/zoned.ts';
import { lines } from '../../shared/report/text.ts';
import { type Preview, previewOf } from '../../shared/routing/preview.ts';
import { type Decision, hindrance, type Proposal } from '../../shared/routing/proposal.ts';
import { unreachedBy } from '../../shared/routing/reaches.ts';
import { type Table, tableInForce, versionOf } from '../../shared/routing/table.ts';
import type { RoutingState } from '../../web/staff/routing.tsx';
import { deskList } from '../aws/desk.ts';
import { readProposal } from '../aws/routing.ts';
import { sha256Hex } from '../hash.ts';
import { page } from '../http/page.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import type { Staff } from '../http/staff-session.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';

/** Why somebody proposes or decides, in their own words: what cannot be kept as it was written is refused, and not left out. */
export const whySchema = z.optional(lines(300));

/** The table by which people are alerted, and what it is known by. */
export const inForce = ({ directory: { approved } }: Staff): { table: Table; version: string } => {
  const table = tableInForce(approved, municipality);
  return { table, version: versionOf(table, sha256Hex) };
};

const today = () => toLocal(now(), municipality.timeZone).date;

/** For which cases nobody would be asked by a table, as the directory is today. */
export const unreachedNow = (table: Table, { people }: Staff) =>
  unreachedBy(table, people, { parties: municipality.parties, day: today() });

/**
 * What another table would change for the latest cases, as far as the viewer may know of them. One query: where more than a
 * hundred are open, of the most urgent hundred.
 */
export const preview = async (staff: Staff, before: Table, after: Table): Promise<Preview> => {
  const { cases } = await deskList('active');
  const { person: viewer, people: usable, directory } = staff;
  const setting = { viewer, people: directory.people, usable, day: today(), own: municipality };
  return previewOf(cases, { before, after }, setting);
};

/** What the page says of the rules and of a proposal, to this viewer. */
export const stateOf = (staff: Staff, proposal: Proposal | undefined): RoutingState => {
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

/** The page of the rules and of what is proposed instead, or the same as JSON. */
export const answerRules = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  {
    status = 200,
    ...said
  }: { status?: number; refused?: 'meanwhile' | 'badWhy'; why?: string | undefined } = {},
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
