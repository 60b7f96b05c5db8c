import { parseArgs } from 'node:util';
import { FAILING, type Failing, failureQueueName } from '../../shared/manifest/failures.ts';
import { LOCAL_STACK, UsageError, withLocalUrl } from '../directory/arguments.ts';

export const HELP = `What was given up: everything that could not be done after finite tries lies in a failure queue, for two weeks. This
tries it once more, when the cause is mended.

  npm run replay                     try again whatever lies in any failure queue
  npm run replay -- --dry-run        only say what lies there

  --queue NAME           only this queue: ${FAILING.join(', ')}
  --municipality ID      whose queues (oxelosund)
  --local [URL]          the stack that npm start runs on this machine (${LOCAL_STACK})
  --help                 this text

A message is taken out of its queue only when its function has done what it asks for; then nothing is done twice. What
a table's stream no longer holds (after 24 hours) the sweep has long taken over: it runs once more, and the message is
removed. What fails again is kept. Nothing of what stands in a message is ever printed.
While the command works, others do not see the messages: if it is interrupted, for a quarter of an hour.

Ends with 0 if nothing is left in the queues; with 1 if something is, or the service could not be reached; with 2 if
the command is not understood.`;

const OPTIONS = {
  municipality: { type: 'string', default: 'oxelosund' },
  queue: { type: 'string' },
  local: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface Given {
  readonly help: boolean;
  readonly municipality: string;
  /** The queues to look into. */
  readonly queues: readonly Failing[];
  readonly dryRun: boolean;
  readonly local: string | undefined;
}

/** @throws UsageError saying what is not understood */
export const readArguments = (args: readonly string[]): Given => {
  const { values, positionals } = parsed(withLocalUrl(args));
  if (positionals.length > 0) throw new UsageError('replay takes options only');
  const { municipality, queue, local, help, 'dry-run': dryRun } = values;
  return { help, municipality, queues: queuesOf(queue, municipality), dryRun, local };
};

/** A queue by what was given up, or by its whole name. */
const queuesOf = (queue: string | undefined, municipality: string): readonly Failing[] => {
  if (queue === undefined) return FAILING;
  const found = FAILING.find((each) => queue === each || queue === failureQueueName(municipality, each));
  if (!found) throw new UsageError(`--queue is one of ${FAILING.join(', ')}`);
  return [found];
};

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message.split('. ')[0] : 'not understood');
  }
};
