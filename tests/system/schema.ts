import fc from 'fast-check';

/** As much of JSON Schema as the service's description uses. */
export interface Schema {
  readonly type: 'object' | 'array' | 'string' | 'integer';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly string[];
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
}

/** A field that holds an answer: where it stands, and what may stand in it. */
export interface Leaf {
  readonly path: string;
  readonly kind: 'id' | 'choice' | 'choices' | 'text' | 'texts';
  readonly choices: readonly string[];
  /** The most characters, or answers in a list. */
  readonly max: number;
}

/** Every field of a report, by its dotted path. A kind that is not known here must be taught first. */
export const leavesOf = (schema: Schema, path = ''): Leaf[] => {
  const { properties, items } = schema;
  if (properties)
    return Object.entries(properties).flatMap(([name, inner]) =>
      leavesOf(inner, path ? `${path}.${name}` : name),
    );
  const choices = schema.enum ?? items?.enum ?? [];
  if (items) return [{ path, kind: items.enum ? 'choices' : 'texts', choices, max: schema.maxItems ?? 0 }];
  if (schema.enum) return [{ path, kind: 'choice', choices, max: 1 }];
  if (schema.format === 'uuid') return [{ path, kind: 'id', choices, max: 36 }];
  if (!schema.maxLength) throw new Error(`What is ${path}?`);
  return [{ path, kind: 'text', choices, max: schema.maxLength }];
};

/** A good answer. @param text what is typed where something is typed */
export const goodAnswer = ({ kind, choices }: Leaf, text: string): string | readonly string[] => {
  if (kind === 'choice') return choices.at(-1) ?? '';
  if (kind === 'choices') return choices.slice(-2);
  return kind === 'texts' ? [`${text} ett`, `${text} två`] : text;
};

type Json = Record<string, unknown>;

const own = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};

/** The report with something else in one place. */
export const withValue = (report: Json, path: string, value: unknown): Json => {
  const [name = '', ...rest] = path.split('.');
  const inner = rest.length === 0 ? value : withValue(own(report[name]), rest.join('.'), value);
  return Object.fromEntries([...Object.entries(report).filter(([key]) => key !== name), [name, inner]]);
};

/** The report without one of its fields or groups. */
export const without = (report: Json, path: string): Json => {
  const [name = '', ...rest] = path.split('.');
  if (rest.length > 0) return { ...report, [name]: without(own(report[name]), rest.join('.')) };
  return Object.fromEntries(Object.entries(report).filter(([key]) => key !== name));
};

const LETTERS = [...'abcåäö ABCÅÄÖ0189.,:;!?"<>&\'\n\t\u00a0ñł😀'];

/** Everything that a schema allows. */
export const arbitraryOf = (schema: Schema): fc.Arbitrary<unknown> => {
  const { properties, items, required = [] } = schema;
  if (properties) {
    const inner = Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, arbitraryOf(each)]),
    );
    return fc.record(inner, { requiredKeys: [...required] });
  }
  if (items)
    return fc.array(arbitraryOf(items), { minLength: schema.minItems ?? 0, maxLength: schema.maxItems ?? 5 });
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.format === 'uuid') return fc.uuid();
  return fc
    .array(fc.constantFrom(...LETTERS), { maxLength: schema.maxLength ?? 10, size: 'medium' })
    .map((letters) => letters.join('').slice(0, schema.maxLength).toWellFormed());
};
