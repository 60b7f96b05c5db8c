import type { Fault } from '../faults/fault.ts';

interface YearFault extends Fault {
  /** Found only in a year in which something rare happens: a service out at the wrong hour, a second look after a no. */
  readonly rare?: true;
}

/** Mistakes that somebody could make about the long run, each of which a year must find. */
export const YEAR_FAULTS: readonly YearFault[] = [
  {
    name: 'a-choice-counts-only-for-what-comes-later',
    edits: [
      {
        file: 'shared/incident/choose-contacts.ts',
        of: 'const laid = layOut(before, wishes, setting);',
        instead: 'const laid = layOut([], wishes, setting).concat(before);',
      },
    ],
  },
  {
    name: 'who-was-asked-already-is-reminded-all-the-same',
    edits: [
      {
        file: 'shared/followups/lay-out.ts',
        of: "  (state === 'planned' || state === 'due' ||",
        instead: "  (state === 'planned' ||",
      },
    ],
  },
  {
    name: 'tried-again-on-any-day',
    edits: [
      {
        file: 'shared/followups/when.ts',
        of: '    day = nextWorkingDay(day, closedDays);',
        instead: '    void [nextWorkingDay, closedDays];',
      },
    ],
  },
  {
    name: 'silence-is-the-end-of-it',
    edits: [
      {
        file: 'shared/incident/fall-due.ts',
        of: 'if (reminder > REMINDERS.length + 1) return null;',
        instead: 'if (reminder > 1) return null;',
      },
    ],
  },
  {
    name: 'the-link-outlives-the-consent',
    rare: true,
    edits: [
      {
        file: 'shared/incident/open-referral.ts',
        of: " || referral.state === 'stopped') return undefined;",
        instead: ') return undefined;',
      },
      {
        file: 'shared/incident/open-referral.ts',
        of: "if (!consent || status === 'closed') return undefined;",
        instead: "if (!consent && status === 'closed') return undefined;",
      },
    ],
  },
  {
    name: 'what-is-late-comes-at-night',
    rare: true,
    edits: [
      {
        file: 'shared/incident/late.ts',
        of: 'return at > now ? at : undefined;',
        instead: 'return at > now && due > now ? at : undefined;',
      },
    ],
  },
];
