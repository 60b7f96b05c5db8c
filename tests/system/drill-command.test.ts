import { spawn } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type DrillScene, marked, startDrillScene } from './drill-scene.ts';
import { linkIn, messageTo, PATIENCE } from './scene.ts';

let scene: DrillScene;
beforeAll(async () => {
  scene = await startDrillScene();
}, PATIENCE);
afterAll(() => scene?.stop());
beforeEach(() => scene.calm(), PATIENCE);

/** Runs the command as npm does. */
const run = (...args: string[]) => {
  const command = ['--import', 'tsx', 'commands/drill.ts', '--local', scene.url, ...args];
  const child = spawn(process.execPath, command, { env: { ...process.env, NODE_OPTIONS: '' } });
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
  'begins a drill and says how to see its report, which names by id who has not answered',
  async () => {
    const begun = await run().ended;
    const people = await scene.people();
    expect(begun).toMatchObject({ code: 0, err: '' });
    expect(begun.out).toContain(`${people.length} people are asked`);
    const [, id = ''] = /npm run drill -- report (\S+)/.exec(begun.out) ?? [];
    await scene.press(linkIn(messageTo(await scene.outbox(), 'Registrator', 'email')));

    const { code, out } = await run('report', id).ended;
    expect(code).toBe(1);
    expect(out).toContain(`${people.length} asked, 0 away and not asked. 1 answered`);
    const lines = out.split('\n').map((line) => line.split(/ {2,}/));
    expect(lines).toContainEqual([
      ...['ROLE', 'PARTY', 'PERSON', 'CHANNEL', 'HANDED OVER', 'DELIVERED', 'ANSWERED AFTER'],
    ]);
    const chief = people.find(({ name }) => name === 'Kommunchef')?.id ?? '';
    const ofChief = lines.filter((line) => line.includes(chief)).map((line) => line.at(-1));
    expect(ofChief).toEqual(['no answer', 'no answer']);
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
    const people = await scene.people();
    await vi.waitFor(() => expect(command.printed()).toContain('has begun'), PATIENCE);
    const outbox = marked(await scene.outbox());
    for (const { name } of people) await scene.press(linkIn(messageTo(outbox, name, 'sms')));
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
])(
  '%j is not understood, begins nothing, and what is meant is said',
  async (args, message) => {
    const { code, err } = await run(...args).ended;
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(await scene.outbox()).toEqual([]);
  },
  PATIENCE,
);

it(
  'says so in one line when there is no such drill',
  async () => {
    const { code, err } = await run('report', '0'.repeat(26)).ended;
    expect([code, err]).toEqual([1, `There is no drill ${'0'.repeat(26)}.\n`]);
  },
  PATIENCE,
);
