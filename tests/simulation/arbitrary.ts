import type { AttributeValue, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { commandsOn, type Given, type Item, N, S, SS } from './commands.ts';

/** A key, written `partition sort`; few, so that commands meet. */
const KEYS = ['p a', 'p b', 'p c#1', 'p c#2', 'q a'] as const;
const OPEN = ['work', 'rest'];

/** Part of an expression, which asks for a placeholder for each of its values. */
type Part = (valueOf: (value: AttributeValue) => string) => string;

/** Right most of the time, so that most commands get as far as the data. */
const mostly = <Value>(right: fc.Arbitrary<Value>, ...rare: fc.Arbitrary<Value>[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 12, arbitrary: right }, ...rare.map((arbitrary) => ({ weight: 1, arbitrary })));

// Whole: DynamoDB Local keeps a sum of 0.5 and 0.5 as 1.0.
const number = fc.constantFrom('0', '1', '2', '-1', '5', '10', '12345678901234567890').map(N);
const text = fc.constantFrom('', 'a', 'ab', 'b', '5', 'å', '😀').map(S);
const strings = fc.subarray(['a', 'b', 'ab', ''], { minLength: 1 }).map((set) => SS(...set));
const numbers = fc.subarray(['0', '1', '-1', '0.5', '10'], { minLength: 1 }).map((NS) => ({ NS }));
const plain = fc.oneof(
  number,
  text,
  fc.boolean().map((BOOL) => ({ BOOL })),
  fc.constant({ NULL: true as const }),
);
const map = fc
  .record(
    { a: mostly(text, plain), n: mostly(number, plain), k: fc.constant({ M: {} }), ss: strings },
    { requiredKeys: [] },
  )
  .map((M) => ({ M: { ...M } }) as AttributeValue);
const list = fc.array(plain, { maxLength: 2 }).map((L) => ({ L }));
const value: fc.Arbitrary<AttributeValue> = fc.oneof(number, text, strings, numbers, plain, map, list);
const scalar = fc.oneof(number, text);

const path = mostly(
  fc.constantFrom(
    'n',
    's',
    'ss',
    'ns',
    'm',
    'l',
    'm.a',
    'm.n',
    'm.k.a',
    'm.#a',
    'm.ss',
    '#state',
    '#n',
    '#open',
    'due',
  ),
  fc.constantFrom('n.a', 'nobody', 'nobody.a', 'pk', 'sk'),
);
const at = (paths: fc.Arbitrary<string>): fc.Arbitrary<Part> => paths.map((one) => () => one);
const given = (values: fc.Arbitrary<AttributeValue>): fc.Arbitrary<Part> =>
  values.map((one) => (of) => of(one));

const joined =
  (parts: readonly Part[], between: string): Part =>
  (of) =>
    parts.map((part) => part(of)).join(between);

const condition = fc.letrec<{ whole: Part; leaf: Part }>((tie) => ({
  whole: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    tie('leaf'),
    fc
      .tuple(tie('whole'), tie('whole'), fc.constantFrom(' AND ', ' OR '))
      .map(([a, b, by]) => joined([a, b], by)),
    fc.tuple(tie('whole'), tie('whole'), fc.constantFrom(' AND ', ' or ')).map(
      ([a, b, by]): Part =>
        (of) =>
          `(${a(of)}${by}${b(of)})`,
    ),
    tie('whole').map(
      (part): Part =>
        (of) =>
          `NOT ${part(of)}`,
    ),
  ),
  leaf: fc.oneof(
    fc.tuple(fc.constantFrom('attribute_exists', 'attribute_not_exists'), path).map(
      ([f, p]) =>
        () =>
          `${f}(${p})`,
    ),
    fc
      .tuple(mostly(at(path), given(value)), fc.constantFrom('=', '<>'), mostly(given(value), at(path)))
      .map(([a, comparator, b]) => joined([a, b], ` ${comparator} `)),
    fc
      .tuple(
        mostly(at(path), given(scalar)),
        fc.constantFrom('<', '<=', '>', '>='),
        mostly(given(scalar), at(path), given(value)),
      )
      .map(([a, comparator, b]) => joined([a, b], ` ${comparator} `)),
    fc
      .tuple(
        path,
        mostly(given(fc.constantFrom('-1', '0', '0.5').map(N)), at(path), given(text)),
        mostly(given(number), at(path)),
      )
      .map(
        ([p, a, b]): Part =>
          (of) =>
            `${p} BETWEEN ${a(of)} AND ${b(of)}`,
      ),
    fc
      .tuple(
        mostly(at(path), given(value)),
        fc.array(mostly(given(value), at(path)), { minLength: 1, maxLength: 3 }),
      )
      .map(
        ([a, among]): Part =>
          (of) =>
            `${a(of)} IN (${joined(among, ', ')(of)})`,
      ),
    fc.tuple(mostly(at(path), given(text)), mostly(given(text), at(path), given(value))).map(
      ([a, b]): Part =>
        (of) =>
          `begins_with(${joined([a, b], ', ')(of)})`,
    ),
    fc.tuple(mostly(at(path), given(value)), mostly(given(scalar), at(path), given(value))).map(
      ([a, b]): Part =>
        (of) =>
          `contains(${joined([a, b], ', ')(of)})`,
    ),
  ),
})).whole;

const source: fc.Arbitrary<Part> = fc.letrec<{ whole: Part; term: Part; sum: Part }>((tie) => ({
  whole: fc.oneof(
    { weight: 3, arbitrary: tie('term') },
    {
      weight: 2,
      arbitrary: fc
        .tuple(tie('sum'), tie('sum'), fc.constantFrom(' + ', ' - '))
        .map(([a, b, by]) => joined([a, b], by)),
    },
  ),
  term: fc.oneof(
    { maxDepth: 2 },
    { weight: 3, arbitrary: given(value) },
    { weight: 1, arbitrary: at(path) },
    {
      weight: 1,
      arbitrary: fc.tuple(path, tie('term')).map(
        ([p, a]): Part =>
          (of) =>
            `if_not_exists(${p}, ${a(of)})`,
      ),
    },
  ),
  sum: mostly(
    fc.oneof(
      given(number),
      fc.tuple(fc.constantFrom('n', 'm.n', 'nobody'), given(number)).map(
        ([p, a]): Part =>
          (of) =>
            `if_not_exists(${p}, ${a(of)})`,
      ),
    ),
    at(fc.constantFrom('n', 'm.n')),
    tie('term'),
  ),
})).whole;

/** What an item may be due at: no two at the same moment, whose order in an index nobody promises. */
const due = (key: string) => fc.constantFrom('1', '2', '3').map((day) => S(`${day} ${key}`));
const target = path.filter((one) => one !== 'due');

const update = (key: string): fc.Arbitrary<Part> => {
  const section = (word: string, actions: fc.Arbitrary<Part>, most: number): fc.Arbitrary<Part> =>
    fc.array(actions, { maxLength: most }).map(
      (parts): Part =>
        (of) =>
          parts.length === 0 ? '' : `${word} ${joined(parts, ', ')(of)} `,
    );
  const setting = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .tuple(mostly(fc.constantFrom('n', 's', 'm.a', 'm.n', '#state', 'fresh', 'm.fresh'), target), source)
        .map(
          ([p, s]): Part =>
            (of) =>
              `${p} = ${s(of)}`,
        ),
    },
    {
      weight: 1,
      arbitrary: due(key).map(
        (d): Part =>
          (of) =>
            `due = ${of(d)}`,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...OPEN).map(
        (o): Part =>
          (of) =>
            `#open = ${of(S(o))}`,
      ),
    },
  );
  const set = (word: string, others: fc.Arbitrary<AttributeValue>) =>
    section(
      word,
      mostly(
        fc.oneof(
          strings.map(
            (v): Part =>
              (of) =>
                `ss ${of(v)}`,
          ),
          numbers.map(
            (v): Part =>
              (of) =>
                `ns ${of(v)}`,
          ),
        ),
        fc
          .tuple(
            target.filter((one) => !one.includes('.')),
            others,
          )
          .map(
            ([p, v]): Part =>
              (of) =>
                `${p} ${of(v)}`,
          ),
      ),
      1,
    );
  return (
    fc
      .tuple(
        section('SET', setting, 2),
        section('REMOVE', at(fc.oneof(path, fc.constantFrom('#open', 'due', 'l'))), 1),
        fc.oneof(
          set('ADD', fc.oneof(number, strings, text)),
          section(
            'ADD',
            number.map(
              (v): Part =>
                (of) =>
                  `n ${of(v)}`,
            ),
            1,
          ),
        ),
        set('DELETE', fc.oneof(strings, numbers, number)),
      )
      // A transaction's update must say something.
      .map(
        (sections): Part =>
          (of) =>
            joined(sections, '')(of) || 'REMOVE nobody',
      )
  );
};

/** Gives parts of one request their placeholders, each value its own. */
const request = (parts: { UpdateExpression?: Part | undefined; ConditionExpression?: Part | undefined }) => {
  const values: Given = {};
  const valueOf = (one: AttributeValue) => {
    const name = `:v${Object.keys(values).length}`;
    values[name] = one;
    return name;
  };
  const written = Object.entries(parts)
    .map(([name, part]) => [name, part?.(valueOf).trim()] as const)
    .filter(([, expression]) => expression);
  const names = [
    ...new Set(
      written
        .map(([, expression]) => expression)
        .join(' ')
        .match(/#\w+/g),
    ),
  ];
  return {
    ...Object.fromEntries(written),
    ...(names.length > 0 && {
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [name, name.slice(1)])),
    }),
    ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
  };
};

const item = (key: string): fc.Arbitrary<Item> =>
  fc
    .record(
      {
        ...{
          n: mostly(number, plain),
          s: mostly(text, plain),
          ss: mostly(strings, plain),
          ns: mostly<AttributeValue>(numbers, number),
        },
        ...{ m: mostly(map, plain), l: list, state: text, due: due(key) },
        open: mostly(fc.constantFrom(...OPEN).map(S), plain),
      },
      { requiredKeys: [] },
    )
    .map((found) => ({ ...found }) as Item);

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const asking = fc.constantFrom({}, { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const });
const old = fc.constantFrom({}, { ReturnValues: 'ALL_OLD' as const });

const commandsAt = (key: string) => {
  const [partition = '', sk = ''] = key.split(' ');
  return { on: commandsOn(partition), sk };
};

/** One write of one item, as a command of its own or as an entry of a transaction. */
const write = (key: string) => {
  const { on, sk } = commandsAt(key);
  const guard = maybe(condition);
  return fc.oneof(
    fc.tuple(item(key), guard, asking, old).map(([found, ConditionExpression, ask, more]) => {
      const rest = { ...request({ ConditionExpression }), ...ask };
      return { command: on.put(sk, found, { ...rest, ...more }), entry: on.putting(sk, found, rest) };
    }),
    fc.tuple(guard, asking, old).map(([ConditionExpression, ask, more]) => {
      const rest = { ...request({ ConditionExpression }), ...ask };
      return { command: on.remove(sk, { ...rest, ...more }), entry: on.removing(sk, rest) };
    }),
    fc
      .tuple(update(key), guard, asking, fc.constantFrom('NONE', 'ALL_OLD', 'ALL_NEW', 'UPDATED_NEW'))
      .map(([UpdateExpression, ConditionExpression, ask, ReturnValues]) => {
        const rest = { ...request({ UpdateExpression, ConditionExpression }), ...ask };
        const update = (rest as { UpdateExpression?: string }).UpdateExpression;
        // Of a nested path DynamoDB Local gives back more than DynamoDB does.
        const asked = ReturnValues === 'UPDATED_NEW' && update?.includes('.') ? 'ALL_NEW' : ReturnValues;
        const entry = on.updating(sk, rest as { UpdateExpression: string });
        return { command: on.update(sk, { ...rest, ReturnValues: asked }), entry };
      }),
  );
};

const check = (key: string): fc.Arbitrary<TransactWriteItem> => {
  const { on, sk } = commandsAt(key);
  return fc
    .tuple(condition, asking)
    .map(([ConditionExpression, ask]) =>
      on.checking(sk, { ...request({ ConditionExpression }), ...ask } as never),
    );
};

const transaction = fc
  .shuffledSubarray([...KEYS], { minLength: 1, maxLength: 4 })
  .chain((keys) =>
    fc.tuple(
      ...keys.map((key) =>
        fc.oneof(
          check(key),
          write(key).map(({ entry }) => entry),
        ),
      ),
    ),
  )
  .map((entries) => commandsOn('p').transaction(...entries));

const paging = {
  Limit: maybe(fc.constantFrom(1, 2, 3)),
  ScanIndexForward: maybe(fc.boolean()),
  Select: maybe(fc.constant('COUNT' as const)),
};
const defined = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== undefined)) as Fields;

const between = (key: string, values: fc.Arbitrary<string>) =>
  fc.tuple(
    fc.constantFrom(
      '',
      ...['=', '<', '<=', '>', '>='].map((by) => ` AND ${key} ${by} :x`),
      ` AND begins_with(${key}, :x)`,
      ` AND ${key} BETWEEN :x AND :y`,
    ),
    values,
    values,
  );

const keyed = (text: string, x: string, y: string): Given => ({
  ...(text.includes(':x') && { ':x': S(x) }),
  ...(text.includes(':y') && { ':y': S(y) }),
});

const query = fc
  .record({
    partition: fc.constantFrom('p', 'p', 'p', 'q', 'r'),
    range: between('sk', mostly(fc.constantFrom('a', 'b', 'c', 'c#', 'c#1', 'c#2', 'd'), fc.constant(''))),
    more: fc.record({ ...paging, ConsistentRead: maybe(fc.boolean()) }),
    from: fc.option(mostly(fc.constantFrom(...KEYS.slice(0, 4), 'p b1', 'p 0'), fc.constant('q a')), {
      freq: 2,
      nil: undefined,
    }),
  })
  .map(({ partition, range: [text, x, y], more, from }) => {
    const on = commandsOn(partition);
    const start = from === undefined ? undefined : commandsAt(from);
    // DynamoDB Local takes a page that ends with a range's last key as the last, and refuses a start there: of the
    // table, not of an index.
    const isKey = (one: string) => KEYS.some((key) => key.endsWith(` ${one}`));
    if (/=|BETWEEN/.test(text) && (isKey(x) || isKey(y))) return on.query(text, keyed(text, x, y));
    const ExclusiveStartKey = start?.on.key(start.sk);
    return on.query(text, keyed(text, x, y), defined({ ...more, ExclusiveStartKey }) as object);
  });

const indexQuery = fc
  .record({
    open: fc.constantFrom(...OPEN),
    range: between('due', fc.constantFrom('1', '2', '2 p b', '3', '3 q')),
    more: fc.record({
      ...paging,
      ConsistentRead: mostly(fc.constantFrom(undefined, false), fc.constant(true)),
      IndexName: fc.constantFrom('open', 'open-keys'),
    }),
    from: maybe(
      fc.constantFrom(...KEYS).chain((key) => fc.tuple(fc.constant(key), due(key), fc.constantFrom(...OPEN))),
    ),
  })
  .map(({ open, range: [text, x, y], more, from }) => {
    const start = from && commandsAt(from[0]);
    const ExclusiveStartKey = from && start && { ...start.on.key(start.sk), due: from[1], open: S(from[2]) };
    return commandsOn('p').standing(
      open,
      defined({
        ...more,
        ExclusiveStartKey,
        KeyConditionExpression: `#open = :open${text}`,
        ExpressionAttributeValues: { ':open': S(open), ...keyed(text, x, y) },
      }) as object,
    );
  });

const anyKey = fc.constantFrom(...KEYS);

/** A command of any kind that the handlers send, and of others, right ones and wrong ones. */
export const command: fc.Arbitrary<{ readonly input: object }> = fc
  .oneof(
    { weight: 8, arbitrary: anyKey.chain(write).map((one) => one.command) },
    { weight: 4, arbitrary: transaction },
    { weight: 1, arbitrary: anyKey.map(commandsAt).map(({ on, sk }) => on.get(sk)) },
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
