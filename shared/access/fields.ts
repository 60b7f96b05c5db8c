/**
 * What of a case can be shown or withheld, each as a whole. A new field does not compile until the access table says who
 * sees it.
 */
export const FIELDS = [
  /** Reference and day of receipt: that there is a case at all. */
  'reference',
  /** Level with its reasons, where the case stands and who has it. */
  'summary',
  /** Name of the affected person and how they can safely be reached. */
  'identity',
  /** What happened, to whom, where, how, and what the triage asked. */
  'story',
  'evidence',
  /** Whom the reporter suspects (GDPR 10). */
  'suspect',
  'party',
  /** Who must not learn of the case. */
  'keepOut',
  /** What the person has decided, with its moment. */
  'decisions',
  /** Name and number of the person's chosen support person. */
  'supportPerson',
  'steps',
  /** Between the person and whoever has the case. */
  'messages',
  /** Notes that staff write for each other. */
  'notes',
  /** What was to be learnt of it when it was closed (Bilaga 3, 3.3.2). */
  'lesson',
  'followUps',
  /** Who was alerted, by what, and whether it arrived. */
  'deliveries',
  /** That something happened and when; its words follow the field that they belong to. */
  'timeline',
  /** Who has read or exported what. */
  'reads',
] as const;
export type Field = (typeof FIELDS)[number];
