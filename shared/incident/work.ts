import type { Entry, What } from './entry.ts';

/** What an entry sets off, each by a function of its own. Until all of it is done, the entry stands among what waits. */
export const WORKS = ['alerts', 'deadlines'] as const;
export type Work = (typeof WORKS)[number];

/** Whether somebody may have to be told, by a message or by an alarm. A new kind of entry does not compile until it is decided here. */
const SPEAKS: Readonly<Record<What['kind'], boolean>> = {
  reported: true,
  escalated: true,
  'follow-up-due': true,
  taken: true,
  undelivered: true,
  unreadable: true,
  'drill-started': true,
  'drill-ended': true,
  exhausted: true,
  gap: true,
  'nobody-reached': true,
  'evidence-scanned': true,
  'evidence-late': true,
  'asked-again': true,
  'handed-over': true,
  'changed-hands': true,
  succeeded: true,
  'level-changed': true,
  'steps-overdue': true,
  noted: false,
  corrected: false,
  'step-changed': false,
  'step-approved': false,
  exported: false,
  message: true,
  added: true,
  read: false,
  'evidence-expected': false,
  'evidence-received': true,
  'evidence-refused': false,
  'evidence-opened': false,
  'text-proposed': false,
  'follow-up-reminded': true,
  'follow-up-unanswered': true,
  'follow-up-answered': true,
  'contacts-chosen': true,
  'referral-unplaced': true,
  'referral-opened': false,
  closed: true,
  decided: true,
  happened: true,
  'ladder-changed': true,
  reopened: true,
  'unmatched-names': false,
  delivered: false,
  delayed: false,
  complained: false,
};

export const workOf = ({ what, deadlines }: Entry): readonly Work[] =>
  WORKS.filter((work) => (work === 'alerts' ? SPEAKS[what.kind] : deadlines.length > 0));
