import { afterAll, beforeAll, expect, it } from 'vitest';
import { DEFAULT_BUNDLING } from '../../shared/alerts/bundle.ts';
import { messageTo, PATIENCE, reportOf, type Scene, startScene, submitAndAlert } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, PATIENCE);
afterAll(() => scene?.stop());

const OFFICER = 'Säkerhetsansvarig KD';

it(
  'a flood of less urgent reports: every e-mail at once, twenty SMSes, then one that says how many wait; red never waits',
  async () => {
    // Just after a full hour, so that all of it comes within one.
    const now = await scene.advance('PT1S');
    await scene.moveTo(new Date(Math.ceil(Date.parse(now) / 3600_000) * 3600_000 + 1000).toISOString());
    await scene.emptyOutbox();
    const more = 6;
    for (let sent = 0; sent < DEFAULT_BUNDLING.perHour + more; sent += 1)
      expect((await scene.submit(reportOf('yellow'))).status).toBe(201);
    const toOfficer = async (channel: string) =>
      (await scene.outbox()).filter((each) => each.person === OFFICER && each.channel === channel);
    expect(await toOfficer('email')).toHaveLength(DEFAULT_BUNDLING.perHour + more);
    expect(await toOfficer('sms')).toHaveLength(DEFAULT_BUNDLING.perHour);

    const { outbox } = await submitAndAlert(scene, reportOf('red'));
    for (const person of ['Säkerhetsansvarig S', 'Säkerhetsstrateg'])
      expect(messageTo(outbox, person, 'sms').text).toContain('/alerts/');

    await scene.advance(`PT${DEFAULT_BUNDLING.everyMinutes + 10}M`);
    const together = (await toOfficer('sms')).filter(({ text }) => !text.includes('/alerts/'));
    expect(together.map(({ text }) => text)).toEqual([expect.stringMatching(new RegExp(`\\b${more} `))]);
    expect(together[0]?.text.length).toBeLessThanOrEqual(160);
  },
  PATIENCE,
);

it(
  'an SMS that waited for others is not sent when the task is taken meanwhile',
  async () => {
    await scene.emptyOutbox();
    const { outbox } = await submitAndAlert(scene, reportOf('yellow'));
    const mail = messageTo(outbox, OFFICER, 'email');
    expect(outbox.some(({ channel }) => channel === 'sms')).toBe(false);
    const [link = ''] = /https?:\/\/\S+/.exec(mail.text) ?? [];
    await scene.call('POST', new URL(link).pathname, { action: 'take' });
    await scene.emptyOutbox();
    await scene.advance(`PT${DEFAULT_BUNDLING.everyMinutes + 10}M`);
    const sms = (await scene.outbox()).filter(
      ({ person, channel }) => person === OFFICER && channel === 'sms',
    );
    expect(sms).toEqual([]);
  },
  PATIENCE,
);
