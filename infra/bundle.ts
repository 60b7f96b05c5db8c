import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, build } from 'esbuild';
import { type FunctionName, functions } from '../shared/manifest/manifest.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { freezeAssets } from '../web/assets/frozen.ts';
import { fontsModule } from './fonts-module.ts';
import { configFile } from './municipality.ts';
import { municipalityPlugin } from './municipality-module.ts';
import { pureSchemas } from './pure-schemas.ts';
import { slimSdk } from './slim-sdk.ts';
import { wholePages } from './whole-pages.ts';

const ROOT = resolve(import.meta.dirname, '..');
const BUILD = join(ROOT, 'build/functions');

/** The file and export that Lambda calls in every bundle. */
export const HANDLER = 'index.handler';

export interface BundleOptions {
  /** The handler's TypeScript file. */
  readonly entry: string;
  /** The municipality's JSON file: what it says is bundled in as `functions/municipality.ts`. */
  readonly config: string;
  /** A folder of its own: it is emptied first. `<outdir>.meta.json` beside it holds esbuild's metafile. */
  readonly outdir: string;
}

/**
 * Bundles one handler for Lambda's Node 24. `module` is preferred to `main` and the SDK's credential chain replaced,
 * because both halve the bundle and with it the start; docs/performance.md says what the rest is worth. Throws when the
 * handler's file is not there.
 */
export const bundle = async ({ entry, config, outdir }: BundleOptions): Promise<void> => {
  if (!existsSync(entry))
    throw new Error(`The manifest names a function without a handler: ${relative(ROOT, entry)} is missing.`);
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const options = optionsFor(config, outdir);
  const pages = wholePages(options, config);
  const { metafile } = await build({
    ...options,
    entryPoints: [{ in: entry, out: 'index' }],
    splitting: true,
    plugins: [pages.plugin, ...options.plugins],
    metafile: true,
  });
  writeFileSync(`${outdir}.meta.json`, JSON.stringify(await pages.fill(metafile)));
};

const optionsFor = (config: string, outdir: string) =>
  ({
    absWorkingDir: ROOT,
    outdir,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunk-[hash]',
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: {
      '#assets': freezeAssets(),
      // Asks for a terminal as soon as it is loaded, and would print.
      debug: join(ROOT, 'functions/aws/no-debug.ts'),
      '@aws-sdk/credential-provider-node': join(ROOT, 'functions/aws/lambda-credentials.ts'),
    },
    plugins: [municipalityPlugin(config), fontsModule, pureSchemas, slimSdk],
    loader: { '.ttf': 'binary' },
    logLevel: 'error',
  }) satisfies BuildOptions;

/** The code of each function, bundled for a municipality as `build/functions/<name>`. */
export const bundled = async (municipality: Identity): Promise<(name: FunctionName) => Code> => {
  const config = configFile(municipality.id);
  await Promise.all(
    functions().map(([name]) =>
      bundle({ entry: join(ROOT, `functions/${name}.ts`), config, outdir: join(BUILD, name) }),
    ),
  );
  return (name) => Code.fromAsset(join(BUILD, name));
};
