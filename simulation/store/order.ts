/** The order of strings in DynamoDB: that of their bytes in UTF-8, which is that of their code points. */
export const compareStrings = (a: string, b: string): number => {
  if (a === b) return 0;
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
};

/** Halves of a pair stand for code points beyond all others, though UTF-16 numbers them before U+E000. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** Compares part by part: the first that differs decides, and a list before all its continuations. */
export const compareLists = (a: readonly string[], b: readonly string[]): number => {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at += 1) {
    const order = compareStrings(a[at] ?? '', b[at] ?? '');
    if (order !== 0) return order;
  }
  return a.length - b.length;
};

/** The first place in a sorted list from which on something is true; the list's length if it never is. */
export const firstWhere = <Part>(sorted: readonly Part[], isTrue: (part: Part) => boolean): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(sorted[middle] as Part)) high = middle;
    else low = middle + 1;
  }
  return low;
};
