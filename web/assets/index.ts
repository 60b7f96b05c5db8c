import { createHash } from 'node:crypto';
import { buildAssets } from './build.ts';

/**
 * The stylesheets and scripts that pages carry within themselves: `#assets`. A page takes the names it needs, so that
 * its function holds no others. Here they are built when the module is loaded; in a bundle a frozen copy stands
 * instead (`frozen.ts`).
 *
 * To add one: write `web/style/<page>.css` or `web/script/<page>.ts`, name it here, and give it to `htmlDocument`.
 */
export const [
  baseStyle,
  fieldsStyle,
  caseStyle,
  formStyle,
  receiptStyle,
  exitScript,
  formScript,
  evidenceScript,
  deskScript,
] = buildAssets([
  'style/base.css',
  'style/fields.css',
  'style/case.css',
  'style/form.css',
  'style/receipt.css',
  'script/exit.ts',
  'script/form.ts',
  'script/evidence.ts',
  'script/desk.ts',
]);

const sourcesOf = (...texts: string[]) =>
  texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`).join(' ');

/** What the content security policy allows to stand in a page: these, by their hashes, and nothing else. */
export const styleSources = sourcesOf(baseStyle, fieldsStyle, caseStyle, formStyle, receiptStyle);
export const scriptSources = sourcesOf(exitScript, formScript, evidenceScript, deskScript);
