import type { DirectoryRole } from '../directory/person.ts';
import type { Condition } from './conditions.ts';

/** What can be done to a case from the desk. Whether it can be done now is for the case's own transitions to say. */
export const ACTIONS = [
  'take',
  'passOn',
  'handOver',
  'raiseLevel',
  'lowerLevel',
  'note',
  'writeToReporter',
  /** A step of the plan: only one's own role's, whoever of its holders and deputies one is. */
  'tickStep',
  'correct',
  'close',
  'reopen',
  'exportPoliceSheet',
  'exportRegistryCard',
  /** The whole case, with secrecy markers, for whoever must review a request for it. Asks for a reason. */
  'exportForDisclosure',
] as const;
export type Action = (typeof ACTIONS)[number];

type Permission = 'always' | { readonly any: readonly [Condition, ...Condition[]] };

const when = (...any: [Condition, ...Condition[]]): Permission => ({ any });

/** Whoever may read the case's content as the strategist does. */
const CONTENT = when('serious', 'consented', 'asked');

/** Who may do what; whoever does not stand here may not. */
export const PERMISSIONS: Readonly<Record<Action, Readonly<Partial<Record<DirectoryRole, Permission>>>>> = {
  take: { PSA: when('asked'), KSS: when('asked'), TIB: when('asked'), KC: when('asked') },
  passOn: { PSA: when('asked'), KSS: when('asked'), TIB: when('asked'), KC: when('asked') },
  // The strategist too, or a case whose holder has left would stay with nobody.
  handOver: { PSA: when('hasCase'), KSS: 'always', TIB: when('hasCase'), KC: when('hasCase') },
  // Anybody who sees the level may raise it; lowering asks for a reason (domain.md, section 4).
  raiseLevel: { PSA: 'always', KSS: 'always', TIB: when('asked') },
  lowerLevel: { PSA: when('hasCase'), KSS: CONTENT, TIB: when('hasCase') },
  note: { PSA: 'always', KSS: CONTENT, TIB: when('asked') },
  writeToReporter: { PSA: when('asked'), KSS: CONTENT, TIB: when('asked') },
  tickStep: {
    PSA: 'always',
    KSS: 'always',
    KC: when('policeReportWished', 'asked'),
    FHV: when('occupationalHealthWished'),
    TIB: when('asked'),
  },
  correct: { PSA: when('asked'), KSS: CONTENT, TIB: when('asked') },
  close: { KSS: 'always' },
  reopen: { KSS: 'always', PSA: 'always' },
  exportPoliceSheet: { KSS: when('policeReportWished'), KC: when('policeReportWished') },
  exportRegistryCard: { REG: 'always', KSS: 'always' },
  exportForDisclosure: { REG: 'always' },
};
