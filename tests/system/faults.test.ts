import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { metricsIn, PATIENCE, reportOf, type Scene, startScene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, PATIENCE);
afterEach(async () => {
  await scene.clearFaults();
  await scene.emptyOutbox();
});
afterAll(() => scene?.stop());

/** The (person, channel) pairs of a yellow report without faults: the officer of KD, both ways. */
const BOTH = ['Säkerhetsansvarig KD email', 'Säkerhetsansvarig KD sms'];
const got = async () => (await scene.outbox()).map(({ person, channel }) => `${person} ${channel}`).sort();

describe('a service that fails for a while', () => {
  it.each([
    ['sns', 'throttle'],
    ['sns', 'down'],
    ['ses', 'throttle'],
    ['ses', 'down'],
    ['dynamodb', 'throttle'],
  ] as const)(
    '%s, %s: the report is stored and every message arrives once',
    async (service, mode) => {
      // Fewer than the attempts that the answer itself has, where the answer needs the service.
      await scene.fault({ service, mode, count: service === 'dynamodb' ? 2 : 4 });
      expect((await scene.submit(reportOf('yellow'))).status).toBe(201);
      await scene.settle();
      await scene.clearFaults();
      expect(await got()).toEqual(BOTH);
    },
    PATIENCE,
  );

  it(
    'the Scheduler: the deadlines stand in the schedule all the same',
    async () => {
      const before = await scene.deadlines();
      await scene.fault({ service: 'scheduler', mode: 'down', count: 6 });
      await scene.submit(reportOf('yellow'));
      await scene.settle();
      const set = (await scene.deadlines()).filter(({ name }) => !before.some((each) => each.name === name));
      // To be taken, F1, F3, F4 and F5.
      expect(set).toHaveLength(5);
      expect(set.filter(({ scheduled }) => scheduled).map(({ name }) => name.split('.')[1])).toContain(
        'ack-1',
      );
    },
    PATIENCE,
  );
});

describe('a service that refuses for good', () => {
  it(
    'one number refused: the e-mail still arrives, and the failure is counted',
    async () => {
      const before = metricsIn(scene.printed()).get('DeliveryFailed')?.length ?? 0;
      await scene.fault({ service: 'sns', mode: 'reject', count: 1 });
      await scene.submit(reportOf('yellow'));
      expect(await got()).toEqual(['Säkerhetsansvarig KD email']);
      expect(metricsIn(scene.printed()).get('DeliveryFailed')?.length).toBe(before + 1);
    },
    PATIENCE,
  );

  it(
    'number and address refused: the deputy is alerted at once, and the gap is counted',
    async () => {
      const before = metricsIn(scene.printed()).get('GapFound')?.length ?? 0;
      for (const service of ['sns', 'ses']) await scene.fault({ service, mode: 'reject', count: 1 });
      await scene.submit(reportOf('yellow'));
      expect(await got()).toEqual(
        BOTH.map((each) => each.replace('Säkerhetsansvarig', 'Ersättare säkerhetsansvarig')),
      );
      expect(metricsIn(scene.printed()).get('GapFound')?.length).toBe(before + 1);
    },
    PATIENCE,
  );

  it(
    'a table that does not answer: an honest 500 with an id, and the same report is stored afterwards',
    async () => {
      const report = reportOf('yellow');
      await scene.fault({ service: 'dynamodb', mode: 'down' });
      const refused = await scene.submit(report);
      expect(refused).toMatchObject({ status: 500, body: { code: 'internal', id: expect.any(String) } });
      await scene.clearFaults();
      expect((await scene.submit(report)).status).toBe(201);
      expect(await got()).toEqual(BOTH);
    },
    PATIENCE,
  );
});
