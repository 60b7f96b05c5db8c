import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Identity } from '../shared/municipality/identity.ts';
import { readMunicipality } from '../shared/municipality/municipality.ts';

/** Where the municipalities' files lie: one `<id>.json` each. */
const CONFIG = resolve(import.meta.dirname, '../config');

/** The absolute path of a municipality's file, which the bundles take in as `#municipality`. */
export const configFile = (id: string, directory = CONFIG): string => join(directory, `${id}.json`);

/**
 * The municipality of `config/<id>.json`, its rules parsed as the functions will, so that a mistake in them stops the
 * deployment and not an alert. Throws an Error that says what to do: there is no such file (with those there are), it
 * is not valid, or it calls itself something else than its name.
 */
export const municipalityOf = (id: string, directory = CONFIG): Identity => {
  const known = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  if (!known.includes(id)) {
    const files = known.map((name) => `config/${name}.json`).join(', ') || 'none';
    throw new Error(
      `There is no municipality "${id}": the files are ${files}. Choose with -c municipality=<id>.`,
    );
  }
  const municipality = parse(id, readFileSync(configFile(id, directory), 'utf8'));
  if (municipality.id !== id) throw new Error(`config/${id}.json calls itself "${municipality.id}".`);
  return municipality;
};

const parse = (id: string, text: string): Identity => {
  try {
    return readMunicipality(JSON.parse(text));
  } catch (thrown) {
    throw new Error(`config/${id}.json is not valid: ${thrown instanceof Error ? thrown.message : thrown}`);
  }
};

/** The name of something of this municipality's: nothing of one stack is called as in another. */
export const nameOf = (municipality: Identity, part?: string): string =>
  part === undefined ? `varna-${municipality.id}` : `varna-${municipality.id}-${part}`;
