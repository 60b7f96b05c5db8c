import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { mailHtml } from '../../web/mail.tsx';
import { allPages, municipality } from './samples.ts';

/** The kinds of part that a page is made of: tags with the names of their attributes, and not a word of what it says. */
const kindsIn = (html: string): Set<string> => {
  const parts: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => parts.push([name, ...Object.keys(attributes)].join(' ')),
    onclosetag: (name) => parts.push(`/${name}`),
    oncomment: () => parts.push('comment'),
    onprocessinginstruction: (name) => parts.push(name),
  });
  parser.end(html);
  return new Set(parts);
};

type Path = readonly (string | number)[];

/** Every place in what a page is told where a text stands. */
const textsIn = (value: unknown, path: Path = []): Path[] => {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
};

const withText = (value: unknown, [key, ...rest]: Path, text: string): unknown => {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((each, at) => (at === Number(key) ? withText(each, rest, text) : each));
  return { ...(value as object), [key]: withText((value as Record<string, unknown>)[key], rest, text) };
};

/** A page with another text in one place; undefined where that place takes only certain words. */
const rendered = (render: (props: never) => string, props: object, path: Path, text: string) => {
  try {
    return render(withText(props, path, text) as never);
  } catch {
    return undefined;
  }
};

const mail = {
  language: 'sv',
  municipality,
  paragraphs: ['Du har en uppgift.', 'Ref'],
  link: { href: 'https://varna.example.com/alerts/abc', label: 'Öppna' },
} as const;

/**
 * Every place of every page and mail in which any text may stand, and is shown. The language is one of three, whoever asks; no branch
 * of a page hangs on it.
 */
const places = [
  ...allPages.filter(({ language }) => language === 'sv'),
  { name: 'mail', render: mailHtml as (props: never) => string, props: mail, html: mailHtml(mail) },
].flatMap(({ name, render, props, html }) =>
  textsIn(props).flatMap((path) => {
    if (path[0] === 'language') return [];
    const plain = rendered(render, props, path, 'x');
    return plain === undefined || plain === html
      ? []
      : [{ name, render, props, path, kinds: kindsIn(plain) }];
  }),
);

const PIECES = [...'<>"\'&;= /\n\0{}`', '<!--', '-->', '&#', '\ud800', 'a', 'svg', 'script', 'onload', '$&'];
const NASTY = `"'><x-y onload="z">&lt;&#60;</title></style></script></textarea><!-- {name} $& \u2028`;

describe('whatever stands in what a page is told', () => {
  it('is known: texts of people, of the municipality and of the plan are among the places that are tried', () => {
    const tried = places.map(({ name, path }) => `${name.split(',')[0]} ${path.join('.')}`);
    for (const place of [
      'form municipality.name',
      'form values.whatHappened.0',
      'form values.keepOut.names.0',
      'receipt reference',
      'take municipality.shortName',
      'follow-up purpose',
      'problem id',
      'mail paragraphs.0',
    ])
      expect(tried).toContain(place);
  });

  /** What comes of a text besides text; a long one may be more parts of the same kind. */
  const strange = ({ render, props, path, kinds }: (typeof places)[number], text: string): string[] => {
    const html = rendered(render, props, path, text);
    return html === undefined ? ['nothing'] : [...kindsIn(html).difference(kinds)];
  };

  it('is shown as text: no tag and no attribute comes of it', () => {
    const found = places.map((place) => [place.name, place.path.join('.'), strange(place, NASTY)] as const);
    expect(found.filter(([, , kinds]) => kinds.length > 0)).toEqual([]);
  });

  it('however it is put together', () => {
    const piece = fc.constantFrom(...PIECES);
    const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((all) => `x${all.join('')}`);
    fc.assert(
      fc.property(fc.constantFrom(...places), text, (place, typed) => {
        expect(strange(place, typed)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
