import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';
import { nameOf } from './municipality.ts';

/**
 * Requests of one address in five minutes: generous, as a whole town hall may share one address. Reports are held
 * tighter, because each may wake several people and costs their SMSes; a form that is corrected and sent again counts
 * again.
 */
const LIMITS = { reports: 30, posts: 120, requests: 600 } as const;

export interface FirewallProps {
  readonly municipality: Identity;
  readonly region: string;
  readonly stageArn: string;
  readonly alarms: Alarms;
}

/**
 * Limits how much one address may send, so that a flood from one place cannot drown the reports of others. It looks at
 * method and path, but at no content: managed rules would block a report that quotes a threat because it looks like an attack, or one that is
 * longer than 8 KB, and whoever was threatened would be turned away. What is blocked is answered 429, by `answers.ts`.
 */
export class Firewall extends Construct {
  constructor(scope: Construct, { municipality, region, stageArn, alarms }: FirewallProps) {
    super(scope, 'firewall');
    const acl = new CfnWebACL(this, 'acl', {
      name: nameOf(municipality),
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: figuresAs(nameOf(municipality)),
      rules: [
        limit(0, 'reports', { andStatement: { statements: [POST, REPORT] } }),
        limit(1, 'posts', POST),
        limit(2, 'requests'),
      ],
    });
    new CfnWebACLAssociation(this, 'association', { resourceArn: stageArn, webAclArn: acl.attrArn });
    alarms.add('turned-away', {
      metric: new Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        dimensionsMap: { WebACL: nameOf(municipality), Region: region, Rule: 'ALL' },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      meaning:
        'Somebody sends so much that they are turned away: an attacker, or people who share one address.',
      look: 'If it is the network of the municipality, raise the limits in infra/firewall.ts.',
    });
  }
}

/** Figures, but no samples: those would hold addresses of people and the tokens of their links. */
const figuresAs = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});

const POST: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: 'POST',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
};

/** Wherever it stands in the path: the stage comes before it, and a slash may come after. */
const REPORT: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'CONTAINS',
    searchString: '/incidents',
    textTransformations: [{ priority: 0, type: 'URL_DECODE' }],
  },
};

const limit = (
  priority: number,
  name: keyof typeof LIMITS,
  scopeDownStatement?: CfnWebACL.StatementProperty,
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  action: { block: {} },
  statement: {
    rateBasedStatement: {
      limit: LIMITS[name],
      aggregateKeyType: 'IP',
      evaluationWindowSec: 300,
      ...(scopeDownStatement && { scopeDownStatement }),
    },
  },
  visibilityConfig: figuresAs(name),
});
