import { randomBytes } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { mayChangePeople } from '../../shared/access/directory.ts';
import {
  fieldsChanged,
  readEdit,
  vacatedBy,
  valuesOfPerson,
  withPerson,
} from '../../shared/directory/edit.ts';
import { PERSON_FIELDS } from '../../shared/directory/history.ts';
import { contactsOf } from '../../shared/directory/marked.ts';
import { type Person, personSchema } from '../../shared/directory/person.ts';
import { Problem } from '../../shared/problem.ts';
import type { PersonState } from '../../web/staff/person-form.tsx';
import { changePerson } from '../aws/directory-history.ts';
import { page } from '../http/page.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import { redirectBack, type Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { sentIn } from './act.ts';
import { contactsPlace } from './contact.ts';

type Values = Readonly<Record<string, string>>;

/** How somebody stood when their page was made: absences are changed by themselves. */
const asRead = (person: Person): string => JSON.stringify({ ...person, absences: [] });

/**
 * `GET /console/directory?person=<id>`: one person with everything that may be changed of them; `new` for somebody new.
 *
 * @throws Problem not_found for whoever may not change people, and for somebody who is not there
 */
export const showPerson = (event: APIGatewayProxyEvent, staff: Staff, id: string) => {
  const before = somebody(staff, id);
  return answer(event, staff, 200, {
    id,
    values: before ? valuesOfPerson(before) : {},
    was: before ? asRead(before) : '',
  });
};

/** @returns null for somebody new */
const somebody = (staff: Staff, id: string | undefined): Person | null => {
  if (!mayChangePeople(staff.person)) throw new Problem('not_found');
  if (id === 'new') return null;
  const person = staff.directory.people.find((each) => each.id === id);
  if (!person) throw new Problem('not_found');
  return person;
};

/**
 * `POST` of `what=save` or `what=remove`: writes it with its entry, unless somebody else changed the person since the page
 * was made. A change after which nobody can be reached in some post is first said to be one.
 *
 * @throws Problem not_found; for JSON invalid and changed_meanwhile as well
 */
export const changeSomebody = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  values: Values,
): Promise<APIGatewayProxyResult> => {
  const { person: id = '', was = '', what = '', sure } = values;
  const before = somebody(staff, id);
  const shown = { id, was, values, what };
  const { onlyShow } = sentIn(event);
  if (before && asRead(before) !== was) return meanwhile(event, staff, shown, before);
  const removes = what === 'remove';
  if (removes && (!before || id === staff.person.id)) throw new Problem('forbidden');
  const after = removes ? null : await typed(values, staff, before);
  if (after && 'faults' in after) return answer(event, staff, 422, { ...shown, faults: after.faults });
  const vacated = vacatedBy(
    staff.directory,
    withPerson(staff.directory, before, after?.person ?? null),
    municipality,
  );
  if (vacated.length > 0 && sure !== 'yes') return answer(event, staff, 422, { ...shown, vacated });
  if (onlyShow) return answer(event, staff, 200, shown);
  const entry = { at: now(), by: staff.person.id, person: before?.id ?? after?.person.id ?? '' };
  const fields = before && after ? fieldsChanged(before, after.person) : [];
  const nothing = before && after && fields.length === 0;
  const said = !before
    ? ({ ...entry, what: 'added' } as const)
    : after
      ? ({ ...entry, what: 'changed', fields } as const)
      : ({ ...entry, what: 'removed', name: before.name } as const);
  if (!nothing && !(await changePerson(before, after?.person ?? null, said))) {
    return meanwhile(event, staff, shown, before);
  }
  log.info(nothing ? 'directory.unchanged' : 'directory.changed', { state: said.what });
  if (wantsJson(event)) return json(200, { changed: !nothing });
  // A number or address that nobody has tried yet is best tried now, while it is known whose it is.
  return redirectBack(
    event,
    after && isNewContact(before, after.person) ? contactsPlace(after.person.id) : 'console/directory',
  );
};

const isNewContact = (before: Person | null, after: Person): boolean => {
  const known = before ? contactsOf(before).map(({ contact }) => contact) : [];
  return contactsOf(after).some(({ contact }) => !known.includes(contact));
};

const typed = async (values: Values, { directory }: Staff, before: Person | null) => {
  const { toE164 } = await import('../mobile-number.ts');
  return readEdit(values, {
    // Random: a hash of a number would tell who it is to anybody who tries all numbers.
    id: before?.id ?? randomBytes(6).toString('hex'),
    absences: before?.absences ?? [],
    others: directory.people.filter(({ id }) => id !== before?.id),
    parties: municipality.parties.map(({ code }) => code),
    toE164,
  });
};

/** What was typed, and what somebody else made of it since; saving once more is then about what stands there now. */
const meanwhile = (event: APIGatewayProxyEvent, staff: Staff, shown: PersonState, now: Person | null) => {
  if (!now) return answer(event, staff, 409, shown);
  const read = personSchema.safeParse(parsedJson(shown.was)).data;
  const changed = read ? fieldsChanged(read, now) : PERSON_FIELDS;
  return answer(event, staff, 409, { ...shown, was: asRead(now), meanwhile: { person: now, changed } });
};

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const answer = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  status: 200 | 409 | 422,
  state: PersonState,
): Promise<APIGatewayProxyResult> => {
  if (wantsJson(event)) {
    if (status !== 200) throw new Problem(status === 409 ? 'changed_meanwhile' : 'invalid');
    return json(200, state);
  }
  const { personPage } = await import('../../web/staff/person-form.tsx');
  const language = languageOf(event);
  return page(status, personPage({ ...state, language, municipality, viewer: staff.person, base: './' }));
};
