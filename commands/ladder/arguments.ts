import { parseArgs } from 'node:util';
import { LOCAL_STACK, UsageError, withLocalUrl } from '../directory/arguments.ts';

export const HELP = `Open cases and a new follow-up ladder. Deploying one moves no case by itself: new cases have it, open ones when told to.

  npm run ladder -- preview     what would change in each open case; writes nothing
  npm run ladder -- apply       changes them, each with an entry on its timeline

  --municipality ID   whose settings in config/ to use (oxelosund): the ladder stands there
  --local [URL]       the stack that npm start runs on this machine (${LOCAL_STACK})
  --help              this text

Contacts whose time has come, that somebody was asked for, has put off or answered stay as they are, and what the person
wishes counts for new ones too. May be broken off and run again: what is done is found done. Deploy the ladder first, or
the functions go on by the old one. Ends with 0; with 1 if a case could not be changed; with 2 if the command is not
understood.`;

const OPTIONS = {
  municipality: { type: 'string', default: 'oxelosund' },
  local: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws UsageError saying what is not understood */
export const readArguments = (args: readonly string[]) => {
  const { values, positionals } = parsed(withLocalUrl(args));
  const [command, ...more] = positionals;
  if (values.help) return { command: 'help', ...values } as const;
  if ((command !== 'preview' && command !== 'apply') || more.length > 0)
    throw new UsageError('say preview or apply');
  return { command, ...values } as const;
};

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new UsageError(thrown instanceof Error ? thrown.message.split('. ')[0] : 'not understood');
  }
};
