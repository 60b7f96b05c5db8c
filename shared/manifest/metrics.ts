/** The CloudWatch namespace of every figure below. */
export const METRIC_NAMESPACE = 'Varna';

export interface MetricSpec {
  /** What the figure means for a person; printed on its alarm. */
  readonly meaning: string;
  /** Of a count, how many within five minutes mean that somebody must look; without it only the dashboard shows it. */
  readonly alarm?: number;
  /** By what, besides the municipality, the figure is told apart. */
  readonly by?: readonly ('Channel' | 'State' | 'Level')[];
  /** Seconds instead of a count. */
  readonly unit?: 'Seconds';
  /** For a figure by level, from how many seconds somebody must look. */
  readonly alarmByLevel?: Readonly<Record<'red' | 'orange' | 'yellow' | 'blue', number>>;
  /** Alarms when the figure has not come for so many minutes. */
  readonly silentMinutes?: number;
  /** Its alarm wakes people: it comes as soon as CloudWatch can, and by SMS to those who take it. */
  readonly loud?: true;
}

const HOUR = 3600;
const DAY = 24 * HOUR;

/** What the functions count, in the logs' embedded metric format, and what each means for a person. */
export const METRICS = {
  IncidentStored: { meaning: 'A report was received and stored.' },
  Delivery: { meaning: 'A message to somebody came to this state.', by: ['Channel', 'State'] },
  FirstHandOver: {
    meaning: 'From a report to the first message handed over to the mail or SMS service.',
    unit: 'Seconds',
  },
  Taken: { meaning: 'From a report to somebody taking the case.', unit: 'Seconds', by: ['Level'] },
  OldestUntaken: {
    meaning: 'A case has waited long and nobody has taken it. Call the people in line.',
    unit: 'Seconds',
    by: ['Level'],
    alarmByLevel: { red: HOUR / 2, orange: 6 * HOUR, yellow: 4 * DAY, blue: 7 * DAY },
  },
  DeliveryFailed: {
    meaning: 'A message did not arrive: somebody was not alerted that way.',
    alarm: 1,
  },
  GapFound: {
    meaning: 'A post was vacant or away when a case needed it: the alert went to the next in line.',
    alarm: 1,
  },
  NobodyReached: {
    meaning: 'A case reached nobody at all. Call the security strategist and the duty officer now.',
    alarm: 1,
    loud: true,
  },
  Escalated: { meaning: 'Nobody took a case in time; it was passed on.' },
  LineExhausted: {
    meaning: 'Everybody in line was asked and nobody took the case. Somebody must call them now.',
    alarm: 1,
    loud: true,
  },
  FollowUpUnanswered: {
    meaning:
      'Nobody answers for a contact that a person is owed: maybe nobody has asked how they are. Call the role.',
    alarm: 1,
  },
  ChangedHands: {
    meaning: 'Something waited for somebody who has left or is away: it went over to whoever is next.',
  },
  CoverageGap: {
    meaning: 'A role has nobody who can be reached. Fill the post before it is needed.',
    alarm: 1,
  },
  ZoneOutdated: {
    meaning:
      'The country has changed its time since this was deployed: times in new cases are wrong by an hour. Deploy it again.',
    alarm: 1,
  },
  ContactUnusable: {
    meaning: 'A number or an address in the directory no longer works: its owner is not reached that way.',
    alarm: 1,
  },
  MadeUpFor: { meaning: 'A late or repeated message was sent to be safe: somebody may have had it twice.' },
  Bundled: { meaning: 'In a flood of reports, SMSes of less urgent cases were put together into one.' },
  Mended: {
    meaning: 'An alert or a deadline was late and the sweep made up for it: it should never have to.',
    alarm: 1,
  },
  HandedToScheduler: {
    meaning: 'Follow-ups that have come near were handed to the Scheduler, to the minute.',
  },
  ScheduleMended: {
    meaning:
      'A reminder would have come late, at another time or for nothing, and was put right: it should never have to.',
    alarm: 1,
  },
  SchedulesUnchecked: {
    meaning: 'There are more reminders than one night is enough to check: some may come some minutes late.',
    alarm: 1,
  },
  SweepRan: {
    meaning: 'Nobody looks for alerts that were lost or late: the sweep does not run.',
    silentMinutes: 15,
    loud: true,
  },
  DrillAnswered: {
    meaning: 'From the beginning of a drill to somebody pressing received.',
    unit: 'Seconds',
  },
  DrillUnanswered: {
    meaning: 'Somebody who was asked in a drill did not answer: a real alert might not reach them either.',
    alarm: 1,
  },
  WrongCode: {
    meaning:
      'Many wrong receipt codes were tried: somebody may be guessing. No code can be found that way, and who has one still gets in.',
    alarm: 60,
  },
  EvidenceReceived: { meaning: 'A file was received as evidence.' },
  EvidenceRefused: {
    meaning: 'A file that was sent is not taken as evidence: of another kind, or one too many.',
  },
  EvidenceThreat: {
    meaning: 'A file sent as evidence holds malicious software. It is locked away, and nobody can open it.',
    alarm: 1,
  },
  EvidenceLate: {
    meaning: 'A file sent as evidence has waited for hours to be scanned: nobody can open it yet.',
    alarm: 1,
  },
  Unreadable: {
    meaning:
      'Part of a case, or the approved rules of who is alerted, cannot be read. Look in the log which: whoever has the case must be called; without the rules, those of the file are gone by.',
    alarm: 1,
    loud: true,
  },
} as const satisfies Record<string, MetricSpec>;

export type MetricName = keyof typeof METRICS;
