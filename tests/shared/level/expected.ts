/** The tables of domain.md (sections 2 and 4), typed out again so that the code's own are not trusted. */
import type { Level } from '../../../shared/level/levels.ts';

export const FLOORS: Readonly<Record<string, Level>> = {
  'HT-HOT': 'orange',
  'HT-EGD': 'yellow',
  'HT-KRAV': 'orange',
  'HT-PAH': 'blue',
  'HT-RYK': 'blue',
  'HT-DRV': 'yellow',
  'HT-KAR': 'orange',
  'HT-HEM': 'orange',
  'HT-UTH': 'yellow',
  'HT-IDN': 'yellow',
  'HT-SEX': 'yellow',
  'HT-STO': 'yellow',
  'HT-FOR': 'red',
  'HT-HAT': 'yellow',
  'HT-DAT': 'yellow',
  'VS-VAL': 'red',
  'VS-KNU': 'orange',
  'VS-SKA': 'yellow',
  'VS-BRA': 'red',
  'VS-STO': 'yellow',
  'KO-MUT': 'yellow',
  'OV-ORO': 'blue',
  'OV-ANN': 'yellow',
};

type Effect = { readonly atLeast: Level } | { readonly up: 1 } | undefined;

/** What one answer of the triage does to the level; nothing where nothing stands. */
export const TRIAGE: readonly { question: string; danger?: object; triage?: object; effect: Effect }[] = [
  { question: 'T1 in danger now: yes', danger: { now: 'yes' }, effect: { atLeast: 'red' } },
  {
    question: 'T1 in danger now: unsure',
    danger: { now: 'unsure' },
    effect: { atLeast: 'orange' },
  },
  { question: 'T1 in danger now: no', danger: { now: 'no' }, effect: undefined },
  {
    question: 'T2 person near: yes',
    danger: { personNear: 'yes' },
    effect: { atLeast: 'red' },
  },
  {
    question: 'T2 person near: unsure',
    danger: { personNear: 'unsure' },
    effect: { atLeast: 'orange' },
  },
  { question: 'T2 person near: no', danger: { personNear: 'no' }, effect: undefined },
  {
    question: 'T3 injured: yes',
    danger: { injured: 'yes' },
    effect: { atLeast: 'red' },
  },
  {
    question: 'T3 injured: unsure',
    danger: { injured: 'unsure' },
    effect: { atLeast: 'orange' },
  },
  { question: 'T3 injured: no', danger: { injured: 'no' }, effect: undefined },
  {
    question: 'T4 weapon: yes',
    danger: { weapon: 'yes' },
    effect: { atLeast: 'red' },
  },
  {
    question: 'T4 weapon: unsure',
    danger: { weapon: 'unsure' },
    effect: { atLeast: 'orange' },
  },
  { question: 'T4 weapon: no', danger: { weapon: 'no' }, effect: undefined },
  {
    question: 'T5 time, place or plan: yes',
    triage: { specific: 'yes' },
    effect: { atLeast: 'orange' },
  },
  {
    question: 'T5 time, place or plan: unsure',
    triage: { specific: 'unsure' },
    effect: undefined,
  },
  { question: 'T5 time, place or plan: no', triage: { specific: 'no' }, effect: undefined },
  {
    question: 'T6 knows the home: yes',
    triage: { knowsHome: 'yes' },
    effect: { atLeast: 'orange' },
  },
  { question: 'T6 knows the home: unsure', triage: { knowsHome: 'unsure' }, effect: undefined },
  { question: 'T6 knows the home: no', triage: { knowsHome: 'no' }, effect: undefined },
  {
    question: 'T7 child or relative: yes',
    triage: { family: 'yes' },
    effect: { atLeast: 'orange' },
  },
  { question: 'T7 child or relative: unsure', triage: { family: 'unsure' }, effect: undefined },
  { question: 'T7 child or relative: no', triage: { family: 'no' }, effect: undefined },
  { question: 'T9 could carry it out: yes', triage: { couldCarryOut: 'yes' }, effect: { up: 1 } },
  {
    question: 'T9 could carry it out: unsure',
    triage: { couldCarryOut: 'unsure' },
    effect: undefined,
  },
  { question: 'T9 could carry it out: no', triage: { couldCarryOut: 'no' }, effect: undefined },
  { question: 'T10 something within 48 hours: yes', triage: { soon: 'yes' }, effect: { up: 1 } },
  {
    question: 'T10 something within 48 hours: unsure',
    triage: { soon: 'unsure' },
    effect: undefined,
  },
  { question: 'T10 something within 48 hours: no', triage: { soon: 'no' }, effect: undefined },
];

/** T8 is one question asked in two places: how often, and whether it has escalated. Together they are one step. */
export const T8: readonly { often?: string; escalating?: string; up: 0 | 1 }[] = [
  { up: 0 },
  { escalating: 'no', up: 0 },
  { escalating: 'unsure', up: 0 },
  { escalating: 'yes', up: 1 },
  { often: 'once', up: 0 },
  { often: 'once', escalating: 'unsure', up: 0 },
  { often: 'once', escalating: 'yes', up: 1 },
  { often: '2-5', up: 1 },
  { often: '2-5', escalating: 'no', up: 1 },
  { often: '2-5', escalating: 'yes', up: 1 },
  { often: '6+', up: 1 },
  { often: '6+', escalating: 'yes', up: 1 },
];

/** Above red there is nothing. */
const LADDER: readonly Level[] = ['blue', 'yellow', 'orange', 'red', 'red', 'red', 'red', 'red'];

export const above = (level: Level, steps: number): Level => LADDER[LADDER.indexOf(level) + steps] ?? 'red';

export const highest = (a: Level, b: Level): Level => (LADDER.indexOf(a) > LADDER.indexOf(b) ? a : b);
