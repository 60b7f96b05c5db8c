import {
  type GetItemCommandOutput,
  type QueryCommandOutput,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { replaceClient, type Service } from '../functions/aws/client.ts';
import { seedDemoPeople } from '../local/demo/seed.ts';
import { TABLE_NAMES as TABLE } from '../local/environment.ts';
import { TABLES } from '../shared/manifest/tables.ts';
import { StoreModel } from '../simulation/store/model.ts';
import { sizeOf } from '../simulation/store/size.ts';
import type { Item } from '../simulation/store/values.ts';

/** One call that a function made of AWS. */
export interface Call {
  readonly service: Service;
  /** Its name: `TransactWriteItems`. */
  readonly operation: string;
  /** All that it asked, as text: to find whose it was. */
  readonly asked: string;
  /** Of a message, what its service will know it by. */
  readonly messageId?: string | undefined;
  /** What DynamoDB bills for it, in request units. */
  readonly reads: number;
  readonly writes: number;
}

const ENVIRONMENT = {
  INCIDENTS_TABLE: TABLE.incidents,
  DIRECTORY_TABLE: TABLE.directory,
  MAIL_FROM: 'varna@example.com',
  MAIL_CONFIGURATION_SET: 'varna',
  SMS_SENDER_ID: 'Varna',
  SMS_MAX_PRICE_USD: '0.2',
  SCHEDULE_GROUP: 'varna',
  SCHEDULE_TARGET_ARN: 'arn:aws:lambda:eu-north-1:000000000000:function:clock',
  SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/scheduler',
  SCHEDULE_FAILURE_QUEUE_ARN: 'arn:aws:sqs:eu-north-1:000000000000:failed',
  BASE_URL: 'https://varna.example.com',
} as const;

/**
 * Puts this process's functions before a store in memory and writes down every command that they send: the functions,
 * the domain and the adapters are the real ones. The demo people are there already.
 */
export const countCalls = async () => {
  Object.assign(process.env, ENVIRONMENT);
  const calls: Call[] = [];
  const written: Item[] = [];
  let changed: { oldImage: Item | undefined; newImage: Item | undefined }[] = [];
  const emptyStore = () =>
    new StoreModel(
      { [TABLE.incidents]: TABLES.incidents, [TABLE.directory]: TABLES.directory },
      {
        onWrite: ({ oldImage, newImage }) => {
          changed.push({ oldImage, newImage });
          if (!oldImage && newImage) written.push(newImage);
        },
      },
    );
  let store = emptyStore();
  const people = () => seedDemoPeople({ send: async (command: object) => store.apply(command) } as never);
  const count = (service: Service, answer: (command: object) => object) =>
    replaceClient(service, {
      send: async (command: { readonly input: object }) => {
        changed = [];
        const operation = command.constructor.name.replace(/Command$/, '');
        const asked = JSON.stringify(command.input);
        // Before it is answered: one that is refused was made all the same, and is billed at least as a write of one unit.
        const place = calls.push({ service, operation, asked, reads: 0, writes: 1 }) - 1;
        const answered = answer(command);
        calls[place] = {
          service,
          operation,
          asked,
          messageId: (answered as { MessageId?: string }).MessageId,
          reads: readUnits(command, answered as GetItemCommandOutput & QueryCommandOutput),
          writes: changed.reduce((sum, each) => sum + writeUnits(each, isTransaction(command)), 0),
        };
        return answered;
      },
    });
  count('dynamodb', (command) => store.apply(command));
  count('mail', () => ({ MessageId: `mail-${calls.length}` }));
  count('sms', () => ({ MessageId: `sms-${calls.length}` }));
  count('scheduler', () => ({}));
  await people();
  written.splice(0);
  return {
    /** Empties the store, but for the directory. */
    forget: async (): Promise<void> => {
      store = emptyStore();
      await people();
      written.splice(0);
    },
    /** What was called while this ran. */
    during: async (run: () => Promise<unknown>): Promise<readonly Call[]> => {
      calls.splice(0);
      await run();
      return [...calls];
    },
    /** The timeline's lines that are new since last asked, as the stream brings them. */
    entries: (): DynamoDBStreamEvent => ({
      Records: written
        .splice(0)
        .filter(({ kind }) => kind?.S === 'entry')
        .map((NewImage, index) => ({
          eventName: 'INSERT',
          dynamodb: { NewImage: NewImage as never, SequenceNumber: String(index) },
        })),
    }),
  };
};

export type Counting = Awaited<ReturnType<typeof countCalls>>;

const isTransaction = (command: object): boolean => command instanceof TransactWriteItemsCommand;

interface Images {
  readonly oldImage: Item | undefined;
  readonly newImage: Item | undefined;
}

const kilobytes = (item: Item | undefined): number => Math.ceil((item ? sizeOf(item) : 0) / 1024);

/** A unit for each begun kilobyte of an item, twice that in a transaction, and what its indexes take. */
const writeUnits = ({ oldImage, newImage }: Images, transaction: boolean): number => {
  const own = Math.max(kilobytes(oldImage), kilobytes(newImage)) * (transaction ? 2 : 1);
  return (
    own + TABLES.incidents.indexes.reduce((sum, index) => sum + indexUnits(index, { oldImage, newImage }), 0)
  );
};

/** A row that moves within an index is taken out and put in again. */
const indexUnits = (
  { partitionKey, sortKey, projection }: (typeof TABLES)['incidents']['indexes'][number],
  { oldImage, newImage }: Images,
): number => {
  const place = (item: Item | undefined) =>
    item?.[partitionKey]?.S !== undefined && item[sortKey]?.S !== undefined
      ? `${item[partitionKey].S} ${item[sortKey].S}`
      : undefined;
  const units = (item: Item | undefined) => (projection === 'ALL' ? kilobytes(item) : 1);
  const [before, after] = [place(oldImage), place(newImage)];
  if (before === after) return after !== undefined && projection === 'ALL' ? units(newImage) : 0;
  return (before === undefined ? 0 : units(oldImage)) + (after === undefined ? 0 : units(newImage));
};

/** A unit for each begun four kilobytes that are read from the leader, half of one else. */
const readUnits = (
  { input }: { readonly input: { ConsistentRead?: boolean } & object },
  { Item, Items }: GetItemCommandOutput & QueryCommandOutput,
): number => {
  if (!('ConsistentRead' in input) && !('KeyConditionExpression' in input)) return 0;
  const bytes = [...(Items ?? []), ...(Item ? [Item] : [])].reduce((sum, each) => sum + sizeOf(each), 0);
  return Math.max(1, Math.ceil(bytes / 4096)) * (input.ConsistentRead ? 1 : 0.5);
};
