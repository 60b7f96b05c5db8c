import { type Desk, deskItems } from '../../shared/desk/tasks.ts';
import type { DeskPage } from '../aws/desk.ts';

/** How many cases a page of the list has. */
const PAGE = 100;

/**
 * The next cases that exist for the viewer. Where the page after them begins is said by the last of these, and only if one
 * more follows: neither may tell of a case that they must not know of.
 *
 * @param pages the list of all cases, a page from a place on
 */
export const visibleCases = async (
  pages: (from?: string) => Promise<DeskPage>,
  desk: Desk,
  from?: string,
): Promise<DeskPage> => {
  const cases: DeskPage['cases'][number][] = [];
  let place = from;
  do {
    const page = await pages(place);
    cases.push(...page.cases.filter((each) => deskItems([each], desk).length > 0));
    place = page.next;
  } while (place !== undefined && cases.length <= PAGE);
  const shown = cases.slice(0, PAGE);
  return { cases: shown, ...(cases.length > PAGE && { next: shown.at(-1)?.next }) };
};
