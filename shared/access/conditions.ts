import type { Person } from '../directory/person.ts';
import type { Incident } from '../incident/incident.ts';

/** What must be so of a case, or of the viewer's part in it, before a field is shown. */
export const CONDITIONS = {
  /** The level is red or orange: the strategist is alerted from the beginning (domain.md, 6.3). */
  serious: ({ incident: { level } }) => level === 'red' || level === 'orange',
  /** This very person was asked to take the case, was handed it, or has it. */
  asked: (given) => isAsked(given),
  /** This very person has the case. */
  hasCase: ({ incident: { taken }, viewer }) => taken?.person === viewer.id,
  /** The affected person lets the strategist read a lesser case. */
  consented: ({ incident: { decisions } }) => decisions.strategistReads?.answer === 'yes',
  /** The affected person wants a police report, which the municipality then makes (Bilaga 3, 3.1.3). */
  policeReportWished: ({ incident: { decisions } }) => decisions.policeReport?.answer === 'yes',
  /** The affected person wants occupational health (Bilaga 3, 3.2.4). Withdrawn, it is as if it had never been. */
  occupationalHealthWished: ({ incident: { decisions } }) => decisions.occupationalHealth?.answer === 'yes',
} as const satisfies Record<string, (given: Given) => boolean>;
export type Condition = keyof typeof CONDITIONS;

/** A case, who was asked to take it, and who looks at it. */
export interface Given {
  readonly incident: Incident;
  /** Ids of everybody to whom the case was put. */
  readonly asked: ReadonlySet<string>;
  readonly viewer: Person;
}

/** Whether this very person has, or was asked to take, the case. */
export const isAsked = ({ incident, asked, viewer }: Given): boolean =>
  incident.taken?.person === viewer.id || asked.has(viewer.id);
