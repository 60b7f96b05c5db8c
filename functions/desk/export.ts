import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import * as z from 'zod/mini';
import { decideAccess } from '../../shared/access/decide.ts';
import { EXPORT_FORMATS, EXPORT_NEEDS, type Export, exported } from '../../shared/desk/exported.ts';
import { deskView } from '../../shared/desk/view.ts';
import type { DirectoryRole } from '../../shared/directory/person.ts';
import { SAFE_HEADERS } from '../../shared/manifest/headers.ts';
import { Problem } from '../../shared/problem.ts';
import { LIMITS } from '../../shared/report/limits.ts';
import { lines } from '../../shared/report/text.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { REFUSALS } from '../../shared/texts/desk-refusals.ts';
import type { Paper, PaperSource } from '../../web/paper/paper.ts';
import { nameOf } from '../../web/staff/part.ts';
import { changeCase } from '../aws/cases.ts';
import { page } from '../http/page.ts';
import { languageOf, wantsJson } from '../http/request.ts';
import { json } from '../http/response.ts';
import type { Staff } from '../http/staff-session.ts';
import { log } from '../log.ts';
import { municipality } from '../municipality.ts';
import { now } from '../time.ts';
import { accessTo, type Opened } from './access-to.ts';
import { refused, sentIn, shownAgain } from './act.ts';

const asked = z.object({
  as: z._default(z.enum(EXPORT_FORMATS), 'page'),
  reason: z.optional(lines(LIMITS.why)),
});

/**
 * `POST /console/cases/<case>/police-sheet`, `…/registry-card`, `…/disclosure`, with `as`: `page`, `pdf` or, of the whole
 * case, `json`. Each time is an entry, written before anything is given out; the whole case asks for a reason.
 *
 * @throws Problem not_found, reason_needed, forbidden
 */
export const exportCase = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  id: string,
  what: Export,
): Promise<APIGatewayProxyResult> => {
  const before = await accessTo(staff, id);
  if (!staff.opened.has(id) && !before.access.responsible) throw new Problem('reason_needed');
  const needs = EXPORT_NEEDS[what];
  if (!before.access.may[needs]) throw new Problem('forbidden');
  const { values, onlyShow } = sentIn(event);
  const parsed = asked.safeParse(values);
  if (!parsed.success) throw new Problem('invalid');
  const { as, reason } = parsed.data;
  if (what === 'disclosure' && !reason) {
    const message = REFUSALS['reason-missing'][languageOf(event)];
    return refused(event, staff, id, { action: what, message, values }, 422);
  }
  if (onlyShow) return shownAgain(event, staff, id, what, values);
  const { person, directory } = staff;
  const role = { now: before.access.rolesThatMay[needs][0] as DirectoryRole };
  await changeCase(id, (incident) => {
    // On the case as it now is: a consent may have been withdrawn since the page was shown.
    const access = decideAccess({ incident, asked: before.asked, viewer: person, people: directory.people });
    if (!access.may[needs]) throw new Problem('forbidden');
    role.now = access.rolesThatMay[needs][0] as DirectoryRole;
    return exported(incident, what, { person: person.id, role: role.now }, now(), reason);
  });
  log.info('case.exported', { incident: id, state: what });
  const opened = await accessTo(staff, id);
  const language = languageOf(event);
  const by = nameOf(staff.directory.people, person.id, ROLE_NAMES[role.now][language]);
  return give(event, staff, opened, { what, as: wantsJson(event) ? 'json' : as, by, reason: reason ?? '' });
};

interface Wanted {
  readonly what: Export;
  readonly as: (typeof EXPORT_FORMATS)[number];
  readonly by: string;
  readonly reason: string;
}

/** The answer: what was asked for, in the form it was asked for. Loaded only now: most visits take nothing out. */
const give = async (
  event: APIGatewayProxyEvent,
  staff: Staff,
  { access, ...whole }: Opened,
  { what, as, by, reason }: Wanted,
): Promise<APIGatewayProxyResult> => {
  const madeAt = now();
  const { wholeView, disclosure } = await import('../../shared/desk/disclosure.ts');
  const all = what === 'disclosure';
  const view = all
    ? wholeView(whole, access, municipality.steps, madeAt)
    : deskView(whole, access, municipality.steps, madeAt);
  const { reference, report } = whole.incident;
  const file = `${what}-${reference}`;
  if (all && as === 'json') return attached(json(200, disclosure(view, madeAt, reason)), `${file}.json`);
  const language = languageOf(event);
  const people = staff.directory.people;
  const source: PaperSource = { language, municipality, people, view, by, madeAt };
  const paper = await paperOf(what, source, { reporter: report.reporter, reason });
  if (as === 'json') return json(200, paper);
  if (as === 'pdf') {
    const { pdfOf } = await import('../../web/paper/pdf.ts');
    const bytes = await pdfOf(paper, madeAt, { onePage: !all });
    return attached(
      {
        statusCode: 200,
        headers: { ...SAFE_HEADERS, 'content-type': 'application/pdf' },
        isBase64Encoded: true,
        body: bytes.toString('base64'),
      },
      `${file}.pdf`,
    );
  }
  const { paperPage } = await import('../../web/paper/page.tsx');
  const props = { language, municipality, viewer: staff.person, base: '../../' };
  return page(200, paperPage({ ...props, paper, incident: whole.incident.id }));
};

const paperOf = async (
  what: Export,
  source: PaperSource,
  { reporter, reason }: { reporter: 'affected' | 'representative'; reason: string },
): Promise<Paper> => {
  if (what === 'police-sheet') return (await import('../../web/paper/police-sheet.ts')).policeSheet(source);
  if (what === 'registry-card')
    return (await import('../../web/paper/registry-card.ts')).registryCard({ ...source, reporter });
  return (await import('../../web/paper/disclosure.ts')).disclosurePaper({ ...source, reason });
};

/** To be saved, not shown: the name says neither whom nor what it is about. */
const attached = (answer: APIGatewayProxyResult, name: string): APIGatewayProxyResult => ({
  ...answer,
  headers: { ...answer.headers, 'content-disposition': `attachment; filename="${name}"` },
});
