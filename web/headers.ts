import { scriptSources, styleSources } from '#assets';
import { SAFE_HEADERS } from '../shared/manifest/headers.ts';

const policy = (files = '') =>
  [
    "default-src 'none'",
    // By their hashes: the stylesheets and scripts that pages carry within themselves, and no other.
    `style-src ${styleSources}`,
    `script-src ${scriptSources}`,
    `connect-src 'self'${files}`,
    // The empty `data:` icon of the document: so that no browser asks for a second file.
    'img-src data:',
    `form-action 'self'${files}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The headers of every page. Nothing is kept by a browser or a proxy: a page may hold what somebody wrote. */
export const pageHeaders = ({
  cache,
  files,
}: {
  /** For a page in which nothing is anybody's: how it may be kept, one for each language that was asked for. */
  cache?: string;
  /** The one origin besides our own that this page may send files to. */
  files?: string | undefined;
} = {}): Record<string, string> => ({
  ...SAFE_HEADERS,
  ...(cache && { 'cache-control': cache, vary: 'Accept-Language' }),
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy(files && ` ${files}`),
  'x-robots-tag': 'noindex',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
});
