import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../infra/bundle.ts';
import { configFile } from '../infra/municipality.ts';
import { functions } from '../shared/manifest/manifest.ts';
import { type Row, round } from './statistics.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const OUT = join(ROOT, 'build/bench');

const SUBMIT_KB = 220;

/** The reference of the budgets: the DynamoDB client and one command, bundled in the same way. */
const REFERENCE = `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
export const handler = () => new DynamoDBClient({}).send(new PutItemCommand({ TableName: 't', Item: {} }));`;

/** Bundles every function, and the reference, into `build/bench`. */
export const buildBundles = async (): Promise<void> => {
  const config = configFile('oxelosund');
  for (const [name] of functions()) {
    await bundle({ entry: join(ROOT, `functions/${name}.ts`), config, outdir: join(OUT, name) });
  }
  const entry = join(ROOT, 'build/reference.ts');
  writeFileSync(entry, REFERENCE);
  await bundle({ entry, config, outdir: join(OUT, 'reference') });
  rmSync(entry);
};

/** What a cold start reads: the entry, and the chunks that it imports at once (not those it may load later). */
export const startingFiles = (name: string): readonly string[] => {
  const { outputs } = JSON.parse(readFileSync(`${join(OUT, name)}.meta.json`, 'utf8')) as {
    outputs: Record<string, { imports: { path: string; kind: string }[] }>;
  };
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const each of outputs[path]?.imports ?? [])
      if (each.kind === 'import-statement' && outputs[each.path]) visit(each.path);
  };
  visit(Object.keys(outputs).find((path) => path.endsWith('/index.mjs')) ?? '');
  return [...seen].map((path) => join(ROOT, path));
};

/** Size of each function's bundle: what a cold start reads, and in all. */
export const sizes = (): Row[] =>
  functions().map(([name]) => {
    const starting = startingFiles(name).map((file) => readFileSync(file));
    const all = readdirSync(join(OUT, name)).map((file) => readFileSync(join(OUT, name, file)));
    const kb = (files: Buffer[]) => round(files.reduce((sum, { length }) => sum + length, 0) / 1024, 1);
    const zipped = round(gzipSync(Buffer.concat(starting)).length / 1024, 1);
    return {
      what: `bundle of ${name}, read at a cold start`,
      value: kb(starting),
      unit: 'KB',
      note: `${zipped} KB gzip; ${kb(all)} KB with what may be loaded later`,
      ...(name === 'submit' && { budget: SUBMIT_KB }),
    };
  });
