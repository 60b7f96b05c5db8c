import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { functions } from '../shared/manifest/manifest.ts';
import { freezeAssets } from '../web/assets/frozen.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const UNASKED = join(ROOT, 'build/bench-unasked');

/**
 * Bundles every function as the CDK's `NodejsFunction` does when nothing is asked of it: CommonJS, not minified, the SDK
 * left to what Lambda brings; here what the project has installed.
 */
export const buildUnasked = async (): Promise<void> => {
  const assets = freezeAssets();
  await Promise.all(
    functions().map(([name]) =>
      build({
        absWorkingDir: ROOT,
        entryPoints: [join(ROOT, `functions/${name}.ts`)],
        outfile: join(UNASKED, name, 'index.cjs'),
        bundle: true,
        platform: 'node',
        target: 'node24',
        format: 'cjs',
        external: ['@aws-sdk/*', '@smithy/*'],
        jsx: 'automatic',
        jsxImportSource: 'preact',
        alias: { '#assets': assets },
        logLevel: 'silent',
      }),
    ),
  );
};
