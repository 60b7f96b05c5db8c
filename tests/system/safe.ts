import { SAFE_HEADERS } from '../../shared/manifest/headers.ts';

/** Pages in which nothing is anybody's. Whatever stands here not is somebody's own, and is kept nowhere. */
const FOR_EVERYBODY = /^\/(prevention|privacy|accessibility)$/;

/** Below these somebody signs in; nothing else sets a cookie. */
const SIGNED_IN = /^\/(report|console)(\/|$)/;

/** What the content security policy of a page must say, word for word; of styles and scripts only their hashes. */
const POLICY: Readonly<Record<string, RegExp>> = {
  'default-src': /^'none'$/,
  'style-src': /^('sha256-[\w+/=]+' ?)+$/,
  'script-src': /^('sha256-[\w+/=]+' ?)+$/,
  'connect-src': /^'self'( https?:\/\/[\w.:-]+)?$/,
  'img-src': /^data:$/,
  'form-action': /^'self'( https?:\/\/[\w.:-]+)?$/,
  'base-uri': /^'none'$/,
  'frame-ancestors': /^'none'$/,
};

/** The one page that sends files to another origin: the store of evidence. */
const SENDS_FILES = /^\/report(\/|$)/;

/** What is wrong with an answer's headers; empty where all is well. */
export const unsafe = (response: Response, path: string): string[] => {
  const faults: string[] = [];
  const header = (name: string) => response.headers.get(name) ?? '';
  const html = header('content-type').startsWith('text/html');
  const kept = FOR_EVERYBODY.test(path) && html && response.status === 200;
  for (const [name, value] of Object.entries(SAFE_HEADERS)) {
    const wanted = name === 'cache-control' && kept ? 'public, max-age=300' : value;
    if (header(name) !== wanted) faults.push(`${name}: ${header(name)}`);
  }
  if (kept && !/accept-language/i.test(header('vary'))) faults.push(`vary: ${header('vary')}`);
  if (header('access-control-allow-origin')) faults.push('read by other sites');
  for (const cookie of response.headers.getSetCookie()) {
    if (!SIGNED_IN.test(path)) faults.push(`cookie: ${cookie.split('=')[0]}`);
    const safe = /^__Host-[\w-]+=[^;]*; (Max-Age=0; )?Path=\/; Secure; HttpOnly; SameSite=(Strict|Lax)$/;
    if (!safe.test(cookie)) faults.push(`cookie: ${cookie.replace(/=[^;]*/, '=…')}`);
  }
  return html ? [...faults, ...unsafePage(header, path)] : faults;
};

const unsafePage = (header: (name: string) => string, path: string): string[] => {
  const policy = new Map(
    header('content-security-policy')
      .split('; ')
      .map((part) => [part.split(' ')[0] ?? '', part.slice(part.indexOf(' ') + 1)] as const),
  );
  const parts = [...new Set([...Object.keys(POLICY), ...policy.keys()])];
  return [
    ...parts
      .filter((name) => !POLICY[name]?.test(policy.get(name) ?? ''))
      .map((name) => `policy: ${name} ${policy.get(name)}`),
    ...parts
      .filter((name) => /http/.test(policy.get(name) ?? '') && !SENDS_FILES.test(path))
      .map((name) => `policy: ${name} names another origin`),
    ...['permissions-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-robots-tag']
      .filter((name) => header(name) === '')
      .map((name) => `no ${name}`),
  ];
};

/** Where the links at the foot of a page lead, as a browser would go there. */
export const footLinks = (html: string, address: string): string[] => {
  const [foot = ''] = /<footer>[\s\S]*<\/footer>/.exec(html) ?? [];
  return [...foot.matchAll(/<a href="(?!tel:|https?:)([^"]*)"/g)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&'), address).pathname,
  );
};
