import { expect, test } from 'vitest';
import { visibleCases } from '../../functions/desk/visible.ts';
import { PEOPLE } from '../shared/builders.ts';
import { AT, SOON, waiting } from '../shared/desk/case.ts';

const viewer = PEOPLE.find(({ id }) => id === 'psa');
if (!viewer) throw new Error('nobody is psa');
const desk = { viewer, people: PEOPLE, now: SOON, municipality: AT };

/** A list in which every third case exists for the viewer, read twenty at a time. */
const pages = (count: number) => async (from?: string) => {
  const all = Array.from({ length: count }, (_, index) => {
    const incident = waiting('red');
    const others = { ...incident, report: { ...incident.report, keepOut: { names: [viewer.name] } } };
    return {
      incident: { ...(index % 3 === 0 ? incident : others), id: String(index) },
      asked: new Set([viewer.id]),
      next: `~${index}`,
    };
  });
  const start = from === undefined ? 0 : Number(from.slice(1)) + 1;
  const cases = all.slice(start, start + 20);
  const last = cases.at(-1);
  return { cases, ...(last && start + 20 < count && { next: last.next }) };
};

test('a page of the list ends with a case that the viewer may know of, and goes on only if there is another', async () => {
  const first = await visibleCases(pages(400), desk);
  expect(first.cases).toHaveLength(100);
  expect(first.cases.every(({ incident }) => Number(incident.id) % 3 === 0)).toBe(true);
  expect(first.next).toBe('~297');
  const second = await visibleCases(pages(400), desk, first.next);
  expect(second.cases.map(({ incident }) => incident.id)[0]).toBe('300');
  expect(second.next).toBeUndefined();
  // Two more follow, and neither is theirs.
  expect((await visibleCases(pages(300), desk)).next).toBeUndefined();
});
