import { run } from './drill/run.ts';

process.exitCode = await run(process.argv.slice(2));
