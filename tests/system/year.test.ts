import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Overview } from '../../shared/followups/overview.ts';
import { staffed } from '../shared/calendar/almanac.ts';
import { openTuesday, ZONE } from './calendar.ts';
import { figureOf } from './rows.ts';
import { linkIn, messageTo, PATIENCE, reportOf, type Scene, startScene, submitAndAlert } from './scene.ts';

let scene: Scene;
let start: Temporal.ZonedDateTime;
let early: { name: string }[];
let overview: Overview;
let planned: { name: string; scheduled: boolean }[];
let reminders: { at: string; person: string | null; channel: string; text: string }[];

beforeAll(async () => {
  // A report in January: the clocks change twice, and the sixth month comes in July.
  scene = await startScene(['--at', openTuesday('01-12')]);
  const { outbox } = await submitAndAlert(scene, reportOf('red'));
  start = Temporal.Instant.from(outbox[0]?.at ?? '').toZonedDateTimeISO(ZONE);
  await scene.call('POST', linkIn(messageTo(outbox, 'Säkerhetsansvarig S', 'sms')), { action: 'take' });
  await scene.settle();
  await scene.emptyOutbox();
  [early, planned] = [await scene.schedules(), await scene.deadlines()];
  overview = (await scene.call('GET', '/_local/follow-ups')).body;
  await scene.advance('P1Y1M');
  // The plan's own steps remind too, of what nobody has ticked off; and what comes because nobody answers is for another
  // test: here, what is asked for the first time.
  reminders = (await scene.outbox()).filter(({ text, subject }) =>
    /påminnelse, (ref|en uppgift)/.test(subject ?? text),
  );
}, PATIENCE);
afterAll(() => scene?.stop());

const nine = (duration: Temporal.DurationLike) => `${staffed(start.toPlainDate().add(duration))}T09:00`;
const minute = (at: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDateTime().toString().slice(0, 16);

describe('a year after a red report, moved through in one go', () => {
  it('asks F0 to F7 once each, at their local times', () => {
    const sms = reminders
      .filter(({ channel }) => channel === 'sms')
      .map(({ at, person }) => `${minute(at)} ${person}`);
    const later = (duration: Temporal.DurationLike) =>
      start.add(duration).toPlainDateTime().toString().slice(0, 16);
    const [officer, strategist] = ['Säkerhetsansvarig S', 'Säkerhetsstrateg'];
    expect(sms.sort()).toEqual(
      [
        `${later({ hours: 1 })} ${officer}`,
        `${later({ hours: 24 })} ${officer}`,
        `${nine({ days: 3 })} ${officer}`,
        `${nine({ days: 7 })} ${officer}`,
        `${nine({ days: 7 })} ${strategist}`,
        `${nine({ days: 28 })} ${officer}`,
        `${nine({ months: 3 })} ${officer}`,
        // In July the officer of the demo people was away in 2026, not in 2027.
        `${nine({ months: 6 })} ${officer}`,
        `${nine({ months: 12 })} ${strategist}`,
      ].sort(),
    );
  });

  it('by SMS and e-mail alike, each with a link on which to answer', () => {
    const [sms, mail] = ['sms', 'email'].map((channel) =>
      reminders.filter((each) => each.channel === channel),
    );
    expect(sms?.length).toBeGreaterThan(0);
    for (const { at, person } of sms ?? [])
      expect(mail?.some((each) => each.at.slice(0, 16) === at.slice(0, 16) && each.person === person)).toBe(
        true,
      );
    for (const each of reminders) expect(linkIn(each)).toMatch(/^\/follow-ups\/\w{22}$/);
  });

  it('has the whole year planned from the first day, and only the coming week in the Scheduler’s hands', () => {
    const what = ({ name }: { name: string }) => name.split('.')[1] ?? '';
    const contacts = ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'].map((id) => `${id}-1`);
    expect(planned.map(what)).toEqual(expect.arrayContaining(contacts));
    expect(early.map(what)).toEqual(expect.arrayContaining(contacts.slice(0, 4)));
    expect(early.map(what).filter((each) => contacts.slice(4).includes(each))).toEqual([]);
    expect(planned.filter(({ scheduled }) => scheduled).map(what)).toEqual(
      expect.arrayContaining(early.map(what)),
    );
  });

  it('is woken by the Scheduler each time: the sweep had nothing to mend, nor had the nightly reconciliation', async () => {
    const [handed, ...mended] = await Promise.all(
      ['HandedToScheduler', 'ScheduleMended', 'Mended'].map((each) => figureOf(scene, each)),
    );
    // F4 to F7 at least.
    expect([(handed ?? 0) >= 4, ...mended]).toEqual([true, 0, 0]);
  });

  it('is seen in the overview: who is due this week on the first day; in the end, what nobody has answered', async () => {
    expect(
      [overview.thisWeek, overview.overdue, overview.stopped].map((each) => each.map(({ id }) => id)),
    ).toEqual([['F0', 'F1', 'F2'], [], []]);
    const { overdue } = (await scene.call('GET', '/_local/follow-ups')).body as Overview;
    expect(overdue.map(({ id }) => id)).toEqual(['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7']);
    for (const { reminded } of overdue) expect(reminded).toBe(4);
    const page = await (await fetch(`${scene.url}/_local`)).text();
    expect(page).toContain('<caption>Overdue</caption>');
    expect(page).toContain('to do now: 8');
  });

  it('leaves nothing to fall due', async () => {
    expect([await scene.schedules(), await scene.deadlines()]).toEqual([[], []]);
  });

  it('does not turn back', async () => {
    expect((await scene.call('POST', '/_local/clock', { to: '2026-01-01T00:00:00Z' })).status).toBe(422);
  });
});

describe('an answer to a reminder', () => {
  it(
    '"later" is asked again on a working day after that many days; "well" is not asked again',
    async () => {
      await submitAndAlert(scene, reportOf('blue'));
      await scene.emptyOutbox();
      await scene.advance('P2D');
      const first = (await scene.outbox()).find(({ text }) => text.includes('/follow-ups/'));
      if (!first) throw new Error('F1 was not asked');
      const link = linkIn(first);
      expect((await scene.call('POST', link, { outcome: 'later', days: 5 })).body).toMatchObject({
        state: 'answered',
      });
      expect((await scene.call('POST', link, { outcome: 'well' })).body.state).toBe('answered');
      // Nor does the old link stop anybody's contacts.
      const { body } = await scene.call('POST', link, { choice: 'stop' });
      expect(body).toMatchObject({ state: 'answered', stands: false });
      expect(body.wishes).toEqual({});
      await scene.emptyOutbox();
      await scene.advance('P9D');
      const again = (await scene.outbox()).filter(
        ({ text, channel }) => channel === 'sms' && text.includes('påminnelse'),
      );
      expect(again).toHaveLength(1);
      await scene.call('POST', linkIn(again[0] ?? { text: '' }), { outcome: 'well' });
      await scene.emptyOutbox();
      await scene.advance('P10D');
      expect((await scene.outbox()).filter(({ text }) => text.includes('/follow-ups/'))).toEqual([]);
    },
    PATIENCE,
  );
});
