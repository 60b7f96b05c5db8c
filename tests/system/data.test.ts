import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { staffed } from '../shared/calendar/almanac.ts';
import { at, local } from './calendar.ts';
import {
  linkIn,
  messageTo,
  PATIENCE,
  reportOf,
  type Scene,
  startScene,
  submitAndAlert,
  tablesOf,
} from './scene.ts';

const running: Scene[] = [];
const start = async (...args: Parameters<typeof startScene>) => {
  const scene = await startScene(...args);
  running.push(scene);
  return scene;
};
afterAll(() => Promise.all(running.map((scene) => scene.stop())), PATIENCE);

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'varna-data-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('two stacks side by side', () => {
  let one: Scene;
  let other: Scene;
  beforeAll(async () => {
    [one, other] = await Promise.all([start([], { alone: true }), start([], { alone: true })]);
  }, PATIENCE);

  test('a report to one alerts nobody of the other and is unknown there', { timeout: PATIENCE }, async () => {
    const report = reportOf('red');
    const { outbox } = await submitAndAlert(one, report);
    expect(outbox.length).toBeGreaterThan(0);
    expect(outbox.every(({ text }) => text.includes(one.url))).toBe(true);
    expect(await other.outbox()).toEqual([]);
    expect(await other.schedules()).toEqual([]);
    expect((await tablesOf(other).then(({ rows }) => rows('incidents'))).length).toBe(0);
    const [sent] = outbox;
    if (sent) expect((await other.call('GET', linkIn(sent))).status).toBe(404);
    expect((await other.submit(report)).status).toBe(201);
  });

  test('moving the clock of one, or breaking it, leaves the other as it is', {
    timeout: PATIENCE,
  }, async () => {
    const before = Date.now();
    await one.advance('P30D');
    await one.fault({ service: 'dynamodb', mode: 'down' });
    expect((await one.submit(reportOf('blue'))).status).toBe(500);
    const { now } = (await other.call('POST', '/_local/settle')).body;
    expect(Date.parse(now) - before).toBeLessThan(PATIENCE);
    expect((await other.submit(reportOf('blue'))).status).toBe(201);
  });
});

describe('data that is kept between runs', () => {
  const folder = newFolder();
  const report = reportOf('red');
  let first: { receipt: object; outboxSize: number; people: number; asked: string[]; now: string };
  let again: Scene;
  /** The contacts that are still to be asked for, each with its time; not the steps and reminders between them. */
  const contactsOf = async (scene: Scene) =>
    (await scene.deadlines())
      .filter(({ name }) => /\.F\d-1$/.test(name))
      .map(({ name, at: due }) => `${name} ${due}`);
  /** The messages that ask for one contact. */
  const asking = async (outbox: Awaited<ReturnType<Scene['outbox']>>, step: string) => {
    const links = outbox.filter(({ text }) => text.includes('/follow-ups/'));
    const steps = await Promise.all(
      links.map(async (sent) => (await again.call('GET', linkIn(sent))).body.step),
    );
    return links.filter((_, index) => steps[index] === step);
  };
  beforeAll(async () => {
    const scene = await start(['--data', folder]);
    const { receipt, outbox } = await submitAndAlert(scene, report);
    const taken = await scene.call('POST', linkIn(messageTo(outbox, 'Säkerhetsstrateg', 'sms')), {
      action: 'take',
    });
    expect(taken.body.state).toBe('taken-by-you');
    // Past the contacts F0 to F2, one of which is answered.
    const now = await scene.advance('P5D');
    const asked = await contactsOf(scene);
    const { people } = await tablesOf(scene);
    first = { receipt, outboxSize: outbox.length, people: (await people()).length, asked, now };
    await scene.stop();
    again = await start(['--data', folder]);
  }, PATIENCE);

  test('the same submission gives 200 and the same receipt, and alerts nobody again', {
    timeout: PATIENCE,
  }, async () => {
    const { status, body } = await again.submit(report);
    expect({ status, body }).toEqual({ status: 200, body: first.receipt });
    expect(await again.outbox()).toEqual([]);
  });

  test('the demo people are there once', async () => {
    const { people } = await tablesOf(again);
    expect((await people()).length).toBe(first.people);
  });

  test('every follow-up that was waiting still waits, at its own time', async () => {
    await again.settle();
    const asked = await contactsOf(again);
    expect(asked).toEqual(first.asked);
    expect(asked.length).toBe(5);
  });

  test('the clock goes on from where it had come to: nothing happens before what happened', async () => {
    const { now } = (await again.call('POST', '/_local/settle')).body;
    const { rows } = await tablesOf(again);
    const entries = (await rows('incidents')).filter(({ kind }) => kind === 'entry');
    const latest =
      entries
        .map(({ body }) => (body as { at: string }).at)
        .sort()
        .at(-1) ?? '';
    expect(latest > new Date().toISOString()).toBe(true);
    expect(now >= latest).toBe(true);
    expect(first.now > latest).toBe(true);
  });

  test('the next follow-up reaches somebody after the restart, and its link opens', {
    timeout: PATIENCE,
  }, async () => {
    const { rows } = await tablesOf(again);
    const [incident] = (await rows('incidents')).filter(({ kind }) => kind === 'incident');
    const { receivedAt } = Object(incident).body as { receivedAt: string };
    const due = at(staffed(local(receivedAt).toPlainDate().add({ days: 7 })), '09:00');
    await again.moveTo(new Date(Date.parse(due) + 60_000).toISOString());
    const outbox = await asking(await again.outbox(), 'F3');
    expect(outbox.map(({ role, channel }) => `${role} ${channel}`).sort()).toEqual([
      'KSS email',
      'KSS sms',
      'PSA email',
      'PSA sms',
    ]);
    for (const sent of outbox) {
      expect(sent.at.slice(0, 16)).toBe(due.slice(0, 16));
      expect((await again.call('GET', linkIn(sent))).body).toMatchObject({ step: 'F3', state: 'waiting' });
    }
  });

  test('without --data nothing is kept', { timeout: PATIENCE }, async () => {
    const fresh = await start();
    expect((await fresh.submit(report)).status).toBe(201);
  });
});

describe('npm start at a terminal', () => {
  interface Process {
    pid: number;
    parent: number;
    ended: boolean;
    command: string;
  }
  const processes = (): Process[] =>
    execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line))
      .flatMap((found) =>
        found
          ? [
              {
                pid: Number(found[1]),
                parent: Number(found[2]),
                ended: found[3]?.startsWith('Z') ?? false,
                command: found[4] ?? '',
              },
            ]
          : [],
      );
  const startedBy = (pid: number): Process[] => {
    const children = processes().filter(({ parent }) => parent === pid);
    return [...children, ...children.flatMap((child) => startedBy(child.pid))];
  };

  test('Ctrl-C ends everything it started, the database too', { timeout: PATIENCE }, async () => {
    // As a terminal does it: the signal goes to npm and to everything in its process group.
    const npm = spawn('npm', ['start', '--silent'], {
      env: { ...process.env, PORT: '0', NODE_OPTIONS: '' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const pid = npm.pid ?? 0;
    let printed = '';
    npm.stdout.on('data', (chunk: Buffer) => {
      printed += chunk;
    });
    await vi.waitFor(() => expect(printed).toMatch(/Värna is ready: http:\/\/localhost:\d+\n/), {
      timeout: PATIENCE,
      interval: 100,
    });
    const started = startedBy(pid);
    expect(started.some(({ command }) => /DynamoDBLocal\.jar/.test(command))).toBe(true);
    const exited = once(npm, 'exit');
    process.kill(-pid, 'SIGINT');
    await exited;
    const alive = () => {
      const now = processes();
      return started.filter((one) =>
        now.some(({ pid: still, command, ended }) => still === one.pid && command === one.command && !ended),
      );
    };
    await vi.waitFor(() => expect(alive()).toEqual([]), { timeout: 10_000, interval: 100 });
  });

  const run = async (env: Record<string, string>) => {
    const { JAVA_HOME: _, ...rest } = process.env;
    const child = spawn(process.execPath, ['--import', 'tsx', 'local/main.ts'], {
      env: { ...rest, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    const [code] = await once(child, 'close');
    return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
  };

  test('a missing Java is said in one line, with how to install it', { timeout: PATIENCE }, async () => {
    const { code, out, err } = await run({ PORT: '0', PATH: newFolder() });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^[^\n]*Java[^\n]*apt-get install \S+[^\n]*\n$/);
  });

  describe('when its port is taken', () => {
    const squatter = createServer();
    afterEach(() => void squatter.close());

    test('says so in one line, with what to do', { timeout: PATIENCE }, async () => {
      await new Promise<void>((resolve) => squatter.listen(0, 'localhost', resolve));
      const { port } = squatter.address() as AddressInfo;
      const { code, out, err } = await run({ PORT: String(port) });
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(new RegExp(`^Port ${port} is taken[^\\n]*PORT=\\d+ npm start\\n$`));
    });
  });
});
