import { readFile } from 'node:fs/promises';
import { type Municipality, readMunicipality } from '../../shared/municipality/municipality.ts';
import { rulesInForce } from '../../shared/routing/table.ts';
import { HELP, readArguments, UsageError } from './arguments.ts';
import { check, localDay } from './check.ts';
import { exportOf, exportTo } from './export.ts';
import { importFile } from './import.ts';
import { explain, openStore, openSuppressions } from './store.ts';
import { unmark } from './unmark.ts';

/** Runs the command and says what went wrong, if anything did. @returns the exit code */
export const run = async (args: readonly string[]): Promise<number> => {
  try {
    return await execute(args);
  } catch (thrown) {
    const usage = thrown instanceof UsageError;
    console.error(usage ? `${thrown.message}. See npm run directory -- --help` : explain(thrown));
    return usage ? 2 : 1;
  }
};

const execute = async (args: readonly string[]): Promise<number> => {
  const given = readArguments(args);
  const { values } = given;
  if (given.command === 'help') {
    console.log(HELP);
    return 0;
  }
  const municipality = await municipalityOf(values.municipality);
  const open = () => openStore(municipality, { table: values.table, local: values.local });
  switch (given.command) {
    case 'import':
      return importFile(given.file, municipality, open, { dryRun: values['dry-run'], remove: values.remove });
    case 'export':
      return exportTo(given.file, exportOf(await (await open()).people(), given.format));
    case 'check': {
      const day = localDay(values.at, municipality.timeZone);
      const directory = await (await open()).directory();
      const routing = [...rulesInForce(directory.approved, municipality)];
      return check(directory, { ...municipality, routing }, day);
    }
    case 'unmark':
      return unmark(given.person, given.channel, {
        directory: open,
        suppressions: () => openSuppressions(municipality, { local: values.local }),
      });
  }
};

export const municipalityOf = async (id: string): Promise<Municipality> => {
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(id))
    throw new UsageError('--municipality is the name of a file in config/');
  const file = await readFile(new URL(`../../config/${id}.json`, import.meta.url), 'utf8').catch(() => {
    throw new UsageError(`There is no config/${id}.json`);
  });
  try {
    return readMunicipality(JSON.parse(file));
  } catch {
    throw new UsageError(`config/${id}.json is not as it must be`);
  }
};
