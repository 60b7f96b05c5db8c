import type { Trigger } from './manifest.ts';
import type { TableName } from './tables.ts';

/** A record of a table's stream, as far as it matters here. */
interface Changed {
  readonly eventName?: string | undefined;
  readonly dynamodb?:
    | {
        readonly NewImage?:
          | Readonly<Record<string, { readonly S?: string | undefined } | undefined>>
          | undefined;
      }
    | undefined;
}

interface Followed {
  readonly table: TableName;
  /** Which of the table's records go to the functions that follow it. */
  readonly wants: (record: Changed) => boolean;
}

/** Rows of kind `entry` as they are inserted. */
const isNewEntry = ({ eventName, dynamodb }: Changed): boolean =>
  eventName === 'INSERT' && dynamodb?.NewImage?.kind?.S === 'entry';

/** What each stream brings; `infra` tells AWS the same, in its own filter's words. */
export const STREAMS: Readonly<Record<Extract<Trigger, { kind: 'stream' }>['of'], Followed>> = {
  entries: { table: 'incidents', wants: isNewEntry },
  directory: { table: 'directory', wants: () => true },
};
