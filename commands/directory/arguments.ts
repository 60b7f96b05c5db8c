import { parseArgs } from 'node:util';
import { MESSAGE_CHANNELS } from '../../shared/routing/rule.ts';

/** Something wrong with how the command was called. */
export class UsageError extends Error {}

export const LOCAL_STACK = 'http://localhost:3000';

export const HELP = `Who is alerted: the people in the directory, their posts, deputies and absences.

  npm run directory -- import FILE [--dry-run] [--remove]   replace the directory with a CSV or JSON file
  npm run directory -- export [FILE] [--format csv|json]    write the directory to a file, or to standard output
  npm run directory -- check [--at DATE]                    name every post that reaches nobody, or only one person,
                                                            and every number and address that no longer works
  npm run directory -- unmark PERSON [--channel sms|email]  use the contacts of PERSON (an id) again, once they work

  --dry-run              import: check the file and say what would change, write nothing
  --remove               import: take out people who stand in the directory and not in the file
  --format csv|json      export: csv (for Excel) unless told otherwise or FILE ends in .json
  --at DATE              check: on another day, such as 2026-07-15 or 2026-07-15T22:00:00+02:00
  --channel sms|email    unmark: only the mobile number, or only the e-mail address
  --municipality ID      whose settings in config/ to use (oxelosund)
  --table NAME           another table than varna-ID-directory
  --local [URL]          the stack that npm start runs on this machine (${LOCAL_STACK})
  --help                 this text

An import checks the whole file first. If anything is wrong, every fault is listed with its line, and nothing is
written. Ends with 0; with 1 if there are faults, gaps or contacts that do not work; with 2 if the command is not
understood. An export to standard output wants npm run --silent, or npm's own lines stand in it.
docs/directory.md has the file's format and what each fault means.`;

const OPTIONS = {
  municipality: { type: 'string', default: 'oxelosund' },
  table: { type: 'string' },
  local: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  remove: { type: 'boolean', default: false },
  format: { type: 'string' },
  at: { type: 'string' },
  channel: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws UsageError saying what is not understood */
export const readArguments = (args: readonly string[]) => {
  const { values, positionals } = parsed(withLocalUrl(args));
  const [command, file, ...more] = positionals;
  if (values.help) return { command: 'help', values } as const;
  if (values.table !== undefined && values.local !== undefined) {
    throw new UsageError(
      '--table and --local exclude each other: the local stack says itself what its table is called',
    );
  }
  if (command === 'import') {
    if (file === undefined || more.length > 0) throw new UsageError('import needs one FILE');
    return { command, file, values } as const;
  }
  if (command === 'export') {
    if (more.length > 0) throw new UsageError('export takes one FILE');
    const format = values.format ?? (file?.endsWith('.json') ? 'json' : 'csv');
    if (format !== 'csv' && format !== 'json') throw new UsageError('--format is csv or json');
    return { command, file, format, values } as const;
  }
  if (command === 'check') {
    if (file !== undefined) throw new UsageError('check takes no FILE: it looks at the directory as it is');
    return { command, values } as const;
  }
  if (command === 'unmark') {
    if (file === undefined || more.length > 0) throw new UsageError('unmark needs one PERSON, by id');
    const channel = MESSAGE_CHANNELS.find((each) => each === values.channel);
    if (values.channel !== undefined && !channel) throw new UsageError('--channel is sms or email');
    return { command, person: file, channel, values } as const;
  }
  throw new UsageError(
    command === undefined
      ? 'say import, export, check or unmark'
      : 'the commands are import, export, check and unmark',
  );
};

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message.split('. ')[0] : 'not understood');
  }
};

/** `--local` may stand without an address; Node's parser knows only options with a value or without. */
export const withLocalUrl = (args: readonly string[]): string[] =>
  args.flatMap((arg, index) => {
    if (/^https?:\/\//.test(arg) && args[index - 1] === '--local') return [];
    if (arg !== '--local') return [arg];
    const next = args[index + 1] ?? '';
    return [`--local=${/^https?:\/\//.test(next) ? next : LOCAL_STACK}`];
  });
