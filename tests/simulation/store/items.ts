import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { commandsOn, type Item, N, S, SS } from '../commands.ts';
import { TABLE } from '../engines.ts';
import { DONE, REFUSED, type Scene } from './scene.ts';

export const promisesOfItems = (scene: Scene): void => {
  describe('one item', () => {
    const { send, answerTo, at } = scene;
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
      expect(await send(scene.on.put('a', item))).toEqual(DONE);
      expect(await at('a')).toEqual(item);
      expect(await send(scene.on.put('a', { other: N(1) }))).toEqual(DONE);
      expect(await at('a')).toEqual({ other: N(1) });
      expect(await send(scene.on.get('b'))).toEqual(DONE);
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
      await answerTo(scene.on.put('a', { n: N(given), ns: { NS: [given] } }));
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
      expect(await send(scene.on.put('a', item))).toEqual(REFUSED);
      expect(await at('a')).toBeUndefined();
    });

    test('an item as large and as deep as it may be is taken', async () => {
      // The keys, the number with its name, the map with its name and its one part; the text takes the rest.
      const rest = 409_600 - (2 + scene.mine.length + 2 + 1) - (1 + 4) - (1 + 3 + 1 + 1);
      const item = (more: number) => ({ n: N(12345), m: { M: { a: S('x'.repeat(rest + more)) } } });
      expect(await send(scene.on.put('a', item(0)))).toEqual(DONE);
      expect(await send(scene.on.put('a', item(1)))).toEqual(REFUSED);
      expect(await send(scene.on.put('a', { a: nested(31) }))).toEqual(DONE);
    });

    test('keys must be the whole key, and text', async () => {
      const get = (Key: Item) => send(new GetItemCommand({ TableName: TABLE, Key }));
      expect(await get({ pk: S(scene.mine) })).toEqual(REFUSED);
      expect(await get({ ...scene.on.key('a'), more: S('a') })).toEqual(REFUSED);
      expect(await get({ pk: S(scene.mine), sk: N(1) })).toEqual(REFUSED);
      expect(await get({ pk: S(scene.mine), sk: S('') })).toEqual(REFUSED);
      expect(await send(scene.on.put('x'.repeat(1024)))).toEqual(DONE);
      expect(await send(scene.on.put('x'.repeat(1025)))).toEqual(REFUSED);
      expect(await send(scene.on.put('å'.repeat(513)))).toEqual(REFUSED);
      expect(await send(commandsOn('x'.repeat(2049)).put('a'))).toEqual(REFUSED);
      const elsewhere = new GetItemCommand({ TableName: 'elsewhere', Key: scene.on.key('a') });
      expect(await send(elsewhere)).toEqual({ refused: 'ResourceNotFoundException' });
    });

    test('a put and a removal bring the old item along if asked, and nothing if there was none', async () => {
      const old = { ...scene.on.key('a'), n: N(1) };
      const ReturnValues = 'ALL_OLD' as const;
      expect(await send(scene.on.put('a', { n: N(1) }, { ReturnValues }))).toEqual(DONE);
      expect(await send(scene.on.put('a', { n: N(2) }))).toEqual(DONE);
      expect(await send(scene.on.put('a', { n: N(1) }, { ReturnValues: 'NONE' }))).toEqual(DONE);
      expect(await send(scene.on.put('a', { n: N(1) }, { ReturnValues }))).toEqual({
        answer: { Attributes: old },
      });
      expect(await send(scene.on.remove('a', { ReturnValues }))).toEqual({ answer: { Attributes: old } });
      expect(await send(scene.on.remove('a', { ReturnValues }))).toEqual(DONE);
      expect(await send(scene.on.put('a', {}, { ReturnValues: 'ALL_NEW' }))).toEqual(REFUSED);
      expect(await send(scene.on.remove('a', { ReturnValues: 'UPDATED_NEW' }))).toEqual(REFUSED);
      expect(await at('a')).toBeUndefined();
    });
  });
};

/** So many maps within each other. */
function nested(depth: number): Item[string] {
  return depth === 0 ? S('x') : { M: { a: nested(depth - 1) } };
}
