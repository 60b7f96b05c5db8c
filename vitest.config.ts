import { defineConfig } from 'vitest/config';
import { HeaviestFirst, WORKERS } from './tests/setup/order.ts';

/** Files that start nothing and change nothing that another could see: one process runs many of them. */
const PURE = [
  'tests/shared/**/*.test.{ts,tsx}',
  'tests/infra/**/*.test.{ts,tsx}',
  'tests/web/**/*.test.{ts,tsx}',
];
const BROWSER = 'tests/**/*.browser.test.{ts,tsx}';

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    sequence: { sequencer: HeaviestFirst },
    globalSetup: ['tests/setup/database.ts', 'tests/setup/bundles.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'running',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: PURE.map((each) => each.replace('*.test', '!(*.browser).test')),
        },
      },
      { extends: true, test: { name: 'pure', include: PURE, exclude: [BROWSER], isolate: false } },
    ],
  },
});
