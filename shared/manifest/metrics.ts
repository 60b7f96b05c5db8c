/** The CloudWatch namespace of every figure below. */
export const METRIC_NAMESPACE = 'Varna';

/**
 * What the functions count, in the logs' embedded metric format, and what each means for a person. `alarm` says from
 * how many within five minutes somebody must look; without it the figure is only for the dashboard.
 */
export const METRICS = {
  IncidentStored: { meaning: 'A report was received and stored.' },
  DeliveryHandedOver: { meaning: 'A message was handed over to the mail or SMS service.' },
  DeliveryFailed: {
    meaning: 'A message could not be handed over: somebody was not alerted that way.',
    alarm: 1,
  },
  GapFound: {
    meaning: 'A post was vacant or away when a case needed it: the alert went to the next in line.',
    alarm: 1,
  },
  NobodyReached: {
    meaning: 'A case reached nobody at all. Call the security strategist and the duty officer now.',
    alarm: 1,
  },
  Escalated: { meaning: 'Nobody took a case in time; it was passed on.' },
  LineExhausted: {
    meaning: 'Everybody in line was asked and nobody took the case. Somebody must call them now.',
    alarm: 1,
  },
  CoverageGap: {
    meaning: 'A role has nobody who can be reached. Fill the post before it is needed.',
    alarm: 1,
  },
  MadeUpFor: { meaning: 'A late or repeated message was sent to be safe: somebody may have had it twice.' },
} as const satisfies Record<string, { meaning: string; alarm?: number }>;

export type MetricName = keyof typeof METRICS;
