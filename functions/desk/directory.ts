import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod/mini';
import {
  type DirectoryAction,
  isDirectoryAction,
  mayChangePeople,
  maySayAway,
  seesDirectory,
} from '../../shared/access/directory.ts';
import { toLocal } from '../../shared/calendar/zoned.ts';
import { absenceSchema, changeAbsence } from '../../shared/directory/absence.ts';
import { coverage } from '../../shared/directory/coverage.ts';
import { DIRECTORY_ROLES } from '../../shared/directory/person.ts';
import { LEVELS } from '../../shared/level/levels.ts';
import { Problem } from '../../shared/problem.ts';
import { isAway } from '../../shared/routing/candidates.ts';
import { reachedBy } from '../../shared/routing/reach.ts';
import { tableInForce } from '../../shared/routing/table.ts';
import type { DirectoryState } from '../../web/staff/directory.tsx';
import { changePerson, directoryHistory, isPlaceInHistory } from '../aws/directory-history.ts';
import { readProposal } from '../aws/routing.ts';
import { page } from '../http/page.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import { redirectBack, type Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { withRulesInForce } from '../rules-in-force.ts';
import { now } from '../time.ts';
import { sentIn } from './act.ts';
import { showContacts, tryContact } from './contact.ts';
import { decideOnRouting } from './decide-on-rules.ts';
import { changeSomebody, showPerson } from './person.ts';
import { proposeRouting, showRouting } from './routing.ts';

/** What is asked of the directory; what is wrong is asked as if it were not there. */
const asked = z.object({
  role: z.catch(z.optional(z.enum(DIRECTORY_ROLES)), undefined),
  party: z.catch(z.optional(z.string()), undefined),
  level: z.catch(z.enum(LEVELS), 'red'),
  day: z.catch(z.iso.date(), ''),
});

/**
 * `GET /console/directory`: who there is, who is away, and, for whoever sees the whole directory, by which rules people are
 * alerted and whom each role, party and level would reach, on any day; `?person=` one of them, to be changed or tried; `?routing=` the
 * rules. `POST`: somebody is away, or is not after all; is added, changed or removed; or other rules are proposed, or decided
 * on.
 *
 * @throws Problem not_found for somebody whom the viewer does not see
 */
export const directory = (event: APIGatewayProxyEvent, staff: Staff): Promise<APIGatewayProxyResult> => {
  if (event.httpMethod === 'POST') return act(event, staff);
  const { person, show: what, routing } = event.queryStringParameters ?? {};
  if (person) return (what === 'contacts' ? showContacts : showPerson)(event, staff, person);
  return routing ? showRouting(event, staff, routing) : show(event, staff);
};

/** What a page may ask to be shown again in another language. Whatever else is sent to be shown only is not done. */
const SHOWN_AGAIN: ReadonlySet<DirectoryAction> = new Set(['save', 'remove', 'away', 'back', 'preview']);

type Act = (event: APIGatewayProxyEvent, staff: Staff, values: Values) => Promise<APIGatewayProxyResult>;
type Values = Readonly<Record<string, string>>;

const act = async (event: APIGatewayProxyEvent, staff: Staff): Promise<APIGatewayProxyResult> => {
  const { values, onlyShow } = sentIn(event);
  if (!isDirectoryAction(values.what)) throw new Problem('not_found');
  if (onlyShow && !SHOWN_AGAIN.has(values.what)) throw new Problem('invalid');
  // JSON may hold anything. A code as a number has lost the noughts that it begins with: nothing is made text here.
  if (Object.values(values).some((value) => typeof value !== 'string')) throw new Problem('invalid');
  return DOING[values.what](event, staff, values);
};

const show = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  { status = 200, unsaved }: { status?: number; unsaved?: DirectoryState['unsaved'] } = {},
): Promise<APIGatewayProxyResult> => {
  const { person: viewer, people: reachable } = staff;
  const all = seesDirectory(viewer);
  const today = toLocal(now(), municipality.timeZone).date;
  const found = asked.parse(event.queryStringParameters ?? {});
  const question = {
    level: found.level,
    day: found.day || today,
    ...(found.role && { role: found.role }),
    ...(municipality.parties.some(({ code }) => code === found.party) && { party: String(found.party) }),
  };
  const shown = all ? staff.directory.people : staff.directory.people.filter(({ id }) => id === viewer.id);
  const from = event.queryStringParameters?.before;
  const before = from !== undefined && isPlaceInHistory(from) ? from : undefined;
  const [past, proposal] = all ? await Promise.all([directoryHistory(before), readProposal()]) : [];
  const alerting = withRulesInForce(staff.directory);
  const state: DirectoryState = {
    today,
    people: shown,
    away: shown.filter((each) => isAway(each, today)).map(({ id }) => id),
    mayChange: shown.filter((each) => maySayAway(viewer, each)).map(({ id }) => id),
    ...(mayChangePeople(viewer) && { changesPeople: true }),
    unsaved,
    proved: (staff.directory.proved ?? []).filter((each) => shown.some(({ id }) => id === each.person)),
    ...(all && {
      marked: staff.directory.marked.map(({ person, channel }) => ({ person, channel })),
      coverage: coverage(reachable, alerting, today),
      question,
      reached: reachedBy(alerting.routing, reachable, question),
      rules: {
        table: tableInForce(staff.directory.approved, municipality),
        proposed: proposal !== undefined,
      },
      ...past,
    }),
  };
  if (wantsJson(event)) return json(status, state);
  const { directoryPage } = await import('../../web/staff/directory.tsx');
  const language = languageOf(event);
  return page(status, directoryPage({ ...state, language, municipality, viewer, base: './' }));
};

const sayAway: Act = async (event, staff, values) => {
  const before = staff.directory.people.find(({ id }) => id === values.person);
  if (!before || !maySayAway(staff.person, before)) throw new Problem('not_found');
  const parsed = absenceSchema.safeParse(values);
  if (!parsed.success) {
    if (wantsJson(event)) throw new Problem('invalid');
    // What is no day is said first: nothing that is none comes before or after another.
    const why = parsed.error.issues.every(({ message }) => message === 'order') ? 'order' : 'day';
    return show(event, staff, { status: 422, unsaved: { values, why } });
  }
  if (sentIn(event).onlyShow) return show(event, staff, { unsaved: { values, why: 'notYet' } });
  const changed = changeAbsence(before, parsed.data, staff.person.id, now());
  if (changed && !(await changePerson(before, changed.person, changed.entry))) {
    if (wantsJson(event)) throw new Problem('changed_meanwhile');
    return show(event, staff, { status: 409, unsaved: { values, why: 'meanwhile' } });
  }
  log.info(changed ? 'directory.changed' : 'directory.unchanged');
  return wantsJson(event)
    ? json(200, { changed: changed !== null })
    : redirectBack(event, 'console/directory');
};

/** What is done with each of what can be posted. Whose it is to do, each says by the table of access. */
const DOING: Readonly<Record<DirectoryAction, Act>> = {
  away: sayAway,
  back: sayAway,
  save: changeSomebody,
  remove: changeSomebody,
  test: tryContact,
  prove: tryContact,
  preview: proposeRouting,
  propose: proposeRouting,
  approve: decideOnRouting,
  decline: decideOnRouting,
  withdraw: decideOnRouting,
};
