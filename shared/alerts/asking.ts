import type { MessageKind } from '../messages/kinds.ts';

/** Messages that ask somebody to take a case. Whoever gets one may read it; a notice only says that there is one. */
export const ASKING: readonly MessageKind[] = ['urgent', 'task', 'passed', 'unanswered'];
