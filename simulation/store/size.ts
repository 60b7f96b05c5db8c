import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { invalid } from './refusals.ts';
import type { Item } from './values.ts';

const LARGEST = 400 * 1024;

const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** How much of DynamoDB's limits an item takes: its names and values, as the developer guide counts them. */
export const sizeOf = (item: Readonly<Item>): number => {
  let size = 0;
  for (const name in item) size += bytesOf(name) + sizeOfValue(item[name] as AttributeValue);
  return size;
};

/** The size of an item that is to be stored. Refuses one that is too large. */
export const checkedSize = (item: Readonly<Item>): number => {
  const size = sizeOf(item);
  if (size > LARGEST) throw invalid('Item size has exceeded the maximum allowed size');
  return size;
};

const sizeOfValue = (value: AttributeValue): number => {
  if (value.S !== undefined) return bytesOf(value.S);
  if (value.N !== undefined) return sizeOfNumber(value.N);
  // A document takes three bytes, and one for each of its parts.
  if (value.M) return 3 + Object.keys(value.M).length + sizeOf(value.M);
  if (value.L) return value.L.reduce((sum, part) => sum + 1 + sizeOfValue(part), 3);
  if (value.SS) return value.SS.reduce((sum, text) => sum + bytesOf(text), 0);
  if (value.NS) return value.NS.reduce((sum, number) => sum + sizeOfNumber(number), 0);
  return value.B?.length ?? 1;
};

/** One byte for every two digits, and one more; a minus takes another. */
const sizeOfNumber = (number: string): number => {
  const digits = number.replace(/^-?[0.]*|\./g, '').replace(/0+$/, '').length;
  return Math.ceil(digits / 2) + (number.startsWith('-') ? 2 : 1);
};
