import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { configFile, municipalityOf } from '../../infra/municipality.ts';
import { VarnaStack } from '../../infra/stack.ts';
import type { Identity } from '../../shared/municipality/identity.ts';

// biome-ignore lint/suspicious/noExplicitAny: a template is looked at from outside, as whoever deploys it sees it.
type Any = any;

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Any;
  readonly deletionPolicy: string | undefined;
}

export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly Any[];
  readonly condition: Any;
}

const folders: string[] = [];
// Not after all tests of a file: the stack is synthesized once for all files that one process runs.
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The stack with the flags that a deployment has, and code that nobody waits for. */
export const stackFor = (municipality: Identity): VarnaStack => {
  const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));
  const codeOf = () => Code.fromInline('export const handler = () => {};');
  const outdir = mkdtempSync(join(tmpdir(), 'varna-cdk-'));
  folders.push(outdir);
  return new VarnaStack(new App({ context, outdir }), { municipality, codeOf });
};

export const oxelosund = municipalityOf('oxelosund');
export const stack = stackFor(oxelosund);
export const template: Any = Template.fromStack(stack).toJSON();

/** A second municipality, as its file would say it. */
export const secondFile = (): Any => ({
  ...JSON.parse(readFileSync(configFile('oxelosund'), 'utf8')),
  id: 'nykoping',
  name: 'Nyköpings kommun',
  shortName: 'Nyköping',
  mail: { domain: 'varna.example.org', from: 'varna@varna.example.org' },
  alarms: { email: 'drift@example.org' },
});

export const resources = (...types: string[]): Resource[] =>
  Object.entries<Any>(template.Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .map(([id, { Type, Properties, DeletionPolicy }]) => ({
      id,
      type: Type,
      properties: Properties ?? {},
      deletionPolicy: DeletionPolicy,
    }));

/** The one resource that a value refers to, whatever of it is meant: `Ref`, or `GetAtt` with its attribute. */
export const target = (value: Any): string => value?.Ref ?? value?.['Fn::GetAtt']?.[0] ?? String(value);

/** A value as text, with each reference in braces: `arn:aws:sns:eu-north-1:{AWS::AccountId}:x`. */
export const text = (value: Any): string => {
  if (typeof value === 'string') return value;
  if (value?.Ref) return `{${value.Ref}}`;
  if (value?.['Fn::GetAtt']) return `{${value['Fn::GetAtt'].join('.')}}`;
  if (value?.['Fn::Join']) return value['Fn::Join'][1].map(text).join(value['Fn::Join'][0]);
  return JSON.stringify(value);
};

export const statementsIn = (document: Any): Statement[] =>
  document.Statement.map((statement: Any) => ({
    effect: statement.Effect,
    actions: [statement.Action].flat(),
    resources: [statement.Resource].flat(),
    condition: statement.Condition,
  }));

/** What a role may do, by whichever policy says so. */
export const statementsOf = (role: string): Statement[] =>
  policies.filter((policy) => policy.of.includes(role)).flatMap(({ document }) => statementsIn(document));

/** Every policy that says what roles may do, whether it stands within its role or is attached to it. */
export const policies: readonly { readonly of: readonly string[]; readonly document: Any }[] = [
  ...resources('AWS::IAM::Role').flatMap(({ id, properties }) =>
    (properties.Policies ?? []).map(({ PolicyDocument }: Any) => ({ of: [id], document: PolicyDocument })),
  ),
  ...resources('AWS::IAM::Policy').map(({ properties }) => ({
    of: properties.Roles.map(target),
    document: properties.PolicyDocument,
  })),
];

/** The Lambda of a name in the manifest. */
export const lambdaOf = (name: string): Resource => {
  const found = resources('AWS::Lambda::Function').find(
    ({ properties }) => properties.FunctionName === `varna-oxelosund-${name}`,
  );
  if (!found) throw new Error(`There is no Lambda for ${name}.`);
  return found;
};

/** The name in the manifest of the Lambda that a value refers to. */
export const nameOfLambda = (value: Any): string | undefined =>
  resources('AWS::Lambda::Function')
    .find(({ id }) => text(value).includes(id))
    ?.properties.FunctionName.replace('varna-oxelosund-', '');
