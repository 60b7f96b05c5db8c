import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { municipalityPlugin } from '../infra/municipality-module.ts';
import { freezeAssets } from '../web/assets/frozen.ts';
import type { Fault } from './faults.ts';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * The municipality that is simulated: a real one's file with what is its own put over it. It bundles SMSes from few
 * reports an hour, so that a run comes to it.
 */
const municipality = (): string => {
  const [whole, own] = ['config/oxelosund.json', 'simulation/municipality.json'].map((file) =>
    JSON.parse(readFileSync(join(ROOT, file), 'utf8')),
  );
  const written = join(ROOT, 'build/simulation/municipality.json');
  mkdirSync(dirname(written), { recursive: true });
  writeFileSync(written, JSON.stringify({ ...whole, ...own }));
  return written;
};

/**
 * Bundles the simulation with the real handlers in it, and with a fault put into them if one is given.
 *
 * @returns the file that a worker runs
 * @throws Error if the place where the fault goes is not there, or there several times: then the code has changed
 */
export const buildSimulation = async (fault?: Fault): Promise<string> => {
  const outfile = join(ROOT, `build/simulation/${fault?.name ?? 'faultless'}.mjs`);
  await build({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, 'simulation/worker.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { '#assets': freezeAssets() },
    // As the functions are deployed, with the municipality and its time zone worked out beforehand.
    plugins: [...(fault ? [putIn(fault)] : []), municipalityPlugin(municipality())],
    logLevel: 'error',
    // Some packages are CommonJS and ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return outfile;
};

const putIn = ({ name, edits }: Fault): Plugin => {
  const changed = new Map<string, string>();
  for (const { file, of, instead } of edits) {
    const path = join(ROOT, file);
    const source = changed.get(path) ?? readFileSync(path, 'utf8');
    if (source.split(of).length !== 2)
      throw new Error(`The fault "${name}" has no place in ${file} any more`);
    changed.set(
      path,
      source.replace(of, () => instead),
    );
  }
  return {
    name: 'fault',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const contents = changed.get(path);
        return contents === undefined ? undefined : { contents, loader: 'ts' };
      });
    },
  };
};
