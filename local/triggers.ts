import type { DynamoDBRecord } from 'aws-lambda';
import { type FunctionName, functions } from '../shared/manifest/manifest.ts';
import { arnOf } from './environment.ts';

/** The manifest's triggers, sorted into what this stack has for each kind. */
export interface Triggers {
  readonly streams: readonly {
    readonly name: FunctionName;
    readonly table: 'incidents' | 'directory';
    readonly wants: (record: DynamoDBRecord) => boolean;
  }[];
  /** Functions that the Scheduler wakes, by ARN. */
  readonly deadlines: ReadonlyMap<string, FunctionName>;
  /** Functions that run every night at a local time. */
  readonly nightly: readonly { readonly name: FunctionName; readonly at: string }[];
}

/** Every trigger but the routes, which `gateway` serves. A new kind of trigger does not compile until it is here. */
export const readTriggers = (): Triggers => {
  const streams: Triggers['streams'][number][] = [];
  const deadlines = new Map<string, FunctionName>();
  const nightly: Triggers['nightly'][number][] = [];
  for (const [name, { triggers }] of functions()) {
    for (const trigger of triggers) {
      switch (trigger.kind) {
        case 'route':
          break;
        case 'stream':
          streams.push(
            trigger.of === 'entries'
              ? { name, table: 'incidents', wants: isNewEntry }
              : { name, table: 'directory', wants: () => true },
          );
          break;
        case 'deadline':
          deadlines.set(arnOf(name), name);
          break;
        case 'nightly':
          nightly.push({ name, at: trigger.at });
          break;
        default:
          trigger satisfies never;
      }
    }
  }
  return { streams, deadlines, nightly };
};

/** The event source's filter: rows of kind `entry` as they are inserted. */
const isNewEntry = ({ eventName, dynamodb }: DynamoDBRecord): boolean =>
  eventName === 'INSERT' && dynamodb?.NewImage?.kind?.S === 'entry';
