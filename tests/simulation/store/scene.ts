import { afterAll, beforeAll, beforeEach } from 'vitest';
import { commandsOn, type Item } from '../commands.ts';
import type { Engine, Outcome, Told } from '../engines.ts';

export const REFUSED = { refused: 'ValidationException' };
export const DONE = { answer: {} };

/** An engine, and for each test a partition of its own. */
export interface Scene {
  /** The partition's key; also a name that no other test uses in the index. */
  readonly mine: string;
  /** The commands on that partition. */
  readonly on: ReturnType<typeof commandsOn>;
  send(command: object): Promise<Outcome>;
  /** @throws Error if it is refused */
  answerTo(command: object): Promise<Readonly<Record<string, unknown>>>;
  /** What stands under a sort key, without the key; undefined if nothing does. */
  at(sk: string): Promise<Item | undefined>;
  /** What a query finds, its sort keys in one line. */
  found(query: object): Promise<{ sks: string; items: Item[]; last: Item | undefined }>;
  changes(): Promise<readonly Told[]>;
}

/** For the tests of the suite that calls it. */
export const sceneOf = (start: () => Promise<Engine>): Scene => {
  let engine: Engine;
  let cases = 0;
  let mine = '';
  let on = commandsOn(mine);
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());
  beforeEach(() => {
    cases += 1;
    mine = `case-${cases}`;
    on = commandsOn(mine);
  });
  const send = (command: object) => engine.send(command);
  const answerTo = async (command: object) => {
    const outcome = await send(command);
    if (!('answer' in outcome)) throw new Error(JSON.stringify(outcome));
    return outcome.answer;
  };
  return {
    get mine() {
      return mine;
    },
    get on() {
      return on;
    },
    send,
    answerTo,
    at: async (sk) => {
      const { Item } = (await answerTo(on.get(sk))) as { Item?: Item };
      if (!Item) return undefined;
      const { pk: _pk, sk: _sk, ...rest } = Item;
      return rest;
    },
    found: async (query) => {
      const { Items, LastEvaluatedKey } = (await answerTo(query)) as {
        Items: Item[];
        LastEvaluatedKey?: Item;
      };
      return { sks: Items.map(({ sk }) => sk?.S).join(' '), items: Items, last: LastEvaluatedKey };
    },
    changes: () => engine.changes(),
  };
};
