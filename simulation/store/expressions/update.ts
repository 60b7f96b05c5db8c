import { invalid } from '../refusals.ts';
import { type Operand, type Path, parsedOnce, type Reader } from './reader.ts';

/** What SET gives an attribute. */
export type Source =
  | Operand
  | { readonly unlessThere: Path; readonly otherwise: Source }
  | { readonly sum: readonly [Source, Source]; readonly sign: '+' | '-' };

/** What an update expression says. */
export type Update = readonly (
  | { readonly does: 'SET'; readonly path: Path; readonly source: Source }
  | { readonly does: 'REMOVE'; readonly path: Path }
  | { readonly does: 'ADD' | 'DELETE'; readonly path: Path; readonly value: string }
)[];

/** Parses an update expression. Refuses what the model does not know: `list_append` and places in lists. */
export const parseUpdate = parsedOnce((reader: Reader): Update => {
  const seen = new Set<string>();
  const update: Update[number][] = [];
  while (reader.ahead() !== '') {
    const does = reader.takeIf('SET', 'REMOVE', 'ADD', 'DELETE');
    if (!does) throw reader.wrong();
    if (seen.has(does)) throw invalid(`The "${does}" section can only be used once in an update expression`);
    seen.add(does);
    update.push(...reader.list(() => action(does, reader)));
  }
  return update;
});

const action = (does: Update[number]['does'], reader: Reader): Update[number] => {
  const path = reader.path();
  if (does === 'REMOVE') return { does, path };
  if (does === 'SET') {
    reader.expect('=');
    return { does, path, source: source(reader) };
  }
  // DynamoDB's documentation allows these two for whole attributes only.
  if (path.length > 1) throw invalid(`${does} is for top-level attributes`);
  return { does, path, value: reader.value() };
};

const source = (reader: Reader): Source => {
  const first = term(reader);
  const sign = reader.takeIf('+', '-');
  return sign ? { sum: [first, term(reader)], sign } : first;
};

const term = (reader: Reader): Source => {
  if (reader.ahead(1) !== '(') return reader.operand();
  const name = reader.take();
  if (name !== 'if_not_exists')
    throw invalid(`Invalid function name, or one the model does not know: ${name}`);
  reader.expect('(');
  const unlessThere = reader.path();
  reader.expect(',');
  const otherwise = term(reader);
  reader.expect(')');
  return { unlessThere, otherwise };
};
