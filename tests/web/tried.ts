import axe from 'axe-core';
import { CRITERIA, type Tested } from '../../shared/accessibility/tested.ts';
import { LANGUAGES } from '../../shared/languages.ts';
import { TAGS } from './look.ts';
import { allPages } from './samples.ts';

/** The success criteria that a rule tries, from its tags: `wcag143` is 1.4.3. */
const criteriaIn = (tags: readonly string[]): string[] =>
  tags.flatMap((tag) => {
    const [, ...parts] = /^wcag(\d)(\d)(\d+)$/.exec(tag) ?? [];
    return CRITERIA.filter((criterion) => criterion === parts.join('.'));
  });

/** Which page a sample is of: what stands before the comma. */
export const pageOf = (name: string): string => name.split(',')[0] ?? name;

/** What the tests try, without what came of it: what the accessibility statement says of them. */
export const tried = (): Omit<Tested, 'at' | 'browser' | 'found'> => ({
  axe: axe.version,
  rules: axe.getRules(TAGS).length,
  criteria: [...new Set(axe.getRules(TAGS).flatMap(({ tags }) => criteriaIn(tags)))].sort(),
  pages: [...new Set(allPages.map(({ name }) => pageOf(name)))].sort(),
  languages: [...LANGUAGES],
  colours: ['light', 'dark'],
});
