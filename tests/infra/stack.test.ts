import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { municipalityOf } from '../../infra/municipality.ts';
import { oxelosund, secondFile, stack, stackFor, template } from './synthesized.ts';

describe('cdk-nag, AwsSolutions', () => {
  test('finds nothing that is not accounted for', () => {
    expect(new AwsSolutionsChecks().validateScope(stack).violations).toEqual([]);
  });

  test('looks at all: a stack without its acknowledgements has findings', () => {
    const bare = stackFor(oxelosund);
    for (const construct of bare.node.findAll()) {
      const all = construct.node.metadata as { type: string }[];
      // The list is a copy; the entries are not.
      for (const entry of all) {
        if (entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
          Object.assign(entry, { type: 'none' });
      }
    }
    const found = new AwsSolutionsChecks().validateScope(bare).violations.map(({ ruleName }) => ruleName);
    const acknowledged = acknowledgements().map(({ id }) => id);
    // In both directions: what is acknowledged is found, or the acknowledgement has outlived its reason.
    expect([...new Set(found)].sort()).toEqual([...new Set(acknowledged)].sort());
  });

  test('every acknowledgement says why, in more than a few words', () => {
    expect(acknowledgements().length).toBeGreaterThan(0);
    for (const { id, reason } of acknowledgements())
      expect(reason.split(' ').length, id).toBeGreaterThanOrEqual(10);
  });
});

function acknowledgements(): { id: string; reason: string }[] {
  return stack.node.findAll().flatMap((construct) =>
    construct.node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries<unknown>(data))
      .map(([id, reason]) => ({ id: id.replace(/^annotation::/i, ''), reason: JSON.stringify(reason) })),
  );
}

describe('the stack', () => {
  test("stands in the municipality's region, is protected and says whose it is", () => {
    expect(stack.region).toBe('eu-north-1');
    expect(stack.terminationProtection).toBe(true);
    expect(stack.tags.tagValues()).toMatchObject({ service: 'varna', municipality: 'oxelosund' });
  });

  test('says where the service and its tables are', () => {
    expect(Object.keys(template.Outputs)).toEqual(
      expect.arrayContaining([
        'ApiUrl',
        'incidentsTable',
        'directoryTable',
        'MailRecord1',
        'MailRecord2',
        'MailRecord3',
        'SmsLogCommand',
      ]),
    );
  });

  test('fits into CloudFormation', () => {
    expect(Object.keys(template.Resources).length).toBeLessThan(500);
    expect(JSON.stringify(template).length).toBeLessThan(900_000);
  });
});

describe('municipalities', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'varna-config-'));
    writeFileSync(join(folder, 'nykoping.json'), JSON.stringify(secondFile()));
    writeFileSync(
      join(folder, 'wrong.json'),
      JSON.stringify({ ...secondFile(), id: 'wrong', mail: 'nowhere' }),
    );
    writeFileSync(join(folder, 'stray.json'), JSON.stringify(secondFile()));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('each have a stack of their own, with no name in common', () => {
    const second = stackFor(municipalityOf('nykoping', folder));
    expect(second.stackName).toBe('varna-nykoping');
    const names = (json: object) =>
      [...JSON.stringify(json).matchAll(/"(\w*Name|Name|Namespace|EmailIdentity)":"([^"]+)"/g)]
        .map(([, key, value]) => [key ?? '', value ?? ''] as const)
        .filter(([key]) => NAMING.has(key))
        .map(([, value]) => value);
    const here = names(template.Resources);
    const there = new Set(names(Template.fromStack(second).toJSON().Resources));
    expect(here.length).toBeGreaterThan(30);
    expect(here.filter((name) => there.has(name))).toEqual([]);
    expect(JSON.stringify(Template.fromStack(second).toJSON())).not.toMatch(/oxel/i);
  });

  test('that are unknown are refused in one line, which names those there are', () => {
    expect(() => municipalityOf('nowhere', folder)).toThrow(
      /^There is no municipality "nowhere": the files are config\/nykoping\.json, .*config\/wrong\.json\. .+$/,
    );
    expect(() => municipalityOf('../package')).toThrow(/^There is no municipality/);
  });

  test('whose file is wrong are refused, with the file and the field', () => {
    expect(() => municipalityOf('wrong', folder)).toThrow(/config\/wrong\.json is not valid:[\s\S]*mail/);
    expect(() => municipalityOf('stray', folder)).toThrow('config/stray.json calls itself "nykoping".');
  });

  test('cannot send mail as an address of somebody else', () => {
    const mail = { domain: 'varna.example.org', from: 'varna@example.com' };
    expect(() => stackFor({ ...oxelosund, mail })).toThrow(/mail\.from must be an address of mail\.domain/);
  });

  test('cannot keep logs for a time that CloudWatch does not know', () => {
    expect(() => stackFor({ ...oxelosund, logRetentionDays: 91 })).toThrow(
      /cannot keep logs for just 91 days/,
    );
  });
});

/** The properties by which AWS knows a thing in an account and region. */
const NAMING = new Set([
  ...['AlarmName', 'ConfigurationSetName', 'EmailIdentity', 'FunctionName', 'GroupName', 'LogGroupName'],
  ...['DashboardName', 'QueueName', 'ScheduleName', 'TableName', 'TopicName', 'RoleName', 'MetricNamespace'],
]);
