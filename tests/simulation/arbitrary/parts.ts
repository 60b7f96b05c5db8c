import type { AttributeValue, Update } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import type { Given } from '../commands.ts';

/** Part of an expression, which asks for a placeholder for each of its values. */
export type Part = (placeholderOf: (value: AttributeValue) => string) => string;

/** Right most of the time, so that most commands get as far as the data. */
export const mostly = <Value>(
  right: fc.Arbitrary<Value>,
  ...rare: fc.Arbitrary<Value>[]
): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 12, arbitrary: right }, ...rare.map((arbitrary) => ({ weight: 1, arbitrary })));

/** A template of texts and parts. */
export const written =
  (texts: TemplateStringsArray, ...parts: (Part | string)[]): Part =>
  (of) =>
    String.raw({ raw: texts }, ...parts.map((part) => (typeof part === 'string' ? part : part(of))));

export const joined =
  (parts: readonly Part[], between: string): Part =>
  (of) =>
    parts.map((part) => part(of)).join(between);

/** Paths as they are written. */
export const at = (paths: fc.Arbitrary<string>): fc.Arbitrary<Part> => paths.map((path) => written`${path}`);

/** Values, each with a placeholder of its own. */
export const given = (values: fc.Arbitrary<AttributeValue>): fc.Arbitrary<Part> =>
  values.map((value) => (of) => of(value));

/** The expressions of one request with their placeholders. Those that are empty are left out. */
export const request = (expressions: {
  UpdateExpression?: Part;
  ConditionExpression?: Part | undefined;
}): Partial<Update> => {
  const values: Given = {};
  const placeholderOf = (value: AttributeValue) => {
    const name = `:v${Object.keys(values).length}`;
    values[name] = value;
    return name;
  };
  const texts = Object.entries(expressions).flatMap(([name, part]) =>
    part ? [[name, part(placeholderOf)] as const] : [],
  );
  const names = new Set(texts.flatMap(([, text]) => text.match(/#\w+/g) ?? []));
  return {
    ...Object.fromEntries(texts),
    ...(names.size > 0 && {
      ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [name, name.slice(1)])),
    }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
};
