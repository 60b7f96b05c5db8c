import { identity } from './municipality.ts';

/** The codes that a report may name as the person's party. The municipality's file has at least one. */
export const partyCodes = identity.parties.map(({ code }) => code) as [string, ...string[]];
