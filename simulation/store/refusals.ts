import {
  type AttributeValue,
  type CancellationReason,
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  ResourceNotFoundException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';

const $metadata = { httpStatusCode: 400, attempts: 1, totalRetryDelay: 0 };

const CHECK_FAILED = 'The conditional request failed';

/** What DynamoDB would refuse, and whatever the model does not know: rather an error than a guess. */
export const invalid = (message: string): DynamoDBServiceException =>
  new DynamoDBServiceException({ name: 'ValidationException', $fault: 'client', message, $metadata });

export const isInvalid = (thrown: unknown): thrown is DynamoDBServiceException =>
  thrown instanceof DynamoDBServiceException && thrown.name === 'ValidationException';

export const noSuchTable = (): ResourceNotFoundException =>
  new ResourceNotFoundException({ message: 'Cannot do operations on a non-existent table', $metadata });

/** @param Item what stood there, if the request asked for it and there was something */
export const conditionFailed = (
  Item: Record<string, AttributeValue> | undefined,
): ConditionalCheckFailedException =>
  new ConditionalCheckFailedException({ message: CHECK_FAILED, $metadata, ...(Item && { Item }) });

/** Why one item of a transaction did not stand in its way: `None`. */
export const NO_REASON: CancellationReason = { Code: 'None' };

export const conditionReason = (Item: Record<string, AttributeValue> | undefined): CancellationReason => ({
  ...(Item && { Item }),
  Code: 'ConditionalCheckFailed',
  Message: CHECK_FAILED,
});

export const invalidReason = ({ message }: DynamoDBServiceException): CancellationReason => ({
  Code: 'ValidationError',
  Message: message,
});

/** @param reasons one for each item of the transaction, in their order */
export const cancelled = (reasons: CancellationReason[]): TransactionCanceledException =>
  new TransactionCanceledException({
    message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons
      .map(({ Code }) => Code)
      .join(', ')}]`,
    CancellationReasons: reasons,
    $metadata,
  });
