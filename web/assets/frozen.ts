import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as assets from '#assets';

const FROZEN = resolve(import.meta.dirname, '../../build/assets.mjs');

/**
 * Writes what `#assets` exports as a module of plain texts: what a bundle takes in its place, because a Lambda cannot
 * build anything.
 *
 * @returns the path of that module
 */
export const freezeAssets = (): string => {
  const lines = Object.entries(assets).map(
    ([name, text]) => `export const ${name} = ${JSON.stringify(text)};`,
  );
  mkdirSync(dirname(FROZEN), { recursive: true });
  // Several may bundle at once: nobody reads half a file.
  const draft = `${FROZEN}.${process.pid}`;
  writeFileSync(draft, `${lines.join('\n')}\n`);
  renameSync(draft, FROZEN);
  return FROZEN;
};
