import { invalid } from '../refusals.ts';
import { isReserved } from './reserved.ts';

/** A document path as it is written: names, and `#names` that stand for some. */
export type Path = readonly string[];

/** What an expression compares or sets: something of the item, or a `:value` of the request. */
export type Operand = { readonly path: Path } | { readonly value: string };

/** What an expression says, and which `#names` and `:values` it uses. */
export interface Parsed<Meaning> {
  readonly meaning: Meaning;
  readonly names: ReadonlySet<string>;
  readonly values: ReadonlySet<string>;
}

const TOKEN = /\s*(?:([#:][A-Za-z0-9_]+|[A-Za-z][A-Za-z0-9_]*|<>|<=|>=|[=<>(),.+-])|$)/y;
const LONGEST = 4096;

/** An expression's words, one after the other. A word in capitals stands for itself in any case. */
export class Reader {
  readonly names = new Set<string>();
  readonly values = new Set<string>();
  readonly #words: readonly string[];
  #at = 0;

  constructor(text: string) {
    if (text.length > LONGEST) throw invalid('Expression size has exceeded the maximum allowed size');
    this.#words = wordsOf(text);
    if (this.#words.length === 0) throw invalid('The expression can not be empty');
  }

  /** The next word without taking it; empty at the end. */
  ahead(by = 0): string {
    return this.#words[this.#at + by] ?? '';
  }

  take(): string {
    this.#at += 1;
    return this.#words[this.#at - 1] ?? '';
  }

  /** Takes the next word if it is one of these. @returns it, as it is given here */
  takeIf<Word extends string>(...words: readonly Word[]): Word | undefined {
    const found = words.find((word) => word === this.ahead().toUpperCase());
    if (found !== undefined) this.take();
    return found;
  }

  expect(word: string): void {
    if (this.takeIf(word) === undefined) throw this.wrong();
  }

  end(): void {
    if (this.ahead() !== '') throw this.wrong();
  }

  path(): Path {
    const path = [this.#name()];
    while (this.takeIf('.') !== undefined) path.push(this.#name());
    return path;
  }

  value(): string {
    const word = this.take();
    if (!word.startsWith(':')) throw this.wrong(word);
    this.values.add(word);
    return word;
  }

  operand(): Operand {
    return this.ahead().startsWith(':') ? { value: this.value() } : { path: this.path() };
  }

  /** Items separated by commas, at least one. */
  list<Part>(read: () => Part): Part[] {
    const parts = [read()];
    while (this.takeIf(',') !== undefined) parts.push(read());
    return parts;
  }

  wrong(word = this.ahead()): Error {
    return invalid(`Syntax error; token: "${word === '' ? '<EOF>' : word}"`);
  }

  #name(): string {
    const word = this.take();
    if (word.startsWith('#')) this.names.add(word);
    else if (!/^[A-Za-z]/.test(word)) throw this.wrong(word);
    else if (isReserved(word)) throw invalid(`Attribute name is a reserved keyword: ${word}`);
    return word;
  }
}

const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  TOKEN.lastIndex = 0;
  for (;;) {
    const found = TOKEN.exec(text);
    if (!found) throw invalid('Syntax error, or something that the model does not know');
    if (found[1] === undefined) return words;
    words.push(found[1]);
  }
};

/** Parses each text once: a program's expressions are few. */
export const parsedOnce = <Meaning>(parse: (reader: Reader) => Meaning) => {
  const known = new Map<string, Parsed<Meaning>>();
  return (text: string): Parsed<Meaning> => {
    const before = known.get(text);
    if (before) return before;
    const reader = new Reader(text);
    const meaning = parse(reader);
    reader.end();
    const parsed = { meaning, names: reader.names, values: reader.values };
    known.set(text, parsed);
    return parsed;
  };
};
