import { LEVELS } from '../shared/level/levels.ts';
import { METRICS, type MetricName } from '../shared/manifest/metrics.ts';
import { MESSAGE_CHANNELS } from '../shared/routing/rule.ts';
import type { Failures } from './failures.ts';
import { alarms, type Figure, total } from './figures.ts';

interface HealthFacts {
  readonly figures: readonly Figure[];
  readonly failures: ReturnType<Failures['lying']>;
}

/** Figures that stand in lines of their own; all others are counted below. */
const TOLD: readonly MetricName[] = [
  'FirstHandOver',
  'Taken',
  'Delivery',
  'SweepRan',
  'Mended',
  'OldestUntaken',
];

/** How the service does: how fast alerts go out, what arrived, who waits. The same figures as on the dashboard. */
export const Health = ({ figures, failures }: HealthFacts) => {
  const of = (metric: MetricName, by: Figure['by'] = {}) =>
    figures.find(
      (each) =>
        each.metric === metric && Object.entries(by).every(([name, value]) => each.by[name] === value),
    );
  const levels = LEVELS.toReversed();
  const taken = levels.flatMap((level) => of('Taken', { Level: level }) ?? []);
  const others = figures.filter((each) => !TOLD.includes(each.metric) && total(each) > 0);
  return (
    <section aria-labelledby="health">
      <h2 id="health">Health</h2>
      <dl class="health">
        <Line name="From a report to the first message" value={spanOf(of('FirstHandOver'))} />
        <Line
          name="From a report to somebody taking the case"
          value={taken.map((each) => `${each.by.Level} ${spanOf(each)}`).join('; ') || NONE}
        />
        {MESSAGE_CHANNELS.map((channel) => (
          <Line
            key={channel}
            name={channel === 'sms' ? 'SMSes' : 'E-mails'}
            value={statesOf(
              figures.filter(({ metric, by }) => metric === 'Delivery' && by.Channel === channel),
            )}
          />
        ))}
        <Line name="Runs of the sweep" value={String(of('SweepRan')?.sum ?? 0)} />
        <Line name="Made up for by the sweep" value={String(of('Mended')?.sum ?? 0)} alarm={of('Mended')} />
        {levels.map((level) => {
          const oldest = of('OldestUntaken', { Level: level });
          return (
            <Line
              key={level}
              name={`Longest untaken, ${level}`}
              value={oldest && oldest.latest > 0 ? lasting(oldest.latest) : NONE}
              alarm={oldest}
            />
          );
        })}
        {others.map((each) => (
          <Line
            key={`${each.metric}${JSON.stringify(each.by)}`}
            name={METRICS[each.metric].meaning}
            value={each.unit === 'Seconds' ? spanOf(each) : String(total(each))}
            alarm={each}
          />
        ))}
        {failures.map(({ failing, count }) => (
          <Line key={failing} name={`Given up and kept: ${failing}`} value={`${count}, see npm run replay`} />
        ))}
      </dl>
    </section>
  );
};

const NONE = 'none';

const Line = ({ name, value, alarm }: { name: string; value: string; alarm?: Figure | undefined }) => (
  <div>
    <dt>{name}</dt>
    <dd class={alarm && alarms(alarm) ? 'warning' : undefined}>{value}</dd>
  </div>
);

const statesOf = (figures: readonly Figure[]): string =>
  figures.map(({ by, sum }) => `${sum} ${by.State}`).join(', ') || NONE;

const spanOf = (figure: Figure | undefined): string => {
  if (!figure) return NONE;
  const { times, median, longest } = figure;
  return times === 1 ? lasting(longest) : `${lasting(median)} as a rule, ${lasting(longest)} at most`;
};

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long, in the largest unit that it fills twice. */
const lasting = (seconds: number): string => {
  const [unit, length] = UNITS.find(([, each]) => seconds >= 2 * each) ?? (['second', 1] as const);
  const maximumFractionDigits = unit === 'second' ? 1 : 0;
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits } as const;
  return new Intl.NumberFormat('en-GB', format).format(seconds / length);
};
