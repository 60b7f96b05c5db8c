import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { handler as sweep } from '../../functions/sweep.ts';
import { municipalityOf } from '../../infra/municipality.ts';
import { VarnaStack } from '../../infra/stack.ts';
import { functions } from '../../shared/manifest/manifest.ts';
import { METRICS, type MetricSpec } from '../../shared/manifest/metrics.ts';
import type { Stage } from '../case.ts';
import { countCalls } from '../counting.ts';
import { type Item, itemsOf, times } from './items.ts';

/** A month, for what runs by the clock. */
const DAYS = 365 / 12;

/** What is paid for although nothing happens: what stands in the template, and what the clock wakes. */
export const standing = async (municipality: string): Promise<readonly Item[]> => [
  ...resources(municipality),
  ...(await byTheClock()),
];

const resources = (municipality: string): readonly Item[] => {
  const { context } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../cdk.json'), 'utf8'));
  const app = new App({ context, outdir: join(tmpdir(), `varna-cost-${process.pid}`) });
  const codeOf = () => Code.fromInline('export const handler = () => {};');
  const template = Template.fromStack(
    new VarnaStack(app, { municipality: municipalityOf(municipality), codeOf }),
  );
  const found = (type: string) => Object.values(template.findResources(type));
  const rules = found('AWS::WAFv2::WebACL').flatMap(({ Properties }) => Properties.Rules as unknown[]);
  return [
    { what: 'keys', price: 'key', quantity: found('AWS::KMS::Key').length },
    { what: 'firewall', price: 'firewall', quantity: found('AWS::WAFv2::WebACL').length },
    { what: 'rules of the firewall', price: 'firewallRule', quantity: rules.length },
    { what: 'alarms', price: 'alarm', quantity: found('AWS::CloudWatch::Alarm').length },
    { what: 'dashboards', price: 'dashboard', quantity: found('AWS::CloudWatch::Dashboard').length },
    {
      what: 'figures of our own',
      price: 'metric',
      quantity: found('AWS::Logs::MetricFilter').length + figures(),
    },
  ];
};

/** As many as there can be: a figure that never comes is not paid for. */
const figures = (): number => {
  const values = { Channel: 2, State: 5, Level: 4 };
  return Object.values<MetricSpec>(METRICS).reduce(
    (sum, { by = [] }) => sum + by.reduce((product, name) => product * values[name], 1),
    0,
  );
};

/** The sweep on a quiet day, counted; everything nightly as if it were one, which it is not more than. */
const byTheClock = async (): Promise<readonly Item[]> => {
  const counting = await countCalls();
  const calls = await counting.during(() => sweep());
  const quiet: Stage = { calls, ran: ['sweep'], requests: 0, logged: 1500 };
  const runs = functions().flatMap(([, { triggers }]) =>
    triggers.map((trigger) =>
      trigger.kind === 'every' ? (DAYS * 24 * 60) / trigger.minutes : trigger.kind === 'nightly' ? DAYS : 0,
    ),
  );
  return times(
    itemsOf(quiet),
    runs.reduce((sum, each) => sum + each, 0),
  );
};
