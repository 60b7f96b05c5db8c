import type { DeliveryState } from '../shared/alerts/delivery.ts';
import type { Level } from '../shared/level/levels.ts';
import { METRIC_NAMESPACE, type MetricName } from '../shared/manifest/metrics.ts';
import { identity } from './municipality.ts';
import { now } from './time.ts';

/**
 * All that a log line may hold besides its code: ids that say nothing about anybody, counts, states and error names.
 * A name, a number, an address or a word of a report has no field to stand in, at any level.
 */
export interface LogFields {
  readonly requestId?: string | undefined;
  readonly incident?: string | undefined;
  readonly entry?: number | undefined;
  readonly delivery?: string | undefined;
  readonly deadline?: string | undefined;
  /** Number of a file in its case. */
  readonly file?: number | undefined;
  readonly channel?: 'sms' | 'email' | undefined;
  readonly status?: number | undefined;
  readonly count?: number | undefined;
  readonly state?: string | undefined;
  /** The error's name, and where it arose: never its message, which may quote what it failed on. */
  readonly error?: string | undefined;
  readonly at?: readonly string[] | undefined;
}

const LEVELS = { debug: 10, info: 20, warn: 30, error: 40 } as const;
type LogLevel = keyof typeof LEVELS;

const threshold = (): number => LEVELS[(process.env.LOG_LEVEL ?? 'info') as LogLevel] ?? LEVELS.info;

let print = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Where log lines and figures go instead: the local stack keeps the figures, the simulation both. */
export const printTo = (sink: (line: object) => void): void => {
  print = sink;
};

const write = (level: LogLevel, code: string, fields: LogFields) => {
  if (LEVELS[level] >= threshold()) print({ level, code, ...fields });
};

export const log = {
  debug: (code: string, fields: LogFields = {}) => write('debug', code, fields),
  info: (code: string, fields: LogFields = {}) => write('info', code, fields),
  warn: (code: string, fields: LogFields = {}) => write('warn', code, fields),
  error: (code: string, fields: LogFields = {}) => write('error', code, fields),
};

/** What may be logged of something thrown: its name and the places in the code, without its message. */
export const errorFields = (thrown: unknown): Pick<LogFields, 'error' | 'at'> => {
  if (!(thrown instanceof Error)) return { error: typeof thrown };
  const places = (thrown.stack ?? '').split('\n').filter((frame) => /^\s+at .*:\d+:\d+\)?$/.test(frame));
  return { error: thrown.name, at: places.slice(0, 5).map((frame) => frame.trim()) };
};

/** By what, besides the municipality, a figure is told apart. */
export interface Dimensions {
  readonly Channel?: 'sms' | 'email';
  readonly State?: DeliveryState;
  readonly Level?: Level;
}

/** Counts something in CloudWatch through the log, in the embedded metric format. */
export const count = (metric: MetricName, value = 1, dimensions: Dimensions = {}): void =>
  figure(metric, value, 'Count', dimensions);

/** Gives CloudWatch how long something took. */
export const seconds = (metric: MetricName, value: number, dimensions: Dimensions = {}): void =>
  figure(metric, value, 'Seconds', dimensions);

const figure = (metric: MetricName, value: number, Unit: 'Count' | 'Seconds', dimensions: Dimensions) => {
  const definition = {
    Namespace: METRIC_NAMESPACE,
    Dimensions: [['Municipality', ...Object.keys(dimensions)]],
    Metrics: [{ Name: metric, Unit }],
  };
  print({
    _aws: { Timestamp: Date.parse(now()), CloudWatchMetrics: [definition] },
    Municipality: identity.id,
    ...dimensions,
    [metric]: value,
  });
};
