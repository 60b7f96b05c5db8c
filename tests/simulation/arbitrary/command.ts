import fc from 'fast-check';
import { commandsOn } from '../commands.ts';
import { indexQuery, query } from './queries.ts';
import { commandsAt, KEYS, OPEN } from './values.ts';
import { transaction, write } from './writes.ts';

const key = fc.constantFrom(...KEYS);

/** A command of any kind that the handlers send, with expressions of every kind, right ones and wrong ones. */
export const command: fc.Arbitrary<{ readonly input: object }> = fc
  .oneof(
    { weight: 10, arbitrary: key.chain(write).map((one) => one.command) },
    { weight: 5, arbitrary: transaction },
    { weight: 1, arbitrary: key.map(commandsAt).map(({ on, sk }) => on.get(sk)) },
    { weight: 2, arbitrary: query },
    { weight: 2, arbitrary: indexQuery },
  )
  // What a failing run shows of it.
  .map((one) =>
    Object.assign(one, { [fc.toStringMethod]: () => `${one.constructor.name} ${fc.stringify(one.input)}` }),
  );

/** Takes everything away that other commands may have left. */
export const emptyAll = (): object =>
  commandsOn('p').transaction(...KEYS.map(commandsAt).map(({ on, sk }) => on.removing(sk)));

/** Everything that the indexes hold. */
export const allIndexed = (): object[] =>
  OPEN.flatMap((open) =>
    ['open', 'open-keys'].map((IndexName) => commandsOn('p').standing(open, { IndexName })),
  );
