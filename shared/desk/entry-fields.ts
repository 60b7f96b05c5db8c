import type { Field } from '../access/fields.ts';
import type { What } from '../incident/entry.ts';

/** To which field the words of an entry belong. A new kind of entry does not compile until it is decided here. */
const FIELD_OF: Readonly<Record<What['kind'], Field>> = {
  reported: 'summary',
  gap: 'deliveries',
  escalated: 'summary',
  exhausted: 'summary',
  'nobody-reached': 'deliveries',
  'unmatched-names': 'keepOut',
  taken: 'summary',
  delivered: 'deliveries',
  delayed: 'deliveries',
  undelivered: 'deliveries',
  complained: 'deliveries',
  unreadable: 'summary',
  decided: 'decisions',
  message: 'messages',
  added: 'story',
  read: 'reads',
  'asked-again': 'decisions',
  // What others would be told of what happened.
  'text-proposed': 'story',
  'evidence-expected': 'evidence',
  'evidence-received': 'evidence',
  'evidence-refused': 'evidence',
  'evidence-scanned': 'evidence',
  'evidence-late': 'evidence',
  'evidence-opened': 'reads',
  'handed-over': 'summary',
  'level-changed': 'summary',
  noted: 'notes',
  corrected: 'notes',
  'step-changed': 'steps',
  'step-approved': 'steps',
  'steps-overdue': 'steps',
  exported: 'reads',
  'follow-up-due': 'followUps',
  'follow-up-reminded': 'followUps',
  'follow-up-unanswered': 'followUps',
  'follow-up-answered': 'followUps',
  'changed-hands': 'followUps',
  'contacts-chosen': 'followUps',
  happened: 'followUps',
  'ladder-changed': 'followUps',
  'referral-unplaced': 'followUps',
  'referral-opened': 'reads',
  closed: 'summary',
  reopened: 'summary',
  'drill-started': 'summary',
  'drill-ended': 'summary',
  succeeded: 'summary',
};

export const fieldOf = (kind: What['kind']): Field => FIELD_OF[kind];

/** The same of an entry's own words: that a case was closed belongs to one field, what was learnt of it to another. */
export const fieldOfWords = (what: What): Field =>
  what.kind === 'closed' && what.lesson !== undefined ? 'lesson' : fieldOf(what.kind);

/** What somebody wrote in an entry. */
export const wordsOf = (what: What): string | undefined => {
  if ('text' in what) return what.text;
  if (what.kind === 'closed') return what.lesson;
  return 'reason' in what ? what.reason : undefined;
};
