import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_NAMESPACE, METRICS, type MetricName, type MetricSpec } from '../shared/manifest/metrics.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';

export interface FigureOptions {
  readonly statistic: string;
  readonly minutes?: number;
  /** By what it is told apart, besides the municipality: all that its spec names, or CloudWatch finds nothing. */
  readonly of?: Readonly<Record<string, string>>;
  readonly label?: string;
}

/** One of the functions' own figures. Each has the dimension `Municipality`, so that several may share an account. */
export const figure = (
  municipality: Identity,
  metricName: MetricName,
  { statistic, minutes = 5, of, label }: FigureOptions,
): Metric =>
  new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap: { Municipality: municipality.id, ...of },
    statistic,
    period: Duration.minutes(minutes),
    ...(label !== undefined && { label }),
  });

export const figureSpecs = (): readonly (readonly [MetricName, MetricSpec])[] =>
  Object.entries(METRICS) as [MetricName, MetricSpec][];

/** The alarms that the figures themselves ask for. */
export const watchFigures = (alarms: Alarms, municipality: Identity): void => {
  for (const [name, { meaning, alarm, alarmByLevel, silentMinutes, loud = false }] of figureSpecs()) {
    if (alarm !== undefined) {
      alarms.add(`figure-${name}`, {
        metric: figure(municipality, name, { statistic: 'Sum', minutes: loud ? 1 : 5 }),
        meaning,
        look: `Search the functions' logs for ${name} to see which case or role.`,
        from: alarm,
        loud,
      });
    }
    if (silentMinutes !== undefined) {
      alarms.add(`figure-${name}`, {
        metric: figure(municipality, name, { statistic: 'Sum' }),
        meaning,
        look: `${name} has not come for ${silentMinutes} minutes (just after the first deployment it has not come yet).`,
        below: 1,
        periods: silentMinutes / 5,
        loud,
      });
    }
    for (const [level, seconds] of Object.entries(alarmByLevel ?? {})) {
      alarms.add(`figure-${name}-${level}`, {
        metric: figure(municipality, name, { statistic: 'Maximum', of: { Level: level } }),
        meaning,
        look: `It is ${level} and has waited for ${seconds / 60} minutes or more.`,
        from: seconds,
        loud,
      });
    }
  }
};
