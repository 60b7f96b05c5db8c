import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { deliverySchema } from '../../shared/alerts/delivery.ts';
import type { WholeCase } from '../../shared/desk/view.ts';
import { entrySchema } from '../../shared/incident/entry.ts';
import { type Incident, incidentSchema } from '../../shared/incident/incident.ts';
import { environment } from '../environment.ts';
import { log } from '../log.ts';
import { INCIDENT } from './cases.ts';
import { dynamodb, partitionOf, queryAll, type Row, toRow } from './table.ts';

const deskCase = ({ body, asked }: Row) => ({
  incident: incidentSchema.parse(body),
  asked: new Set(asked instanceof Set ? [...asked].map(String) : []),
});

/** Everything of one case, in one query. A row that cannot be read is left out and reported. @returns null if there is none */
export const readWhole = async (
  id: string,
): Promise<(WholeCase & { readonly asked: ReadonlySet<string> }) | null> => {
  const rows = await queryAll(dynamodb(), environment('INCIDENTS_TABLE'), partitionOf(id));
  const own = rows.find(({ sk }) => sk === INCIDENT);
  if (!own) return null;
  const readable = <Part>(kind: string, parse: (body: unknown) => Part | undefined): Part[] =>
    rows.flatMap((row) => {
      if (row.kind !== kind) return [];
      const part = parse(row.body);
      if (part === undefined) log.error('case.unreadable-row', { incident: id });
      return part === undefined ? [] : [part];
    });
  return {
    ...deskCase(own),
    entries: readable('entry', (body) => entrySchema.safeParse(body).data),
    deliveries: readable('delivery', (body) => deliverySchema.safeParse(body).data),
  };
};

/** One page of a list of cases. */
export interface DeskPage {
  readonly cases: readonly {
    readonly incident: Incident;
    readonly asked: ReadonlySet<string>;
    /** Where the list goes on after this case. */
    readonly next: string;
  }[];
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
      return success ? [{ ...deskCase(row), next: placeOf(item) }] : [];
    }),
    ...(LastEvaluatedKey && { next: placeOf(LastEvaluatedKey) }),
  };
};

const DESK_PAGE = 100;

const placeOf = ({ place, pk }: Record<string, AttributeValue>): string =>
  `${place?.S}~${pk?.S?.slice(partitionOf('').length)}`;

/** A place that `next` may have given: where a case stands in its list, and its id. */
export const isPlace = (from: string): boolean => /^[^~]{1,64}~[a-z0-9]{26}$/.test(from);

const startKey = (list: string, from: string) => {
  const [place = '', incident = ''] = from.split('~');
  return toRow({ desk: list, place, pk: partitionOf(incident), sk: INCIDENT });
};
