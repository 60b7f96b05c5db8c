import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The letters of every PDF, embedded in it: a name may hold more than the PDF's own fonts have. In a bundle the files
 * themselves stand in this module's place (`infra/fonts-module.ts`).
 */
export const regular: Uint8Array = readFileSync(
  require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
);
export const bold: Uint8Array = readFileSync(
  require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
);
