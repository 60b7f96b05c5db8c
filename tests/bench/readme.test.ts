import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figureIn, withFigures } from '../../bench/readme.ts';
import { readResults } from '../../bench/results.ts';
import { SHOWN, tableOf } from '../../bench/table.ts';

const readme = readFileSync('README.md', 'utf8');

test("the README's table is the run in bench/results.json: `npm run figures` makes it", () => {
  expect(figureIn(readme, 'table')).toBe(tableOf(readResults()));
});

test('every row that the README shows was measured in that run', () => {
  const measured = readResults().rows.map(({ what }) => what);
  const missing = SHOWN.filter((begin) => !measured.some((what) => what.startsWith(begin)));
  expect(missing, 'A row of the bench was renamed: say so in bench/table.ts, and measure again.').toEqual([]);
});

test('figures take the place of older ones and leave the rest as it was', () => {
  const before = 'A\n<!-- table -->\nold\n<!-- /table -->\nB\n<!-- cost -->\n<!-- /cost -->\nC';
  const after = withFigures(before, { table: 'new', cost: 'little' });
  expect(after).toBe('A\n<!-- table -->\nnew\n<!-- /table -->\nB\n<!-- cost -->\nlittle\n<!-- /cost -->\nC');
  expect(() => withFigures('nothing', { table: 'x', cost: 'y' })).toThrow('has lost the mark <!-- table -->');
});
