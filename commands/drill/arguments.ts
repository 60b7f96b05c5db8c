import { parseArgs } from 'node:util';
import { LOCAL_STACK, UsageError, withLocalUrl } from '../directory/arguments.ts';

export const HELP = `A drill: a marked test goes the way of every alert to everybody who holds a post and is not away today, and asks
them to press Received. It says that nothing has happened. One is held by itself as often as config/ says.

  npm run drill                      begin a drill
  npm run drill -- --wait 15         and follow it for 15 minutes, or until everybody has answered
  npm run drill -- report ID         who has answered, how fast, and who has not; with --wait followed first

  --wait MINUTES         1 to 1440
  --municipality ID      whose settings in config/ to use (oxelosund)
  --local [URL]          the stack that npm start runs on this machine (${LOCAL_STACK})
  --help                 this text

Ends with 0 if everybody has answered, or if it only began; with 1 if somebody has not, if nobody was there to be asked,
or if nothing could be begun or read; with 2 if the command is not understood.`;

const OPTIONS = {
  municipality: { type: 'string', default: 'oxelosund' },
  local: { type: 'string' },
  wait: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export interface Given {
  readonly help: boolean;
  readonly municipality: string;
  readonly local: string | undefined;
  /** Minutes to follow the drill. */
  readonly wait: number | undefined;
  /** The drill to report; a new one without it. */
  readonly report: string | undefined;
}

/** @throws UsageError saying what is not understood */
export const readArguments = (args: readonly string[]): Given => {
  const { values, positionals } = parsed(withLocalUrl(args));
  const [command, report, ...more] = positionals;
  if (command !== undefined && command !== 'report') throw new UsageError('the one command is report');
  if (command === 'report' && (!/^[a-z0-9]{26}$/.test(report ?? '') || more.length > 0))
    throw new UsageError('report needs the ID of one drill, as it was told when the drill began');
  const wait = values.wait === undefined ? undefined : Number(values.wait);
  if (wait !== undefined && !(Number.isInteger(wait) && wait >= 1 && wait <= 1440))
    throw new UsageError('--wait is a number of minutes from 1 to 1440');
  const { help, municipality, local } = values;
  return { help, municipality, local, wait, report };
};

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message.split('. ')[0] : 'not understood');
  }
};
