import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from '../infra/bundle.ts';
import { configFile } from '../infra/municipality.ts';
import { type FunctionName, type FunctionSpec, functions } from '../shared/manifest/manifest.ts';
import { budgetOf } from './budgets.ts';
import { contentsOf } from './contents.ts';
import { type Row, round } from './statistics.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const OUT = join(ROOT, 'build/bench');

/** The reference of the budgets: the DynamoDB client and one command, bundled in the same way. */
const REFERENCE = `import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
let client;
export const handler = () => (client ??= new DynamoDBClient({})).send(new PutItemCommand({
  TableName: process.env.INCIDENTS_TABLE, Item: { pk: { S: String(Math.random()) }, sk: { S: 'x' } } }));`;

/** Bundles every function, and the reference, into `build/bench`. */
export const buildBundles = async (): Promise<void> => {
  const config = configFile('oxelosund');
  await Promise.all(
    functions().map(([name]) =>
      bundle({ entry: join(ROOT, `functions/${name}.ts`), config, outdir: join(OUT, name) }),
    ),
  );
  const entry = join(ROOT, 'build/reference.ts');
  writeFileSync(entry, REFERENCE);
  await bundle({ entry, config, outdir: join(OUT, 'reference') });
  rmSync(entry);
};

/** Size of each function's bundle: what a cold start reads, gzip too, and in all; and what fills it, largest first. */
export const sizes = (): Row[] => functions().flatMap(([name, spec]) => [sizeOf(name, spec), fillOf(name)]);

const sizeOf = (name: FunctionName, spec: FunctionSpec): Row => {
  const folder = join(OUT, name);
  const { starting, bytes } = contentsOf(folder);
  const zipped = gzipSync(Buffer.concat(starting.map((file) => readFileSync(join(folder, file))))).length;
  const all = readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  return {
    what: `bundle of ${name}, read at a cold start`,
    value: kb(bytes),
    unit: 'KB',
    budget: budgetOf(name, spec).kb,
    note: `${kb(zipped)} KB gzip; ${starting.length} of ${readdirSync(folder).length} files; ${kb(all)} KB with what may be loaded later`,
  };
};

/** Our own rooms one by one, packages one by one. */
const fillOf = (name: FunctionName): Row => {
  const { parts, bytes } = contentsOf(join(OUT, name));
  const rooms = Map.groupBy(parts, (part) =>
    part.name.includes('.') ? (part.name.split('/')[0] ?? '') : part.name,
  );
  const largest = [...rooms]
    .map(([room, of]) => [room, of.reduce((sum, part) => sum + part.bytes, 0)] as const)
    .sort(([, a], [, b]) => b - a);
  const said = largest.slice(0, 6).map(([room, size]) => `${room} ${kb(size)}`);
  return {
    what: `bundle of ${name}, its largest part`,
    value: round((100 * (largest[0]?.[1] ?? 0)) / bytes, 0),
    unit: '%',
    note: said.join(', '),
  };
};

const kb = (bytes: number) => round(bytes / 1024, 1);
