import type { Fault } from '../../shared/directory/fault.ts';

/** A JSON file's value, and the line on which each item of its outermost list begins. */
export const parseJson = (text: string): { value: unknown; lines: number[] } | { fault: Fault } => {
  try {
    return { value: JSON.parse(text), lines: linesOfItems(text) };
  } catch (thrown) {
    // The parser's own message quotes what it failed on; only the place is taken from it.
    const position = /position (\d+)/.exec(String(thrown))?.[1];
    const line = lineAt(text, position === undefined ? text.trimEnd().length : Number(position));
    const message =
      'the JSON ends or breaks off here: a comma, a quotation mark or a bracket is missing or too many';
    return { fault: { line, code: 'unreadable', message } };
  }
};

const lineAt = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** Strings are stepped over whole, so that brackets inside them do not count. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[[\]{},\n]|[^\s"[\]{},]+/g;

const linesOfItems = (text: string): number[] => {
  const lines: number[] = [];
  let [depth, line, awaited] = [0, 1, false];
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    if (awaited && token !== ']') {
      lines.push(line);
      awaited = false;
    }
    if (token === '[' || token === '{') awaited = ++depth === 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token === ',' && depth === 1) awaited = true;
  }
  return lines;
};
