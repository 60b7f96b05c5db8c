import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { LANGUAGES, type Language } from '../../../shared/languages.ts';

/** A text that people read, and where it stands: module, export and path within it. */
export interface Written {
  readonly where: string;
  readonly text: Readonly<Partial<Record<Language, string>>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const hasLanguages = (value: Record<string, unknown>) =>
  Object.keys(value).length > 0 && Object.keys(value).every((key) => LANGUAGES.includes(key as Language));

/** The texts within a value: whatever has languages for its keys, down to the single strings. */
export const textsIn = (value: unknown, where: string, seen = new Set<unknown>()): Written[] => {
  if (typeof value !== 'object' || value === null || seen.has(value) || '_zod' in value) return [];
  seen.add(value);
  if (isRecord(value) && hasLanguages(value)) return byLanguage(value, where);
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${where}.${key}`, seen));
};

/** `{sv: …, fi: …}` whose values are texts, lists of them, or records of them: side by side, place by place. */
const byLanguage = (value: Record<string, unknown>, where: string): Written[] => {
  const places = new Set<string>();
  const texts = Object.fromEntries(
    Object.entries(value).map(([language, inner]) => {
      const found = stringsIn(inner);
      for (const place of found.keys()) places.add(place);
      return [language, found];
    }),
  );
  return [...places].map((place) => ({
    where: `${where}${place}`,
    text: Object.fromEntries(
      LANGUAGES.flatMap((language) => {
        const text = texts[language]?.get(place);
        return text === undefined ? [] : [[language, text]];
      }),
    ),
  }));
};

const stringsIn = (value: unknown, place = ''): Map<string, string> => {
  if (typeof value === 'string') return new Map([[place, value]]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...stringsIn(inner, `${place}.${key}`)]));
};

/** Every text of `shared/` that people read, and those of the municipality's file. */
export const everyText = async (): Promise<readonly Written[]> => {
  const files = globSync('shared/**/*.ts')
    .filter((file) => !file.endsWith('.d.ts'))
    .sort();
  const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ resolve(file))));
  const seen = new Set<unknown>();
  const own = files.flatMap((file, index) =>
    Object.entries<unknown>(modules[index]).flatMap(([name, value]) =>
      textsIn(value, `${file} ${name}`, seen),
    ),
  );
  const configs = globSync('config/*.json').sort();
  const given = await Promise.all(configs.map((file) => import(/* @vite-ignore */ resolve(file))));
  return [...own, ...configs.flatMap((file, index) => textsIn(given[index].default, file))];
};
