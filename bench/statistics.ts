/** The value below which a share of the sorted numbers lie. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

export const round = (number: number, digits = 2): number => Number(number.toFixed(digits));

/** One line of the table. A ratio is against a reference measured in the same run; `budget` is the most it may be. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly budget?: number;
  /** How much the single runs differed: the middle half. */
  readonly spread?: readonly [number, number];
  readonly note?: string;
}
