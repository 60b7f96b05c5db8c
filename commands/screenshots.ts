import { run } from './screenshots/run.ts';

await run(process.argv.slice(2));
