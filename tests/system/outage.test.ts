import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { caseOf, figureOf, got, marksOf, statesOf } from './rows.ts';
import { linkIn, messageTo, PATIENCE, reportOf, type Scene, startScene, submitAndAlert } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, PATIENCE);
afterEach(async () => {
  await scene.clearFaults();
  await scene.settle();
  await scene.emptyOutbox();
});
afterAll(() => scene?.stop());

/** Whom a yellow report of a party reaches, and who comes next. */
const officer = (party: string) => `Säkerhetsansvarig ${party}`;
const deputy = (party: string) => `Ersättare säkerhetsansvarig ${party}`;
const both = (person: string) => [`${person} email`, `${person} sms`];
const now = async () => Date.parse((await scene.settle()).body.now);

describe('a service that is down until it is mended', () => {
  it(
    'SMS: the e-mail arrives at once, the SMS as soon as the sweep finds the service back',
    async () => {
      await scene.fault({ service: 'sns', mode: 'down' });
      const { receipt } = await submitAndAlert(scene, reportOf('yellow'));
      expect(await got(scene, receipt.reference)).toEqual([`${officer('KD')} email`]);
      await scene.clearFaults();
      const back = await now();
      await scene.advance('PT5M');
      expect(await got(scene, receipt.reference)).toEqual(both(officer('KD')));
      const sms = messageTo(await scene.outbox(), officer('KD'), 'sms');
      expect(sms.incident).toBe(receipt.reference);
      expect(Date.parse(sms.at)).toBeGreaterThanOrEqual(back);
      expect(await statesOf(scene, receipt.reference)).toEqual([
        `${officer('KD')} email delivered`,
        `${officer('KD')} sms delivered`,
      ]);
    },
    PATIENCE,
  );

  it(
    'mail: the SMS arrives at once, the e-mail as soon as the sweep finds the service back',
    async () => {
      await scene.fault({ service: 'ses', mode: 'down' });
      const { receipt } = await submitAndAlert(scene, reportOf('yellow'));
      expect(await got(scene, receipt.reference)).toEqual([`${officer('KD')} sms`]);
      await scene.clearFaults();
      await scene.advance('PT5M');
      expect(await got(scene, receipt.reference)).toEqual(both(officer('KD')));
      expect(messageTo(await scene.outbox(), officer('KD'), 'email').incident).toBe(receipt.reference);
    },
    PATIENCE,
  );

  it(
    'both for an hour: the sweep tries all the while, and everybody who should have been asked is, when they are back',
    async () => {
      const [swept, mended] = [await figureOf(scene, 'SweepRan'), await figureOf(scene, 'Mended')];
      for (const service of ['sns', 'ses']) await scene.fault({ service, mode: 'down' });
      const { receipt, outbox } = await submitAndAlert(scene, reportOf('red'));
      expect(outbox).toEqual([]);
      await scene.advance('PT1H');
      expect(await scene.outbox()).toEqual([]);
      // Every five minutes, and once at the end.
      expect((await figureOf(scene, 'SweepRan')) - swept).toBeGreaterThanOrEqual(12);
      expect(await figureOf(scene, 'Mended')).toBe(mended);
      await scene.clearFaults();
      await scene.advance('PT5M');
      const got = await scene.outbox();
      // A red case is passed on every quarter of an hour; those who were to be asked meanwhile are asked now, too.
      for (const person of [officer('S'), deputy('S'), 'Säkerhetsstrateg'])
        for (const channel of ['sms', 'email'] as const)
          expect(messageTo(got, person, channel).incident).toBe(receipt.reference);
      expect(await figureOf(scene, 'Mended')).toBeGreaterThan(mended);
      const { rows } = await caseOf(scene, receipt.reference);
      expect(rows.filter(({ kind, open }) => kind === 'entry' && open !== undefined)).toEqual([]);
      await scene.call('POST', linkIn(messageTo(got, officer('S'), 'sms')), { action: 'take' });
    },
    PATIENCE,
  );

  it(
    'the Scheduler: nobody wakes what falls due, so the sweep speaks it, and the next in line is asked',
    async () => {
      await scene.fault({ service: 'scheduler', mode: 'down' });
      const { receipt } = await submitAndAlert(scene, reportOf('red'));
      const { id, incident } = await caseOf(scene, receipt.reference);
      const scheduled = async () => (await scene.schedules()).filter(({ name }) => name.startsWith(id));
      expect(await scheduled()).toEqual([]);
      await scene.moveTo(incident.answerBy);
      expect(await got(scene, receipt.reference)).not.toContain(`${deputy('S')} sms`);
      await scene.advance('PT7M');
      const passed = await scene.outbox();
      for (const channel of ['sms', 'email'] as const)
        expect(messageTo(passed, deputy('S'), channel).incident).toBe(receipt.reference);
      // Once the Scheduler is back, the sweep gives it what it has missed.
      await scene.clearFaults();
      await scene.advance('PT5M');
      expect((await scheduled()).map(({ name }) => name)).toContain(`${id}.ack-2`);
      await scene.call('POST', linkIn(messageTo(passed, deputy('S'), 'sms')), { action: 'take' });
    },
    PATIENCE,
  );
});

describe('a service that fails for a while', () => {
  it.each([
    ['sns', 'throttle', 4],
    ['ses', 'throttle', 4],
    // The SDK waits three seconds for an answer, and asks three times: then the entry comes again.
    ['sns', 'timeout', 3],
    ['ses', 'timeout', 1],
  ] as const)(
    '%s, %s: every message arrives once, without anybody having to mend anything',
    async (service, mode, count) => {
      const mended = await figureOf(scene, 'Mended');
      await scene.fault({ service, mode, count });
      const { receipt } = await submitAndAlert(scene, reportOf('yellow', { party: 'V' }));
      expect(await got(scene, receipt.reference)).toEqual(both(officer('V')));
      await scene.advance('PT10M');
      expect(await got(scene, receipt.reference)).toEqual(both(officer('V')));
      expect(await figureOf(scene, 'Mended')).toBe(mended);
    },
    PATIENCE,
  );

  it(
    'the store, throttled: the report is refused honestly or stored, and once it is stored everybody is alerted once',
    async () => {
      await scene.fault({ service: 'dynamodb', mode: 'throttle', count: 12 });
      const report = reportOf('yellow', { party: 'V' });
      let answer = await scene.submit(report);
      for (; answer.status === 500; answer = await scene.submit(report));
      expect(answer.status).toBe(201);
      await scene.settle();
      await scene.clearFaults();
      await scene.advance('PT10M');
      expect(await got(scene, answer.body.reference)).toEqual(both(officer('V')));
      expect(await statesOf(scene, answer.body.reference)).toEqual([
        `${officer('V')} email delivered`,
        `${officer('V')} sms delivered`,
      ]);
    },
    PATIENCE,
  );
});

describe('a message that comes back', () => {
  it(
    'one number that is not reached: the e-mail is there, and nobody else is troubled',
    async () => {
      await scene.fault({ service: 'sns', mode: 'bounce', count: 1 });
      const { receipt } = await submitAndAlert(scene, reportOf('yellow', { party: 'L' }));
      expect(await got(scene, receipt.reference)).toEqual([`${officer('L')} email`]);
      expect(await statesOf(scene, receipt.reference)).toEqual([
        `${officer('L')} email delivered`,
        `${officer('L')} sms failed`,
      ]);
      // A phone that is switched off is on again tomorrow.
      expect(await marksOf(scene)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'an address that does not exist: who has it is told by SMS instead, and the address is marked and not used again',
    async () => {
      const { receipt, outbox } = await submitAndAlert(scene, reportOf('orange'));
      await scene.emptyOutbox();
      await scene.fault({ service: 'ses', mode: 'bounce', to: 'sakerhetsansvarig.m@example.com' });
      // Whoever was asked is told by e-mail that somebody has the case.
      await scene.call('POST', linkIn(messageTo(outbox, 'Säkerhetsstrateg', 'sms')), { action: 'take' });
      expect(await got(scene, receipt.reference)).toEqual([`${officer('M')} sms`]);
      expect(await marksOf(scene)).toMatchObject([{ channel: 'email', why: 'bounced' }]);
      await scene.clearFaults();
      const next = await submitAndAlert(scene, reportOf('yellow', { party: 'M' }));
      expect(await got(scene, next.receipt.reference)).toEqual([`${officer('M')} sms`]);
      expect(await statesOf(scene, next.receipt.reference)).toEqual([`${officer('M')} sms delivered`]);
    },
    PATIENCE,
  );

  it(
    'number and address both: the deputy is asked at once',
    async () => {
      await scene.fault({ service: 'sns', mode: 'bounce', to: '+46701740616' });
      await scene.fault({ service: 'ses', mode: 'bounce', to: 'sakerhetsansvarig.l@example.com' });
      const { receipt } = await submitAndAlert(scene, reportOf('yellow', { party: 'L' }));
      expect(await got(scene, receipt.reference)).toEqual(both(deputy('L')));
      expect(await statesOf(scene, receipt.reference)).toEqual([
        `${deputy('L')} email delivered`,
        `${deputy('L')} sms delivered`,
        `${officer('L')} email failed`,
        `${officer('L')} sms failed`,
      ]);
    },
    PATIENCE,
  );
});
