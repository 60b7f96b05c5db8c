import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Incident, incidentSchema } from '../../shared/incident/incident.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { INCIDENT } from './cases.ts';
import { dynamodb, partitionOf, type Row, toRow } from './table.ts';
import { readRow } from './waiting.ts';

/** A case as it now is, and who was asked to take it. @returns null if there is none */
export const readForDesk = async (
  incident: string,
): Promise<{ incident: Incident; asked: ReadonlySet<string> } | null> => {
  const row = await readRow({ pk: partitionOf(incident), sk: INCIDENT });
  return row ? deskCase(row) : null;
};

const deskCase = ({ body, asked }: Row) => ({
  incident: incidentSchema.parse(body),
  asked: new Set(asked instanceof Set ? [...asked].map(String) : []),
});

/** One page of a list of cases. */
export interface DeskPage {
  readonly cases: readonly { readonly incident: Incident; readonly asked: ReadonlySet<string> }[];
  /** Where the next page begins; undefined on the last. */
  readonly next?: string | undefined;
}

/** The cases that are not closed, the most urgent first, or those that were and that were received in a year. One query. */
export const deskList = async (list: 'active' | `closed-${number}`, from?: string): Promise<DeskPage> => {
  const { Items = [], LastEvaluatedKey } = await dynamodb().send(
    new QueryCommand({
      TableName: environment('INCIDENTS_TABLE'),
      IndexName: 'desk',
      KeyConditionExpression: 'desk = :list',
      ExpressionAttributeValues: { ':list': { S: list } },
      Limit: DESK_PAGE,
      ...(from && { ExclusiveStartKey: startKey(list, from) }),
    }),
  );
  return {
    cases: Items.flatMap((item) => {
      const row = unmarshall(item);
      const { success } = incidentSchema.safeParse(row.body);
      if (!success) log.error('case.unreadable-row');
      return success ? [deskCase(row)] : [];
    }),
    ...(LastEvaluatedKey && {
      next: `${LastEvaluatedKey.place?.S}~${LastEvaluatedKey.pk?.S?.slice(partitionOf('').length)}`,
    }),
  };
};

const DESK_PAGE = 100;

const startKey = (list: string, from: string) => {
  const [place = '', incident = ''] = from.split('~');
  return toRow({ desk: list, place, pk: partitionOf(incident), sk: INCIDENT });
};
