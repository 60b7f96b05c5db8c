import { run } from './replay/run.ts';

process.exitCode = await run(process.argv.slice(2));
