import { beforeAll, describe, expect, test } from 'vitest';
import { change, commandsOn, type Item, N, S, SS, when } from '../commands.ts';
import { DONE, REFUSED, type Scene } from './scene.ts';

export const promisesOfConditions = (scene: Scene): void => {
  describe('a condition', () => {
    const { send, answerTo, at } = scene;
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
    const listOf = (count: number) => Object.keys(valuesOf(count)).join();
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
      ['NOT n BETWEEN :a AND :v AND NOT n BETWEEN :w AND :b', { ':v': N(4), ':w': N(6) }],
      ['n between :v and :v', FIVE],
      ['n IN (:x, :v)', FIVE],
      [`n IN (${listOf(100)})`, valuesOf(100)],
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
      [`n IN (${listOf(101)})`, valuesOf(101)],
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
      await answerTo(scene.on.put('a', STOOD));
      const check = (name: string) =>
        scene.on.remove('a', {
          ConditionExpression: 'attribute_exists(#n)',
          ExpressionAttributeNames: { '#n': name },
        });
      expect(await send(check('m.a'))).toEqual({ refused: 'ConditionalCheckFailedException' });
      expect(await send(check('constructor'))).toEqual({ refused: 'ConditionalCheckFailedException' });
      expect(await send(check('a.b'))).toEqual(DONE);
    });

    test('placeholders that are missing, too many, empty or misnamed are refused', async () => {
      await answerTo(scene.on.put('a', STOOD));
      const ConditionExpression = 'n = :v';
      const values = { ExpressionAttributeValues: FIVE };
      const refused = async (more: object) =>
        expect(await send(scene.on.put('a', {}, more))).toEqual(REFUSED);
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
      const item = { ...scene.on.key('a'), n: N(1) };
      await answerTo(scene.on.put('a', { n: N(1) }, there));
      expect(await send(scene.on.put('a', {}, there))).toEqual({ refused, item });
      expect(await send(scene.on.put('a', {}, silent))).toEqual({ refused });
      expect(await send(scene.on.remove('a', there))).toEqual({ refused, item });
      const add = { ...change('ADD n :one', { ':one': N(1) }), ...silent };
      expect(await send(scene.on.update('a', add))).toEqual({ refused });
      expect(
        await send(scene.on.update('a', { ...add, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })),
      ).toEqual({
        refused,
        item,
      });
      expect(await send(scene.on.put('b', {}, when('attribute_exists(pk)')))).toEqual({ refused });
      expect(await at('a')).toEqual({ n: N(1) });
      expect(await at('b')).toBeUndefined();
    });

    test('is not asked about an item that could not be stored anyway', async () => {
      const never = when('attribute_exists(nobody)');
      for (const item of [{ text: S('x'.repeat(410_000)) }, { open: N(1) }, { s: SS() }])
        expect(await send(scene.on.put('a', item, never))).toEqual(REFUSED);
    });
  });
};

/** So many values, the sixth of them 5. */
function valuesOf(count: number): Item {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`:v${at}`, N(at)]));
}
