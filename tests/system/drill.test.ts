import { spawn } from 'node:child_process';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { marshall } from '@aws-sdk/util-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { directoryStore } from '../../functions/aws/directory.ts';
import type { Sent } from '../../local/outbox.ts';
import type { Delivery } from '../../shared/alerts/delivery.ts';
import type { Person } from '../../shared/directory/person.ts';
import type { Drill } from '../../shared/drill/drill.ts';
import { DRILL_WORD } from '../../shared/messages/words.ts';
import { ZONE } from './calendar.ts';
import {
  linkIn,
  messageTo,
  metricsIn,
  PATIENCE,
  reached,
  reportOf,
  type Scene,
  startScene,
  tablesOf,
  tokenIn,
} from './scene.ts';

let scene: Scene;
let tables: Awaited<ReturnType<typeof tablesOf>>;
let functions: LambdaClient;

beforeAll(async () => {
  scene = await startScene();
  tables = await tablesOf(scene);
  const { lambda: endpoint } = (await scene.call('GET', '/_local/endpoints')).body;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  functions = new LambdaClient({ endpoint, region: 'eu-north-1', credentials });
}, PATIENCE);
afterAll(() => scene?.stop());

beforeEach(async () => {
  await scene.clearFaults();
  await scene.settle();
  await scene.emptyOutbox();
}, PATIENCE);

const invoke = async (name: string, event: object) => {
  const { Payload, FunctionError } = await functions.send(
    new InvokeCommand({ FunctionName: `varna-oxelosund-${name}`, Payload: JSON.stringify(event) }),
  );
  if (FunctionError) throw new Error(`${name} failed`);
  return JSON.parse(Payload?.transformToString() ?? 'null');
};

/** Begins a drill and waits until everybody is asked. @returns its id and what was sent for it */
const drill = async () => {
  const { drill: id } = await invoke('drill', { by: 'command' });
  return { id: id as string, outbox: marked(await scene.outbox()) };
};

/** The messages that say in their language, right after the service's name, that they are a drill's. */
const marked = (outbox: readonly Sent[]) =>
  outbox.filter(({ subject, text, language }) =>
    (subject ?? text).startsWith(
      `Värna Oxelösund: ${DRILL_WORD[(language ?? 'sv') as keyof typeof DRILL_WORD]}`,
    ),
  );

/** `person channel` of each message, in a fixed order. */
const heard = (outbox: readonly Sent[]) => outbox.map(({ person, channel }) => `${person} ${channel}`).sort();

const everybody = (people: readonly Person[]) =>
  people.flatMap(({ name }) => [`${name} email`, `${name} sms`]).sort();

const row = async (id: string, kind: string) =>
  (await tables.rows('incidents')).filter((each) => each.pk === `INCIDENT#${id}` && each.kind === kind);
const stored = async (id: string) => (await row(id, 'drill'))[0]?.body as Drill;
const deliveriesOf = async (id: string) => (await row(id, 'delivery')).map(({ body }) => body as Delivery);

const RECEIVED = { action: 'received' };
const press = async (link: string) => (await scene.call('POST', link, RECEIVED)).body;
const look = async (link: string) => (await scene.call('GET', link)).body;

/** Lets the drill's day go by, and gives what was sent of it at its end; others may end meanwhile. */
const end = async (id: string) => {
  await scene.emptyOutbox();
  await scene.advance('PT24H1M');
  const { reference } = await stored(id);
  return marked(await scene.outbox()).filter(({ subject }) => subject?.includes(reference));
};

/** With the directory changed for as long as something runs. */
const withPeople = async (change: (people: Person[]) => Person[], run: () => Promise<void>) => {
  const store = directoryStore({ client: tables.database, table: tables.tables.directory });
  const before = await tables.people();
  await store.replaceAll(change(structuredClone(before)));
  try {
    await run();
  } finally {
    await store.replaceAll(before);
    await scene.settle();
  }
};

describe('a drill', () => {
  it(
    'reaches everybody who holds a post once by SMS and once by e-mail, each marked in their own language',
    async () => {
      const { id, outbox } = await drill();
      const all = await scene.outbox();
      expect(heard(all)).toEqual(everybody(await tables.people()));
      expect(outbox).toHaveLength(all.length);
      expect(new Set(all.map(({ language }) => language))).toEqual(new Set(['sv', 'fi', 'en']));
      expect(new Set((await deliveriesOf(id)).map(({ messageId }) => messageId)).size).toBe(all.length);
    },
    PATIENCE,
  );

  it(
    'does not ask who is away today, and asks by the other channel alone where one does not work',
    async () => {
      const { now } = (await scene.settle()).body;
      const today = Temporal.Instant.from(now).toZonedDateTimeISO(ZONE).toPlainDate().toString();
      const change = (people: Person[]) =>
        people.map((person) => {
          if (person.name === 'Kommunchef') return { ...person, absences: [{ from: today, to: today }] };
          const { email: _, ...unreachable } = person;
          return person.name === 'Registrator' ? unreachable : person;
        });
      await withPeople(change, async () => {
        const { id, outbox } = await drill();
        expect(reached(outbox)).not.toContain('Kommunchef');
        expect(heard(outbox).filter((each) => each.startsWith('Registrator '))).toEqual(['Registrator sms']);
        expect(await stored(id)).toMatchObject({ away: 1 });
      });
    },
    PATIENCE,
  );

  it(
    'is answered by pressing in one of the two messages: the first press counts, and looking records nothing',
    async () => {
      const { id, outbox } = await drill();
      const [sms, email] = (['sms', 'email'] as const).map((channel) =>
        linkIn(messageTo(outbox, 'Säkerhetsstrateg', channel)),
      ) as [string, string];
      for (const method of ['GET', 'HEAD']) await fetch(scene.url + email, { method });
      expect(await look(email)).toMatchObject({ state: 'waiting' });
      const first = await press(sms);
      expect(first).toMatchObject({ state: 'received', answeredAt: expect.any(String) });
      await scene.advance('PT5M');
      for (const again of [await press(email), await look(email), await press(sms)])
        expect(again).toEqual(first);
      const { answers } = await stored(id);
      expect(Object.values(answers)).toEqual([{ at: first.answeredAt, channel: 'sms' }]);
    },
    PATIENCE,
  );

  it(
    'is a calm page with one button, which a phone posts as a form',
    async () => {
      const { outbox } = await drill();
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
      const { outbox } = await drill();
      const token = tokenIn(messageTo(outbox, 'Säkerhetsstrateg', 'sms'));
      for (const path of [`/alerts/${token}`, `/follow-ups/${token}`, `/drills/${token.slice(0, -1)}!`])
        expect((await scene.call('POST', path, RECEIVED)).status, path).toBe(404);
      await scene.emptyOutbox();
      await scene.submit(reportOf('red'));
      const alert = tokenIn(messageTo(await scene.outbox(), 'Säkerhetsstrateg', 'sms'));
      for (const method of ['GET', 'POST']) {
        const { status } = await scene.call(
          method,
          `/drills/${alert}`,
          method === 'POST' ? RECEIVED : undefined,
        );
        expect(status, method).toBe(404);
      }
    },
    PATIENCE,
  );

  it(
    'sends nothing twice when the stream brings its beginning again, or the schedule its hour',
    async () => {
      const { id, outbox } = await drill();
      const [entry] = await row(id, 'entry');
      const NewImage = marshall(entry, { removeUndefinedValues: true });
      const again = { Records: [{ eventName: 'INSERT', dynamodb: { NewImage, SequenceNumber: '1' } }] };
      const done = await Promise.all(['alert', 'alert', 'deadlines'].map((name) => invoke(name, again)));
      expect(done).toEqual(Array.from({ length: 3 }, () => ({ batchItemFailures: [] })));
      expect(marked(await scene.outbox())).toHaveLength(outbox.length);
    },
    PATIENCE,
  );
});

describe('when the day of a drill is over', () => {
  it(
    'the security strategist and the deputy get a report that says who did not answer, by role and not by name',
    async () => {
      const before = metricsIn(scene.printed());
      const { id, outbox } = await drill();
      const people = await tables.people();
      const link = (person: string) => linkIn(messageTo(outbox, person, 'sms'));
      await press(link('Säkerhetsstrateg'));
      await scene.advance('PT10M');
      await press(link('Säkerhetsansvarig M'));
      const told = await end(id);
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
        for (const own of [person, mobile, email])
          expect(JSON.stringify(body) + page, own).not.toContain(own);

      const after = metricsIn(scene.printed());
      const counted = (name: string) => (after.get(name) ?? []).slice(before.get(name)?.length ?? 0);
      expect(counted('DrillUnanswered')).toContain(people.length - 2);
      expect(counted('DrillAnswered')).toHaveLength(2);

      // What comes too late is told so, and does not count.
      expect(await press(link('Registrator'))).toMatchObject({ state: 'ended' });
      expect(await look(link('Säkerhetsstrateg'))).toMatchObject({ state: 'received' });
      expect(Object.keys((await stored(id)).answers)).toHaveLength(2);
      // The report's link answers for nobody, and shows the same to whoever posts.
      expect((await scene.call('POST', report, RECEIVED)).body.figures.answered).toBe(2);
    },
    PATIENCE,
  );

  it(
    'the report says which messages did not arrive, and nobody else is asked in their place',
    async () => {
      const { mobile = '' } = (await tables.people()).find(({ name }) => name === 'Kommunchef') ?? {};
      await scene.fault({ service: 'sns', mode: 'reject', to: mobile });
      const { id, outbox } = await drill();
      expect(heard(outbox)).not.toContain('Kommunchef sms');
      expect(heard(outbox)).toContain('Kommunchef email');
      expect((await deliveriesOf(id)).filter(({ state }) => state === 'failed')).toHaveLength(1);
      const told = await end(id);
      const { figures } = await look(linkIn(messageTo(told, 'Säkerhetsstrateg', 'email')));
      const sms = figures.channels.find(({ channel }: { channel: string }) => channel === 'sms');
      expect(sms).toMatchObject({ failed: 1, notSent: 0, handedOver: figures.asked - 1 });
    },
    PATIENCE,
  );
});

describe('a drill in trouble', () => {
  it(
    'asks everybody exactly once, although no SMS goes out for a quarter of an hour',
    async () => {
      await scene.fault({ service: 'sns', mode: 'down' });
      const { id, outbox } = await drill();
      const people = await tables.people();
      expect(outbox.every(({ channel }) => channel === 'email')).toBe(true);
      expect(outbox).toHaveLength(people.length);
      await scene.clearFaults();
      await scene.advance('PT15M');
      expect(heard(marked(await scene.outbox()))).toEqual(everybody(people));
      expect((await deliveriesOf(id)).every(({ state }) => state !== 'waiting')).toBe(true);
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
        invoke('drill', { by: 'command' }),
      ]);
      const outbox = await scene.outbox();
      const ofCase = outbox.filter(({ incident }) => incident === body.reference);
      expect(heard(ofCase)).toEqual(alone);
      expect(marked(ofCase)).toEqual([]);
      expect(heard(marked(outbox))).toEqual(everybody(await tables.people()));

      await scene.emptyOutbox();
      await scene.advance('PT16M');
      const passed = (await scene.outbox()).filter(({ incident }) => incident === body.reference);
      expect(reached(passed)).toEqual(['Ersättare säkerhetsansvarig S', 'Ersättare säkerhetsstrateg']);
      const link = linkIn(messageTo(passed, 'Ersättare säkerhetsstrateg', 'sms'));
      expect((await scene.call('POST', link, { action: 'take' })).body.state).toBe('taken-by-you');
    },
    PATIENCE,
  );
});

describe('every month', () => {
  it(
    'a drill begins by itself on the first Tuesday at ten, once, however often the schedule says so',
    async () => {
      const { now } = (await scene.settle()).body;
      const here = Temporal.Instant.from(now).toZonedDateTimeISO(ZONE);
      const first = here.toPlainDate().add({ months: 1 }).with({ day: 1 });
      const tuesday = first.add({ days: (9 - first.dayOfWeek) % 7 });
      const at = (time: string) =>
        tuesday.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant().toString();
      await scene.moveTo(at('09:59'));
      await scene.emptyOutbox();
      await scene.moveTo(at('10:01'));
      const outbox = await scene.outbox();
      expect(heard(marked(outbox))).toEqual(everybody(await tables.people()));

      const again = await invoke('drill', {});
      expect(await stored(again.drill)).toMatchObject({
        by: 'schedule',
        startedAt: expect.stringMatching(at('10:00').slice(0, 16)),
      });
      expect(await scene.outbox()).toHaveLength(outbox.length);
    },
    PATIENCE,
  );
});

describe('npm run drill', () => {
  const run = (...args: string[]) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'commands/drill.ts', '--local', scene.url, ...args],
      { env: { ...process.env, NODE_OPTIONS: '' } },
    );
    const [out, err]: [string[], string[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
    const printed = () => out.join('');
    const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
      child.on('close', (code) => resolve({ code, out: printed(), err: err.join('') })),
    );
    return { printed, ended };
  };

  it(
    'begins a drill and says how to see its report, which names who has not answered',
    async () => {
      const begun = await run().ended;
      const people = await tables.people();
      expect(begun).toMatchObject({ code: 0, err: '' });
      expect(begun.out).toContain(`${people.length} people are asked`);
      const [, id = ''] = /npm run drill -- report (\S+)/.exec(begun.out) ?? [];
      await press(linkIn(messageTo(await scene.outbox(), 'Registrator', 'email')));

      const { code, out } = await run('report', id).ended;
      expect(code).toBe(1);
      expect(out).toContain(`${people.length} asked, 0 away and not asked. 1 answered`);
      const lines = out.split('\n').map((line) => line.split(/ {2,}/));
      expect(lines).toContainEqual([
        ...['ROLE', 'PARTY', 'PERSON', 'CHANNEL', 'HANDED OVER', 'DELIVERED', 'ANSWERED AFTER'],
      ]);
      const chief = people.find(({ name }) => name === 'Kommunchef')?.id ?? '';
      expect(lines.filter((line) => line.includes(chief)).map((line) => line.at(-1))).toEqual([
        'no answer',
        'no answer',
      ]);
      expect(out).toMatch(/REG +\S+ +email +yes +\S+ +\d+ (secs?|mins?)/);
      for (const { name, mobile = '', email = '' } of people)
        for (const own of [name, mobile, email]) expect(out).not.toContain(own);
    },
    PATIENCE,
  );

  it(
    'follows a drill until everybody has answered, and then ends with 0',
    async () => {
      const command = run('--wait', '3');
      const people = await tables.people();
      await vi.waitFor(() => expect(command.printed()).toContain('has begun'), PATIENCE);
      const outbox = marked(await scene.outbox());
      for (const { name } of people) await press(linkIn(messageTo(outbox, name, 'sms')));
      const { code, out } = await command.ended;
      expect(out).toContain(
        `Asked ${people.length}, handed over ${2 * people.length} messages, answered ${people.length}`,
      );
      expect(out).not.toContain('no answer');
      expect(code).toBe(0);
    },
    PATIENCE,
  );

  it.each([
    [['begin'], 'the one command is report'],
    [['report'], 'report needs the ID of one drill'],
    [['report', 'K7QM-2RTX'], 'report needs the ID of one drill'],
    [['--wait', 'long'], '--wait is a number of minutes'],
    [['--wait', '0'], '--wait is a number of minutes'],
    [['--sound'], "Unknown option '--sound'"],
    [['--municipality', 'atlantis'], 'no config/atlantis.json'],
  ])('%j is not understood, begins nothing, and what is meant is said', async (args, message) => {
    const { code, err } = await run(...args).ended;
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(await scene.outbox()).toEqual([]);
  });

  it('says so in one line when there is no such drill', async () => {
    const { code, err } = await run('report', '0'.repeat(26)).ended;
    expect([code, err]).toEqual([1, `There is no drill ${'0'.repeat(26)}.\n`]);
  });
});
