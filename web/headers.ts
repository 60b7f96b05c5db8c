import { scriptSources, styleSources } from '#assets';

const policy = [
  "default-src 'none'",
  // By their hashes: the stylesheets and scripts that pages carry within themselves, and no other.
  `style-src ${styleSources}`,
  `script-src ${scriptSources}`,
  "connect-src 'self'",
  // The empty `data:` icon of the document: so that no browser asks for a second file.
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The headers of every page. Nothing is kept by a browser or a proxy unless `cache` says so: a page may hold what
 * somebody wrote, and the phone may be shared.
 */
export const pageHeaders = ({ cache = 'no-store' }: { cache?: string } = {}): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cache-control': cache,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'strict-transport-security': 'max-age=63072000',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
});
