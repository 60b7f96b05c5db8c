import type { Action } from '../access/actions.ts';
import type { Instant } from '../calendar/zoned.ts';
import { type Change, change } from '../incident/change.ts';
import type { Incident } from '../incident/incident.ts';
import { EXPORTS } from '../incident/what/working.ts';
import { actorOf, type Worker } from './worker.ts';

export type Export = (typeof EXPORTS)[number];

/** What of the access table each export needs. */
export const EXPORT_NEEDS: Readonly<Record<Export, Action>> = {
  'police-sheet': 'exportPoliceSheet',
  'registry-card': 'exportRegistryCard',
  disclosure: 'exportForDisclosure',
};

/** As what it can be had; the whole case also as data. */
export const EXPORT_FORMATS = ['page', 'pdf', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const isExport = (name: string): name is Export => (EXPORTS as readonly string[]).includes(name);

/** Puts on the timeline that somebody took something out of the service, before they get it. */
export const exported = (
  incident: Incident,
  what: Export,
  by: Worker,
  now: Instant,
  reason?: string,
): Change =>
  change(
    incident,
    {},
    { at: now, by: actorOf(by), what: { kind: 'exported', what, ...(reason && { reason }) } },
  );
