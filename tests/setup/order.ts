import { availableParallelism } from 'node:os';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** One more than there are processors: who waits for a stack, a browser or a time-out leaves its own to another. */
export const WORKERS = availableParallelism() + 1;

/** What takes longest, by the beginning of its path. A file that comes last and takes a minute is a minute for everybody. */
const HEAVY = [
  'tests/simulation/faults',
  'tests/simulation/promises',
  'tests/web/pages.browser',
  'tests/system/outage',
  'tests/system/',
  'tests/',
];

/** Starts the longest files first, and those that share a process after one another at the end. */
export class HeaviestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification) =>
      project.config.isolate === false
        ? HEAVY.length
        : HEAVY.findIndex((beginning) => moduleId.includes(beginning));
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
