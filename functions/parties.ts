import { municipality } from './municipality.ts';

/** The codes that a report may name as the person's party. The municipality's file has at least one. */
export const partyCodes = municipality.parties.map(({ code }) => code) as [string, ...string[]];
