import { UsageError } from '../directory/arguments.ts';
import { progress } from '../directory/progress.ts';
import { municipalityOf } from '../directory/run.ts';
import { HELP, readArguments } from './arguments.ts';
import { lay, openOnes, wouldChange } from './cases.ts';
import { explain, openCases } from './table.ts';

/** Runs the command and says what went wrong, if anything did. @returns the exit code */
export const run = async (args: readonly string[]): Promise<number> => {
  try {
    return await execute(args);
  } catch (thrown) {
    const usage = thrown instanceof UsageError;
    console.error(usage ? `${thrown.message}. See npm run ladder -- --help` : explain(thrown));
    return usage ? 2 : 1;
  }
};

const execute = async (args: readonly string[]): Promise<number> => {
  const { command, municipality: name, local } = readArguments(args);
  if (command === 'help') {
    console.log(HELP);
    return 0;
  }
  const municipality = await municipalityOf(name);
  const client = await openCases(municipality, local);
  const [line, failed] = [progress(), [] as string[]];
  let [looked, changed] = [0, 0];
  try {
    // All are read first: a case that changes would else be met again on a later page.
    const open = await Array.fromAsync(openOnes());
    for (const incident of open) {
      looked += 1;
      const said = await tried(failed, incident.reference, () => {
        const now = new Date().toISOString();
        return command === 'apply'
          ? lay(incident, now, municipality)
          : wouldChange(incident, now, municipality);
      });
      if (said === undefined) continue;
      changed += 1;
      line.end(said);
    }
  } finally {
    client.destroy();
  }
  line.end(
    command === 'apply'
      ? `${changed} of ${looked} open cases were changed.`
      : `${changed} of ${looked} open cases would change. Nothing was written. To do it: npm run ladder -- apply`,
  );
  for (const each of failed) console.error(each);
  return failed.length === 0 ? 0 : 1;
};

/** One case that cannot be changed does not keep the others from it. */
const tried = async <T>(
  failed: string[],
  reference: string,
  work: () => T | Promise<T>,
): Promise<T | undefined> => {
  try {
    return await work();
  } catch (thrown) {
    failed.push(`${reference}: ${explain(thrown)} Run the command again.`);
    return undefined;
  }
};
