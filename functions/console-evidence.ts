import { Problem } from '../shared/problem.ts';
import { accessTo } from './desk/access-to.ts';
import { httpHandler } from './http/handler.ts';
import { wantsJson } from './http/request.ts';
import { json } from './http/response.ts';
import { redirectTo, staffOf, toSignIn } from './http/staff-session.ts';
import { handOutEvidence } from './tasks/hand-out-evidence.ts';

/**
 * `GET /console/cases/<case>/evidence/<number>`: leads somebody of the staff to a file's own link, if the access table
 * lets them see the evidence and they have opened the case. That they got it stands on the timeline, for the affected
 * person too.
 */
export const handler = httpHandler(async (event) => {
  const { incident = '', file = '' } = event.pathParameters ?? {};
  const staff = await staffOf(event);
  if (!staff) return toSignIn(event, /^[a-z0-9]{26}$/.test(incident) ? `cases/${incident}` : '');
  if (!/^[a-z0-9]{26}$/.test(incident) || !/^[1-9]\d?$/.test(file)) throw new Problem('not_found');
  const { access } = await accessTo(staff, incident);
  const { readsAs: role } = access;
  if (!access.sees.evidence || !role) throw new Problem('not_found');
  if (!staff.opened.has(incident) && !access.responsible) throw new Problem('reason_needed');
  const by = { kind: 'person', person: staff.person.id, role } as const;
  const url = await handOutEvidence(incident, Number(file), by);
  if (url === null) throw new Problem('not_found');
  return wantsJson(event) ? json(200, { url }) : redirectTo(url);
});
