import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { change, commandsOn, type Item, N, S, SS, when } from './commands.ts';
import { ENGINES, type Engine, TABLE } from './engines.ts';

const REFUSED = { refused: 'ValidationException' };
const DONE = { answer: {} };

describe.each(ENGINES)('%s', (_, start) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.close());

  let cases = 0;
  let on: ReturnType<typeof commandsOn>;
  /** A name that no other case uses in the index. */
  let mine: string;
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
  /** What stands under a key, without the key; undefined if nothing does. */
  const at = async (sk: string) => {
    const { Item } = (await answerTo(on.get(sk))) as { Item?: Item };
    if (!Item) return undefined;
    const { pk, sk: _sk, ...rest } = Item;
    return rest;
  };
  const found = async (query: object) => {
    const { Items, LastEvaluatedKey } = (await answerTo(query)) as { Items: Item[]; LastEvaluatedKey?: Item };
    return { sks: Items.map(({ sk }) => sk?.S).join(' '), items: Items, last: LastEvaluatedKey };
  };

  describe('one item', () => {
    test('what was put is read again, every kind of value, and replaced as a whole', async () => {
      const item: Item = {
        text: S('å😀'),
        empty: S(''),
        number: N('-0.5'),
        flag: { BOOL: false },
        nothing: { NULL: true },
        bytes: { B: new Uint8Array([1, 2]) },
        list: { L: [S('x'), { M: {} }, { L: [] }] },
        map: { M: { deep: { M: { deeper: N(1) } } } },
        texts: SS('a', 'b'),
        numbers: { NS: ['1', '9', '10'] },
      };
      expect(await send(on.put('a', item))).toEqual(DONE);
      expect(await at('a')).toEqual(item);
      expect(await send(on.put('a', { other: N(1) }))).toEqual(DONE);
      expect(await at('a')).toEqual({ other: N(1) });
      expect(await send(on.get('b'))).toEqual(DONE);
    });

    test.each([
      ['1.0', '1'],
      ['-0', '0'],
      ['+007', '7'],
      ['1.50', '1.5'],
      ['.5', '0.5'],
      ['5.', '5'],
      ['1e3', '1000'],
      ['1E-7', '0.0000001'],
      ['-12.30e1', '-123'],
      ['12345678901234567890123456789012345678', '12345678901234567890123456789012345678'],
      ['1e125', `1${'0'.repeat(125)}`],
    ])('the number %s is kept as %s', async (given, kept) => {
      await answerTo(on.put('a', { n: N(given), ns: { NS: [given] } }));
      expect(await at('a')).toEqual({ n: N(kept), ns: { NS: [kept] } });
    });

    test.each<[string, Item]>([
      ['no number', { n: N('x') }],
      ['an empty number', { n: N('') }],
      ['39 digits', { n: N('123456789012345678901234567890123456789') }],
      ['a number too large', { n: N('1e126') }],
      ['a number too small', { n: N('1e-131') }],
      ['an empty set', { s: SS() }],
      ['a set with the same twice', { s: SS('a', 'a') }],
      ['a set with the same number twice', { s: { NS: ['1', '1.0'] } }],
      ['a NULL that is false', { n: { NULL: false } as unknown as { NULL: true } }],
      ['an attribute without a name', { '': S('a') }],
      ['an attribute without a name deep inside', { m: { M: { '': S('a') } } }],
      ['a value of two types', { a: { S: 'a', N: '1' } as unknown as { S: string } }],
      ['too deep a nest', { a: nested(32) }],
      ['no text as key of the index', { open: N(1), due: S('1') }],
      ['an empty key of the index', { open: S(''), due: S('1') }],
      ['no text as sort key of the index, alone', { due: N(1) }],
      ['too long a key of the index', { open: S('x'.repeat(2049)) }],
      ['too long a sort key of the index', { due: S('x'.repeat(1025)) }],
      ['more than 400 KB', { text: S('x'.repeat(410_000)) }],
    ])('an item with %s is refused', async (_what, item) => {
      expect(await send(on.put('a', item))).toEqual(REFUSED);
      expect(await at('a')).toBeUndefined();
    });

    test('an item as large and as deep as it may be is taken', async () => {
      // The keys, the number with its name, the map with its name and its one part; the text takes the rest.
      const rest = 409_600 - (2 + mine.length + 2 + 1) - (1 + 4) - (1 + 3 + 1 + 1);
      const item = (more: number) => ({ n: N(12345), m: { M: { a: S('x'.repeat(rest + more)) } } });
      expect(await send(on.put('a', item(0)))).toEqual(DONE);
      expect(await send(on.put('a', item(1)))).toEqual(REFUSED);
      expect(await send(on.put('a', { a: nested(31) }))).toEqual(DONE);
    });

    test('keys must be the whole key, and text', async () => {
      const get = (Key: Item) => send(new GetItemCommand({ TableName: TABLE, Key }));
      expect(await get({ pk: S(mine) })).toEqual(REFUSED);
      expect(await get({ ...on.key('a'), more: S('a') })).toEqual(REFUSED);
      expect(await get({ pk: S(mine), sk: N(1) })).toEqual(REFUSED);
      expect(await get({ pk: S(mine), sk: S('') })).toEqual(REFUSED);
      expect(await send(on.put('x'.repeat(1024)))).toEqual(DONE);
      expect(await send(on.put('x'.repeat(1025)))).toEqual(REFUSED);
      expect(await send(on.put('å'.repeat(513)))).toEqual(REFUSED);
      expect(await send(commandsOn('x'.repeat(2049)).put('a'))).toEqual(REFUSED);
      const elsewhere = new GetItemCommand({ TableName: 'elsewhere', Key: on.key('a') });
      expect(await send(elsewhere)).toEqual({ refused: 'ResourceNotFoundException' });
    });

    test('a put and a removal bring the old item along if asked, and nothing if there was none', async () => {
      const old = { ...on.key('a'), n: N(1) };
      const ReturnValues = 'ALL_OLD' as const;
      expect(await send(on.put('a', { n: N(1) }, { ReturnValues }))).toEqual(DONE);
      expect(await send(on.put('a', { n: N(2) }))).toEqual(DONE);
      expect(await send(on.put('a', { n: N(1) }, { ReturnValues: 'NONE' }))).toEqual(DONE);
      expect(await send(on.put('a', { n: N(1) }, { ReturnValues }))).toEqual({ answer: { Attributes: old } });
      expect(await send(on.remove('a', { ReturnValues }))).toEqual({ answer: { Attributes: old } });
      expect(await send(on.remove('a', { ReturnValues }))).toEqual(DONE);
      expect(await send(on.put('a', {}, { ReturnValues: 'ALL_NEW' }))).toEqual(REFUSED);
      expect(await send(on.remove('a', { ReturnValues: 'UPDATED_NEW' }))).toEqual(REFUSED);
      expect(await at('a')).toBeUndefined();
    });
  });

  describe('a condition', () => {
    const STOOD: Item = {
      n: N(5),
      s: S('abc'),
      ss: SS('x', 'y'),
      ns: { NS: ['1', '2'] },
      m: { M: { a: S('1'), k: { M: {} }, state: S('on') } },
      l: { L: [S('x'), N(1), { M: { a: N(1) } }] },
      t: { BOOL: true },
      z: { NULL: true },
      e: S(''),
      'a.b': N(1),
    };
    const FIVE = { ':v': N(5) };
    const given = { ':a': N(1), ':b': N(9), ':x': S('b'), ':y': S('a') };
    const all = commandsOn('conditions');
    beforeAll(() => answerTo(all.put('a', STOOD)));
    /** Whether it does, told by a transaction that does nothing else. */
    const holding = (condition: string, values: Item = {}) => {
      const used = Object.entries({ ...given, ...values }).filter(([name]) =>
        new RegExp(`${name}\\b`).test(condition),
      );
      return send(all.transaction(all.checking('a', when(condition, Object.fromEntries(used)))));
    };

    test.each<[string, Item?]>([
      ['attribute_exists(m.a) AND attribute_exists(e)'],
      ['attribute_not_exists(m.b) AND attribute_not_exists(s.b) AND attribute_not_exists(m.a.b)'],
      ['attribute_exists ( #m . k )'],
      ['n=:v', FIVE],
      ['n = :v', { ':v': N('5.00') }],
      [':v = n', FIVE],
      ['n = :v', { ':v': N('5e0') }],
      ['NOT n = :v', { ':v': S('5') }],
      ['n <> :v', { ':v': S('5') }],
      ['nobody <> :v', FIVE],
      ['nobody <> nowhere'],
      ['NOT nobody = nowhere'],
      ['NOT nobody < :v', FIVE],
      ['n > :a AND n < :b AND n >= :a AND n <= :b'],
      ['n < :v', { ':v': N(10) }],
      ['n > :v', { ':v': N('-12345678901234567890') }],
      ['s < :x AND s >= :y'],
      ['s < :v', { ':v': S('abc😀') }],
      ['NOT n < t AND NOT s > n'],
      ['n BETWEEN :a AND :b AND s BETWEEN :y AND :x'],
      [':v BETWEEN n AND :b', { ':v': N(6) }],
      ['NOT n BETWEEN :y AND :x'],
      ['n between :v and :v', FIVE],
      ['n IN (:x, :v)', FIVE],
      ['n in (nobody, :v) and not s in (:v)', FIVE],
      ['ss IN (:v)', { ':v': SS('y', 'x') }],
      ['begins_with(s, :v)', { ':v': S('ab') }],
      ['begins_with(s, :v)', { ':v': S('') }],
      ['begins_with(:v, s)', { ':v': S('abcd') }],
      ['NOT begins_with(n, :v) AND NOT begins_with(nobody, :v)', { ':v': S('5') }],
      ['contains(s, :x) AND contains(ss, :v)', { ':v': S('x') }],
      ['contains(ns, :v) AND NOT contains(ss, :v) AND NOT contains(s, :v)', { ':v': N('2.0') }],
      ['contains(l, :v)', { ':v': N(1) }],
      ['contains(l, :v)', { ':v': { M: { a: N(1) } } }],
      ['NOT contains(m, :v) AND NOT contains(n, :v)', { ':v': S('a') }],
      ['m = :v', { ':v': { M: { state: S('on'), k: { M: {} }, a: S('1') } } }],
      ['NOT m = :v', { ':v': { M: { a: S('1'), k: { M: {} }, state: S('off') } } }],
      ['l = :v', { ':v': { L: [S('x'), N('1.0'), { M: { a: N(1) } }] } }],
      ['NOT l = :v', { ':v': { L: [N(1), S('x')] } }],
      ['ss = :v', { ':v': SS('y', 'x') }],
      ['t = :v AND NOT z = :v', { ':v': { BOOL: true } }],
      ['z = :v', { ':v': { NULL: true } }],
      ['m.#state = :v', { ':v': S('on') }],
      ['n = :v OR n = :a AND n = :b', FIVE],
      ['(n = :a OR n = :v) AND NOT (n = :b)', FIVE],
      ['NOT NOT n = :v', FIVE],
      ['NOT (NOT (n = :v))', FIVE],
      ['NOT n = :a AND n = :v', FIVE],
      ['((n = :v) AND n = :v) OR (n = :a)', FIVE],
    ])('%s holds', async (condition, values) => {
      expect(await holding(condition, values)).toEqual(DONE);
      const opposite = await holding(`NOT (${condition})`, values);
      expect(opposite).toMatchObject({ refused: 'TransactionCanceledException' });
    });

    test.each<[string, Item?]>([
      [''],
      ['   '],
      ['n'],
      ['n ='],
      ['n = 5'],
      ["n = 'a'"],
      ['n == :v', FIVE],
      ['n != :v', FIVE],
      ['(n = :v', FIVE],
      ['n = :v)', FIVE],
      ['((n = :v))', FIVE],
      ['NOT ((n = :v))', FIVE],
      ['n = :v AND', FIVE],
      ['n = :v = :v', FIVE],
      ['n-1 = :v', FIVE],
      ['1n = :v', FIVE],
      ['_n = :v', FIVE],
      ['ö = :v', FIVE],
      ['m.1 = :v', FIVE],
      ['n IN ()'],
      ['n IN :v', FIVE],
      ['n BETWEEN :a'],
      ['n BETWEEN :b AND :a'],
      ['n BETWEEN :a AND :x'],
      ['t BETWEEN :v AND :v', { ':v': { BOOL: true } }],
      ['state = :v', FIVE],
      ['m.State = :v', FIVE],
      ['attribute_exists(open)'],
      ['ATTRIBUTE_EXISTS(n)'],
      ['attribute_exists(n, s)'],
      ['attribute_exists()'],
      ['attribute_exists(:v)', FIVE],
      ['begins_with(s)'],
      ['begins_with(s, :v)', FIVE],
      ['begins_with(:v, s)', FIVE],
      ['unheard_of(n)'],
      ['n = n'],
      ['m.a = m.#a'],
      ['n IN (:v, n)', FIVE],
      ['contains(s, s)'],
      ['t < :v', { ':v': { BOOL: true } }],
      ['m >= :v', { ':v': { M: {} } }],
      ['n = :v', { ':v': N('x') }],
      ['n = :v', { ':v': SS() }],
      ['n = :v AND n = :other', FIVE],
      [`n = :v${' '.repeat(4091)}`, FIVE],
    ])('%s is refused', async (condition, values) => {
      expect(await holding(condition, values)).toEqual(REFUSED);
    });

    test('a name stands for one attribute, whatever characters are in it', async () => {
      await answerTo(on.put('a', STOOD));
      const check = (name: string) =>
        on.remove('a', {
          ConditionExpression: 'attribute_exists(#n)',
          ExpressionAttributeNames: { '#n': name },
        });
      expect(await send(check('m.a'))).toEqual({ refused: 'ConditionalCheckFailedException' });
      expect(await send(check('constructor'))).toEqual({ refused: 'ConditionalCheckFailedException' });
      expect(await send(check('a.b'))).toEqual(DONE);
    });

    test('placeholders that are missing, too many, empty or misnamed are refused', async () => {
      await answerTo(on.put('a', STOOD));
      const ConditionExpression = 'n = :v';
      const values = { ExpressionAttributeValues: FIVE };
      const refused = async (more: object) => expect(await send(on.put('a', {}, more))).toEqual(REFUSED);
      await refused({ ConditionExpression });
      await refused({ ConditionExpression, ExpressionAttributeValues: { ...FIVE, ':w': N(1) } });
      await refused({ ConditionExpression, ExpressionAttributeValues: { ...FIVE, w: N(1) } });
      await refused({ ConditionExpression, ...values, ExpressionAttributeNames: {} });
      await refused({ ConditionExpression, ...values, ExpressionAttributeNames: { '#n': 'n' } });
      await refused({ ConditionExpression: '#n = :v', ...values });
      await refused({ ConditionExpression: '#n = :v', ...values, ExpressionAttributeNames: { '#n': '' } });
      await refused({ ConditionExpression: 'attribute_exists(n)', ExpressionAttributeValues: {} });
      await refused(values);
      expect(await at('a')).toEqual(STOOD);
    });

    test('one that fails changes nothing and tells what stands there only if asked and there is something', async () => {
      const refused = 'ConditionalCheckFailedException';
      const there = when('attribute_not_exists(pk)');
      const silent = { ConditionExpression: 'attribute_not_exists(pk)' };
      const item = { ...on.key('a'), n: N(1) };
      await answerTo(on.put('a', { n: N(1) }, there));
      expect(await send(on.put('a', {}, there))).toEqual({ refused, item });
      expect(await send(on.put('a', {}, silent))).toEqual({ refused });
      expect(await send(on.remove('a', there))).toEqual({ refused, item });
      const add = { ...change('ADD n :one', { ':one': N(1) }), ...silent };
      expect(await send(on.update('a', add))).toEqual({ refused });
      expect(await send(on.update('a', { ...add, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }))).toEqual({
        refused,
        item,
      });
      expect(await send(on.put('b', {}, when('attribute_exists(pk)')))).toEqual({ refused });
      expect(await at('a')).toEqual({ n: N(1) });
      expect(await at('b')).toBeUndefined();
    });
  });

  describe('an update', () => {
    const STOOD: Item = {
      n: N(5),
      s: S('abc'),
      ss: SS('x', 'y'),
      ns: { NS: ['1', '2'] },
      m: { M: { a: S('1'), n: N(1), k: { M: {} } } },
      l: { L: [] },
    };
    const V = { ':v': N(2) };
    const updated = async (expression: string, values: Item = {}) => {
      await answerTo(on.put('a', STOOD));
      return send(on.update('a', change(expression, values)));
    };

    test.each<[string, Item, Item]>([
      ['SET a = :v, b = if_not_exists(b, :v), n = n + :v', V, { a: N(2), b: N(2), n: N(7) }],
      ['SET n = if_not_exists(n, :v)', V, {}],
      ['SET c = if_not_exists(c, :v) + :v', V, { c: N(4) }],
      ['SET c = if_not_exists(c, if_not_exists(d, s))', {}, { c: S('abc') }],
      ['SET c = if_not_exists(m.nobody.deeper, :v)', V, { c: N(2) }],
      ['SET n = :v - n', V, { n: N(-3) }],
      ['SET n = n - :v', { ':v': N('0.75') }, { n: N('4.25') }],
      ['SET n = n + n', {}, { n: N(10) }],
      ['SET n = n + :v', { ':v': N('12345678901234567890') }, { n: N('12345678901234567895') }],
      ['SET n = s, s = n', {}, { n: S('abc'), s: N(5) }],
      ['SET m = :v, c = m.a', V, { m: N(2), c: S('1') }],
      ['SET m.a = :v, m.k.fresh = :v', V, { m: { M: { a: N(2), n: N(1), k: { M: { fresh: N(2) } } } } }],
      ['SET m.n = m.n + :v REMOVE m.a, m.k', V, { m: { M: { n: N(3) } } }],
      ['SET n = :v', { ':v': SS('b', 'a') }, { n: SS('a', 'b') }],
      ['remove nothing, m.nothing set n = :v', V, { n: N(2) }],
      ['ADD n :v', { ':v': N('-0.5') }, { n: N('4.5') }],
      ['ADD fresh :v', V, { fresh: N(2) }],
      ['ADD fresh :v', { ':v': SS('b', 'a') }, { fresh: SS('a', 'b') }],
      ['ADD ss :v', { ':v': SS('x', 'a') }, { ss: SS('a', 'x', 'y') }],
      ['ADD ns :v', { ':v': { NS: ['10', '2.0'] } }, { ns: { NS: ['1', '2', '10'] } }],
      ['DELETE ss :v', { ':v': SS('x', 'z') }, { ss: SS('y') }],
      ['DELETE ns :v', { ':v': { NS: ['2.0'] } }, { ns: { NS: ['1'] } }],
      ['DELETE nothing :v', { ':v': SS('x') }, {}],
      ['ADD n :v SET s = :v DELETE ss :w', { ...V, ':w': SS('x') }, { n: N(7), s: N(2), ss: SS('y') }],
    ])('%s', async (expression, values, changed) => {
      const Attributes = { ...on.key('a'), ...STOOD, ...changed };
      expect(await updated(expression, values)).toEqual({ answer: { Attributes } });
      expect(await at('a')).toEqual({ ...STOOD, ...changed });
    });

    test('removes attributes, and a set that has been emptied', async () => {
      await updated('REMOVE n, s, l DELETE ss :v', { ':v': SS('x', 'y', 'z') });
      const { n, s, l, ss, ...left } = STOOD;
      expect(await at('a')).toEqual(left);
    });

    test.each<[string, Item?]>([
      [''],
      ['SET'],
      ['SET n'],
      ['SET n = :v,', V],
      ['n = :v', V],
      ['SET n = :v SET s = :v', V],
      ['REMOVE n REMOVE s'],
      ['SET n = n + n + n'],
      ['SET :v = n', V],
      ['SET n = attribute_exists(n)'],
      ['SET n = if_not_exists(:v, n)', V],
      ['SET n = if_not_exists(n)'],
      ['SET n = if_not_exists(s, #s)'],
      ['SET #n.a.b = :v', V],
      ['SET nobody.a = :v', V],
      ['SET m.nobody.a = :v', V],
      ['SET s.a = :v', V],
      ['SET l.a = :v', V],
      ['REMOVE nobody.a'],
      ['REMOVE s.a'],
      ['SET n = nobody'],
      ['SET n = m.nobody.deeper'],
      ['SET n = if_not_exists(nobody, nowhere)'],
      ['SET n = if_not_exists(s, nobody)'],
      ['SET n = nobody + :v', V],
      ['SET n = s + :v', V],
      ['SET n = n + :v', { ':v': S('2') }],
      ['SET n = n + :v', { ':v': N('0.00000000000000000000000000000000000001') }],
      ['SET m.k.a = :v, m.k = :v', V],
      ['SET n = :v, #n = :v', V],
      ['SET n = :v REMOVE n', V],
      ['REMOVE m, m.a'],
      ['SET pk = :v', { ':v': S('x') }],
      ['SET #sk = :v', { ':v': S('a') }],
      ['REMOVE sk'],
      ['SET pk.a = :v', V],
      ['SET #open = :v', V],
      ['SET #open = n'],
      ['SET due = :v', { ':v': S('') }],
      ['SET #open.a = :v', V],
      ['ADD #open :v', V],
      ['ADD n :v', { ':v': S('a') }],
      ['ADD n n'],
      ['ADD s :v', V],
      ['ADD n :v', { ':v': SS('a') }],
      ['ADD ss :v', { ':v': { NS: ['1'] } }],
      ['ADD l :v', { ':v': { L: [] } }],
      ['DELETE ss :v', { ':v': S('x') }],
      ['DELETE ss :v', { ':v': { NS: ['1'] } }],
      ['DELETE s :v', { ':v': SS('x') }],
      ['DELETE n :v', V],
      ['SET status = :v', V],
      ['SET n = :v', { ':v': S('x'.repeat(409_600)) }],
    ])('%s is refused and changes nothing', async (expression, values) => {
      expect(await updated(expression, values)).toEqual(REFUSED);
      expect(await at('a')).toEqual(STOOD);
    });

    test('of an item that is not there creates it, with its keys, even if it says nothing', async () => {
      const created = (sk: string, more: Item = {}) => ({
        answer: { Attributes: { ...on.key(sk), ...more } },
      });
      expect(await send(on.update('a'))).toEqual(created('a'));
      expect(await send(on.update('b', change('REMOVE nobody')))).toEqual(created('b'));
      expect(await send(on.update('c', change('ADD n :v', V)))).toEqual(created('c', { n: N(2) }));
      expect(await send(on.update('d', change('DELETE s :v', { ':v': SS('a') })))).toEqual(created('d'));
      expect(await send(on.update('e', change('SET n = n + :v', V)))).toEqual(REFUSED);
      expect(await send(on.update('f', change('SET m.a = :v', V)))).toEqual(REFUSED);
      expect((await found(on.query())).sks).toBe('a b c d');
      expect(await send(on.update('a'))).toEqual(created('a'));
    });

    test('tells what it is asked for', async () => {
      const set = change('SET n = :v, s = :v REMOVE l', V);
      const told = async (
        ReturnValues: 'NONE' | 'ALL_OLD' | 'ALL_NEW' | 'UPDATED_NEW',
        more: object = set,
      ) => {
        await answerTo(on.put('a', STOOD));
        return (await answerTo(on.update('a', { ReturnValues, ...more }))).Attributes;
      };
      const { l, ...rest } = STOOD;
      expect(await told('NONE')).toBeUndefined();
      expect(await told('ALL_OLD')).toEqual({ ...on.key('a'), ...STOOD });
      expect(await told('ALL_NEW')).toEqual({ ...on.key('a'), ...rest, n: N(2), s: N(2) });
      expect(await told('UPDATED_NEW')).toEqual({ n: N(2), s: N(2) });
      expect(await told('UPDATED_NEW', change('SET n = n'))).toEqual({ n: N(5) });
      expect(await told('UPDATED_NEW', change('REMOVE n'))).toBeUndefined();
      expect(await told('UPDATED_NEW', change('DELETE ss :v', { ':v': SS('x', 'y') }))).toBeUndefined();
      const asked = on.update('new', { ...set, ReturnValues: 'ALL_OLD' });
      expect(await send(asked)).toEqual(DONE);
    });

    test('is refused by its condition before the item is looked at', async () => {
      await answerTo(on.put('a', STOOD));
      const impossible = change('SET nobody.a = :v', V, 'attribute_exists(nobody)');
      expect(await send(on.update('a', impossible))).toEqual({ refused: 'ConditionalCheckFailedException' });
    });
  });

  describe('a transaction', () => {
    const absent = when('attribute_not_exists(pk)');
    const present = when('attribute_exists(pk)');

    test('writes all its items', async () => {
      await answerTo(on.put('gone', { n: N(1) }));
      await answerTo(on.put('kept', { n: N(1) }));
      const done = on.transaction(
        on.putting('a', { n: N(1) }, absent),
        on.updating('b', change('SET n = :n', { ':n': N(2) })),
        on.removing('gone', present),
        on.removing('never'),
        on.checking('kept', when('n = :n', { ':n': N(1) })),
      );
      expect(await send(done)).toEqual(DONE);
      expect((await found(on.query())).items).toEqual([
        { ...on.key('a'), n: N(1) },
        { ...on.key('b'), n: N(2) },
        { ...on.key('kept'), n: N(1) },
      ]);
    });

    test('writes none if one condition fails, and tells of each item why, in order', async () => {
      const item = { ...on.key('a'), n: N(1) };
      await answerTo(on.put('a', { n: N(1) }));
      const refused = on.transaction(
        on.putting('a', {}, absent),
        on.putting('b'),
        on.checking('c', present),
        on.removing('a2', { ConditionExpression: 'attribute_exists(pk)' }),
        on.updating('d', change('SET n = :n', { ':n': N(2) })),
      );
      expect(await send(refused)).toEqual({
        refused: 'TransactionCanceledException',
        reasons: [item, 'None', 'ConditionalCheckFailed', 'ConditionalCheckFailed', 'None'],
      });
      expect((await found(on.query())).items).toEqual([item]);
    });

    test('does not tell what stands there unless asked', async () => {
      await answerTo(on.put('a', { n: N(1) }));
      const silent = { ConditionExpression: 'attribute_not_exists(pk)' };
      expect(await send(on.transaction(on.removing('a', silent), on.putting('a2', {}, absent)))).toEqual({
        refused: 'TransactionCanceledException',
        reasons: ['ConditionalCheckFailed', 'None'],
      });
    });

    test('sees the items as they were before, not as it makes them', async () => {
      const done = on.transaction(on.putting('a', {}, absent), on.checking('b', absent));
      expect(await send(done)).toEqual(DONE);
      const refused = on.transaction(on.removing('a'), on.checking('b', present));
      expect(await send(refused)).toMatchObject({ reasons: ['None', 'ConditionalCheckFailed'] });
      expect(await at('a')).toEqual({});
    });

    test('refuses the same item twice, no items and too many', async () => {
      const always = when('attribute_not_exists(nobody)');
      expect(await send(on.transaction(on.putting('a'), on.checking('a', always)))).toEqual(REFUSED);
      expect(await send(on.transaction(on.putting('a'), on.removing('a')))).toEqual(REFUSED);
      expect(await send(on.transaction())).toEqual(REFUSED);
      const many = (count: number) => Array.from({ length: count }, (_none, at) => on.putting(`many-${at}`));
      expect(await send(on.transaction(...many(101)))).toEqual(REFUSED);
      expect((await found(on.query())).items).toEqual([]);
      expect(await send(on.transaction(...many(100)))).toEqual(DONE);
    });

    test('refuses more than four megabytes', async () => {
      const large = (count: number) =>
        on.transaction(
          ...Array.from({ length: count }, (_none, at) => on.putting(`${at}`, { x: S('x'.repeat(399_000)) })),
        );
      expect(await send(large(11))).toEqual(REFUSED);
      expect(await send(large(10))).toEqual(DONE);
    });

    test.each<[string, () => Parameters<typeof on.transaction>[number]]>([
      ['an update that leads nowhere', () => on.updating('a', change('SET m.a = :v', { ':v': N(1) }))],
      ['a sum of nothing', () => on.updating('a', change('SET n = n + :v', { ':v': N(1) }))],
      ['an update of a key', () => on.updating('a', change('SET sk = :v', { ':v': S('b') }))],
      ['a wrong key of the index', () => on.updating('a', change('SET #open = :v', { ':v': N(1) }))],
      ['an item with a wrong key of the index', () => on.putting('a', { open: N(1) })],
      ['a value that is none', () => on.putting('a', { s: SS() })],
      ['an empty key', () => on.removing('')],
      ['a key that is no text', () => ({ Put: { TableName: TABLE, Item: { pk: S(mine), sk: N(1) } } })],
      ['half a key', () => ({ Delete: { TableName: TABLE, Key: { pk: S(mine) } } })],
      ['a condition that is none', () => on.checking('a', when('attribute_exists('))],
      [
        'a check without a condition',
        () => ({ ConditionCheck: { TableName: TABLE, Key: on.key('a') } }) as never,
      ],
      ['nothing to do', () => ({})],
      ['two things to do', () => ({ ...on.putting('a'), ...on.removing('b') })],
      ['too large an item', () => on.putting('a', { x: S('x'.repeat(410_000)) })],
    ])('with %s is refused and writes nothing', async (_what, entry) => {
      expect(await send(on.transaction(on.putting('other'), entry()))).toEqual(REFUSED);
      expect((await found(on.query())).items).toEqual([]);
    });

    test('on a table that is not there is refused', async () => {
      const elsewhere = { Delete: { TableName: 'elsewhere', Key: on.key('a') } };
      expect(await send(on.transaction(on.putting('a'), elsewhere))).toEqual({
        refused: 'ResourceNotFoundException',
      });
    });
  });

  describe('a query', () => {
    const SKS = ['B', 'ENTRY#1', 'ENTRY#2', 'a', 'a#', 'aa', 'b', 'c', 'é', '\uFFEE', '😀'];
    const fill = async () => {
      for (const sk of SKS.toReversed()) await answerTo(on.put(sk));
      await answerTo(commandsOn(`${mine}-other`).put('a'));
    };
    const X = (x: string, y?: string): Item => ({ ':x': S(x), ...(y !== undefined && { ':y': S(y) }) });

    test('gives a partition in the order of the bytes of its sort keys, or backwards', async () => {
      await fill();
      expect((await found(on.query())).sks).toBe(SKS.join(' '));
      const backwards = await found(on.query('', {}, { ScanIndexForward: false }));
      expect(backwards.sks).toBe(SKS.toReversed().join(' '));
      expect(await send(commandsOn('nobody').query())).toEqual({
        answer: { Items: [], Count: 0, ScannedCount: 0 },
      });
    });

    test.each<[string, Item, string]>([
      [' AND begins_with(sk, :x)', X('ENTRY#'), 'ENTRY#1 ENTRY#2'],
      [' AND begins_with(sk, :x)', X('a'), 'a a# aa'],
      [' AND sk = :x', X('a'), 'a'],
      [' AND sk = :x', X('none'), ''],
      [' AND sk > :x', X('b'), 'c é \uFFEE 😀'],
      [' AND sk >= :x', X('b'), 'b c é \uFFEE 😀'],
      [' AND sk < :x', X('a'), 'B ENTRY#1 ENTRY#2'],
      [' AND sk <= :x', X('a'), 'B ENTRY#1 ENTRY#2 a'],
      [' AND sk BETWEEN :x AND :y', X('a', 'b'), 'a a# aa b'],
      [' AND (sk BETWEEN :x AND :y)', X('ENTRY#2', 'ENTRY#2'), 'ENTRY#2'],
      [' AND #sk > :x', X('\uFFEE'), '😀'],
    ])('pk = :pk%s', async (condition, values, sks) => {
      await fill();
      expect((await found(on.query(condition, values))).sks).toBe(sks);
    });

    test.each<[string, Item?]>([
      [' AND sk <> :x', X('a')],
      [' AND sk IN (:x)', X('a')],
      [' AND contains(sk, :x)', X('a')],
      [' AND attribute_exists(sk)'],
      [' AND NOT sk = :x', X('a')],
      [' OR sk = :x', X('a')],
      [' AND sk > :x AND sk < :y', X('a', 'b')],
      [' AND pk = :pk'],
      [' AND n = :x', X('a')],
      [' AND sk = :x AND n = :x', X('a')],
      [' AND sk = :x', X('')],
      [' AND begins_with(sk, :x)', X('')],
      [' AND sk = :x', { ':x': N(1) }],
      [' AND sk BETWEEN :x AND :y', X('b', 'a')],
      [' AND sk.a = :x', X('a')],
      [' AND sk = pk'],
      [' AND sk = :x', { ...X('a'), ':z': S('a') }],
    ])('pk = :pk%s is refused', async (condition, values) => {
      expect(await send(on.query(condition, values))).toEqual(REFUSED);
    });

    test('needs one partition, and an index that there is', async () => {
      const query = (more: object) => send(new QueryCommand({ TableName: TABLE, ...more }));
      const keyed = (KeyConditionExpression: string, value = S('a')) =>
        query({ KeyConditionExpression, ExpressionAttributeValues: { ':x': value } });
      expect(await query({})).toEqual(REFUSED);
      expect(await keyed('pk > :x')).toEqual(REFUSED);
      expect(await keyed('sk = :x')).toEqual(REFUSED);
      expect(await keyed('NOT pk = :x')).toEqual(REFUSED);
      expect(await keyed('pk = :x', S(''))).toEqual(REFUSED);
      expect(await keyed('pk = :x', N(1))).toEqual(REFUSED);
      expect(await send(on.query('', {}, { IndexName: 'open' }))).toEqual(REFUSED);
      expect(await send(on.query('', {}, { IndexName: 'nowhere' }))).toEqual(REFUSED);
    });

    test('is read page by page, forwards and backwards, the last page empty if the one before it was full', async () => {
      await fill();
      for (const ScanIndexForward of [true, false]) {
        const pages: string[] = [];
        let from: Item | undefined;
        do {
          const more = { Limit: 4, ScanIndexForward, ...(from && { ExclusiveStartKey: from }) };
          const page = await found(on.query(' AND sk >= :x', X('ENTRY#2'), more));
          pages.push(page.sks);
          from = page.last;
        } while (from);
        expect(pages).toEqual(
          ScanIndexForward
            ? ['ENTRY#2 a a# aa', 'b c é \uFFEE', '😀']
            : ['😀 \uFFEE é c', 'b aa a# a', 'ENTRY#2'],
        );
      }
      const full = await found(on.query(' AND sk < :x', X('a'), { Limit: 3 }));
      expect(full).toMatchObject({ sks: 'B ENTRY#1 ENTRY#2', last: on.key('ENTRY#2') });
      const end = on.query(' AND sk < :x', X('a'), { Limit: 3, ExclusiveStartKey: on.key('ENTRY#2') });
      expect(await found(end)).toEqual({ sks: '', items: [], last: undefined });
    });

    test('starts after a key whether or not it is there, if it is a key of what is asked for', async () => {
      await fill();
      const from = (ExclusiveStartKey: Item, condition = '', values: Item = {}) =>
        on.query(condition, values, { ExclusiveStartKey });
      expect((await found(from(on.key('bb')))).sks).toBe('c é \uFFEE 😀');
      expect((await found(from(on.key('c'), ' AND sk > :x', X('b')))).sks).toBe('é \uFFEE 😀');
      expect(await send(from(on.key('b'), ' AND sk > :x', X('b')))).toEqual(REFUSED);
      expect(await send(from(on.key('c'), ' AND begins_with(sk, :x)', X('a')))).toEqual(REFUSED);
      expect(await send(from({ ...on.key('c'), pk: S('other') }))).toEqual(REFUSED);
      expect(await send(from({ pk: S(mine) }))).toEqual(REFUSED);
      expect(await send(from({ ...on.key('c'), n: N(1) }))).toEqual(REFUSED);
      expect(await send(from({ pk: S(mine), sk: N(1) }))).toEqual(REFUSED);
      expect(await send(from({}))).toEqual(REFUSED);
    });

    test('ends a page once it has read a megabyte, if there is more', async () => {
      const rest = 65_536 - (2 + mine.length + 2 + 2) - 1;
      for (let at = 0; at < 18; at += 1)
        await answerTo(on.put(`${10 + at}`, { x: S('x'.repeat(at < 16 ? rest : rest - 1)) }));
      const page = async (from: string, more = {}) => {
        const { items, last } = await found(on.query(' AND sk >= :x', X(from), more));
        return [items.length, last?.sk?.S];
      };
      expect(await page('10')).toEqual([16, '25']);
      expect(await page('10', { ScanIndexForward: false })).toEqual([17, '11']);
      expect(await page('11')).toEqual([17, undefined]);
      expect(await page('12')).toEqual([16, undefined]);
    });

    test('counts without giving the items', async () => {
      await fill();
      expect(await send(on.query('', {}, { Select: 'COUNT' }))).toEqual({
        answer: { Count: SKS.length, ScannedCount: SKS.length },
      });
      expect(await send(on.query('', {}, { Select: 'COUNT', Limit: 2 }))).toEqual({
        answer: { Count: 2, ScannedCount: 2, LastEvaluatedKey: on.key('ENTRY#1') },
      });
      expect(await send(on.query('', {}, { Limit: 0 }))).toEqual(REFUSED);
    });
  });

  describe('an index', () => {
    const standing = async (more = {}) => (await found(on.standing(mine, more))).sks;

    test('holds the rows that carry both of its keys, as long as they do, in the order of its sort key', async () => {
      await answerTo(on.put('a', { open: S(mine), due: S('3') }));
      await answerTo(on.put('b', { open: S(mine), due: S('1'), n: N(1) }));
      await answerTo(on.put('c', { open: S(mine) }));
      await answerTo(on.put('d', { due: S('2') }));
      await answerTo(on.put('e', { open: S(`${mine}-other`), due: S('2') }));
      expect(await standing()).toBe('b a');
      await answerTo(on.update('c', change('SET due = :due', { ':due': S('2') })));
      expect(await standing()).toBe('b c a');
      await answerTo(on.update('a', change('SET due = :due', { ':due': S('0') })));
      expect(await standing()).toBe('a b c');
      await answerTo(on.update('a', change('REMOVE #open')));
      await answerTo(on.put('b', { open: S(`${mine}-other`), due: S('1') }));
      expect(await standing()).toBe('c');
      await answerTo(on.transaction(on.updating('c', change('REMOVE due')), on.removing('e')));
      expect(await standing()).toBe('');
      expect((await found(on.standing(`${mine}-other`))).sks).toBe('b');
    });

    test('gives rows as they are now, or their keys alone', async () => {
      const row = { ...on.key('a'), open: S(mine), due: S('1') };
      await answerTo(on.put('a', { open: S(mine), due: S('1'), n: N(1) }));
      await answerTo(on.update('a', change('ADD n :v', { ':v': N(1) })));
      expect((await found(on.standing(mine))).items).toEqual([{ ...row, n: N(2) }]);
      expect((await found(on.standing(mine, { IndexName: 'open-keys' }))).items).toEqual([row]);
    });

    test('is not read from the leader', async () => {
      expect(await send(on.standing(mine, { ConsistentRead: true }))).toEqual(REFUSED);
      expect(await standing({ ConsistentRead: false })).toBe('');
    });

    test('is asked for what is due until a moment, page by page, with a key of four parts', async () => {
      for (const [sk, due] of ['ac', 'bd', 'cb', 'da'])
        await answerTo(on.put(sk ?? '', { open: S(mine), due: S(due ?? '') }));
      const until = (more: object) =>
        found(
          on.standing(mine, {
            KeyConditionExpression: '#open = :open AND due <= :until',
            ExpressionAttributeValues: { ':open': S(mine), ':until': S('c') },
            ...more,
          }),
        );
      const first = await until({ Limit: 2 });
      expect(first).toMatchObject({ sks: 'd c', last: { ...on.key('c'), open: S(mine), due: S('b') } });
      const { last } = first;
      expect(await until({ ExclusiveStartKey: last })).toMatchObject({ sks: 'a', last: undefined });
      expect((await until({ ExclusiveStartKey: last, ScanIndexForward: false })).sks).toBe('d');
      const wrong = (ExclusiveStartKey: Item) => send(on.standing(mine, { ExclusiveStartKey }));
      expect(await wrong(on.key('c'))).toEqual(REFUSED);
      expect(await wrong({ ...last, open: S('other') })).toEqual(REFUSED);
      expect(await wrong({ ...on.key('c'), open: S(mine) })).toEqual(REFUSED);
    });

    test('gives each of those due at the same moment once, in whatever order', async () => {
      const expected = ['1', '2', '3', '4', '5'].map((each) => `${mine}-${each}`);
      for (const each of expected) await answerTo(commandsOn(each).put('a', { open: S(mine), due: S('1') }));
      for (const ScanIndexForward of [true, false]) {
        const seen: (string | undefined)[] = [];
        let from: Item | undefined;
        do {
          const page = await found(
            on.standing(mine, { Limit: 2, ScanIndexForward, ...(from && { ExclusiveStartKey: from }) }),
          );
          seen.push(...page.items.map(({ pk }) => pk?.S));
          from = page.last;
        } while (from);
        expect(seen.toSorted()).toEqual(expected);
      }
    });
  });

  describe('the stream', () => {
    const told = async () =>
      (await engine.changes()).filter(({ key }) => key.startsWith(`${TABLE} ${mine} `));
    const key = (sk: string) => `${TABLE} ${mine} ${sk}`;

    test('tells of each item that was created, changed or removed, with what it was and is', async () => {
      const a = { ...on.key('a'), n: N(1), m: { M: {} } };
      await answerTo(on.put('a', { n: N('1.0'), m: { M: {} } }));
      await answerTo(on.update('a', change('ADD n :v', { ':v': N(1) })));
      await answerTo(on.transaction(on.removing('a'), on.updating('b', change('REMOVE nobody'))));
      expect(await told()).toEqual([
        { key: key('a'), before: undefined, after: a },
        { key: key('a'), before: a, after: { ...a, n: N(2) } },
        { key: key('a'), before: { ...a, n: N(2) }, after: undefined },
        { key: key('b'), before: undefined, after: on.key('b') },
      ]);
    });

    test('is silent about what leaves an item as it was, and about what was refused', async () => {
      const item = { n: N(1), s: SS('a', 'b'), m: { M: { e: S('') } } };
      await answerTo(on.put('a', item));
      await told();
      await answerTo(on.put('a', { n: N('1.0'), s: SS('b', 'a'), m: { M: { e: S('') } } }));
      await answerTo(on.update('a'));
      await answerTo(on.update('a', change('SET n = :n REMOVE nobody', { ':n': N(1) })));
      await answerTo(on.update('a', change('ADD s :s', { ':s': SS('a') })));
      await answerTo(on.update('a', change('DELETE s :s', { ':s': SS('z') })));
      await answerTo(on.transaction(on.putting('a', item), on.removing('never')));
      await answerTo(on.transaction(on.checking('a', when('attribute_exists(pk)'))));
      await answerTo(on.remove('never'));
      await send(on.put('a', {}, when('attribute_not_exists(pk)')));
      await send(on.transaction(on.putting('c'), on.checking('a', when('attribute_not_exists(pk)'))));
      expect(await told()).toEqual([]);
    });
  });
});

/** So many maps within each other. */
function nested(depth: number): Item[string] {
  return depth === 0 ? S('x') : { M: { a: nested(depth - 1) } };
}
