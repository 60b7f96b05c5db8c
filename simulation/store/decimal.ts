import { invalid } from './refusals.ts';

/** `digits` times ten to the power of `exponent`; no zeros at the end of the digits. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

const PLAIN = /^(0|-?[1-9]\d{0,14})$/;
const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

/** A number as DynamoDB gives it back: no sign, zero or exponent that is not needed. Refuses what it cannot hold. */
export const canonicalNumber = (text: string): string => (PLAIN.test(text) ? text : format(parse(text)));

/** Compares two numbers in their canonical form. */
export const compareNumbers = (a: string, b: string): number => {
  if (a === b) return 0;
  if (PLAIN.test(a) && PLAIN.test(b)) return Number(a) - Number(b);
  const [x, y] = aligned(parse(a), parse(b));
  return x < y ? -1 : 1;
};

/** The sum of two numbers in their canonical form. Refuses a sum that needs more than 38 digits. */
export const addNumbers = (a: string, b: string): string => {
  const [x, y, exponent] = aligned(parse(a), parse(b));
  return format(fitting(x + y, exponent));
};

/** A number in its canonical form with the other sign. */
export const negated = (number: string): string =>
  number === '0' ? number : number.startsWith('-') ? number.slice(1) : `-${number}`;

const parse = (text: string): Decimal => {
  const [, sign, whole = '', part = '', power = '0'] = NUMBER.exec(text) ?? [];
  if (whole === '' && part === '') throw invalid('A value provided cannot be converted into a number');
  return fitting(BigInt(`${sign === '-' ? '-' : ''}${whole}${part}`), Number(power) - part.length);
};

const fitting = (digits: bigint, exponent: number): Decimal => {
  if (digits === 0n) return { digits, exponent: 0 };
  const text = String(digits);
  const kept = text.replace(/0+$/, '');
  const length = kept.replace('-', '').length;
  const power = exponent + text.length - kept.length;
  if (length > 38) throw invalid('DynamoDB only supports precision up to 38 digits');
  if (length + power > 126) throw invalid('Number overflow');
  if (length + power < -129) throw invalid('Number underflow');
  return { digits: BigInt(kept), exponent: power };
};

const aligned = (a: Decimal, b: Decimal): [bigint, bigint, number] => {
  const exponent = Math.min(a.exponent, b.exponent);
  const at = (one: Decimal) => one.digits * 10n ** BigInt(one.exponent - exponent);
  return [at(a), at(b), exponent];
};

const format = ({ digits, exponent }: Decimal): string => {
  if (exponent >= 0) return `${digits}${'0'.repeat(exponent)}`;
  const sign = digits < 0n ? '-' : '';
  const padded = String(digits < 0n ? -digits : digits).padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
};
