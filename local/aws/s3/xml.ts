/** What an XML element holds: text, other elements by name, or several of one name. */
export type Content = string | readonly Content[] | { readonly [name: string]: Content };

/** An XML document of S3's, without attributes but its namespace. */
export const xml = (root: string, content: Content, namespace = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace && ` xmlns="${namespace}"`}>${inner(content)}</${root}>`;

const inner = (content: Content): string => {
  if (typeof content === 'string') return escapeXml(content);
  if (Array.isArray(content)) throw new TypeError('a list needs a name');
  return Object.entries(content)
    .flatMap(([name, value]) =>
      (Array.isArray(value) ? value : [value]).map((each) => `<${name}>${inner(each)}</${name}>`),
    )
    .join('');
};

/** Text as it stands between two tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
