import { startStack } from '../local/stack.ts';
import { createCounter } from './counter.ts';
import { report } from './fixtures.ts';
import { type Row, round } from './statistics.ts';

/** AWS calls, counted from real requests on the local stack: before the answer to a submission, and per delivery. */
export const calls = async (): Promise<Row[]> => {
  const stack = await startStack({ baseUrl: 'http://localhost:1' });
  const counter = await createCounter(['DYNAMODB', 'SNS', 'SES', 'SCHEDULER']);
  try {
    await stack.settle();
    const submit = (body: unknown) =>
      stack.lambda.invoke('submit', {
        httpMethod: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    counter.reset();
    await submit(report());
    const before = counter.total();
    await stack.settle();
    const sent = stack.outbox.list([]).length;
    // The case and the directory are read once for each entry. Claim, send and record are each delivery's own; so is
    // the entry that its receipt becomes, and each entry that spoke is marked as done.
    const byDelivery = counter.count('TransactWriteItems', 'UpdateItem', 'Publish', 'SendEmail') - before;
    const all = counter.total() - before;
    return [
      { what: 'AWS calls before the answer to a submission', value: before, unit: 'calls', budget: 1 },
      {
        what: 'AWS writes and hand-overs per delivery, receipts and entries included',
        value: round(byDelivery / sent),
        unit: 'calls',
      },
      {
        what: 'AWS calls per new case, deadlines and schedules included',
        value: all,
        unit: 'calls',
        note: `${sent} deliveries`,
      },
    ];
  } finally {
    await counter.close();
    await stack.close();
  }
};
