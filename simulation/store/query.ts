import type { QueryCommandInput, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { keyText } from './keys.ts';
import { compareLists, firstWhere } from './order.ts';
import { type Range, rangeOf } from './range.ts';
import { invalid } from './refusals.ts';
import { checkOneOf, checkParameters } from './request.ts';
import { sizeOf } from './size.ts';
import type { Readable, Table } from './table.ts';
import { attributeOf, type Item } from './values.ts';
import type { Entry } from './view.ts';

const PARAMETERS = new Set([
  'TableName',
  'IndexName',
  'KeyConditionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ScanIndexForward',
  'ExclusiveStartKey',
  'Limit',
  'ConsistentRead',
  'Select',
]);

/** How much a page reads before it ends. */
const PAGE_BYTES = 1024 * 1024;

type Page = Omit<QueryCommandOutput, '$metadata'>;

/** One page of a table or an index. */
export const query = (table: Table, input: QueryCommandInput): Page => {
  checkParameters(input, PARAMETERS);
  checkOneOf('Select', input.Select, ['COUNT']);
  const from = readableOf(table, input);
  const range = rangeOf(input.KeyConditionExpression, input, from);
  const { Limit = Infinity } = input;
  if (!(Limit >= 1)) throw invalid('Limit must be greater than or equal to 1');
  const items: Item[] = [];
  let bytes = 0;
  for (const { row } of selected(from, range, input)) {
    // Beyond a full page there is this row; a limit ends the page without looking whether there is another.
    if (bytes >= PAGE_BYTES) return { ...told(items, input), LastEvaluatedKey: keyOfLast(items, from) };
    const item = from.projection === 'ALL' ? row.item : only(from.keys, row.item);
    bytes += from.projection === 'ALL' ? row.size : sizeOf(item);
    items.push(item);
    if (items.length >= Limit) return { ...told(items, input), LastEvaluatedKey: keyOfLast(items, from) };
  }
  return told(items, input);
};

const readableOf = (table: Table, { IndexName, ConsistentRead }: QueryCommandInput): Readable => {
  if (IndexName === undefined) return table.own;
  const index = table.indexes.get(IndexName);
  if (!index) throw invalid(`The table does not have the specified index: ${IndexName}`);
  if (ConsistentRead) throw invalid('Consistent reads are not supported on global secondary indexes');
  return index;
};

/** The entries from the start key on, in the direction that is asked for. */
function* selected(from: Readable, range: Range, input: QueryCommandInput): Generator<Entry> {
  const entries = from.view.entries(range.partition);
  let low = firstWhere(entries, ({ at }) => range.side(at[0] ?? '') >= 0);
  let high = firstWhere(entries, ({ at }) => range.side(at[0] ?? '') > 0);
  const forward = input.ScanIndexForward ?? true;
  if (input.ExclusiveStartKey) {
    const start = startOf(from, range, input.ExclusiveStartKey);
    const after = forward ? 0 : -1;
    const place = firstWhere(entries, ({ at }) => compareLists(at, start) > after);
    if (forward) low = Math.max(low, place);
    else high = Math.min(high, place);
  }
  for (let step = 0; step < high - low; step += 1)
    yield entries[forward ? low + step : high - 1 - step] as Entry;
}

const startOf = ({ keys }: Readable, range: Range, start: Readonly<Item>): string[] => {
  if (Object.keys(start).length !== keys.length) throw invalid('The provided starting key is invalid');
  const [partition, ...at] = keys.map((name) => keyText(attributeOf(start, name), name));
  if (partition !== range.partition || range.side(at[0] ?? '') !== 0)
    throw invalid('The provided starting key is outside query boundaries based on provided conditions');
  return at;
};

const told = (items: Item[], { Select }: QueryCommandInput): Page => ({
  ...(Select !== 'COUNT' && { Items: items }),
  Count: items.length,
  ScannedCount: items.length,
});

const keyOfLast = (items: readonly Item[], { keys }: Readable): Item => only(keys, items.at(-1) ?? {});

const only = (names: readonly string[], item: Readonly<Item>): Item =>
  Object.fromEntries(names.map((name) => [name, item[name] as Item[string]]));
