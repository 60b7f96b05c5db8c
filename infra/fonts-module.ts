import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');
const FONTS = 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed';

/** Puts the fonts themselves in the place of the module that reads them: a Lambda has no packages beside it. */
export const fontsModule: Plugin = {
  name: 'fonts',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[/\\]web[/\\]paper[/\\]fonts\.ts$/ }, () => ({
      contents: `export { default as regular } from '${FONTS}.ttf'; export { default as bold } from '${FONTS}-Bold.ttf';`,
      loader: 'js',
      resolveDir: ROOT,
    }));
  },
};
