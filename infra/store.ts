import { CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  Operation,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { functions, type TableAction, type Use } from '../shared/manifest/manifest.ts';
import { TABLES, type TableName, type TableSpec } from '../shared/manifest/tables.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { Alarms } from './alarms.ts';
import { TO_KEEP, TO_READ } from './keys.ts';
import { nameOf } from './municipality.ts';

const WITHOUT: Record<TableName, string> = {
  incidents: 'Reports and alerts may be lost or late: the table of incidents does not answer.',
  directory: 'Nobody can be found to alert: the table of people does not answer.',
};

export interface StoreProps {
  readonly municipality: Identity;
  readonly key: IKey;
  readonly alarms: Alarms;
}

/** The tables of the manifest. They outlive the stack: nothing that is known about an incident goes by mistake. */
export class Store extends Construct {
  readonly tables: Readonly<Record<TableName, Table>>;
  private readonly props: StoreProps;

  constructor(scope: Construct, props: StoreProps) {
    super(scope, 'store');
    this.props = props;
    this.tables = { incidents: this.table('incidents'), directory: this.table('directory') };
  }

  /** Exactly these actions on exactly this table, its index if one is named, and its key by way of DynamoDB only. */
  statements({ table, actions, index }: Extract<Use, { kind: 'table' }>): PolicyStatement[] {
    const { tableArn } = this.tables[table];
    const writes = actions.some((action) => action !== 'GetItem' && action !== 'Query');
    return [
      new PolicyStatement({
        actions: actions.map((action) => `dynamodb:${action}`),
        resources: [tableArn],
      }),
      ...(index === undefined
        ? []
        : [new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${tableArn}/index/${index}`] })]),
      this.throughDynamoDb(writes ? TO_KEEP : TO_READ),
    ];
  }

  /** What Lambda needs to read a table's stream in a function's name. */
  streamStatements(table: TableName): PolicyStatement[] {
    return [
      new PolicyStatement({
        actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
          (it) => `dynamodb:${it}`,
        ),
        resources: [this.streamArn(table)],
      }),
      this.throughDynamoDb(['kms:Decrypt']),
    ];
  }

  streamArn(table: TableName): string {
    const arn = this.tables[table].tableStreamArn;
    if (arn === undefined) throw new Error(`The table ${table} has no stream.`);
    return arn;
  }

  private throughDynamoDb(actions: string[]): PolicyStatement {
    return new PolicyStatement({
      actions,
      resources: [this.props.key.keyArn],
      conditions: {
        StringEquals: { 'kms:ViaService': `dynamodb.${this.props.municipality.region}.amazonaws.com` },
      },
    });
  }

  private table(name: TableName): Table {
    const { municipality, key } = this.props;
    const spec: TableSpec = TABLES[name];
    const string = (attribute: string) => ({ name: attribute, type: AttributeType.STRING });
    const table = new Table(this, name, {
      tableName: nameOf(municipality, name),
      partitionKey: string(spec.partitionKey),
      sortKey: string(spec.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(spec.passes !== undefined && { timeToLiveAttribute: spec.passes }),
    });
    for (const index of spec.indexes) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: string(index.partitionKey),
        sortKey: string(index.sortKey),
        projectionType: ProjectionType[index.projection],
      });
    }
    new CfnOutput(this, `${name}-name`, { key: `${name}Table`, value: table.tableName });
    this.watch(name, table);
    return table;
  }

  private watch(name: TableName, table: Table): void {
    const { alarms } = this.props;
    const operations = operationsOn(name);
    alarms.add(`${name}-throttled`, {
      metric: table.metricThrottledRequestsForOperations({ operations }),
      meaning: WITHOUT[name],
      look: `DynamoDB throttles ${table.node.id}: see the table's metrics and the account's limits.`,
      loud: true,
    });
    alarms.add(`${name}-failing`, {
      metric: table.metricSystemErrorsForOperations({ operations }),
      meaning: WITHOUT[name],
      look: `DynamoDB itself fails for ${table.node.id}: see the AWS Health Dashboard.`,
      loud: true,
    });
  }
}

/** What the functions do with a table; a transaction is counted as an operation of its own. */
const operationsOn = (name: TableName): Operation[] => {
  const actions = functions().flatMap(([, { uses }]) =>
    uses.flatMap((use) => (use.kind === 'table' && use.table === name ? use.actions : [])),
  );
  const OPERATION: Record<TableAction, Operation> = {
    GetItem: Operation.GET_ITEM,
    Query: Operation.QUERY,
    PutItem: Operation.PUT_ITEM,
    UpdateItem: Operation.UPDATE_ITEM,
    DeleteItem: Operation.DELETE_ITEM,
  };
  return [...new Set([...actions.map((action) => OPERATION[action]), Operation.TRANSACT_WRITE_ITEMS])];
};
