import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { SLIMMED } from '../infra/slim-sdk.ts';

interface Output {
  readonly bytes: number;
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

/** What is in a bundle. */
export interface Contents {
  /** The files that a cold start reads: the entry, and the chunks that it imports at once. Without their folder. */
  readonly starting: readonly string[];
  /** Bytes that a cold start reads. */
  readonly bytes: number;
  /** What they are: packages by their name, our own files by their path; largest first. */
  readonly parts: readonly Part[];
  /** Every package that is in it at all, now or later. */
  readonly packages: ReadonlyMap<string, number>;
  /** The names of AWS's operations that it can ask for: `PutItemCommand`. */
  readonly commands: readonly string[];
  /** Which of the files that are left out of the SDK it would have held. */
  readonly slimmed: readonly string[];
}

export interface Part {
  readonly name: string;
  readonly bytes: number;
}

/** Reads what is in a bundle from the metafile beside it. @param outdir the bundle's folder */
export const contentsOf = (outdir: string): Contents => {
  const { inputs: found, outputs } = JSON.parse(readFileSync(`${outdir}.meta.json`, 'utf8')) as {
    inputs: Readonly<Record<string, unknown>>;
    outputs: Readonly<Record<string, Output>>;
  };
  const starting = startingOf(outputs);
  const inputs = (files: readonly string[]) =>
    files.flatMap((file) => Object.entries(outputs[file]?.inputs ?? {}));
  const parts = summed(
    inputs(starting).map(([path, { bytesInOutput }]) => [packageOf(path) ?? path, bytesInOutput]),
  );
  const kept = inputs(Object.keys(outputs)).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const packages = summed(
    kept.flatMap(([path, { bytesInOutput }]): [string, number][] => {
      const name = packageOf(path);
      return name ? [[name, bytesInOutput]] : [];
    }),
  );
  const present = kept.map(([path]) => path);
  const read = Object.keys(found);
  return {
    starting: starting.map((path) => basename(path)),
    bytes: starting.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0),
    parts: [...parts].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes),
    packages,
    commands: present.flatMap((path) => /[/\\]commands[/\\](\w+Command)\.js$/.exec(path)?.[1] ?? []),
    slimmed: SLIMMED.map(({ file }) => file).filter((file) => read.some((path) => path.endsWith(file))),
  };
};

const startingOf = (outputs: Readonly<Record<string, Output>>): readonly string[] => {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { kind, path: next } of outputs[path]?.imports ?? [])
      if (kind === 'import-statement' && outputs[next]) visit(next);
  };
  visit(Object.keys(outputs).find((path) => path.endsWith('/index.mjs')) ?? '');
  return [...seen];
};

/** The package a file belongs to; undefined for our own. */
const packageOf = (path: string): string | undefined =>
  /.*node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(path)?.[1];

const summed = (pairs: readonly (readonly [string, number])[]): Map<string, number> => {
  const sums = new Map<string, number>();
  for (const [name, bytes] of pairs) if (bytes > 0) sums.set(name, (sums.get(name) ?? 0) + bytes);
  return sums;
};
