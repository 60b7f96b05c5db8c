import { describe, expect, test } from 'vitest';
import { change, commandsOn, type Item, N, S } from '../commands.ts';
import { REFUSED, type Scene } from './scene.ts';

export const promisesOfIndexes = (scene: Scene): void => {
  describe('an index', () => {
    const { send, answerTo, found } = scene;
    const standing = async (more = {}) => (await found(scene.on.standing(scene.mine, more))).sks;

    test('holds the rows that carry both of its keys, as long as they do, in the order of its sort key', async () => {
      await answerTo(scene.on.put('a', { open: S(scene.mine), due: S('3') }));
      await answerTo(scene.on.put('b', { open: S(scene.mine), due: S('1'), n: N(1) }));
      await answerTo(scene.on.put('c', { open: S(scene.mine) }));
      await answerTo(scene.on.put('d', { due: S('2') }));
      await answerTo(scene.on.put('e', { open: S(`${scene.mine}-other`), due: S('2') }));
      expect(await standing()).toBe('b a');
      await answerTo(scene.on.update('c', change('SET due = :due', { ':due': S('2') })));
      expect(await standing()).toBe('b c a');
      await answerTo(scene.on.update('a', change('SET due = :due', { ':due': S('0') })));
      expect(await standing()).toBe('a b c');
      await answerTo(scene.on.update('a', change('REMOVE #open')));
      await answerTo(scene.on.put('b', { open: S(`${scene.mine}-other`), due: S('1') }));
      expect(await standing()).toBe('c');
      await answerTo(
        scene.on.transaction(scene.on.updating('c', change('REMOVE due')), scene.on.removing('e')),
      );
      expect(await standing()).toBe('');
      expect((await found(scene.on.standing(`${scene.mine}-other`))).sks).toBe('b');
    });

    test('gives rows as they are now, or their keys alone', async () => {
      const row = { ...scene.on.key('a'), open: S(scene.mine), due: S('1') };
      await answerTo(scene.on.put('a', { open: S(scene.mine), due: S('1'), n: N(1) }));
      await answerTo(scene.on.update('a', change('ADD n :v', { ':v': N(1) })));
      expect((await found(scene.on.standing(scene.mine))).items).toEqual([{ ...row, n: N(2) }]);
      expect((await found(scene.on.standing(scene.mine, { IndexName: 'open-keys' }))).items).toEqual([row]);
    });

    test('is not read from the leader', async () => {
      expect(await send(scene.on.standing(scene.mine, { ConsistentRead: true }))).toEqual(REFUSED);
      expect(await standing({ ConsistentRead: false })).toBe('');
    });

    test('is asked for what is due until a moment, page by page, with a key of four parts', async () => {
      for (const [sk, due] of ['ac', 'bd', 'cb', 'da'])
        await answerTo(scene.on.put(sk ?? '', { open: S(scene.mine), due: S(due ?? '') }));
      const until = (more: object) =>
        found(
          scene.on.standing(scene.mine, {
            KeyConditionExpression: '#open = :open AND due <= :until',
            ExpressionAttributeValues: { ':open': S(scene.mine), ':until': S('c') },
            ...more,
          }),
        );
      const first = await until({ Limit: 2 });
      expect(first).toMatchObject({
        sks: 'd c',
        last: { ...scene.on.key('c'), open: S(scene.mine), due: S('b') },
      });
      const { last } = first;
      expect(await until({ ExclusiveStartKey: last })).toMatchObject({ sks: 'a', last: undefined });
      expect((await until({ ExclusiveStartKey: last, ScanIndexForward: false })).sks).toBe('d');
      const wrong = (ExclusiveStartKey: Item) => send(scene.on.standing(scene.mine, { ExclusiveStartKey }));
      expect(await wrong(scene.on.key('c'))).toEqual(REFUSED);
      expect(await wrong({ ...last, open: S('other') })).toEqual(REFUSED);
      expect(await wrong({ ...scene.on.key('c'), open: S(scene.mine) })).toEqual(REFUSED);
    });

    test('gives each of those due at the same moment once, in whatever order', async () => {
      const expected = ['1', '2', '3', '4', '5'].map((each) => `${scene.mine}-${each}`);
      for (const each of expected)
        await answerTo(commandsOn(each).put('a', { open: S(scene.mine), due: S('1') }));
      for (const ScanIndexForward of [true, false]) {
        const seen: (string | undefined)[] = [];
        let from: Item | undefined;
        do {
          const page = await found(
            scene.on.standing(scene.mine, {
              Limit: 2,
              ScanIndexForward,
              ...(from && { ExclusiveStartKey: from }),
            }),
          );
          seen.push(...page.items.map(({ pk }) => pk?.S));
          from = page.last;
        } while (from);
        expect(seen.toSorted()).toEqual(expected);
      }
    });
  });
};
