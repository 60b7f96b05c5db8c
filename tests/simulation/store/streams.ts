import { describe, expect, test } from 'vitest';
import { change, N, S, SS, when } from '../commands.ts';
import { TABLE } from '../engines.ts';
import type { Scene } from './scene.ts';

export const promisesOfStream = (scene: Scene): void => {
  describe('the stream', () => {
    const { send, answerTo } = scene;
    const told = async () =>
      (await scene.changes()).filter(({ key }) => key.startsWith(`${TABLE} ${scene.mine} `));
    const key = (sk: string) => `${TABLE} ${scene.mine} ${sk}`;

    test('tells of each item that was created, changed or removed, with what it was and is', async () => {
      const a = { ...scene.on.key('a'), n: N(1), m: { M: {} } };
      await answerTo(scene.on.put('a', { n: N('1.0'), m: { M: {} } }));
      await answerTo(scene.on.update('a', change('ADD n :v', { ':v': N(1) })));
      await answerTo(
        scene.on.transaction(scene.on.removing('a'), scene.on.updating('b', change('REMOVE nobody'))),
      );
      expect(await told()).toEqual([
        { key: key('a'), before: undefined, after: a },
        { key: key('a'), before: a, after: { ...a, n: N(2) } },
        { key: key('a'), before: { ...a, n: N(2) }, after: undefined },
        { key: key('b'), before: undefined, after: scene.on.key('b') },
      ]);
    });

    test('is silent about what leaves an item as it was, and about what was refused', async () => {
      const item = { n: N(1), s: SS('a', 'b'), m: { M: { e: S('') } } };
      await answerTo(scene.on.put('a', item));
      await told();
      await answerTo(scene.on.put('a', { n: N('1.0'), s: SS('b', 'a'), m: { M: { e: S('') } } }));
      await answerTo(scene.on.update('a'));
      await answerTo(scene.on.update('a', change('SET n = :n REMOVE nobody', { ':n': N(1) })));
      await answerTo(scene.on.update('a', change('ADD s :s', { ':s': SS('a') })));
      await answerTo(scene.on.update('a', change('DELETE s :s', { ':s': SS('z') })));
      await answerTo(scene.on.transaction(scene.on.putting('a', item), scene.on.removing('never')));
      await answerTo(scene.on.transaction(scene.on.checking('a', when('attribute_exists(pk)'))));
      await answerTo(scene.on.remove('never'));
      await send(scene.on.put('a', {}, when('attribute_not_exists(pk)')));
      await send(
        scene.on.transaction(scene.on.putting('c'), scene.on.checking('a', when('attribute_not_exists(pk)'))),
      );
      expect(await told()).toEqual([]);
    });
  });
};
