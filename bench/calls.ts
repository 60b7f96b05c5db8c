import { startStack } from '../local/stack.ts';
import { CALLS } from './budgets.ts';
import { createCounter } from './counter.ts';
import { report } from './fixtures.ts';
import { median, type Row, round } from './statistics.ts';

const REPORTS = 5;

/** Of one message: it is claimed, handed over and recorded; and what its service says of it becomes an entry. */
const OF_DELIVERIES = ['TransactWriteItems', 'UpdateItem', 'SNS', 'SES'];

/** AWS calls, counted from the requests that leave the functions on the local stack: before the answer, and after it. */
export const calls = async (): Promise<Row[]> => {
  const stack = await startStack({ baseUrl: 'http://localhost:1' });
  const counter = createCounter(['DYNAMODB', 'SNS', 'SES', 'SCHEDULER']);
  try {
    const before: number[] = [];
    const after: (readonly string[])[] = [];
    let sent = 0;
    for (let run = 0; run < REPORTS; run += 1) {
      await stack.settle();
      const had = stack.outbox.list([]).length;
      counter.reset();
      await stack.lambda.invoke('submit', {
        httpMethod: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(report()),
      });
      before.push(counter.total());
      counter.reset();
      await stack.settle();
      after.push(counter.all());
      sent = stack.outbox.list([]).length - had;
    }
    // The last one: the functions are loaded, and the hour's count of reports is below what holds SMSes back.
    const operations = after.at(-1) ?? [];
    const own = operations.filter((each) => OF_DELIVERIES.includes(each)).length;
    return [
      {
        what: 'AWS requests before the answer to a report, on the wire',
        value: median(before),
        unit: 'calls',
        budget: CALLS.submission,
      },
      {
        what: 'AWS writes and hand-overs per message, on the wire, receipts and entries included',
        value: round(own / sent),
        unit: 'calls',
        note: `${sent} messages`,
      },
      {
        what: 'AWS requests after the answer to a report until all is told, on the wire',
        value: operations.length,
        unit: 'calls',
        note: [...Map.groupBy(operations, (each) => each)]
          .map(([name, all]) => `${name} ${all.length}`)
          .join(', '),
      },
    ];
  } finally {
    counter.close();
    await stack.close();
  }
};
