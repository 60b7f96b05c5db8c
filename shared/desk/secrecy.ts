import type { Field } from '../access/fields.ts';

/**
 * Grounds in the Public Access to Information and Secrecy Act (OSL) that may apply to what a case holds (domain.md,
 * section 9). A marker is a reminder, no decision: whoever reviews a request decides each time, for each field.
 */
export const GROUNDS = ['18:3', '21:1', '21:3', '21:7', '35:1', '39:3'] as const;
export type Ground = (typeof GROUNDS)[number];

/** By which grounds each field of a case may be secret. A new field does not compile until it is decided here. */
export const SECRECY: Readonly<Record<Field, readonly Ground[]>> = {
  reference: [],
  summary: [],
  // Where a persecuted person can be found; an elected official's address and number.
  identity: ['21:3', '39:3'],
  // What happened may tell of health, and is what a police report is made of.
  story: ['21:1', '21:7', '18:3', '35:1'],
  evidence: ['21:1', '21:7', '18:3', '35:1'],
  suspect: ['21:7', '18:3', '35:1'],
  // A political opinion.
  party: ['21:7'],
  keepOut: ['21:7'],
  decisions: ['18:3', '35:1'],
  supportPerson: ['21:3', '39:3'],
  // 3.1.2 and 3.1.3 are contacts with the police.
  steps: ['18:3', '35:1'],
  messages: ['21:1', '21:3', '21:7'],
  notes: ['21:1', '21:7', '18:3'],
  // Written without personal data, but words may tell more than was meant, and of how people are protected.
  lesson: ['21:7', '18:3'],
  followUps: ['21:1'],
  deliveries: [],
  timeline: [],
  reads: [],
};
