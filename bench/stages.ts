import { countCase, type StageName } from './case.ts';
import { type Row, round } from './statistics.ts';

/** AWS calls by operation, and what DynamoDB bills for them, by part of a case's life; counted from the functions' commands. */
export const stages = async (): Promise<Row[]> =>
  Object.entries(await countCase()).map(([name, { calls }]) => {
    const operations = Map.groupBy(calls, ({ operation }) => operation);
    const said = [...operations].map(([operation, all]) => `${operation} ${all.length}`).join(', ');
    const units = (of: 'reads' | 'writes') =>
      round(
        calls.reduce((sum, call) => sum + call[of], 0),
        1,
      );
    return {
      what: `AWS calls for ${WORDS[name as StageName]}`,
      value: calls.length,
      unit: 'calls',
      ...(name === 'submission' && { budget: 1 }),
      note: `${said}; ${units('reads')} read and ${units('writes')} write units`,
    };
  });

const WORDS: Readonly<Record<StageName, string>> = {
  submission: 'a report',
  alert: 'its alert and its deadlines',
  receipts: 'the receipts of its messages',
  taking: 'taking it',
  'follow-ups': 'a year of reminders and follow-ups, answered',
};
