import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { budgetOf } from '../../bench/budgets.ts';
import { type Contents, contentsOf } from '../../bench/contents.ts';
import { SLIMMED } from '../../infra/slim-sdk.ts';
import { type FunctionName, functions } from '../../shared/manifest/manifest.ts';
import { sharedBundles } from '../setup/bundles.ts';

const all = new Map<FunctionName, Contents>();

beforeAll(async () => {
  const folder = await sharedBundles();
  for (const [name] of functions()) all.set(name, contentsOf(join(folder, name)));
}, 120_000);

const contents = (name: FunctionName): Contents => {
  const found = all.get(name);
  if (!found) throw new Error(`${name} was not bundled`);
  return found;
};
const kb = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

describe.each(functions())('%s', (name, spec) => {
  const budget = budgetOf(name, spec);

  test('starts within its budget', () => {
    const { bytes, parts } = contents(name);
    const largest = parts.slice(0, 6).map((part) => `${part.name} ${kb(part.bytes)}`);
    expect(
      bytes,
      `A cold start of ${name} reads ${kb(bytes)}, its budget is ${budget.kb} KB. The largest parts are ${largest.join(', ')}. ` +
        'Load what is seldom needed later (`await import`), or import less of it; if it must weigh more, say so in ' +
        'bench/budgets.ts and what it costs in docs/performance.md.',
    ).toBeLessThanOrEqual(budget.kb * 1024);
  });

  test('holds only the packages that its uses bring', () => {
    const others = [...contents(name).packages].filter(([each]) => !budget.packages.includes(each));
    const said = others.map(([each, bytes]) => `${each} (${kb(bytes)})`).join(', ');
    expect(
      others,
      `${name} holds ${said}, which nothing that the manifest says of it brings. Find what imports it; if it is ` +
        'wanted, name it in bench/budgets.ts beside the use that brings it, and say in docs/performance.md what it costs.',
    ).toEqual([]);
  });
});

test('the form, its health and its description load nothing of AWS', () => {
  for (const name of ['form', 'health', 'openapi'] as const) {
    const aws = [...contents(name).packages.keys()].filter((each) => /^@(aws|smithy)/.test(each));
    expect(aws, name).toEqual([]);
  }
});

test('storing a report starts from one file', () => {
  expect(contents('submit').starting).toEqual(['index.mjs']);
});

test('no function can scan a table, nor ask for anything but by key', () => {
  for (const [name] of functions()) {
    const asked = contents(name).commands.filter((each) =>
      /Scan|ExecuteStatement|PartiQL|BatchExecute/.test(each),
    );
    expect(
      asked,
      `${name} reads a whole table: the cost grows with every case. Query an index instead.`,
    ).toEqual([]);
  }
});

test('every file of the SDK that is left out is still where it was', () => {
  const files = [...all.values()].flatMap(({ slimmed }) => slimmed);
  const missed = SLIMMED.map(({ file }) => file).filter((file) => !files.includes(file));
  expect(
    missed,
    'An upgrade has moved a file that infra/slim-sdk.ts leaves out of the bundles: find it, or drop the line.',
  ).toEqual([]);
});
