/** One price of AWS's, in US dollars for one `unit`. */
export interface Price {
  readonly usd: number;
  readonly unit: string;
}

/** When the list was written down. AWS changes prices without a word: check before relying on any of it. */
export const PRICED_ON = '2026-11-25';
export const REGION = 'eu-north-1';
export const CAVEAT = `Prices as remembered on ${PRICED_ON} for ${REGION}, not looked up; without tax and free tiers: check before relying on it.`;

const million = (usd: number, unit: string): Price => ({ usd: usd / 1e6, unit });

/**
 * The prices that matter here, from memory of AWS's lists for Stockholm; each holds only until it is checked against
 * https://aws.amazon.com/pricing/. SMS to Sweden is the largest and moves most: it depends on the operator.
 */
export const PRICES = {
  lambdaRequest: million(0.2, 'invocation'),
  lambdaGbSecond: { usd: 0.0000133334, unit: 'GB-second, arm64' },
  apiRequest: million(3.5, 'REST API request'),
  read: million(0.1345, 'read request unit'),
  write: million(0.6725, 'write request unit'),
  schedule: million(1.0, 'schedule that wakes'),
  smsSweden: { usd: 0.0533, unit: 'SMS to Sweden, one segment' },
  mail: { usd: 0.0001, unit: 'e-mail' },
  mailEvent: million(0.5, 'event through SNS and SQS'),
  key: { usd: 1, unit: 'customer-managed key and month' },
  keyRequest: { usd: 0.000003, unit: 'request of a key' },
  firewall: { usd: 5, unit: 'web ACL and month' },
  firewallRule: { usd: 1, unit: 'rule and month' },
  firewallRequest: million(0.6, 'request through the firewall'),
  logGb: { usd: 0.5427, unit: 'GB into a log' },
  alarm: { usd: 0.1, unit: 'alarm and month' },
  metric: { usd: 0.3, unit: 'custom metric and month' },
  dashboard: { usd: 3, unit: 'dashboard and month' },
} as const satisfies Record<string, Price>;

export type PriceName = keyof typeof PRICES;
