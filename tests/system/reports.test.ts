import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sent } from '../../local/outbox.ts';
import { contactBy, deadlinesOf, hardMoments, secondsBetween, written } from './deadlines.ts';
import { demoPerson } from './demo-people.ts';
import { client, type RunningStack, startLocalStack } from './stack.ts';

type Level = 'red' | 'orange' | 'yellow' | 'blue';

interface Case {
  readonly file: string;
  readonly expected: { readonly level: Level; readonly lines: readonly string[] };
  readonly report: Record<string, unknown>;
}

const CASES: readonly Case[] = readdirSync('tests/reports').map((file) => ({
  file,
  ...JSON.parse(readFileSync(`tests/reports/${file}`, 'utf8')),
}));

/** What came of one report, seen from outside. */
interface Outcome {
  readonly status: number;
  readonly receipt: { reference: string; receiptCode: string; level: Level; contactBy: string };
  readonly sent: readonly Sent[];
  /** What the Scheduler holds for it: the part of the name after the case's id, and when. */
  readonly deadlines: Readonly<Record<string, string>>;
  readonly cases: readonly string[];
  /** The seconds in which it may have been received. */
  readonly received: readonly Temporal.ZonedDateTime[];
}

let stack: RunningStack;
let värna: ReturnType<typeof client>;

const start = async (...args: string[]) => {
  stack = await startLocalStack(args);
  värna = client(stack);
};

const send = async (report: Record<string, unknown>): Promise<Outcome> => {
  await värna.emptyOutbox();
  const before = new Set((await värna.deadlines()).map(({ name }) => name));
  const from = (await värna.settle()).body.now;
  const { status, body } = await värna.submit(report);
  const to = (await värna.settle()).body.now;
  const made = (await värna.deadlines()).filter(({ name }) => !before.has(name));
  return {
    status,
    receipt: body,
    sent: await värna.outbox(),
    deadlines: Object.fromEntries(made.map(({ name, at }) => [name.split('.')[1], written(at)])),
    cases: [...new Set(made.map(({ name }) => name.split('.')[0] ?? ''))],
    received: secondsBetween(from, to),
  };
};

/** What is expected of the second in which it was received; of the first, when it fits none: that shows as a difference. */
const expectedFor = <T>(
  received: Outcome['received'],
  actual: T,
  expected: (start: Temporal.ZonedDateTime) => T,
): T => {
  const [first, ...others] = received.map(expected);
  return (others.find((each) => JSON.stringify(each) === JSON.stringify(actual)) ?? first) as T;
};

const sorted = <T>(values: Readonly<Record<string, T>>) =>
  Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));

const expectDeadlines = (outcome: Outcome, level: Level) => {
  const { deadlines, received } = outcome;
  // The case itself and its contacts; what consent to occupational health brings besides is tested by itself.
  const actual = sorted(
    Object.fromEntries(Object.entries(deadlines).filter(([name]) => /^(ack|F\d)-/.test(name))),
  );
  expect(actual).toEqual(expectedFor(received, actual, (start) => sorted(deadlinesOf(level, start))));
  expect(outcome.cases).toHaveLength(1);
};

const expectContactBy = ({ receipt, received }: Outcome, level: Level) =>
  expect(receipt.contactBy).toBe(
    expectedFor(received, receipt.contactBy, (start) => contactBy(level, start)),
  );

/** Everything the reporter typed or somebody may have been named as: nothing of it belongs in a message. */
const typed = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length > 4 ? [value, ...value.split(/[.\n]\s*/)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(typed) : [];
};

/** Characters of the GSM alphabet that count once; what our languages need of it. */
const GSM_7 = /^[A-Za-z0-9ÅÄÖåäöÉéÜü @£$!"#%&'()*+,\-./:;<=>?_\n]*$/;

const LEVEL_WORDS = /akut|allvarlig|röd|orange|\bgul\b|\bblå\b|acute|serious|\bred\b|yellow|\bblue\b/i;

const moments = hardMoments(Temporal.Now.instant());

describe.each(moments)('a report $title', ({ at }) => {
  // A stack of its own: on the way there, every contact of the cases before it would be played.
  beforeAll(() => start('--at', at.toInstant().toString()));
  afterAll(() => stack.stop());

  it.each(['red', 'orange', 'yellow', 'blue'] as const)(
    'of level %s is followed up on the right days',
    async (level) => {
      const { report } = CASES.find(({ expected }) => expected.level === level) as Case;
      const outcome = await send({ ...report, submissionId: randomUUID() });
      expect(outcome.receipt.level).toBe(level);
      expectContactBy(outcome, level);
      expectDeadlines(outcome, level);
    },
  );
});

describe('the twelve reports', () => {
  beforeAll(() => start());
  afterAll(() => stack.stop());

  describe.each(CASES)('$file', ({ report, expected: { level, lines } }) => {
    let outcome: Outcome;

    beforeAll(async () => {
      outcome = await send(report);
    });

    it('alerts exactly those whom the plan names, by SMS and by e-mail, and nobody else', () => {
      const told = outcome.sent
        .filter(({ role }) => role !== 'FHV')
        .map(({ role, person, channel }) => `${role} ${person} ${channel}`);
      const expected = lines
        .map(demoPerson)
        .flatMap(({ role, name }) => ['email', 'sms'].map((channel) => `${role} ${name} ${channel}`));
      expect(told.sort()).toEqual(expected.sort());
    });

    it('answers with a reference, a receipt code, its level and by when somebody calls', () => {
      expect(outcome.status).toBe(201);
      expect(outcome.receipt.level).toBe(level);
      expect(outcome.receipt.reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      expect(outcome.receipt.receiptCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      expectContactBy(outcome, level);
    });

    it('has one deadline to be taken by and every follow-up of its level, at its hour', () => {
      expectDeadlines(outcome, level);
    });

    it('is told in messages that say who writes and which case, in one SMS each', () => {
      for (const { channel, text, subject, html, incident } of outcome.sent.filter(
        ({ role }) => role !== 'FHV',
      )) {
        expect(incident).toBe(outcome.receipt.reference);
        for (const part of channel === 'sms' ? [text] : [`${subject} ${text}`, `${subject} ${html}`]) {
          expect(part).toContain('Värna');
          expect(part).toContain('Oxelösund');
          expect(part).toContain(outcome.receipt.reference);
          expect(part).toMatch(/http:\/\/localhost:\d+\/alerts\/[A-Za-z0-9]{22}/);
        }
        if (channel === 'sms') {
          expect(text).toMatch(GSM_7);
          expect(text.length).toBeLessThanOrEqual(160);
        }
      }
    });

    it('is told without a word of what was written, how grave it is or what kind it is', () => {
      const words = typed({ ...report, submissionId: undefined });
      for (const { text, subject, html } of outcome.sent.filter(({ role }) => role !== 'FHV')) {
        const message = [subject, text, html].join('\n');
        expect(words.filter((word) => word.length > 4 && message.includes(word))).toEqual([]);
        expect(`${subject} ${text}`).not.toMatch(LEVEL_WORDS);
      }
    });
  });

  it('are twelve cases, each with a reference and a receipt code of its own', async () => {
    await värna.emptyOutbox();
    const again = await Promise.all(CASES.map(({ report }) => värna.submit(report)));
    expect(again.map(({ status }) => status)).toEqual(CASES.map(() => 200));
    for (const key of ['reference', 'receiptCode'])
      expect(new Set(again.map(({ body }) => body[key])).size).toBe(CASES.length);
    await värna.settle();
    expect(await värna.outbox()).toEqual([]);
  });
});
