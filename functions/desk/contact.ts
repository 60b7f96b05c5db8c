import { randomInt } from 'node:crypto';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { mayProveContact, mayTestContacts } from '../../shared/access/directory.ts';
import type { Instant } from '../../shared/calendar/zoned.ts';
import { CODE_MINUTES, readCode } from '../../shared/directory/contact-test.ts';
import { contactsOf, type OwnContact } from '../../shared/directory/marked.ts';
import type { Person } from '../../shared/directory/person.ts';
import { composeContactTest } from '../../shared/messages/contact-test.ts';
import { Problem, type ProblemCode } from '../../shared/problem.ts';
import { contactSaid } from '../../web/staff/contact-said.ts';
import type { ContactSaid, ContactState } from '../../web/staff/contacts.tsx';
import { countTest } from '../aws/contact-test-limits.ts';
import {
  beginTest,
  noteInHistory,
  openTest,
  proveContact,
  rememberMessage,
  tryCode,
} from '../aws/contact-tests.ts';
import { failureCode, isPassing } from '../aws/failure.ts';
import { page } from '../http/page.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import { redirectBack, type Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';

type Values = Readonly<Record<string, string>>;

/** Where somebody's contacts are tried. */
export const contactsPlace = (id: string): string => `console/directory?person=${id}&show=contacts`;

/**
 * `GET /console/directory?person=<id>&show=contacts`: the contacts of somebody, which of them are proved, and where a code can be
 * typed.
 *
 * @throws Problem not_found for whoever may neither send a test nor is the person
 */
export const showContacts = (event: APIGatewayProxyEvent, staff: Staff, id: string) =>
  answer(event, staff, somebody(staff, id), 200);

/**
 * `POST` of `what=test`: sends a code to a contact. `what=prove`: the code that its owner has read back. Each is an entry of the
 * directory's history.
 *
 * @throws Problem not_found; for JSON too_many_requests, invalid and changed_meanwhile as well
 */
export const tryContact = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  values: Values,
): Promise<APIGatewayProxyResult> => {
  const person = somebody(staff, values.person);
  const own = contactsOf(person).find(({ channel }) => channel === values.channel);
  if (!own || (values.what === 'test' && !mayTestContacts(staff.person))) throw new Problem('not_found');
  const said =
    values.what === 'test'
      ? await sendTest(staff, person, own)
      : await readBack(staff, person, own, values.code ?? '');
  if (said) return answer(event, staff, person, STATUS[said.why], { ...said, code: values.code });
  return wantsJson(event) ? json(200, { done: true }) : redirectBack(event, contactsPlace(person.id));
};

const somebody = (staff: Staff, id: string | undefined): Person => {
  const person = staff.directory.people.find((each) => each.id === id);
  if (!person || !mayProveContact(staff.person, person)) throw new Problem('not_found');
  return person;
};

/** @returns why nothing was sent; null if it was */
const sendTest = async (staff: Staff, person: Person, own: OwnContact): Promise<ContactSaid | null> => {
  const { channel, contact } = own;
  const at = now();
  const from = await countTest(own, at);
  if (from) return { channel, why: 'limit', from };
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const entry = { at, by: staff.person.id, person: person.id, channel };
  await beginTest(person, own, code, { ...entry, what: 'tested' });
  let messageId: string;
  try {
    messageId = await handOver(person, channel, contact, code);
  } catch (thrown) {
    log.warn('contact.not-tested', { channel, error: failureCode(thrown) });
    await noteInHistory({ ...entry, at: now(), what: 'not-sent' });
    const why = isPassing(thrown) ? 'noAnswer' : channel === 'sms' ? 'refusedSms' : 'refusedEmail';
    return { channel, why };
  }
  // Without it a bounce would mark nothing; the code proves the contact all the same.
  await rememberMessage(messageId, at).catch((thrown) =>
    log.warn('contact.message-unknown', { channel, error: failureCode(thrown) }),
  );
  log.info('contact.tested', { channel });
  return null;
};

/** The clients of mail and SMS are loaded when somebody tries a contact: the desk seldom sends anything itself. */
const handOver = async (
  { languages: [language = 'sv'] }: Person,
  channel: OwnContact['channel'],
  to: string,
  code: string,
): Promise<string> => {
  const { sms, subject, paragraphs } = composeContactTest(
    { language, code, minutes: CODE_MINUTES },
    municipality,
  );
  if (channel === 'sms') return (await import('../aws/sms.ts')).sendSms(to, sms);
  const [{ sendMail }, { mailHtml, mailText }] = await Promise.all([
    import('../aws/mail.ts'),
    import('../../web/mail.tsx'),
  ]);
  const body = { language, municipality, paragraphs };
  return sendMail({ to, subject, text: mailText(body), html: mailHtml(body) });
};

/** @returns why the contact is not proved; null if it is */
const readBack = async (
  staff: Staff,
  person: Person,
  own: OwnContact,
  typed: string,
): Promise<ContactSaid | null> => {
  const { channel } = own;
  const code = readCode(typed);
  // Whoever mistypes should not lose a try by it.
  if (code === null) return { channel, why: 'shape' };
  const at = now();
  const entry = { at, by: staff.person.id, person: person.id, channel };
  const tried = await tryCode(person, own, code, at);
  if (tried === 'over') return { channel, why: 'over' };
  if ('left' in tried) {
    await noteInHistory({ ...entry, what: 'wrong-code' });
    log.info('contact.wrong-code', { channel });
    return tried.left > 0 ? { channel, why: 'wrong', left: tried.left } : { channel, why: 'over' };
  }
  if (!(await proveContact(person, own, tried.right, { ...entry, what: 'proved' })))
    return { channel, why: 'meanwhile' };
  log.info('contact.proved', { channel });
  return null;
};

const STATUS = {
  shape: 422,
  wrong: 422,
  over: 422,
  limit: 429,
  refusedSms: 422,
  refusedEmail: 422,
  noAnswer: 422,
  meanwhile: 409,
} as const satisfies Record<ContactSaid['why'], number>;

const PROBLEM = {
  422: 'invalid',
  429: 'too_many_requests',
  409: 'changed_meanwhile',
} as const satisfies Record<number, ProblemCode>;

const answer = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  person: Person,
  status: 200 | 409 | 422 | 429,
  said?: ContactSaid,
): Promise<APIGatewayProxyResult> => {
  const language = languageOf(event);
  if (said && status !== 200 && wantsJson(event)) {
    const path = said.why === 'shape' || said.why === 'wrong' || said.why === 'over' ? 'code' : 'channel';
    const message = contactSaid(said, language, municipality.timeZone);
    throw new Problem(PROBLEM[status], [{ path, code: said.why, message }]);
  }
  const state: ContactState = { ...(await stateOf(staff, person, now())), ...(said && { said }) };
  if (wantsJson(event)) return json(200, state);
  const { contactsPage } = await import('../../web/staff/contacts.tsx');
  return page(status, contactsPage({ ...state, language, municipality, viewer: staff.person, base: './' }));
};

const stateOf = async ({ person: viewer, directory }: Staff, person: Person, at: Instant) => {
  const isOwn = ({ person: owner, channel }: { person: string; channel: string }, own: OwnContact) =>
    owner === person.id && channel === own.channel;
  const nameOf = (id: string) => directory.people.find((each) => each.id === id)?.name;
  const contacts = await Promise.all(
    contactsOf(person).map(async (own) => {
      const proof = directory.proved?.find((each) => isOwn(each, own));
      const waits = await openTest(person, own, at);
      return {
        ...own,
        broken: directory.marked.some((each) => isOwn(each, own)),
        ...(proof && { proved: { at: proof.at, by: nameOf(proof.by) ?? proof.by } }),
        ...(waits && { waits: { sentAt: waits.sentAt, endsAt: waits.endsAt } }),
      };
    }),
  );
  return { id: person.id, name: person.name, maySend: mayTestContacts(viewer), contacts };
};
