import { type CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { PREFIX } from '../shared/evidence/key.ts';
import type { Use } from '../shared/manifest/manifest.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Evidence } from './evidence.ts';
import { FailureQueue } from './failure-queue.ts';
import type { Functions } from './functions.ts';
import type { Intake } from './intake.ts';
import { nameOf } from './municipality.ts';

const REASONS = {
  validation:
    'Each function parses what it gets with zod, forms and JSON alike; API Gateway knows JSON schemas only.',
  authorization:
    'The form must be open to whoever is threatened, without an account. Alerts and follow-ups are opened by a link of 128 random bits, checked by their function.',
  executionLog:
    "API Gateway's execution log holds paths, and with them the tokens of links. The access log and the functions' own logs say what happened.",
  logRole:
    'API Gateway lets one role write the logs of all APIs of an account and checks that it may do what this policy says. No function has it.',
  lastStop:
    'This is where failures land. It has an alarm; another queue behind it would only hide that nobody looks.',
  suppressions:
    'SES has one suppression list for the whole account and AWS has no resource for it. It is read here, never written.',
  telephone:
    'AWS has no resource for a telephone number to publish an SMS to. Every topic is denied in the statement after.',
  files:
    'Files of evidence are named when they come: by the id of a case. Each statement is held to the one prefix under which they lie.',
  accessLog:
    "A log of S3's would hold the network addresses of people who report. Who was given which file is on the case's timeline.",
  scanner:
    'GuardDuty makes the name of its own rule, and files are named when they come. This is what it asks for, on this bucket alone.',
  listing: 'AWS has no resource for a list of schedules. It is asked for one group, and only read.',
  schedules:
    "A deadline's schedule is named when it arises. The group is this municipality's own and holds nothing else.",
};

/** The findings of cdk-nag's AwsSolutions that are meant to be so, each as close to its place as it can stand. */
export const acknowledge = (
  municipality: Identity,
  { intake, functions, evidence }: { intake: Intake; functions: Functions; evidence: Evidence },
): void => {
  const accept = (where: IConstruct, id: string, reason: keyof typeof REASONS) =>
    Validations.of(where).acknowledge({ id: `AwsSolutions-${id}`, reason: REASONS[reason] });

  accept(intake, 'APIG2', 'validation');
  accept(intake, 'APIG4', 'authorization');
  accept(intake, 'COG4', 'authorization');
  accept(intake, 'APIG6', 'executionLog');
  const managed = 'arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs';
  accept(intake, `IAM4[Policy::${managed}]`, 'logRole');

  accept(evidence.bucket, 'S1', 'accessLog');
  const bucket = Stack.of(evidence).getLogicalId(evidence.bucket.node.defaultChild as CfnElement);
  const files = `IAM5[Resource::<${bucket}.Arn>/${PREFIX}*]`;
  const rule = `${municipality.region}:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`;
  accept(evidence.scanner, files, 'scanner');
  accept(evidence.scanner, `IAM5[Resource::arn:aws:events:${rule}]`, 'scanner');

  for (const { spec, lambda } of functions.all) {
    const kinds = new Set(spec.uses.map(({ kind }) => kind));
    // One finding for both: a second acknowledgement would replace the first.
    const lists = (spec.uses as readonly Use[]).some(
      (use) => use.kind === 'schedules' && use.actions.includes('ListSchedules'),
    );
    const any = [
      kinds.has('sms') && REASONS.telephone,
      kinds.has('suppressions') && REASONS.suppressions,
      lists && REASONS.listing,
    ];
    const reason = any.filter(Boolean).join(' ');
    if (reason && lambda.role) {
      Validations.of(lambda.role).acknowledge({ id: 'AwsSolutions-IAM5[Resource::*]', reason });
    }
    if (kinds.has('evidence') && lambda.role) accept(lambda.role, files, 'files');
    const group = `${municipality.region}:<AWS::AccountId>:schedule/${nameOf(municipality)}`;
    if (kinds.has('schedules') && lambda.role) {
      accept(lambda.role, `IAM5[Resource::arn:aws:scheduler:${group}/*]`, 'schedules');
    }
  }
  for (const queue of intake.node.root.node.findAll()) {
    if (queue instanceof FailureQueue) accept(queue, 'SQS3', 'lastStop');
  }
};
