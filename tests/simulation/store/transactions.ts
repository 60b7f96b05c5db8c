import { describe, expect, test } from 'vitest';
import { change, N, S, SS, when } from '../commands.ts';
import { TABLE } from '../engines.ts';
import { DONE, REFUSED, type Scene } from './scene.ts';

export const promisesOfTransactions = (scene: Scene): void => {
  describe('a transaction', () => {
    const { send, answerTo, at, found } = scene;
    const absent = when('attribute_not_exists(pk)');
    const present = when('attribute_exists(pk)');

    test('writes all its items', async () => {
      await answerTo(scene.on.put('gone', { n: N(1) }));
      await answerTo(scene.on.put('kept', { n: N(1) }));
      const done = scene.on.transaction(
        scene.on.putting('a', { n: N(1) }, absent),
        scene.on.updating('b', change('SET n = :n', { ':n': N(2) })),
        scene.on.removing('gone', present),
        scene.on.removing('never'),
        scene.on.checking('kept', when('n = :n', { ':n': N(1) })),
      );
      expect(await send(done)).toEqual(DONE);
      expect((await found(scene.on.query())).items).toEqual([
        { ...scene.on.key('a'), n: N(1) },
        { ...scene.on.key('b'), n: N(2) },
        { ...scene.on.key('kept'), n: N(1) },
      ]);
    });

    test('writes none if one condition fails, and tells of each item why, in order', async () => {
      const item = { ...scene.on.key('a'), n: N(1) };
      await answerTo(scene.on.put('a', { n: N(1) }));
      const refused = scene.on.transaction(
        scene.on.putting('a', {}, absent),
        scene.on.putting('b'),
        scene.on.checking('c', present),
        scene.on.removing('a2', { ConditionExpression: 'attribute_exists(pk)' }),
        scene.on.updating('d', change('SET n = :n', { ':n': N(2) })),
      );
      expect(await send(refused)).toEqual({
        refused: 'TransactionCanceledException',
        reasons: [item, 'None', 'ConditionalCheckFailed', 'ConditionalCheckFailed', 'None'],
      });
      expect((await found(scene.on.query())).items).toEqual([item]);
    });

    test('does not tell what stands there unless asked', async () => {
      await answerTo(scene.on.put('a', { n: N(1) }));
      const silent = { ConditionExpression: 'attribute_not_exists(pk)' };
      expect(
        await send(scene.on.transaction(scene.on.removing('a', silent), scene.on.putting('a2', {}, absent))),
      ).toEqual({
        refused: 'TransactionCanceledException',
        reasons: ['ConditionalCheckFailed', 'None'],
      });
    });

    test('sees the items as they were before, not as it makes them', async () => {
      const done = scene.on.transaction(scene.on.putting('a', {}, absent), scene.on.checking('b', absent));
      expect(await send(done)).toEqual(DONE);
      const refused = scene.on.transaction(scene.on.removing('a'), scene.on.checking('b', present));
      expect(await send(refused)).toMatchObject({ reasons: ['None', 'ConditionalCheckFailed'] });
      expect(await at('a')).toEqual({});
    });

    test('refuses the same item twice, no items and too many', async () => {
      const always = when('attribute_not_exists(nobody)');
      expect(await send(scene.on.transaction(scene.on.putting('a'), scene.on.checking('a', always)))).toEqual(
        REFUSED,
      );
      expect(await send(scene.on.transaction(scene.on.putting('a'), scene.on.removing('a')))).toEqual(
        REFUSED,
      );
      expect(await send(scene.on.transaction())).toEqual(REFUSED);
      const many = (count: number) =>
        Array.from({ length: count }, (_none, at) => scene.on.putting(`many-${at}`));
      expect(await send(scene.on.transaction(...many(101)))).toEqual(REFUSED);
      expect((await found(scene.on.query())).items).toEqual([]);
      expect(await send(scene.on.transaction(...many(100)))).toEqual(DONE);
    });

    test('refuses more than four megabytes', async () => {
      const large = (count: number) =>
        scene.on.transaction(
          ...Array.from({ length: count }, (_none, at) =>
            scene.on.putting(`${at}`, { x: S('x'.repeat(399_000)) }),
          ),
        );
      expect(await send(large(11))).toEqual(REFUSED);
      expect(await send(large(10))).toEqual(DONE);
    });

    test.each<[string, () => Parameters<typeof scene.on.transaction>[number]]>([
      ['an update that leads nowhere', () => scene.on.updating('a', change('SET m.a = :v', { ':v': N(1) }))],
      ['a sum of nothing', () => scene.on.updating('a', change('SET n = n + :v', { ':v': N(1) }))],
      ['an update of a key', () => scene.on.updating('a', change('SET sk = :v', { ':v': S('b') }))],
      ['a wrong key of the index', () => scene.on.updating('a', change('SET #open = :v', { ':v': N(1) }))],
      ['an item with a wrong key of the index', () => scene.on.putting('a', { open: N(1) })],
      ['a value that is none', () => scene.on.putting('a', { s: SS() })],
      ['an empty key', () => scene.on.removing('')],
      ['a key that is no text', () => ({ Put: { TableName: TABLE, Item: { pk: S(scene.mine), sk: N(1) } } })],
      ['half a key', () => ({ Delete: { TableName: TABLE, Key: { pk: S(scene.mine) } } })],
      ['a condition that is none', () => scene.on.checking('a', when('attribute_exists('))],
      ['a check without a condition', () => scene.on.checking('a', {})],
      ['nothing to do', () => ({})],
      ['two things to do', () => ({ ...scene.on.putting('a'), ...scene.on.removing('b') })],
      ['too large an item', () => scene.on.putting('a', { x: S('x'.repeat(410_000)) })],
    ])('with %s is refused and writes nothing', async (_what, entry) => {
      expect(await send(scene.on.transaction(scene.on.putting('other'), entry()))).toEqual(REFUSED);
      expect((await found(scene.on.query())).items).toEqual([]);
    });

    test('on a table that is not there is refused', async () => {
      const elsewhere = { Delete: { TableName: 'elsewhere', Key: scene.on.key('a') } };
      expect(await send(scene.on.transaction(scene.on.putting('a'), elsewhere))).toEqual({
        refused: 'ResourceNotFoundException',
      });
    });
  });
};
