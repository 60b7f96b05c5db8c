import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import { zoneTable } from '../shared/calendar/zone-table.ts';
import { readMunicipality } from '../shared/municipality/municipality.ts';
import { partsOf } from '../shared/municipality/parts.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** No case is older, and no deadline later: as far as the holidays are known. */
const YEARS = [2024, 2060] as const;

/**
 * Puts values in the place of the modules that work them out: the municipality's rules, and when its clocks change.
 * To parse its file at each cold start would bring every rule's schema and the words of every message into every
 * function, for the same result.
 *
 * @param config the municipality's JSON file
 */
export const municipalityPlugin = (config: string): Plugin => ({
  name: 'municipality',
  setup: ({ onLoad }) => {
    const modules = modulesOf(config);
    onLoad({ filter: /[/\\](municipality|zone-tables)\.ts$/ }, ({ path }) => {
      const contents = modules.get(path);
      return contents === undefined ? undefined : { contents, loader: 'js' };
    });
  },
});

/** What stands in each module's place, by its path. */
const modulesOf = (config: string): ReadonlyMap<string, string> => {
  const parts = partsOf(readMunicipality(JSON.parse(readFileSync(config, 'utf8'))));
  const { timeZone } = parts.identity;
  const ZONE_TABLES = { [timeZone]: zoneTable(timeZone, YEARS) };
  return new Map([
    [resolve(ROOT, 'functions/municipality.ts'), exporting(parts)],
    [resolve(ROOT, 'shared/calendar/zone-tables.ts'), exporting({ ZONE_TABLES })],
  ]);
};

/** Shorter than this, a name would save nothing. */
const WORTH_A_NAME = 16;

/** Values as a module. What stands in them several times, such as when a step is due, is written once. */
const exporting = (values: object): string => {
  const seen = new Map<string, number>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const json = JSON.stringify(value);
    const times = (seen.get(json) ?? 0) + 1;
    seen.set(json, times);
    if (times === 1) Object.values(value).forEach(look);
  };
  look(values);
  const names = new Map<string, string>();
  const shared: string[] = [];
  const write = (value: unknown): string => {
    const json = JSON.stringify(value);
    if (typeof value !== 'object' || value === null) return json;
    const known = names.get(json);
    if (known) return known;
    const literal = Array.isArray(value)
      ? `[${value.map(write).join(',')}]`
      : `{${Object.entries(value)
          .filter(([, each]) => each !== undefined)
          .map(([key, each]) => `${JSON.stringify(key)}:${write(each)}`)
          .join(',')}}`;
    if ((seen.get(json) ?? 0) < 2 || json.length < WORTH_A_NAME) return literal;
    const name = `value${names.size}`;
    names.set(json, name);
    shared.push(`const ${name} = ${literal};`);
    return name;
  };
  const exported = Object.entries(values).map(([name, value]) => `export const ${name} = ${write(value)};`);
  return [...shared, ...exported].join('\n');
};
