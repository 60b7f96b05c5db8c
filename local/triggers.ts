import type { DynamoDBRecord } from 'aws-lambda';
import type { EvidenceEvents } from '../shared/manifest/evidence-events.ts';
import { type FunctionName, functions } from '../shared/manifest/manifest.ts';
import { STREAMS } from '../shared/manifest/streams.ts';
import type { TableName } from '../shared/manifest/tables.ts';
import { arnOf } from './environment.ts';

/** The manifest's triggers, sorted into what this stack has for each kind. */
export interface Triggers {
  readonly streams: readonly {
    readonly name: FunctionName;
    readonly table: TableName;
    readonly wants: (record: DynamoDBRecord) => boolean;
  }[];
  /** Functions that the Scheduler wakes, by ARN. */
  readonly deadlines: ReadonlyMap<string, FunctionName>;
  /** Functions that run every night at a local time. */
  readonly nightly: readonly { readonly name: FunctionName; readonly at: string }[];
  /** Functions that run every so many minutes. */
  readonly every: readonly { readonly name: FunctionName; readonly minutes: number }[];
  /** Functions that run as often as the municipality drills. */
  readonly drills: readonly FunctionName[];
  /** Functions that hear what SES says became of a mail, and what SNS says became of an SMS. */
  readonly mailEvents: readonly FunctionName[];
  readonly smsLog: readonly FunctionName[];
  /** Functions that hear what became of a file of evidence. */
  readonly evidence: readonly { readonly name: FunctionName; readonly of: EvidenceEvents }[];
}

/** Every trigger but the routes, which `gateway` serves. A new kind of trigger does not compile until it is here. */
export const readTriggers = (): Triggers => {
  const streams: Triggers['streams'][number][] = [];
  const deadlines = new Map<string, FunctionName>();
  const nightly: Triggers['nightly'][number][] = [];
  const every: Triggers['every'][number][] = [];
  const drills: FunctionName[] = [];
  const mailEvents: FunctionName[] = [];
  const smsLog: FunctionName[] = [];
  const evidence: Triggers['evidence'][number][] = [];
  for (const [name, { triggers }] of functions()) {
    for (const trigger of triggers) {
      switch (trigger.kind) {
        case 'route':
          break;
        case 'stream':
          streams.push({ name, ...STREAMS[trigger.of] });
          break;
        case 'deadline':
          deadlines.set(arnOf(name), name);
          break;
        case 'nightly':
          nightly.push({ name, at: trigger.at });
          break;
        case 'every':
          every.push({ name, minutes: trigger.minutes });
          break;
        case 'drill':
          drills.push(name);
          break;
        case 'mail-events':
          mailEvents.push(name);
          break;
        case 'sms-log':
          smsLog.push(name);
          break;
        case 'evidence':
          evidence.push({ name, of: trigger.of });
          break;
        default:
          trigger satisfies never;
      }
    }
  }
  return { streams, deadlines, nightly, every, drills, mailEvents, smsLog, evidence };
};
