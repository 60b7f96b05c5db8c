import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { readMunicipality } from '../shared/municipality/municipality.ts';
import { partsOf } from '../shared/municipality/parts.ts';

const MODULE = resolve(import.meta.dirname, '../functions/municipality.ts');

/**
 * Puts the municipality's values in the place of the module that reads them. Parsing its file anew at each cold start
 * would bring every rule's schema and the words of every message into every function, for the same result.
 *
 * @param config the municipality's JSON file
 */
export const municipalityPlugin = (config: string): Plugin => ({
  name: 'municipality',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]functions[/\\]municipality\.ts$/ }, ({ path }) =>
      path === MODULE ? { contents: moduleOf(config), loader: 'js' } : undefined,
    );
  },
});

const moduleOf = (config: string): string =>
  Object.entries(partsOf(readMunicipality(JSON.parse(readFileSync(config, 'utf8')))))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
