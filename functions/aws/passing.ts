import type { Instant } from '../../shared/calendar/zoned.ts';
import type { Row } from './table.ts';

/**
 * A row that the table lets go by itself some time after a moment: a session or a counted attempt, and nothing that is
 * known of a case. Whoever reads it must look at its times all the same, as it may stay for days.
 */
export const passingRow = (key: { pk: string; sk: string }, body: Row, after: Instant): Row => ({
  ...key,
  kind: 'passing',
  body,
  passes: secondOf(after),
});

/** As the table's attribute for it wants it: seconds since 1970. */
export const secondOf = (moment: Instant): number => Math.ceil(Date.parse(moment) / 1000);
