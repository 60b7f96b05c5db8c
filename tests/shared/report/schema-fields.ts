interface Node {
  readonly _zod: { readonly def: { readonly innerType?: Node; readonly shape?: Record<string, Node> } };
}

/** The dotted names of a schema's fields, objects opened and lists left whole. */
export const schemaFields = (schema: unknown, prefix = ''): string[] => {
  const { innerType, shape } = (schema as Node)._zod.def;
  if (innerType) return schemaFields(innerType, prefix);
  if (!shape) return [prefix];
  return Object.entries(shape).flatMap(([key, part]) =>
    schemaFields(part, prefix ? `${prefix}.${key}` : key),
  );
};
