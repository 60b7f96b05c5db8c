import type { Results } from './results.ts';

/** Which rows the README shows, by how they begin, in its order; the rest stands in `results.json`. */
export const SHOWN = [
  'bundle of submit, read at a cold start',
  'start of submit, against the DynamoDB client',
  'start of submit, against itself bundled as the CDK does',
  'start and first call of submit on a stubbed endpoint',
  'start and first call of submit on DynamoDB Local',
  'warm call of submit on DynamoDB Local',
  'start of form,',
  'start of alert, against the DynamoDB client',
  'form page, gzip',
  'AWS requests before the answer',
  'AWS calls for its alert',
  'AWS calls for a year of reminders',
  'answer to first SMS handed over',
  '1000 reports in a minute',
  'memory after 1000 reports',
  'list page of the desk',
  'page of one case',
] as const;

/** The table of a run in Markdown, and what it was made on. */
export const tableOf = ({ machine, rows }: Results): string => {
  const shown = SHOWN.flatMap((begin) => rows.filter(({ what }) => what.startsWith(begin)));
  const lines = shown.map(({ what, value, unit, spread, budget, note }) =>
    [what, `${value.toLocaleString('en')} ${unit}`, spread?.join(' – ') ?? '', budget ?? '', note ?? '']
      .map((cell) => String(cell).replaceAll('|', '\\|'))
      .join(' | '),
  );
  const { cpu, cores, memoryGb, node, system, at, seconds, packages } = machine;
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return [
    '| What | Measured | Middle half | Budget | Of it |',
    '|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
    '',
    `Measured on ${at.slice(0, 10)} in ${seconds} s on ${cores} × ${cpu}, ${memoryGb} GB, ${system}, Node ${node}, ${versions.join(', ')}.`,
  ].join('\n');
};
