import { describe, expect, test } from 'vitest';
import { change, type Item, N, S, SS } from '../commands.ts';
import { DONE, REFUSED, type Scene } from './scene.ts';

export const promisesOfUpdates = (scene: Scene): void => {
  describe('an update', () => {
    const { send, answerTo, at, found } = scene;
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
      await answerTo(scene.on.put('a', STOOD));
      return send(scene.on.update('a', change(expression, values)));
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
      const Attributes = { ...scene.on.key('a'), ...STOOD, ...changed };
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
        answer: { Attributes: { ...scene.on.key(sk), ...more } },
      });
      expect(await send(scene.on.update('a'))).toEqual(created('a'));
      expect(await send(scene.on.update('b', change('REMOVE nobody')))).toEqual(created('b'));
      expect(await send(scene.on.update('c', change('ADD n :v', V)))).toEqual(created('c', { n: N(2) }));
      expect(await send(scene.on.update('d', change('DELETE s :v', { ':v': SS('a') })))).toEqual(
        created('d'),
      );
      expect(await send(scene.on.update('e', change('SET n = n + :v', V)))).toEqual(REFUSED);
      expect(await send(scene.on.update('f', change('SET m.a = :v', V)))).toEqual(REFUSED);
      expect((await found(scene.on.query())).sks).toBe('a b c d');
      expect(await send(scene.on.update('a'))).toEqual(created('a'));
    });

    test('tells what it is asked for', async () => {
      const set = change('SET n = :v, s = :v REMOVE l', V);
      const told = async (
        ReturnValues: 'NONE' | 'ALL_OLD' | 'ALL_NEW' | 'UPDATED_NEW',
        more: object = set,
      ) => {
        await answerTo(scene.on.put('a', STOOD));
        return (await answerTo(scene.on.update('a', { ReturnValues, ...more }))).Attributes;
      };
      const { l, ...rest } = STOOD;
      expect(await told('NONE')).toBeUndefined();
      expect(await told('ALL_OLD')).toEqual({ ...scene.on.key('a'), ...STOOD });
      expect(await told('ALL_NEW')).toEqual({ ...scene.on.key('a'), ...rest, n: N(2), s: N(2) });
      expect(await told('UPDATED_NEW')).toEqual({ n: N(2), s: N(2) });
      expect(await told('UPDATED_NEW', change('SET n = n'))).toEqual({ n: N(5) });
      expect(await told('UPDATED_NEW', change('REMOVE n'))).toBeUndefined();
      expect(await told('UPDATED_NEW', change('DELETE ss :v', { ':v': SS('x', 'y') }))).toBeUndefined();
      const asked = scene.on.update('new', { ...set, ReturnValues: 'ALL_OLD' });
      expect(await send(asked)).toEqual(DONE);
    });

    test('is refused by its condition before the item is looked at', async () => {
      await answerTo(scene.on.put('a', STOOD));
      const impossible = change('SET nobody.a = :v', V, 'attribute_exists(nobody)');
      expect(await send(scene.on.update('a', impossible))).toEqual({
        refused: 'ConditionalCheckFailedException',
      });
    });
  });
};
