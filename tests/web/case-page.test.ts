import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../shared/languages.ts';
import { casePage } from '../../web/staff/case.tsx';
import { caseStates } from './staff-samples.ts';

const PAGES = LANGUAGES.flatMap((language) =>
  Object.entries(caseStates(language)).map(([state, part]) => ({
    name: `${state}, ${language}`,
    html: casePage(part),
  })),
);
const found = (html: string, pattern: RegExp): string[][] =>
  [...html.matchAll(pattern)].map(([, ...groups]) => groups.map((each) => each ?? ''));
const between = (html: string, from: string, to: string): string => html.split(from)[1]?.split(to)[0] ?? '';

describe('the list of what is on a case’s page', () => {
  test.each(PAGES)(
    'names every section that is shown, in its order and words, and no other: $name',
    ({ html }) => {
      const sections = found(html, /<section id="([\w-]+)"><h2>([^<]+)<\/h2>/g);
      const nav = between(html, '<nav class="jump"', '</nav>');
      const [beside = [], behind = []] = nav
        .split('<details>')
        .map((list) => found(list, /<a href="#([\w-]+)">([^<]+)<\/a>/g));
      expect(sections.length).toBeGreaterThan(3);
      expect(found(html, /<(section)\b/g)).toHaveLength(sections.length);
      expect(beside).toEqual(sections);
      expect(behind).toEqual(sections);
    },
  );
});

describe('the strip of a case', () => {
  test.each(PAGES)(
    'draws the marks that its words name, each in its lane and none twice: $name',
    ({ html }) => {
      const strip = between(html, '<section id="strip">', '</section>');
      if (strip === '') return;
      const [svg = '', words = ''] = strip.split('</svg>');
      const drawn = found(svg, /<title>([^<]+)<\/title><(circle|path|rect)\b/g);
      const told = found(words, /<li><time datetime="[^"]+">([^<]+)<\/time> ([^<]+)<\/li>/gi).map((parts) =>
        parts.join(' '),
      );
      expect(told.length).toBeGreaterThan(0);
      expect(drawn.map(([title]) => title).sort()).toEqual([...told].sort());
      // As many shapes as there are marks, and the summary for whoever hears the page counts the same.
      expect(found(svg, /<(circle|path|rect)\b/g)).toHaveLength(told.length);
      const counted = between(svg, 'aria-label="', '"')
        .split(', ')
        .map((lane) => Number(lane.split(': ')[1]));
      const shapes = ['circle', 'path', 'rect'].map(
        (shape) => drawn.filter(([, each]) => each === shape).length,
      );
      expect(counted).toEqual(shapes);
    },
  );

  test('names whoever was alerted, whoever took the case and every step that is done', () => {
    const part = caseStates('sv')['of an officer'];
    if (!part) throw new Error('no such page');
    const words = between(casePage(part), '<section id="strip">', '</section>').split('</svg>')[1] ?? '';
    const done = (part.view.steps ?? []).filter(({ state }) => state === 'done').map(({ id }) => id);
    expect(done).toEqual(['3.1.1b', '3.1.1c']);
    for (const each of [
      'Larmades: Åsa Lindén',
      'Tog ärendet: Åsa Lindén',
      ...done.map((id) => `Steg klart: ${id}`),
    ])
      expect(words).toContain(each);
  });
});
