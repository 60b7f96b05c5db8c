import {
  type AddToPrincipalPolicyResult,
  PolicyDocument,
  type PolicyStatement,
  Role,
  type RoleProps,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/**
 * A role whose permissions stand within itself. The CDK makes a resource of their own for them, one for each role, and
 * a stack holds 500 resources. It also means that whoever takes the role on can do all of it from the first moment:
 * nothing has to wait for a policy that comes after.
 */
export class LeanRole extends Role {
  private readonly own: PolicyDocument;

  constructor(scope: Construct, id: string, props: Omit<RoleProps, 'inlinePolicies'>) {
    const own = new PolicyDocument();
    super(scope, id, { ...props, inlinePolicies: { own } });
    this.own = own;
  }

  override addToPrincipalPolicy(statement: PolicyStatement): AddToPrincipalPolicyResult {
    this.own.addStatements(statement);
    return { statementAdded: true, policyDependable: this };
  }
}
