import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { invalid } from './refusals.ts';
import type { Key, Table } from './table.ts';
import { attributeOf, type Item } from './values.ts';

const LONGEST = { partition: 2048, sort: 1024 } as const;

/** The key that a request names. Refuses one that does not fit the table. */
export const keyOf = ({ spec }: Table, given: Readonly<Item> | undefined): Key => {
  if (!given || Object.keys(given).length !== 2)
    throw invalid('The number of conditions on the keys is invalid');
  return keyIn(spec, given);
};

/** The key of a whole item. Refuses one without, and one that could not stand in an index it has the keys of. */
export const keyOfItem = (table: Table, item: Readonly<Item>): Key => {
  checkIndexKeys(table, item);
  return keyIn(table.spec, item);
};

/** Refuses an item whose attributes are of a kind that an index with such keys does not take. */
export const checkIndexKeys = ({ spec }: Table, item: Readonly<Item>): void => {
  for (const { partitionKey, sortKey } of spec.indexes) {
    const [partition, sort] = [attributeOf(item, partitionKey), attributeOf(item, sortKey)];
    if (partition) keyText(partition, partitionKey, LONGEST.partition);
    if (sort) keyText(sort, sortKey, LONGEST.sort);
  }
};

/** Refuses an update of the item's own key. */
export const checkPaths = ({ spec }: Table, paths: readonly (readonly string[])[]): void => {
  for (const [name] of paths)
    if (name === spec.partitionKey || name === spec.sortKey)
      throw invalid(`Cannot update attribute ${name}. This attribute is part of the key`);
};

/** The text of a key attribute; all keys here are strings. */
export const keyText = (value: AttributeValue | undefined, name: string, longest = Infinity): string => {
  if (!value) throw invalid('One of the required keys was not given a value');
  const text = value.S;
  if (text === undefined) throw invalid(`Type mismatch for key ${name}`);
  if (text === '') throw invalid(`A key attribute cannot contain an empty string value. Key: ${name}`);
  // No character takes more than three bytes for each of its units.
  if (text.length * 3 > longest && Buffer.byteLength(text, 'utf8') > longest)
    throw invalid(
      'Hash primary key values must be under 2048 bytes, and range primary key values under 1024',
    );
  return text;
};

const keyIn = ({ partitionKey, sortKey }: Table['spec'], item: Readonly<Item>): Key => ({
  pk: keyText(attributeOf(item, partitionKey), partitionKey, LONGEST.partition),
  sk: keyText(attributeOf(item, sortKey), sortKey, LONGEST.sort),
});
