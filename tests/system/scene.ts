import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Sent } from '../../local/outbox.ts';
import type { Person } from '../../shared/directory/person.ts';
import { openTuesday } from './calendar.ts';
import { type Client, client, type RunningStack, startLocalStack } from './stack.ts';

/** A start of the stack may meet a machine that is busy with other tests. */
export const PATIENCE = 180_000;

/** One report of each level that the demo people can answer. */
export const FILES = {
  red: '01-red-sv-man-outside-the-home',
  orange: '05-orange-sv-threat-police-report',
  yellow: '09-yellow-sv-false-account',
  blue: '12-blue-sv-rumours-representative',
} as const;

/** A report from tests/reports, as a submission of its own. */
export const reportOf = (level: keyof typeof FILES, changes: object = {}) => {
  const { report } = JSON.parse(readFileSync(`tests/reports/${FILES[level]}.json`, 'utf8'));
  return { ...report, submissionId: randomUUID(), ...changes };
};

export type Row = Record<string, unknown> & { pk: string; sk: string; kind: string };

/** What the tables hold, read as an operator would. */
export const tablesOf = async ({ call }: Client) => {
  const { dynamodb: endpoint, tables } = (await call('GET', '/_local/endpoints')).body;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const database = new DynamoDBClient({ endpoint, region: 'eu-north-1', credentials });
  const rows = async (table: 'incidents' | 'directory'): Promise<Row[]> => {
    const { Items = [] } = await database.send(
      new ScanCommand({ TableName: tables[table], ConsistentRead: true }),
    );
    return Items.map((item) => unmarshall(item) as Row);
  };
  const people = async (): Promise<Person[]> =>
    (await rows('directory')).filter(({ kind }) => kind === 'person').map(({ body }) => body as Person);
  return { database, tables: tables as { incidents: string; directory: string }, rows, people };
};

/** The link that a message carries, as a path of the service. */
export const linkIn = ({ text }: Pick<Sent, 'text'>): string => {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error('The message carries no link');
  return new URL(link).pathname;
};

export const tokenIn = (sent: Pick<Sent, 'text'>): string => linkIn(sent).split('/').at(-1) ?? '';

/** A message to somebody by a channel, the latest if there are several. */
export const messageTo = (outbox: readonly Sent[], person: string, channel: Sent['channel']): Sent => {
  const found = outbox.findLast((each) => each.person === person && each.channel === channel);
  if (!found) throw new Error(`Nothing to ${person} by ${channel}`);
  return found;
};

/** Who got something, each once, in a fixed order: to compare with who should have. */
export const reached = (outbox: readonly Sent[]): string[] =>
  [...new Set(outbox.map(({ person }) => person ?? 'nobody'))].sort();

/** Reports, waits until everybody is alerted, and gives what they got. The outbox is emptied first. */
export const submitAndAlert = async (stack: Client, report: unknown) => {
  await stack.settle();
  await stack.emptyOutbox();
  const { status, body } = await stack.submit(report);
  if (status !== 201) throw new Error(`The report was answered with ${status}`);
  return { receipt: body as Receipt, outbox: await stack.outbox() };
};

export interface Receipt {
  readonly reference: string;
  readonly receiptCode: string;
  readonly level: string;
  readonly contactBy: string;
}

/** The metric lines in a log, by name, each with all its values. */
export const metricsIn = (printed: string): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const line of linesIn(printed)) {
    if (!line._aws) continue;
    for (const { Name } of line._aws.CloudWatchMetrics[0].Metrics)
      found.set(Name, [...(found.get(Name) ?? []), line[Name]]);
  }
  return found;
};

/** The lines of a log that are JSON; every line of a handler is. */
export const linesIn = (printed: string) =>
  printed
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

/** A stack and its client; its clock begins on an open Tuesday unless something else is asked for. */
export const startScene = async (
  args: readonly string[] = ['--at', openTuesday()],
  how: Parameters<typeof startLocalStack>[1] = {},
) => {
  const running: RunningStack = await startLocalStack(args, how);
  return { ...client(running), printed: running.printed, stop: running.stop };
};

export type Scene = Awaited<ReturnType<typeof startScene>>;
