import { GraphWidget, type GraphWidgetProps, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { DELIVERY_STATES } from '../shared/alerts/delivery.ts';
import { LEVELS } from '../shared/level/levels.ts';
import { METRICS, type MetricName, type MetricSpec } from '../shared/manifest/metrics.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { MESSAGE_CHANNELS } from '../shared/routing/rule.ts';
import { figure, figureSpecs } from './figures.ts';

/** The dashboard's width, in CloudWatch's own columns. */
export const WHOLE = 24;

const SECONDS: GraphWidgetProps = { leftYAxis: { label: 'seconds', showUnits: false, min: 0 } };
const COUNT: GraphWidgetProps = { leftYAxis: { showUnits: false, min: 0 } };

/** What is counted and stands side by side. */
const COUNTED = {
  reports: ['IncidentStored'],
  untaken: ['Escalated', 'LineExhausted', 'NobodyReached', 'Unreadable'],
  sweep: ['Mended', 'SweepRan', 'ZoneOutdated'],
  schedules: ['HandedToScheduler', 'ScheduleMended', 'SchedulesUnchecked'],
  messages: ['DeliveryFailed', 'MadeUpFor', 'Bundled'],
  evidence: ['EvidenceReceived', 'EvidenceRefused', 'EvidenceThreat', 'EvidenceLate', 'WrongCode'],
  contacts: ['GapFound', 'CoverageGap', 'ContactUnusable', 'DrillUnanswered'],
} as const satisfies Record<string, readonly MetricName[]>;

/** What has a graph of its own. */
const ALONE: readonly MetricName[] = ['FirstHandOver', 'Taken', 'OldestUntaken', 'Delivery', 'DrillAnswered'];

/** Every value by which a figure may be told apart. */
const VALUES = { Channel: MESSAGE_CHANNELS, State: DELIVERY_STATES, Level: LEVELS } as const;

/** A row of graphs beside each other, each titled by what it means for a person. */
export const row = (...graphs: readonly GraphWidgetProps[]): IWidget[] =>
  graphs.map((props) => new GraphWidget({ ...COUNT, height: 6, width: WHOLE / graphs.length, ...props }));

/** How soon people are told, and how soon somebody takes the case. */
export const howSoon = (at: Identity): IWidget[] => [
  ...row(
    {
      ...SECONDS,
      title: 'From a report to the first message handed over',
      left: spread(at, 'FirstHandOver'),
    },
    { title: 'Reports received', left: sums(at, COUNTED.reports) },
  ),
  ...row(
    ...urgentFirst().map((level) => ({
      ...SECONDS,
      title: `From a ${level} report to somebody taking the case`,
      left: spread(at, 'Taken', { Level: level }),
    })),
  ),
];

/** Who waits now, and what happened to those nobody took in time. */
export const whoWaits = (at: Identity): IWidget[] => [
  ...row(
    ...urgentFirst().map((level) => ({
      ...SECONDS,
      title: `How long the oldest ${level} case has waited for somebody to take it`,
      left: [figure(at, 'OldestUntaken', { statistic: 'Maximum', of: { Level: level }, label: level })],
      leftAnnotations: [{ value: METRICS.OldestUntaken.alarmByLevel[level], label: 'the alarm' }],
    })),
  ),
  ...row(
    {
      title: 'Cases passed on, and cases that nobody took or could be told of',
      left: sums(at, COUNTED.untaken),
    },
    {
      title: 'What was late and the sweep made up for (should be none), and that the sweep runs',
      left: sums(at, COUNTED.sweep),
    },
    {
      title: 'Reminders handed to the Scheduler, and those that had to be put right (should be none)',
      left: sums(at, COUNTED.schedules),
    },
  ),
];

/** What became of the messages, and who cannot be reached. */
export const messages = (at: Identity): IWidget[] => [
  ...row(
    ...MESSAGE_CHANNELS.map((channel) => ({
      title: channel === 'sms' ? 'What became of the SMSes' : 'What became of the e-mails',
      left: DELIVERY_STATES.map((state) =>
        figure(at, 'Delivery', {
          statistic: 'Sum',
          of: { Channel: channel, State: state },
          label: state,
        }),
      ),
    })),
  ),
  ...row(
    {
      title: 'Messages that did not arrive, came twice or were put together',
      left: sums(at, COUNTED.messages),
    },
    {
      title: 'Posts that nobody holds, contacts that do not work, drills not answered',
      left: sums(at, COUNTED.contacts),
    },
    {
      ...SECONDS,
      title: 'From the beginning of a drill to somebody pressing received',
      left: spread(at, 'DrillAnswered'),
    },
    {
      title: 'Files sent as evidence; those that hold malware or wait for their scan (should be none)',
      left: sums(at, COUNTED.evidence),
    },
  ),
];

/** Whatever else is counted, so that no figure is forgotten here. */
export const theRest = (at: Identity): IWidget[] => {
  const shown = new Set<MetricName>([...Object.values(COUNTED).flat(), ...ALONE]);
  const left = figureSpecs()
    .filter(([name]) => !shown.has(name))
    .flatMap(([name, { by = [], unit }]) =>
      combinations(by).map((of) =>
        figure(at, name, {
          statistic: unit === 'Seconds' ? 'Maximum' : 'Sum',
          of,
          label: [name, ...Object.values(of)].join(' '),
        }),
      ),
    );
  return left.length === 0 ? [] : row({ title: 'What else is counted', left });
};

const urgentFirst = () => [...LEVELS].reverse();

const sums = (at: Identity, names: readonly MetricName[]): IMetric[] =>
  names.map((name) => figure(at, name, { statistic: 'Sum', label: name }));

/** By the hour: cases are few. */
const spread = (at: Identity, name: MetricName, of: Record<string, string> = {}): IMetric[] =>
  (
    [
      ['p50', 'half of them'],
      ['p95', '95 of 100'],
      ['Maximum', 'the slowest'],
    ] as const
  ).map(([statistic, label]) => figure(at, name, { statistic, minutes: 60, of, label }));

const combinations = (by: NonNullable<MetricSpec['by']>): Record<string, string>[] =>
  by.reduce<Record<string, string>[]>(
    (so, dimension) =>
      so.flatMap((each) => VALUES[dimension].map((value) => ({ ...each, [dimension]: value }))),
    [{}],
  );
