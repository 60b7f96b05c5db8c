import type { Fault } from './fault.ts';

/** Mistakes about who is asked, how often, and who hears that somebody has the case. */
export const LINE_FAULTS: readonly Fault[] = [
  {
    name: 'red-is-asked-once',
    edits: [
      {
        file: 'shared/alerts/next-in-line.ts',
        of: '= { red: 2, orange: 1,',
        instead: '= { red: 1, orange: 1,',
      },
    ],
  },
  {
    name: 'the-line-ends-early',
    seed: 17,
    edits: [
      {
        file: 'shared/alerts/asks.ts',
        of: '({ ...rule, candidates: inLine(rule.line, situation) })',
        instead: '({ ...rule, candidates: inLine(rule.line, situation).slice(0, 3) })',
      },
    ],
  },
  {
    name: 'nobody-is-called-when-all-else-failed',
    seed: 23,
    edits: [
      {
        file: 'shared/alerts/asks.ts',
        of: "if (level !== 'red' || status !== 'unanswered') return [];",
        instead: "if (level === 'red' || status !== 'unanswered') return [];",
      },
    ],
  },
  {
    name: 'rules-that-cannot-be-read-silence-everybody',
    seed: 7,
    edits: [
      {
        file: 'functions/aws/directory.ts',
        of: "if (!approved) onUnreadable?.('routing');",
        instead: "if (!approved) throw new Error('routing.unreadable');",
      },
    ],
  },
  {
    name: 'approved-rules-ask-nobody',
    edits: [
      {
        file: 'shared/routing/table.ts',
        of: '...(asks && {',
        instead: '...(!asks && {',
      },
    ],
  },
  {
    name: 'looking-takes-the-case',
    edits: [
      {
        file: 'functions/take.ts',
        of: "event.httpMethod === 'POST' ? await act(link, readFields(event, takeSchema).action) : await read(link);",
        instead:
          "event.httpMethod === 'POST' ? await act(link, readFields(event, takeSchema).action) : (await act(link, 'take')) ?? read(link);",
      },
    ],
  },
  {
    name: 'who-was-asked-is-not-told-that-it-is-taken',
    edits: [
      {
        file: 'shared/alerts/asks.ts',
        of: '[...first, ...asked]',
        instead: '[...first, ...asked.slice(0, 1)]',
      },
    ],
  },
];
