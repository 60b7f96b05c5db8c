import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One version of an object. */
export interface StoredObject {
  readonly key: string;
  readonly version: string;
  readonly body: Buffer;
  readonly contentType: string;
  /** With its quotation marks, as in a header. */
  readonly etag: string;
  readonly at: Date;
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * A bucket with versioning: nothing in it is ever overwritten or deleted. In memory, and in a directory too if there is
 * one.
 */
export class Bucket {
  readonly name: string;
  readonly #dir: string | undefined;
  readonly #objects: StoredObject[] = [];

  constructor(name: string, dir?: string) {
    this.name = name;
    this.#dir = dir;
    if (dir === undefined) return;
    mkdirSync(dir, { recursive: true });
    for (const file of readdirSync(dir).filter((each) => each.endsWith('.json'))) {
      const { at, ...facts } = JSON.parse(readFileSync(join(dir, file), 'utf8'));
      const body = readFileSync(join(dir, file.replace(/json$/, 'bin')));
      this.#objects.push({ ...facts, at: new Date(at), body });
    }
    this.#objects.sort((a, b) => a.at.getTime() - b.at.getTime());
  }

  put({
    key,
    body,
    contentType,
    at,
  }: Pick<StoredObject, 'key' | 'body' | 'contentType' | 'at'>): StoredObject {
    const version = randomBytes(24).toString('base64url');
    const etag = `"${createHash('md5').update(body).digest('hex')}"`;
    const object = { key, version, body, contentType, etag, at, tags: {} };
    this.#objects.push(object);
    this.#keep(object);
    return object;
  }

  /** @param version the latest if none is named */
  get(key: string, version?: string): StoredObject | undefined {
    return this.#objects.findLast(
      (each) => each.key === key && (version === undefined || each.version === version),
    );
  }

  /** Every version whose key begins so, in order of the keys, the latest of each first. */
  versions(prefix: string): readonly StoredObject[] {
    return this.#objects
      .filter(({ key }) => key.startsWith(prefix))
      .reverse()
      .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  tag(object: StoredObject, tags: StoredObject['tags']): void {
    const tagged = { ...object, tags };
    this.#objects.splice(
      this.#objects.findIndex(({ version }) => version === object.version),
      1,
      tagged,
    );
    this.#keep(tagged);
  }

  #keep({ body, ...facts }: StoredObject): void {
    if (this.#dir === undefined) return;
    writeFileSync(join(this.#dir, `${facts.version}.bin`), body);
    writeFileSync(join(this.#dir, `${facts.version}.json`), JSON.stringify(facts));
  }
}
