import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZONE } from './calendar.ts';
import { type DrillScene, heard, marked, startDrillScene } from './drill-scene.ts';
import { linkIn, messageTo, PATIENCE, reached, reportOf } from './scene.ts';

let scene: DrillScene;
beforeAll(async () => {
  scene = await startDrillScene();
}, PATIENCE);
afterAll(() => scene?.stop());
beforeEach(() => scene.calm(), PATIENCE);

describe('a drill', () => {
  it(
    'asks everybody exactly once, although no SMS goes out for a quarter of an hour',
    async () => {
      await scene.fault({ service: 'sns', mode: 'down' });
      const { id, outbox } = await scene.drill();
      const everybody = await scene.everybody();
      expect(heard(outbox)).toEqual(everybody.filter((each) => each.endsWith(' email')));
      await scene.clearFaults();
      await scene.advance('PT15M');
      expect(heard(marked(await scene.outbox()))).toEqual(everybody);
      expect((await scene.deliveriesOf(id)).filter(({ state }) => state === 'waiting')).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'disturbs nothing: a red report at the same moment alerts, is passed on and is taken as ever',
    async () => {
      await scene.submit(reportOf('red'));
      const alone = heard(await scene.outbox());
      await scene.advance('PT3H');
      await scene.emptyOutbox();

      const [{ body }] = await Promise.all([
        scene.submit(reportOf('red')),
        scene.invoke('drill', { by: 'command' }),
      ]);
      const outbox = await scene.outbox();
      const ofCase = outbox.filter(({ incident }) => incident === body.reference);
      expect(heard(ofCase)).toEqual(alone);
      expect(marked(ofCase)).toEqual([]);
      expect(heard(marked(outbox))).toEqual(await scene.everybody());

      await scene.emptyOutbox();
      await scene.advance('PT16M');
      const passed = (await scene.outbox()).filter(({ incident }) => incident === body.reference);
      expect(reached(passed)).toEqual(['Ersättare säkerhetsansvarig S', 'Ersättare säkerhetsstrateg']);
      const link = linkIn(messageTo(passed, 'Ersättare säkerhetsstrateg', 'sms'));
      expect((await scene.call('POST', link, { action: 'take' })).body.state).toBe('taken-by-you');
    },
    PATIENCE,
  );

  it(
    'ends when its day is over, although no schedule wakes it',
    async () => {
      await scene.fault({ service: 'scheduler', mode: 'down' });
      const { id } = await scene.drill();
      const told = await scene.end(id);
      expect(told).toEqual([]);
      await scene.advance('PT10M');
      const { reference } = await scene.stored(id);
      const report = (await scene.outbox()).filter(({ subject }) => subject?.includes(reference));
      expect(heard(report)).toEqual(['Ersättare säkerhetsstrateg email', 'Säkerhetsstrateg email']);
      expect(heard(marked(report))).toEqual(heard(report));
    },
    PATIENCE,
  );

  it(
    'begins by itself on the first Tuesday of the month at ten, once, however often the schedule says so',
    async () => {
      const { now } = (await scene.settle()).body;
      const here = Temporal.Instant.from(now).toZonedDateTimeISO(ZONE);
      const first = here.toPlainDate().add({ months: 1 }).with({ day: 1 });
      const tuesday = first.add({ days: (9 - first.dayOfWeek) % 7 });
      const at = (time: string) =>
        tuesday.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant().toString();
      await scene.moveTo(at('09:59'));
      await scene.emptyOutbox();
      await scene.call('POST', '/_local/clock', { to: at('10:01'), drills: true });
      const outbox = await scene.outbox();
      expect(heard(marked(outbox))).toEqual(await scene.everybody());

      const again = await scene.invoke('drill', {});
      const { by, startedAt } = await scene.stored(again.drill);
      expect([by, startedAt.slice(0, 16)]).toEqual(['schedule', at('10:00').slice(0, 16)]);
      expect(await scene.outbox()).toHaveLength(outbox.length);
    },
    PATIENCE,
  );
});

// Last of all: it leaves an address behind that is not used any more.
describe('what the mail service says of a drill’s message', () => {
  it(
    'moves that message alone: one that came back has failed, and the next drill does not use the address',
    async () => {
      const { id: person, email = '' } =
        (await scene.people()).find(({ name }) => name === 'Registrator') ?? {};
      await scene.fault({ service: 'ses', mode: 'bounce', to: email });
      const { id } = await scene.drill();
      const mails = (await scene.deliveriesOf(id)).filter(({ channel }) => channel === 'email');
      const failed = mails.filter(({ state }) => state === 'failed');
      expect(failed.map((each) => each.person)).toEqual([person]);
      expect(mails.filter(({ state }) => state === 'delivered')).toHaveLength(mails.length - 1);
      expect(await scene.rowsOf(id, 'entry')).toHaveLength(1);

      await scene.emptyOutbox();
      const next = await scene.drill();
      expect(heard(next.outbox).filter((each) => each.startsWith('Registrator '))).toEqual([
        'Registrator sms',
      ]);
    },
    PATIENCE,
  );
});
