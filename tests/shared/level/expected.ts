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
const red: Effect = { atLeast: 'red' };
const orange: Effect = { atLeast: 'orange' };
const oneUp: Effect = { up: 1 };

/** What yes and "not sure" do to the level; a no does nothing. T8 stands for itself, below. */
const QUESTIONS = [
  { question: 'T1 in danger now', group: 'danger', field: 'now', yes: red, unsure: orange },
  { question: 'T2 the person is near', group: 'danger', field: 'personNear', yes: red, unsure: orange },
  { question: 'T3 somebody is injured', group: 'danger', field: 'injured', yes: red, unsure: orange },
  { question: 'T4 weapon, fire or parcel', group: 'danger', field: 'weapon', yes: red, unsure: orange },
  { question: 'T5 a time, place or plan', group: 'triage', field: 'specific', yes: orange },
  { question: 'T6 knows the home', group: 'triage', field: 'knowsHome', yes: orange },
  { question: 'T7 a child or relative', group: 'triage', field: 'family', yes: orange },
  { question: 'T9 could carry it out', group: 'triage', field: 'couldCarryOut', yes: oneUp },
  { question: 'T10 something within 48 hours', group: 'triage', field: 'soon', yes: oneUp },
];

export const ANSWERS = QUESTIONS.flatMap(({ question, group, field, yes, unsure }) =>
  (['yes', 'unsure', 'no'] as const).map((answer) => ({
    question: `${question}: ${answer}`,
    danger: { now: 'no', ...(group === 'danger' && { [field]: answer }) },
    triage: group === 'triage' ? { [field]: answer } : {},
    effect: answer === 'yes' ? yes : answer === 'unsure' ? unsure : undefined,
  })),
);

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
