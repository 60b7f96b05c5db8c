import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Tells the bundler that building a schema does nothing else, so that a schema which a function does not use falls out
 * of its bundle. Without it a file that holds a schema and a function brings both wherever one is needed.
 */
export const pureSchemas: Plugin = {
  name: 'pure-schemas',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\](shared|functions)[/\\].*\.ts$/ }, ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const source = readFileSync(path, 'utf8');
      if (!source.includes("from 'zod/mini'")) return undefined;
      return { contents: source.replace(/(?<![\w.])z(?=\s*\.\w+\()/g, '/* @__PURE__ */ z'), loader: 'ts' };
    });
  },
};
