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
  'follow-up-answered': 'followUps',
  'drill-started': 'summary',
  'drill-ended': 'summary',
};

export const fieldOf = (kind: What['kind']): Field => FIELD_OF[kind];
