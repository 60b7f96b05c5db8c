import { figuresOf } from '../../shared/drill/report.ts';
import { UsageError } from '../directory/arguments.ts';
import { municipalityOf } from '../directory/run.ts';
import { HELP, readArguments } from './arguments.ts';
import { follow } from './follow.ts';
import { explain, openService } from './service.ts';
import { reportLines } from './table.ts';

/** Runs the command and says what went wrong, if anything did. @returns the exit code */
export const run = async (args: readonly string[]): Promise<number> => {
  try {
    return await execute(args);
  } catch (thrown) {
    const usage = thrown instanceof UsageError;
    console.error(usage ? `${thrown.message}. See npm run drill -- --help` : explain(thrown));
    return usage ? 2 : 1;
  }
};

const execute = async (args: readonly string[]): Promise<number> => {
  const { help, municipality: name, local, wait, report } = readArguments(args);
  if (help) {
    console.log(HELP);
    return 0;
  }
  const municipality = await municipalityOf(name);
  const service = await openService(municipality, local);
  const id = report ?? (await service.begin());
  if (report === undefined) {
    const { drill } = await service.read(id);
    console.log(`Drill ${drill.reference} has begun: ${drill.asked.length} people are asked.`);
    const where = local === undefined ? `--municipality ${name}` : `--local ${local}`;
    console.log(`See how it goes: npm run drill -- report ${id} ${where}`);
    if (wait === undefined) return 0;
  }
  if (wait !== undefined) await follow(service, id, wait);
  const found = await service.read(id);
  for (const line of reportLines(found, municipality.timeZone)) console.log(line);
  const { asked, answered } = figuresOf(found.drill, found.deliveries);
  return asked > 0 && answered === asked ? 0 : 1;
};
