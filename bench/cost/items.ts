import { FUNCTIONS, type FunctionName } from '../../shared/manifest/manifest.ts';
import type { Stage } from '../case.ts';
import { PRICES, type PriceName } from './prices.ts';

/** How often something is paid for. */
export interface Item {
  readonly what: string;
  readonly price: PriceName;
  readonly quantity: number;
}

/** How long a function is billed for, on average, cold starts included. Not measured on AWS: a generous guess. */
export const BILLED_SECONDS = 0.4;

/** Lambda's own lines about each invocation, besides ours. */
const LINES_OF_LAMBDA = 400;

/** Years that a case is stored, for what its bytes cost; nothing is deleted by default. */
const GB = 1024 ** 3;

/** What some invocations cost, and the calls that they made. */
export const itemsOf = ({ calls, ran, requests, logged }: Stage): readonly Item[] => {
  const of = (service: string) => calls.filter((call) => call.service === service);
  const sum = (of: 'reads' | 'writes') => calls.reduce((total, call) => total + call[of], 0);
  return [
    { what: 'requests', price: 'apiRequest', quantity: requests },
    { what: 'requests through the firewall', price: 'firewallRequest', quantity: requests },
    { what: 'invocations', price: 'lambdaRequest', quantity: ran.length },
    {
      what: 'time of functions',
      price: 'lambdaGbSecond',
      quantity: ran.reduce((total, name) => total + gbSeconds(name), 0),
    },
    { what: 'reads', price: 'read', quantity: sum('reads') },
    { what: 'writes', price: 'write', quantity: sum('writes') },
    { what: 'schedules', price: 'schedule', quantity: of('scheduler').length },
    { what: 'SMS to Sweden', price: 'smsSweden', quantity: of('sms').length },
    { what: 'e-mails', price: 'mail', quantity: of('mail').length },
    { what: 'receipts of messages', price: 'mailEvent', quantity: of('mail').length + of('sms').length },
    // The tables' key, once for each call: DynamoDB keeps the data key for a while, so that it is less.
    { what: 'requests of keys', price: 'keyRequest', quantity: of('dynamodb').length },
    { what: 'logs', price: 'logGb', quantity: (logged + ran.length * LINES_OF_LAMBDA) / GB },
  ];
};

const gbSeconds = (name: FunctionName): number => (FUNCTIONS[name].memoryMb / 1024) * BILLED_SECONDS;

export const usd = ({ price, quantity }: Item): number => PRICES[price].usd * quantity;

export const total = (items: readonly Item[]): number => items.reduce((sum, item) => sum + usd(item), 0);

/** Like items put together. */
export const merged = (items: readonly Item[]): readonly Item[] =>
  [...Map.groupBy(items, ({ what }) => what)].flatMap(([, alike]) => {
    const [first] = alike;
    return first ? [{ ...first, quantity: alike.reduce((sum, { quantity }) => sum + quantity, 0) }] : [];
  });

/** The same, so many times. */
export const times = (items: readonly Item[], count: number): readonly Item[] =>
  items.map((item) => ({ ...item, quantity: item.quantity * count }));
