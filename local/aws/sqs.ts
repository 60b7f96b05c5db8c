import * as z from 'zod/mini';
import { refusal } from './faulty.ts';
import { type Endpoint, serve, type WireReply, type WireRequest } from './http.ts';
import type { QueuedMessage, Queues } from './queues.ts';

const ACCOUNT = '000000000000';

/** An action on the queue `name`, from the request's body as it came. */
type Action = (body: unknown, queue: { queues: Queues; name: string; url: string }) => WireReply;

const action =
  <Input>(
    schema: z.ZodMiniType<Input>,
    act: (input: Input, queue: Parameters<Action>[1]) => WireReply,
  ): Action =>
  (body, queue) => {
    const { success, data } = schema.safeParse(body);
    return success ? act(data, queue) : invalid;
  };

const invalid = refusal('sqs', 'InvalidParameterValue', 400, 'A parameter is missing or wrong');
const seconds = z.int().check(z.minimum(0), z.maximum(43_200));
const attributes = z.record(z.string(), z.object({ DataType: z.string(), StringValue: z.string() }));

const ACTIONS: Readonly<Record<string, Action>> = {
  GetQueueUrl: (_, { url }) => json({ QueueUrl: url }),
  SendMessage: action(
    z.object({ MessageBody: z.string().check(z.minLength(1)), MessageAttributes: z.optional(attributes) }),
    ({ MessageBody, MessageAttributes }, { queues, name }) => {
      const { id, md5 } = queues.send(name, MessageBody, MessageAttributes);
      return json({ MessageId: id, MD5OfMessageBody: md5 });
    },
  ),
  ReceiveMessage: action(
    z.object({
      MaxNumberOfMessages: z._default(z.int().check(z.minimum(1), z.maximum(10)), 1),
      VisibilityTimeout: z._default(seconds, 30),
    }),
    ({ MaxNumberOfMessages, VisibilityTimeout }, { queues, name }) => {
      const given = queues.receive(name, { most: MaxNumberOfMessages, hideSeconds: VisibilityTimeout });
      return json(given.length > 0 ? { Messages: given.map(shown) } : {});
    },
  ),
  ChangeMessageVisibility: action(
    z.object({ ReceiptHandle: z.string(), VisibilityTimeout: seconds }),
    ({ ReceiptHandle, VisibilityTimeout }, { queues, name }) =>
      queues.hide(name, ReceiptHandle, VisibilityTimeout)
        ? json({})
        : refusal('sqs', 'ReceiptHandleIsInvalid', 400, 'The input receipt handle is invalid.'),
  ),
  DeleteMessage: action(z.object({ ReceiptHandle: z.string() }), ({ ReceiptHandle }, { queues, name }) => {
    queues.delete(name, ReceiptHandle);
    return json({});
  }),
  GetQueueAttributes: (_, { queues, name }) => {
    const { visible, hidden } = queues.count(name);
    return json({
      Attributes: {
        QueueArn: `arn:aws:sqs:eu-north-1:${ACCOUNT}:${name}`,
        ApproximateNumberOfMessages: String(visible),
        ApproximateNumberOfMessagesNotVisible: String(hidden),
      },
    });
  },
};

const queueSchema = z.union([z.object({ QueueName: z.string() }), z.object({ QueueUrl: z.string() })]);

/** Amazon SQS as far as failure queues go, in the awsJson1.0 protocol. Nothing waits: a long poll is answered at once. */
export const startSqs = async (queues: Queues): Promise<Endpoint> => {
  const server: Endpoint = await serve(async ({ headers, body }: WireRequest) => {
    const act = ACTIONS[String(headers['x-amz-target']).replace('AmazonSQS.', '')];
    if (!act) return refusal('sqs', 'UnsupportedOperation', 400, 'The local SQS does not know this action');
    const input: unknown = JSON.parse(body.toString());
    const queue = queueSchema.safeParse(input).data;
    if (!queue) return invalid;
    const name = 'QueueName' in queue ? queue.QueueName : (queue.QueueUrl.split('/').at(-1) ?? '');
    if (!queues.names().includes(name)) {
      return refusal('sqs', 'QueueDoesNotExist', 400, 'The specified queue does not exist.');
    }
    return act(input, { queues, name, url: `${server.endpoint}/${ACCOUNT}/${name}` });
  });
  return server;
};

const shown = ({ id, handle, body, md5, attributes, sentAt, receives }: QueuedMessage) => ({
  MessageId: id,
  ReceiptHandle: handle,
  Body: body,
  MD5OfBody: md5,
  Attributes: { SentTimestamp: String(sentAt.getTime()), ApproximateReceiveCount: String(receives) },
  ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes }),
});

const json = (value: unknown): WireReply => ({
  status: 200,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify(value),
});
