import {
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  GetItemCommand,
  ResourceNotFoundException,
  ScanCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import { TABLES } from '../../shared/manifest/tables.ts';
import type { Change } from '../../simulation/store/commit.ts';
import { StoreModel } from '../../simulation/store/model.ts';
import { change, commandsOn, N, S, SS, when } from './commands.ts';
import { TABLE } from './engines.ts';

const changes: Change[] = [];
const on = commandsOn('p');
let model: StoreModel;
beforeEach(() => {
  changes.length = 0;
  model = new StoreModel({ [TABLE]: TABLES.incidents }, { onWrite: (one) => changes.push(one) });
});

const thrownBy = (command: object): unknown => {
  try {
    return model.apply(command);
  } catch (thrown) {
    return thrown;
  }
};

describe('what comes out is what the SDK has', () => {
  test('an answer says that it is one', () => {
    expect(model.apply(on.put('a')).$metadata.httpStatusCode).toBe(200);
    expect(model.apply(on.get('a')).Item).toEqual(on.key('a'));
    expect(model.apply(on.query()).Count).toBe(1);
  });

  test('a refusal is an error of the SDK, with the status by which a caller sees whether to try again', () => {
    model.apply(on.put('a', { n: N(1) }));
    const failed = thrownBy(on.put('a', {}, when('attribute_not_exists(pk)')));
    expect(failed).toBeInstanceOf(ConditionalCheckFailedException);
    expect(failed).toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'The conditional request failed',
      Item: { ...on.key('a'), n: N(1) },
      $fault: 'client',
      $metadata: { httpStatusCode: 400 },
    });
    const invalid = thrownBy(on.put(''));
    expect(invalid).toBeInstanceOf(DynamoDBServiceException);
    expect(invalid).toMatchObject({ name: 'ValidationException', $metadata: { httpStatusCode: 400 } });
    expect(thrownBy(new GetItemCommand({ TableName: 'elsewhere', Key: on.key('a') }))).toBeInstanceOf(
      ResourceNotFoundException,
    );
  });

  test('a cancelled transaction gives a reason for each of its items, also for what only an item shows', () => {
    model.apply(on.put('a', { n: N(1) }));
    const cancelled = thrownBy(
      on.transaction(
        on.updating('b', change('SET m.a = :v', { ':v': N(1) })),
        on.putting('a', {}, when('attribute_not_exists(pk)')),
        on.checking('c', { ConditionExpression: 'attribute_exists(pk)' }),
        on.removing('d'),
      ),
    );
    expect(cancelled).toBeInstanceOf(TransactionCanceledException);
    expect(cancelled).toMatchObject({
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons ' +
        '[ValidationError, ConditionalCheckFailed, ConditionalCheckFailed, None]',
      CancellationReasons: [
        { Code: 'ValidationError', Message: expect.stringContaining('document path') },
        {
          Code: 'ConditionalCheckFailed',
          Message: 'The conditional request failed',
          Item: { ...on.key('a'), n: N(1) },
        },
        { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed' },
        { Code: 'None' },
      ],
      $metadata: { httpStatusCode: 400 },
    });
  });
});

test.each<[string, () => object]>([
  ['another command', () => new ScanCommand({ TableName: TABLE })],
  [
    'a command of many gets',
    () => new BatchGetItemCommand({ RequestItems: { [TABLE]: { Keys: [on.key('a')] } } }),
  ],
  ['something that is no command', () => ({ input: { TableName: TABLE, Key: on.key('a') } })],
  [
    'a projection',
    () => new GetItemCommand({ TableName: TABLE, Key: on.key('a'), ProjectionExpression: 'n' }),
  ],
  ['a filter', () => on.query('', {}, { FilterExpression: 'attribute_exists(n)' })],
  ['another selection', () => on.query('', {}, { Select: 'ALL_ATTRIBUTES' })],
  ['conditions of the old kind', () => on.put('a', {}, { Expected: { n: { Exists: false } } })],
  ['counting capacity', () => on.put('a', {}, { ReturnConsumedCapacity: 'TOTAL' })],
  ['updates of the old kind', () => on.update('a', { AttributeUpdates: {} })],
  ['old values of what is updated', () => on.update('a', { ReturnValues: 'UPDATED_OLD' })],
  [
    'new values of nested paths',
    () => on.update('a', { ...change('SET m.a = :v', { ':v': N(1) }), ReturnValues: 'UPDATED_NEW' }),
  ],
  ['nested sums', () => on.update('a', change('ADD m.n :v', { ':v': N(1) }))],
  ['nested sets', () => on.update('a', change('DELETE m.s :v', { ':v': SS('a') }))],
  ['places in lists', () => on.update('a', change('SET l[0] = :v', { ':v': N(1) }))],
  ['places in lists of a condition', () => on.put('a', {}, when('attribute_exists(l[0])'))],
  ['growing lists', () => on.update('a', change('SET l = list_append(l, :v)', { ':v': { L: [] } }))],
  ['sizes', () => on.put('a', {}, when('size(s) > :v', { ':v': N(1) }))],
  ['types', () => on.put('a', {}, when('attribute_type(s, :v)', { ':v': S('S') }))],
  ['order of binaries', () => on.put('a', {}, when('b < :v', { ':v': { B: new Uint8Array([1]) } }))],
  ['sets of binaries', () => on.put('a', { s: { BS: [new Uint8Array([1])] } })],
  ['a name that objects inherit by', () => on.put('a', JSON.parse('{"__proto__":{"S":"a"}}'))],
  ['text that is none', () => on.put('a', { s: S('\ud800') })],
  ['an attribute without a value', () => on.put('a', { s: undefined as never })],
  [
    'a token by which a transaction is known again',
    () => new TransactWriteItemsCommand({ ClientRequestToken: 'a', TransactItems: [on.putting('a')] }),
  ],
  [
    'a parameter of an entry that it does not know',
    () => on.transaction({ Put: { TableName: TABLE, Item: on.key('a'), ReturnValues: 'ALL_OLD' } as never }),
  ],
  [
    'a transaction with an update that says nothing',
    () => on.transaction({ Update: { TableName: TABLE, Key: on.key('a') } as never }),
  ],
])('%s: the model refuses what it does not know, and changes nothing', (_what, command) => {
  const stood = {
    m: { M: { n: N(1), s: SS('a') } },
    l: { L: [N(1)] },
    s: S('abc'),
    b: { B: new Uint8Array([0]) },
  };
  model.apply(on.put('a', stood));
  const before = model.rows(TABLE);
  expect(thrownBy(command())).toMatchObject({ name: 'ValidationException' });
  expect(model.rows(TABLE)).toEqual(before);
  expect(changes).toHaveLength(1);
});

test('its index holds what the manifest says', () => {
  const open = { open: S('work'), due: S('1') };
  model.apply(on.put('a', { ...open, n: N(1) }));
  expect(model.apply(on.standing('work')).Items).toEqual([{ ...on.key('a'), ...open }]);
  const index = { name: 'open', partitionKey: 'open', sortKey: 'due', projection: 'INCLUDE' as never };
  expect(() => new StoreModel({ [TABLE]: { partitionKey: 'pk', sortKey: 'sk', indexes: [index] } })).toThrow(
    'projection',
  );
});

test('all rows are read in one order, whatever the order of the writes, and tables are apart', () => {
  const two = new StoreModel({ [TABLE]: TABLES.incidents, other: TABLES.directory });
  for (const [pk, sk] of ['qb', 'pb', 'qa', 'pa']) two.apply(commandsOn(pk ?? '').put(sk ?? ''));
  two.apply(on.remove('b'));
  expect(two.rows(TABLE).map(({ pk, sk }) => `${pk?.S}${sk?.S}`)).toEqual(['pa', 'qa', 'qb']);
  expect(two.rows('other')).toEqual([]);
  expect(() => two.rows('nowhere')).toThrow(ResourceNotFoundException);
});

test('changes are told when all of them are made, in the order of the request', () => {
  const seen: number[] = [];
  const watched: StoreModel = new StoreModel(
    { [TABLE]: TABLES.incidents },
    { onWrite: () => seen.push(watched.rows(TABLE).length) },
  );
  watched.apply(on.transaction(on.putting('b'), on.putting('a'), on.removing('c')));
  expect(seen).toEqual([2, 2]);
  model.apply(on.transaction(on.putting('b'), on.putting('a')));
  expect(changes.map(({ table, key }) => [table, key.pk, key.sk])).toEqual([
    [TABLE, 'p', 'b'],
    [TABLE, 'p', 'a'],
  ]);
});

test('what was given away does not change with the row', () => {
  model.apply(on.put('a', { m: { M: { n: N(1) } }, s: SS('a', 'b') }));
  const { Item } = model.apply(on.get('a'));
  model.apply(on.update('a', change('SET m.n = :v DELETE s :s', { ':v': N(2), ':s': SS('a') })));
  expect(Item).toEqual({ ...on.key('a'), m: { M: { n: N(1) } }, s: SS('a', 'b') });
  expect(changes[1]?.oldImage).toEqual(Item);
});
