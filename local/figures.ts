import * as z from 'zod/mini';
import { METRICS, type MetricName, type MetricSpec } from '../shared/manifest/metrics.ts';

/** A figure as it stands: of a count the sum, of a duration how it has been. */
export interface Figure {
  readonly metric: MetricName;
  /** By what it is told apart: Channel, State, Level. */
  readonly by: Readonly<Record<string, string>>;
  readonly unit: 'Count' | 'Seconds';
  /** How often it came, and when last. */
  readonly times: number;
  readonly at: string;
  readonly latest: number;
  readonly sum: number;
  readonly longest: number;
  /** Of the latest hundred. */
  readonly median: number;
}

/** A line in CloudWatch's embedded metric format, as `functions/log.ts` writes it. */
const line = z.object({
  _aws: z.object({
    Timestamp: z.number(),
    CloudWatchMetrics: z.array(
      z.object({
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.enum(['Count', 'Seconds']) })),
      }),
    ),
  }),
});

const KEPT = 100;

/** What CloudWatch would hold of the functions' figures, added up. As many as there are metrics and dimensions, no more. */
export class Figures {
  readonly #held = new Map<string, Omit<Figure, 'median'> & { readonly recent: readonly number[] }>();

  /** Looks at a line of a log; whatever is no figure of ours is passed over. */
  take(printed: object): void {
    const { data } = line.safeParse(printed);
    const values = printed as Readonly<Record<string, unknown>>;
    for (const { Dimensions, Metrics } of data?._aws.CloudWatchMetrics ?? [])
      for (const { Name, Unit } of Metrics) {
        const value = values[Name];
        if (!isMetric(Name) || typeof value !== 'number') continue;
        const names = (Dimensions[0] ?? []).filter((name) => name !== 'Municipality');
        const by = Object.fromEntries(names.map((name) => [name, String(values[name])]));
        this.#add(Name, by, Unit, value, new Date(data?._aws.Timestamp ?? 0));
      }
  }

  /** Every figure that has come, in the order of the manifest. */
  list(): readonly Figure[] {
    const order = Object.keys(METRICS);
    return [...this.#held.values()]
      .sort((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric))
      .map(({ recent, ...figure }) => ({ ...figure, median: median(recent) }));
  }

  #add(metric: MetricName, by: Record<string, string>, unit: Figure['unit'], latest: number, at: Date): void {
    const key = JSON.stringify([metric, by]);
    const { times = 0, sum = 0, longest = latest, recent = [] } = this.#held.get(key) ?? {};
    this.#held.set(key, {
      metric,
      by,
      unit,
      times: times + 1,
      at: at.toISOString(),
      latest,
      sum: sum + latest,
      longest: Math.max(longest, latest),
      recent: [...recent, latest].slice(-KEPT),
    });
  }
}

const isMetric = (name: string): name is MetricName => Object.hasOwn(METRICS, name);

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = low] = sorted.slice(
    Math.ceil(sorted.length / 2) - 1,
    Math.floor(sorted.length / 2) + 1,
  );
  return (low + high) / 2;
};

/** Counts that say how things stand each time anew: of these the latest matters, not the sum. */
const STANDING: readonly MetricName[] = ['CoverageGap', 'ContactUnusable', 'ZoneOutdated'];

/** What a count has come to. */
export const total = ({ metric, sum, latest }: Figure): number => (STANDING.includes(metric) ? latest : sum);

/** Whether a figure as it stands is one that raises, or has raised, an alarm. */
export const alarms = (figure: Figure): boolean => {
  const { metric, by, unit, latest } = figure;
  const { alarm, alarmByLevel }: MetricSpec = METRICS[metric];
  if (alarmByLevel) return latest >= alarmByLevel[by.Level as keyof typeof alarmByLevel];
  return alarm !== undefined && unit === 'Count' && total(figure) >= alarm;
};
