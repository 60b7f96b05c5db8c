import { resolve } from 'node:path';
import { buildSync } from 'esbuild';

const WEB = resolve(import.meta.dirname, '..');

/** What the browsers of people's own phones understand; an older one leaves the script out and has the page itself. */
const BROWSERS = ['es2020', 'chrome105', 'firefox121', 'safari15.4'];

/**
 * Bundles and minifies stylesheets and scripts of pages.
 *
 * @param sources paths below `web/`
 * @returns the text for each of them, in the same order, fit to stand in a `<style>` or `<script>`
 * @throws Error with esbuild's words if one of them does not compile
 */
export const buildAssets = <const Sources extends readonly string[]>(sources: Sources) => {
  const { outputFiles } = buildSync({
    absWorkingDir: WEB,
    entryPoints: sources.map((source, index) => ({ in: source, out: String(index) })),
    outdir: 'unwritten',
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: BROWSERS,
    legalComments: 'none',
    charset: 'utf8',
    tsconfigRaw: {},
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => contained(text.trim())) as { [Index in keyof Sources]: string };
};

/** Neither may hold what ends the element that it stands in, or what HTML reads as a comment within a script. */
const contained = (text: string): string => {
  if (/<\/(style|script)|<!--/i.test(text)) throw new Error('An asset holds what would end its element');
  return text;
};
