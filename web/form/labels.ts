import type { FieldName } from '../../shared/report/from-form.ts';
import type { Part } from './part.ts';

type TextName = keyof Part['text'];

/** The words over each field that a person sees: what an error in the summary begins with. */
const LABELS = {
  reporter: 'reporter',
  affectedPerson: 'affectedPerson',
  'contact.name': 'name',
  'contact.phone': 'phone',
  'contact.email': 'email',
  'contact.other': 'otherWay',
  'contact.advice': 'advice',
  'danger.now': 'dangerNow',
  'danger.personNear': 'personNear',
  'danger.injured': 'injured',
  'danger.weapon': 'weapon',
  types: 'types',
  channels: 'channels',
  places: 'places',
  targets: 'targets',
  when: 'when',
  whatHappened: 'whatHappened',
  repeated: 'repeated',
  'triage.specific': 'specific',
  'triage.knowsHome': 'knowsHome',
  'triage.family': 'family',
  'triage.escalating': 'escalating',
  'triage.couldCarryOut': 'couldCarryOut',
  'triage.couldCarryOutWhy': 'couldCarryOutWhy',
  'triage.soon': 'soon',
  linkedToAssignment: 'linkedToAssignment',
  party: 'party',
  office: 'office',
  suspectedPerson: 'suspectedPerson',
  'wishes.policeReport': 'policeReport',
  'wishes.occupationalHealth': 'occupationalHealth',
  'wishes.company': 'company',
  'keepOut.roles': 'keepOutRoles',
  'keepOut.names': 'keepOutNames',
} as const satisfies Record<Exclude<FieldName, 'submissionId' | 'language'>, TextName>;

/** A field's label, ready to stand before a message; undefined for a field that nobody sees. */
export const labelOf = (field: FieldName, text: Part['text']): string | undefined => {
  if (field === 'submissionId' || field === 'language') return undefined;
  const label = text[LABELS[field]];
  return label.endsWith('?') ? label : `${label}:`;
};
