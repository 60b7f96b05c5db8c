import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type Answer, type Drill, drillSchema } from '../../shared/drill/drill.ts';
import { environment } from '../environment.ts';
import { drillKey } from './drills.ts';
import { dynamodb, toRow } from './table.ts';

/**
 * Writes down somebody's answer, in one round trip. The first one counts, and none that comes after the end: then the
 * drill stays as it is.
 *
 * @returns the drill as it then is; null if there is none
 */
export const answerDrill = async (
  drill: string,
  person: string,
  answer: Answer,
): Promise<{ drill: Drill; first: boolean } | null> => {
  try {
    const { Attributes } = await dynamodb().send(
      new UpdateItemCommand({
        TableName: environment('INCIDENTS_TABLE'),
        Key: toRow(drillKey(drill)),
        UpdateExpression: 'SET body.answers.#person = :answer',
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(body.endedAt) AND attribute_not_exists(body.answers.#person)',
        ExpressionAttributeNames: { '#person': person },
        ExpressionAttributeValues: toRow({ ':answer': answer }),
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { drill: drillIn(Attributes), first: true };
  } catch (thrown) {
    if (!(thrown instanceof ConditionalCheckFailedException)) throw thrown;
    return thrown.Item ? { drill: drillIn(thrown.Item), first: false } : null;
  }
};

const drillIn = (row: Parameters<typeof unmarshall>[0] | undefined): Drill =>
  drillSchema.parse(row && unmarshall(row).body);
