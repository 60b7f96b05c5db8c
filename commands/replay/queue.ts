import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  type Message,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** How long others do not see what this command has in hand. */
const HIDDEN_SECONDS = 900;

/** A failure queue, as far as a replay needs it. */
export interface FailureQueue {
  /** Everything that lies there, oldest first. From now on nobody else gets it, for a quarter of an hour. */
  takeAll(): Promise<readonly Message[]>;
  /** Lets others see a message again at once. */
  giveBack(message: Message): Promise<void>;
  remove(message: Message): Promise<void>;
}

/** @returns null if there is no such queue */
export const openQueue = async (sqs: SQSClient, name: string): Promise<FailureQueue | null> => {
  const QueueUrl = await urlOf(sqs, name);
  if (QueueUrl === null) return null;
  return {
    takeAll: async () => {
      const taken = new Map<string, Message>();
      for (;;) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({
            QueueUrl,
            MaxNumberOfMessages: 10,
            VisibilityTimeout: HIDDEN_SECONDS,
            // A long poll asks every server; a short one may find nothing though something is there.
            WaitTimeSeconds: 1,
            MessageAttributeNames: ['All'],
            MessageSystemAttributeNames: ['SentTimestamp'],
          }),
        );
        if (Messages.length === 0) break;
        for (const message of Messages) taken.set(message.MessageId ?? '', message);
      }
      return [...taken.values()].sort((a, b) => sentAt(a) - sentAt(b));
    },
    giveBack: async ({ ReceiptHandle }) => {
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
    },
    remove: async ({ ReceiptHandle }) => {
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    },
  };
};

/** When a message came into the queue, in milliseconds since 1970. */
export const sentAt = ({ Attributes }: Message): number => Number(Attributes?.SentTimestamp ?? 0);

const urlOf = async (sqs: SQSClient, QueueName: string): Promise<string | null> => {
  try {
    return (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? null;
  } catch (thrown) {
    if (thrown instanceof QueueDoesNotExist) return null;
    throw thrown;
  }
};
