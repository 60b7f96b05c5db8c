import type { Played } from '../../checks/case.ts';
import type { Journal } from '../journal.ts';

/** What a year left behind, with what those who lived it remember. */
export interface YearOutcome extends Pick<Played, 'store' | 'municipality' | 'end'> {
  readonly journal: Journal;
  /** Which case a link is of. */
  caseOf(token: string): string | undefined;
}

/** For so long a function may go on with what it read: the sweep has the most time. */
export const GOES_ON_MS = 5 * 60_000;

/** The messages that ask for something over the long run. */
export const ASKS: readonly string[] = ['follow-up', 'follow-up-again', 'follow-up-passed', 'referral'];

/** The tasks beside the contacts with the person. */
export const TASKS: readonly string[] = ['ORDER', 'REFERRAL', 'CLOSING'];
