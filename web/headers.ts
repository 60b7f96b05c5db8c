import { scriptSources, styleSources } from '#assets';

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

/**
 * The headers of every page. Nothing is kept by a browser or a proxy unless `cache` says so: a page may hold what
 * somebody wrote, and the phone may be shared.
 */
export const pageHeaders = ({
  cache = 'no-store',
  files,
}: {
  cache?: string;
  /** The one origin besides our own that this page may send files to. */
  files?: string | undefined;
} = {}): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy(files && ` ${files}`),
  'cache-control': cache,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'strict-transport-security': 'max-age=63072000',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
});
