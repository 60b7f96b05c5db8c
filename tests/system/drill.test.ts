import { marshall } from '@aws-sdk/util-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ZONE } from './calendar.ts';
import { type DrillScene, heard, RECEIVED, startDrillScene } from './drill-scene.ts';
import { linkIn, messageTo, metricsIn, PATIENCE, reached, reportOf, tokenIn } from './scene.ts';

let scene: DrillScene;
beforeAll(async () => {
  scene = await startDrillScene();
}, PATIENCE);
afterAll(() => scene?.stop());
beforeEach(() => scene.calm(), PATIENCE);

describe('a drill', () => {
  it(
    'reaches everybody who holds a post once by SMS and once by e-mail, each marked in their own language',
    async () => {
      const { id, outbox } = await scene.drill();
      const all = await scene.outbox();
      expect(heard(all)).toEqual(await scene.everybody());
      expect(outbox).toHaveLength(all.length);
      expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['sv', 'fi', 'en']));
      const deliveries = await scene.deliveriesOf(id);
      expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(all.length);
    },
    PATIENCE,
  );

  it(
    'does not ask who is away today, and asks by the other channel alone who has only that',
    async () => {
      const { now } = (await scene.settle()).body;
      const today = Temporal.Instant.from(now).toZonedDateTimeISO(ZONE).toPlainDate().toString();
      await scene.withPeople(
        ({ email, ...person }) => ({
          ...person,
          ...(person.name !== 'Registrator' && { email }),
          ...(person.name === 'Kommunchef' && { absences: [{ from: today, to: today }] }),
        }),
        async () => {
          const { id, outbox } = await scene.drill();
          expect(reached(outbox)).not.toContain('Kommunchef');
          const own = heard(outbox).filter((each) => each.startsWith('Registrator '));
          expect(own).toEqual(['Registrator sms']);
          expect(await scene.stored(id)).toMatchObject({ away: 1 });
        },
      );
    },
    PATIENCE,
  );

  it(
    'is answered by pressing in one of the two messages: the first press counts, and looking records nothing',
    async () => {
      const { id, outbox } = await scene.drill();
      const [sms, email] = (['sms', 'email'] as const).map((channel) =>
        linkIn(messageTo(outbox, 'Säkerhetsstrateg', channel)),
      ) as [string, string];
      for (const method of ['GET', 'HEAD']) await fetch(scene.url + email, { method });
      expect(await scene.look(email)).toMatchObject({ state: 'waiting' });
      const first = await scene.press(sms);
      expect(first).toMatchObject({ state: 'received', answeredAt: expect.any(String) });
      await scene.advance('PT5M');
      for (const again of [await scene.press(email), await scene.look(email), await scene.press(sms)])
        expect(again).toEqual(first);
      const { answers } = await scene.stored(id);
      expect(Object.values(answers)).toEqual([{ at: first.answeredAt, channel: 'sms' }]);
    },
    PATIENCE,
  );

  it(
    'is a calm page with one button, which a phone posts as a form',
    async () => {
      const { outbox } = await scene.drill();
      const link = linkIn(messageTo(outbox, 'Tjänsteman i beredskap', 'sms'));
      const page = await fetch(`${scene.url + link}?lang=sv`, { headers: { accept: 'text/html' } });
      expect(await page.text()).toContain('<h1>Det här är en övning. Ingenting har hänt.</h1>');
      const thanks = await scene.form(`${link}?lang=sv`, new URLSearchParams(RECEIVED));
      expect(thanks.status).toBe(200);
      expect(await thanks.text()).toContain('<h1>Tack! Övningen nådde dig.</h1>');
      expect((await scene.call('POST', link, { action: 'take' })).status).toBe(422);
    },
    PATIENCE,
  );

  it(
    'has links that open nothing else, and no other link opens it',
    async () => {
      const { outbox } = await scene.drill();
      const token = tokenIn(messageTo(outbox, 'Säkerhetsstrateg', 'sms'));
      for (const path of [`/alerts/${token}`, `/follow-ups/${token}`, `/drills/${token.slice(0, -1)}!`])
        for (const method of ['GET', 'POST']) {
          const body = method === 'POST' ? RECEIVED : undefined;
          expect((await scene.call(method, path, body)).status, `${method} ${path}`).toBe(404);
        }
      await scene.emptyOutbox();
      await scene.submit(reportOf('red'));
      const alert = tokenIn(messageTo(await scene.outbox(), 'Säkerhetsstrateg', 'sms'));
      expect((await scene.call('GET', `/drills/${alert}`)).status).toBe(404);
      expect((await scene.call('POST', `/drills/${alert}`, RECEIVED)).status).toBe(404);
    },
    PATIENCE,
  );

  it(
    'sends nothing twice when the stream brings its beginning again',
    async () => {
      const { id, outbox } = await scene.drill();
      const [entry] = await scene.rowsOf(id, 'entry');
      const NewImage = marshall(entry, { removeUndefinedValues: true });
      const again = { Records: [{ eventName: 'INSERT', dynamodb: { NewImage, SequenceNumber: '1' } }] };
      for (const name of ['alert', 'alert', 'deadlines'])
        expect(await scene.invoke(name, again)).toEqual({ batchItemFailures: [] });
      expect(await scene.outbox()).toHaveLength(outbox.length);
    },
    PATIENCE,
  );
});

describe('when the day of a drill is over', () => {
  it(
    'the security strategist and the deputy get a report that says who did not answer, by role and not by name',
    async () => {
      const before = metricsIn(scene.printed());
      const { id, outbox } = await scene.drill();
      const people = await scene.people();
      const link = (person: string) => linkIn(messageTo(outbox, person, 'sms'));
      await scene.press(link('Säkerhetsstrateg'));
      await scene.advance('PT10M');
      await scene.press(link('Säkerhetsansvarig M'));
      const told = await scene.end(id);
      expect(heard(told)).toEqual(['Ersättare säkerhetsstrateg email', 'Säkerhetsstrateg email']);

      const report = linkIn(messageTo(told, 'Säkerhetsstrateg', 'email'));
      const { body } = await scene.call('GET', report);
      const { figures } = body;
      expect(figures).toMatchObject({ asked: people.length, answered: 2 });
      expect(figures.slowestSeconds - figures.medianSeconds).toBeGreaterThan(250);
      expect(figures.posts).toContainEqual(
        expect.objectContaining({ role: 'PSA', party: 'M', asked: 2, answered: 1 }),
      );
      expect(figures.posts).toContainEqual({ role: 'REG', asked: 1, answered: 0 });
      const page = await (await fetch(scene.url + report, { headers: { accept: 'text/html' } })).text();
      for (const { id: person, mobile = '-', email = '-' } of people)
        for (const own of [person, mobile, email]) expect(JSON.stringify(body), own).not.toContain(own);
      for (const { id: person, email = '-' } of people) expect(page).not.toMatch(`${person}|${email}`);

      const after = metricsIn(scene.printed());
      const counted = (name: string) => (after.get(name) ?? []).slice(before.get(name)?.length ?? 0);
      expect(counted('DrillUnanswered')).toContain(people.length - 2);
      expect(counted('DrillAnswered')).toHaveLength(2);

      // What comes too late is told so, and does not count.
      expect(await scene.press(link('Registrator'))).toMatchObject({ state: 'ended' });
      expect(await scene.look(link('Säkerhetsstrateg'))).toMatchObject({ state: 'received' });
      expect(Object.keys((await scene.stored(id)).answers)).toHaveLength(2);
      // The report's link answers for nobody, and shows the same to whoever posts.
      expect((await scene.press(report)).figures.answered).toBe(2);
    },
    PATIENCE,
  );

  it(
    'the report says which messages did not arrive, and nobody else was asked in their place',
    async () => {
      const { mobile = '' } = (await scene.people()).find(({ name }) => name === 'Kommunchef') ?? {};
      await scene.fault({ service: 'sns', mode: 'reject', to: mobile });
      const { id, outbox } = await scene.drill();
      const everybody = await scene.everybody();
      expect(heard(outbox)).toEqual(everybody.filter((each) => each !== 'Kommunchef sms'));
      const told = await scene.end(id);
      const { figures } = await scene.look(linkIn(messageTo(told, 'Säkerhetsstrateg', 'email')));
      const sms = figures.channels.find(({ channel }: { channel: string }) => channel === 'sms');
      expect(sms).toMatchObject({ failed: 1, notSent: 0, handedOver: figures.asked - 1 });
    },
    PATIENCE,
  );
});
