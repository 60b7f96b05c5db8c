/** How far ahead of UTC a zone's clocks are, written down beforehand. Everything in minutes, moments since 1970. */
export interface ZoneTable {
  /** Until when it holds; it begins with its first row. Outside `Intl` is asked. */
  readonly until: number;
  /** From when on, and by how many; in order. */
  readonly offsets: readonly (readonly [from: number, ahead: number])[];
}

/**
 * Zones that need no `Intl`, whose first use costs ten milliseconds: more than storing a report does otherwise. Here
 * none; a bundle holds its municipality's (infra/municipality-module.ts).
 */
export const ZONE_TABLES: Readonly<Record<string, ZoneTable>> = {};
