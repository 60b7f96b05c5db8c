import type { DirectoryRole } from '../directory/person.ts';
import type { Condition } from './conditions.ts';
import type { Field } from './fields.ts';

/**
 * When a role sees a field: `always`, when any of some conditions holds, or never (`null`). Of the steps, `own` shows
 * those that the role itself is responsible for, on the same conditions.
 */
export type Grant =
  | 'always'
  | null
  | { readonly any: readonly [Condition, ...Condition[]]; readonly own?: true };

const when = (...any: [Condition, ...Condition[]]): Grant => ({ any });
const own = (...any: [Condition, ...Condition[]]): Grant => ({ any, own: true });

/** Nothing at all: for whom a case does not exist. What a role sees is written beside it, so that the rest is denied. */
const NOTHING: Readonly<Record<Field, Grant>> = {
  reference: null,
  summary: null,
  identity: null,
  story: null,
  evidence: null,
  suspect: null,
  party: null,
  keepOut: null,
  decisions: null,
  supportPerson: null,
  steps: null,
  messages: null,
  notes: null,
  lesson: null,
  followUps: null,
  deliveries: null,
  timeline: null,
  reads: null,
};

/** The content of a case that is the strategist's from the beginning, or by consent, or because it came to them. */
const CONTENT = when('serious', 'consented', 'asked');
const WISHED = when('policeReportWished', 'asked');

/**
 * Who sees what of a case: role × field × level × consent × part in it (domain.md, sections 6.3 and 8). PSA is the
 * security officer of the person's own party; another party's sees nothing. Whoever is kept out sees nothing, whatever
 * stands here. Where domain.md and an issue of the project differ, the stricter holds, but for the chief executive, who
 * gets what a police report needs once it is wished.
 */
export const ACCESS: Readonly<Record<DirectoryRole, Readonly<Record<Field, Grant>>>> = {
  PSA: {
    reference: 'always',
    summary: 'always',
    identity: 'always',
    story: 'always',
    evidence: 'always',
    // GDPR 10: data on a suspected offence is for authorities; the officer belongs to the party (domain.md, section 8).
    suspect: null,
    party: 'always',
    keepOut: 'always',
    decisions: 'always',
    supportPerson: 'always',
    steps: 'always',
    messages: 'always',
    notes: 'always',
    lesson: 'always',
    followUps: 'always',
    deliveries: 'always',
    timeline: 'always',
    reads: 'always',
  },
  KSS: {
    // A lesser case is to the strategist a number and a count (domain.md, 6.3), and the plan's steps, which are theirs too.
    reference: 'always',
    summary: 'always',
    identity: CONTENT,
    story: CONTENT,
    evidence: CONTENT,
    suspect: CONTENT,
    party: 'always',
    keepOut: CONTENT,
    decisions: 'always',
    supportPerson: CONTENT,
    steps: 'always',
    messages: CONTENT,
    notes: CONTENT,
    // Written by the strategist, of every case, without personal data.
    lesson: 'always',
    followUps: 'always',
    deliveries: 'always',
    timeline: 'always',
    reads: 'always',
  },
  KC: {
    ...NOTHING,
    reference: WISHED,
    summary: WISHED,
    identity: WISHED,
    story: WISHED,
    evidence: WISHED,
    suspect: WISHED,
    keepOut: WISHED,
    decisions: WISHED,
    steps: own('policeReportWished', 'asked'),
    timeline: WISHED,
  },
  // Occupational health learns whom to reach and how, and nothing of what happened (domain.md, section 8).
  FHV: {
    ...NOTHING,
    reference: when('occupationalHealthWished'),
    identity: when('occupationalHealthWished'),
    steps: own('occupationalHealthWished'),
  },
  // The duty officer stands in for others out of hours: what has come to them, they see as the strategist does.
  TIB: {
    ...NOTHING,
    reference: when('asked'),
    summary: when('asked'),
    identity: when('asked'),
    story: when('asked'),
    evidence: when('asked'),
    suspect: when('asked'),
    party: when('asked'),
    keepOut: when('asked'),
    decisions: when('asked'),
    supportPerson: when('asked'),
    steps: when('asked'),
    messages: when('asked'),
    notes: when('asked'),
    lesson: when('asked'),
    followUps: when('asked'),
    deliveries: when('asked'),
    timeline: when('asked'),
    reads: when('asked'),
  },
  KOM: NOTHING,
  // The registrar keeps the register: that there is a case, under its neutral title. Disclosure is an action of its own.
  REG: { ...NOTHING, reference: 'always' },
  DSO: { ...NOTHING, reference: 'always', reads: 'always' },
};
