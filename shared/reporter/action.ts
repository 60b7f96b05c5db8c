import type * as z from 'zod/mini';
import type { Instant } from '../calendar/zoned.ts';
import type { Change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import type { CaseRules } from '../municipality/parts.ts';

/** The parts of the page that somebody comes back to; each has an id of this name. */
export const SECTIONS = [
  'standing',
  'decisions',
  'messages',
  'more',
  'steps',
  'contacts',
  'evidence',
  'readers',
  'told',
] as const;
export type Section = (typeof SECTIONS)[number];

/** When an action is done, and by which rules. */
export interface Occasion {
  readonly now: Instant;
  readonly rules: CaseRules;
}

/**
 * Something that the person does with their case: `POST /report/<name>`. One small file each, and a line in `actions.ts`;
 * the handler, the page's errors and the description of the API are made from it.
 */
export interface ReporterAction<Schema extends z.ZodMiniType = z.ZodMiniType> {
  /** What is posted, as JSON or as a form. The receipt code and the key of the page are not part of it. */
  readonly schema: Schema;
  /** How a form answers each field of the schema: one text or choice, or any number of choices. */
  readonly fields: Readonly<Record<string, 'one' | 'many'>>;
  /** Where on the page it stands: there the person is taken back to. */
  readonly section: Section;
  /** Requests that are accepted as they stand, by name; for `openapi.json`. */
  readonly examples: Readonly<Record<string, z.input<Schema>>>;
  /**
   * The case after it, with its entry; `null` if it changes nothing; `outdated` if it answers what the page showed and
   * the case has something else by now.
   */
  change(incident: Incident, input: z.output<Schema>, occasion: Occasion): Change | null | 'outdated';
}

/** Declares an action; its input is what its schema gives. */
export const reporterAction = <Schema extends z.ZodMiniType>(
  action: ReporterAction<Schema>,
): ReporterAction<Schema> => action;

export const REPORTER = { kind: 'reporter' } as const;
