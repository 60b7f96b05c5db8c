/** What a browser makes of a page, as far as these tests need it. */

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (html: string) =>
  html.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

const ATTRIBUTES = String.raw`((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*/?>`;

const read = ([, attributes = '', content = '']: RegExpMatchArray): Element => ({
  attributes: Object.fromEntries(
    [...attributes.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      decoded(value),
    ]),
  ),
  content,
});

const elements = (html: string, name: string): Element[] => {
  const whole = name === 'input' ? '' : `([\\s\\S]*?)</${name}>`;
  return [...html.matchAll(new RegExp(`<${name}${ATTRIBUTES}${whole}`, 'g'))].map(read);
};

/** What the page's form would send as it stands. */
export const fieldsOf = (html: string): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const { attributes } of elements(html, 'input')) {
    const { type, name = '', value = '' } = attributes;
    if ((type !== 'radio' && type !== 'checkbox') || 'checked' in attributes) fields.append(name, value);
  }
  for (const { attributes, content } of elements(html, 'textarea'))
    fields.append(attributes.name ?? '', decoded(content));
  for (const { attributes, content } of elements(html, 'select')) {
    const chosen = elements(content, 'option').find((option) => 'selected' in option.attributes);
    fields.append(attributes.name ?? '', chosen?.attributes.value ?? '');
  }
  return fields;
};

/** The words of each error: at its field by the field's name, and in the summary. */
export const errorsOf = (html: string) => {
  const notes = elements(html, 'p').filter(({ attributes }) => attributes.class === 'error');
  const [summary = ''] = /<div class="card errors"[\s\S]*?<\/div>/.exec(html) ?? [];
  return {
    fields: notes.map(({ attributes }) => attributes.id?.replace(/-error$/, '') ?? ''),
    summary: elements(summary, 'a').map(({ attributes }) => attributes.href?.replace(/^#/, '') ?? ''),
    text: decoded(summary.replace(/<[^>]*>/g, ' ')),
  };
};

export const languageOf = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1];
