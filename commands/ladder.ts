import { run } from './ladder/run.ts';

process.exitCode = await run(process.argv.slice(2));
