import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test } from 'vitest';
import { commandsOn, type Item, N, S } from '../commands.ts';
import { TABLE } from '../engines.ts';
import { REFUSED, type Scene } from './scene.ts';

export const promisesOfQueries = (scene: Scene): void => {
  describe('a query', () => {
    const { send, answerTo, found } = scene;
    const SKS = ['B', 'ENTRY#1', 'ENTRY#2', 'a', 'a#', 'aa', 'b', 'c', 'é', '\uFFEE', '😀'];
    const fill = async () => {
      for (const sk of SKS.toReversed()) await answerTo(scene.on.put(sk));
      await answerTo(commandsOn(`${scene.mine}-other`).put('a'));
    };
    const X = (x: string, y?: string): Item => ({ ':x': S(x), ...(y !== undefined && { ':y': S(y) }) });

    test('gives a partition in the order of the bytes of its sort keys, or backwards', async () => {
      await fill();
      expect((await found(scene.on.query())).sks).toBe(SKS.join(' '));
      const backwards = await found(scene.on.query('', {}, { ScanIndexForward: false }));
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
      expect((await found(scene.on.query(condition, values))).sks).toBe(sks);
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
      expect(await send(scene.on.query(condition, values))).toEqual(REFUSED);
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
      expect(await send(scene.on.query('', {}, { IndexName: 'open' }))).toEqual(REFUSED);
      expect(await send(scene.on.query('', {}, { IndexName: 'nowhere' }))).toEqual(REFUSED);
    });

    test('is read page by page, forwards and backwards, the last page empty if the one before it was full', async () => {
      await fill();
      for (const ScanIndexForward of [true, false]) {
        const pages: string[] = [];
        let from: Item | undefined;
        do {
          const more = { Limit: 4, ScanIndexForward, ...(from && { ExclusiveStartKey: from }) };
          const page = await found(scene.on.query(' AND sk >= :x', X('ENTRY#2'), more));
          pages.push(page.sks);
          from = page.last;
        } while (from);
        expect(pages).toEqual(
          ScanIndexForward
            ? ['ENTRY#2 a a# aa', 'b c é \uFFEE', '😀']
            : ['😀 \uFFEE é c', 'b aa a# a', 'ENTRY#2'],
        );
      }
      const full = await found(scene.on.query(' AND sk < :x', X('a'), { Limit: 3 }));
      expect(full).toMatchObject({ sks: 'B ENTRY#1 ENTRY#2', last: scene.on.key('ENTRY#2') });
      const end = scene.on.query(' AND sk < :x', X('a'), {
        Limit: 3,
        ExclusiveStartKey: scene.on.key('ENTRY#2'),
      });
      expect(await found(end)).toEqual({ sks: '', items: [], last: undefined });
    });

    test('starts after a key whether or not it is there, if it is a key of what is asked for', async () => {
      await fill();
      const from = (ExclusiveStartKey: Item, condition = '', values: Item = {}) =>
        scene.on.query(condition, values, { ExclusiveStartKey });
      expect((await found(from(scene.on.key('bb')))).sks).toBe('c é \uFFEE 😀');
      expect((await found(from(scene.on.key('c'), ' AND sk > :x', X('b')))).sks).toBe('é \uFFEE 😀');
      expect(await send(from(scene.on.key('b'), ' AND sk > :x', X('b')))).toEqual(REFUSED);
      expect(await send(from(scene.on.key('c'), ' AND begins_with(sk, :x)', X('a')))).toEqual(REFUSED);
      expect(await send(from({ ...scene.on.key('c'), pk: S('other') }))).toEqual(REFUSED);
      expect(await send(from({ pk: S(scene.mine) }))).toEqual(REFUSED);
      expect(await send(from({ ...scene.on.key('c'), n: N(1) }))).toEqual(REFUSED);
      expect(await send(from({ pk: S(scene.mine), sk: N(1) }))).toEqual(REFUSED);
      expect(await send(from({}))).toEqual(REFUSED);
    });

    test('ends a page once it has read a megabyte, if there is more', async () => {
      const rest = 65_536 - (2 + scene.mine.length + 2 + 2) - 1;
      for (let at = 0; at < 18; at += 1)
        await answerTo(scene.on.put(`${10 + at}`, { x: S('x'.repeat(at < 16 ? rest : rest - 1)) }));
      const page = async (from: string, more = {}) => {
        const { items, last } = await found(scene.on.query(' AND sk >= :x', X(from), more));
        return [items.length, last?.sk?.S];
      };
      expect(await page('10')).toEqual([16, '25']);
      expect(await page('10', { ScanIndexForward: false })).toEqual([17, '11']);
      expect(await page('11')).toEqual([17, undefined]);
      expect(await page('12')).toEqual([16, undefined]);
    });

    test('counts without giving the items', async () => {
      await fill();
      expect(await send(scene.on.query('', {}, { Select: 'COUNT' }))).toEqual({
        answer: { Count: SKS.length, ScannedCount: SKS.length },
      });
      expect(await send(scene.on.query('', {}, { Select: 'COUNT', Limit: 2 }))).toEqual({
        answer: { Count: 2, ScannedCount: 2, LastEvaluatedKey: scene.on.key('ENTRY#1') },
      });
      expect(await send(scene.on.query('', {}, { Limit: 0 }))).toEqual(REFUSED);
    });
  });
};
