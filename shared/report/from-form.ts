import { readable } from './text.ts';

/**
 * Every field of the report as a form names it (a dotted path), with how it is answered: `one` text or choice, `many`
 * choices, or `lines`, one answer on each line. In the order in which the form asks.
 */
export const FORM_FIELDS = {
  submissionId: 'one',
  language: 'one',
  'danger.now': 'one',
  reporter: 'one',
  affectedPerson: 'one',
  'contact.phone': 'one',
  'contact.email': 'one',
  'contact.other': 'one',
  'contact.advice': 'one',
  types: 'many',
  'danger.personNear': 'one',
  'danger.injured': 'one',
  'danger.weapon': 'one',
  'wishes.company': 'one',
  'contact.name': 'one',
  party: 'one',
  office: 'one',
  linkedToAssignment: 'one',
  'keepOut.roles': 'many',
  'keepOut.names': 'lines',
  suspectedPerson: 'one',
  whatHappened: 'one',
  when: 'one',
  'triage.specific': 'one',
  'triage.family': 'one',
  'triage.couldCarryOut': 'one',
  'triage.couldCarryOutWhy': 'one',
  repeated: 'one',
  'triage.escalating': 'one',
  'triage.knowsHome': 'one',
  'triage.soon': 'one',
  channels: 'many',
  places: 'many',
  targets: 'many',
  'wishes.occupationalHealth': 'one',
  'wishes.policeReport': 'one',
} as const satisfies Record<string, 'one' | 'many' | 'lines'>;

export type FieldName = keyof typeof FORM_FIELDS;

/** What a refused form is filled in with again: the answers to the fields that had any, as they were typed. */
export type FormValues = { readonly [Field in FieldName]?: readonly string[] };

const NAMES = Object.keys(FORM_FIELDS) as FieldName[];

/** Browsers send a line break as two characters but count it as one in `maxlength`. */
const answers = (params: URLSearchParams, name: FieldName) =>
  params
    .getAll(name)
    .map((answer) => answer.replace(/\r\n?/g, '\n'))
    .filter((answer) => answer.trim() !== '');

const splitLines = (texts: readonly string[]) =>
  texts.flatMap((text) => text.split('\n')).filter((text) => text.trim() !== '');

/**
 * The nested object that `reportSchema` takes, from a form body. Goes over the fields it knows, never over the names
 * it was sent; empty answers are left out. `contact`, `danger` and `types` are always there, so that what is missing
 * is missed at a field that the form has.
 */
export const fromForm = (params: URLSearchParams): unknown => {
  const report: Record<string, unknown> = { contact: {}, danger: {}, types: [] };
  for (const name of NAMES) {
    const given = answers(params, name);
    if (given.length === 0) continue;
    const kind = FORM_FIELDS[name];
    const answer = kind === 'one' ? given[0] : kind === 'many' ? given : splitLines(given);
    const [group, field] = name.split('.') as [string, string?];
    if (field === undefined) report[group] = answer;
    else report[group] = { ...(report[group] as object | undefined), [field]: answer };
  }
  return report;
};

/** The answers of a form body as typed, known fields only, without characters that nobody could have typed. */
export const formValues = (params: URLSearchParams): FormValues =>
  Object.fromEntries(
    NAMES.map((name) => [name, answers(params, name).map(readable)] as const).filter(
      ([, given]) => given.length > 0,
    ),
  );
