import type { Fault } from './faults/fault.ts';
import { LINE_FAULTS } from './faults/lines.ts';

export type { Fault };

export const FAULTS: readonly Fault[] = [
  {
    name: 'recorded-before-it-is-sent',
    edits: [
      {
        file: 'functions/tasks/deliver.ts',
        of: '    messageId = await send();',
        instead:
          "    await recordDelivery(planned, tries, { state: 'handed-over', messageId: planned.id, handedOverAt: now() });\n    messageId = await send();",
      },
    ],
  },
  {
    name: 'claimed-without-a-condition',
    edits: [
      {
        file: 'functions/aws/deliveries.ts',
        of: "    : { ConditionExpression: 'attribute_not_exists(pk)' };",
        instead: '    : {};',
      },
    ],
  },
  {
    name: 'no-sweep',
    edits: [
      {
        file: 'functions/sweep.ts',
        of: '    const late: Key[] = [];',
        instead: '    if (GRACE_MINUTES > 0) return;\n    const late: Key[] = [];',
      },
    ],
  },
  {
    name: 'sweep-skips-reds',
    seed: 14,
    edits: [
      {
        file: 'functions/tasks/tell.ts',
        of: "  if (!found) throw new Error('case.missing');",
        instead:
          "  if (!found) throw new Error('case.missing');\n  if (found.incident.level === 'red' && Date.parse(now()) - Date.parse(entry.at) > 120_000) return;",
      },
    ],
  },
  {
    name: 'delivery-id-by-chance',
    edits: [
      {
        file: 'shared/alerts/picks.ts',
        of: '{ incident: incident.id, entry: entry.seq, person: person.id, channel, step },',
        instead:
          '{ incident: incident.id, entry: entry.seq, person: person.id, channel: channel + Math.random(), step },',
      },
    ],
  },
  {
    name: 'escalation-ignores-that-it-was-taken',
    edits: [
      {
        file: 'shared/incident/fall-due.ts',
        of: "if (incident.status !== 'waiting' || incident.round !== round) return null;",
        instead: 'if (incident.round !== round) return null;',
      },
    ],
  },
  {
    name: 'lost-lease',
    seed: 14,
    edits: [
      {
        file: 'functions/aws/deliveries.ts',
        of: "      if (old.claimedUntil > now) return { state: 'busy' };",
        instead: "      return { state: 'busy' };",
      },
    ],
  },
  {
    name: 'no-lease',
    edits: [
      {
        file: 'functions/aws/deliveries.ts',
        of: "      if (old.claimedUntil > now) return { state: 'busy' };",
        instead: '      break;',
      },
    ],
  },
  {
    name: 'deadline-does-not-look-first',
    edits: [
      {
        file: 'shared/incident/fall-due.ts',
        of: "if (incident.status !== 'waiting' || incident.round !== round) return null;",
        instead: "if (incident.status !== 'waiting') return null;",
      },
    ],
  },
  {
    name: 'follow-up-does-not-look-first',
    edits: [
      {
        file: 'shared/incident/fall-due.ts',
        of: "if (planned.state !== 'planned') return null;",
        instead: 'if (planned.attempt < 1) return null;',
      },
    ],
  },
  {
    name: 'work-done-before-it-is',
    seed: 537,
    edits: [
      {
        file: 'functions/tasks/tell.ts',
        of: '  const { findings, planned, outcomes } = await tell(cause, situation);',
        instead:
          "  await workDone(entry, 'alerts');\n  const { findings, planned, outcomes } = await tell(cause, situation);",
      },
    ],
  },
  {
    name: 'a-passing-failure-is-taken-for-good',
    edits: [
      {
        file: 'functions/tasks/tell.ts',
        of: "  if (left || outcomes.includes('again')) throw new Error('delivery.again');",
        instead: "  if (left) throw new Error('delivery.again');",
      },
    ],
  },
  {
    name: 'schedule-without-a-row',
    edits: [
      {
        file: 'functions/tasks/set-deadlines.ts',
        of: "      const waits = await putDeadline(incident, deadline, forNow ? 'work' : 'ahead');",
        instead: '      const waits = (await putDeadline) !== undefined;',
      },
    ],
  },
  {
    name: 'changes-without-a-version',
    seed: 23,
    edits: [
      {
        file: 'functions/aws/cases.ts',
        of: "    ConditionExpression: '#body.version = :after',",
        instead: "    ConditionExpression: '#body.version <> :after OR #body.version = :after',",
      },
      // The entry's own condition would find it too: two of the same number.
      {
        file: 'functions/aws/cases.ts',
        of: "    ...waiting(entry.at, workOf(entry)),\n  }),\n  ConditionExpression: 'attribute_not_exists(pk)',\n",
        instead: '    ...waiting(entry.at, workOf(entry)),\n  }),\n',
      },
    ],
  },
  {
    name: 'the-last-to-take-wins',
    edits: [
      {
        file: 'shared/incident/take.ts',
        of: "  if (incident.status !== 'waiting' && incident.status !== 'unanswered') return null;\n",
        instead: '',
      },
    ],
  },
  {
    name: 'receipts-move-backwards',
    edits: [
      {
        file: 'shared/incident/receive.ts',
        of: "delivery.state === 'handed-over' || receipt.kind === 'complained'",
        instead: "true || receipt.kind === 'complained'",
      },
      // The write's own condition would refuse it too.
      {
        file: 'functions/aws/deliveries.ts',
        of: 'body.#state = :from$',
        instead: 'attribute_exists(pk) OR body.#state = :from$',
      },
    ],
  },
  {
    name: 'a-replay-asks-others',
    edits: [
      { file: 'shared/alerts/next-in-line.ts', of: '        before ??\n', instead: '' },
      {
        file: 'shared/alerts/next-in-line.ts',
        of: 'deliveries.filter(({ entry }) => entry !== round)',
        instead: 'deliveries',
      },
      { file: 'shared/alerts/next-in-line.ts', of: '      const before = rule', instead: '      rule' },
    ],
  },
  {
    name: 'the-excluded-are-told',
    edits: [
      {
        file: 'shared/alerts/picks.ts',
        of: '  excluded: (person) => isKeptOut(report, person, people),',
        instead: '  excluded: (person) => isKeptOut(report, person, people) && false,',
      },
    ],
  },
  {
    name: 'the-away-are-told',
    edits: [{ file: 'shared/routing/candidates.ts', of: '&& !isAway(person, localDate)', instead: '' }],
  },
  {
    name: 'a-bounce-tells-nobody',
    seed: 24,
    edits: [
      { file: 'shared/incident/work.ts', of: '  undelivered: true,', instead: '  undelivered: false,' },
    ],
  },
  {
    name: 'stored-after-the-answer',
    seed: 20,
    edits: [
      {
        file: 'functions/aws/cases.ts',
        of: '  const written = await writeAll(dynamodb(), putFirst(opened));\n  if (written.ok) return { created: true };',
        instead:
          '  const writing = writeAll(dynamodb(), putFirst(opened));\n  if (opened) return writing.catch(() => {}), { created: true };\n  const written = await writing;\n  if (written.ok) return { created: true };',
      },
    ],
  },
  {
    name: 'the-alarm-is-silent',
    edits: [
      {
        file: 'functions/tasks/tell.ts',
        of: '  if (metric) count(metric);',
        instead: "  if (metric && metric !== 'LineExhausted') count(metric);",
      },
    ],
  },
  {
    name: 'a-bundle-is-forgotten',
    edits: [
      {
        file: 'functions/sweep.ts',
        of: 'await apart(() => sendBundles(late.filter(({ sk }) => sk.startsWith(DELIVERY))));',
        instead: 'void [sendBundles, DELIVERY];',
      },
    ],
  },
  {
    name: 'the-last-day-ahead-is-forgotten',
    edits: [
      {
        file: 'functions/tasks/hand-over-ahead.ts',
        of: 'horizon(now(), scheduleDaysAhead)',
        instead: 'horizon(now(), scheduleDaysAhead - 1)',
      },
    ],
  },
  {
    name: 'handed-over-and-not-noted',
    edits: [
      {
        file: 'functions/tasks/hand-over-ahead.ts',
        of: '    await handedOver(deadline);',
        instead: '    void handedOver;',
      },
    ],
  },
  {
    name: 'noted-and-not-handed-over',
    edits: [
      {
        file: 'functions/tasks/hand-over-ahead.ts',
        of: '    await scheduleDeadline(deadline, timeZone);',
        instead: '    void [scheduleDeadline, timeZone];',
      },
      // The reconciliation of the same night would make up for it.
      {
        file: 'functions/tasks/agree.ts',
        of: 'await inTurns(missing,',
        instead: 'await inTurns([] as typeof missing,',
      },
    ],
  },
  {
    name: 'reconciliation-forgets-what-is-missing',
    edits: [
      {
        file: 'functions/tasks/agree.ts',
        of: 'await inTurns(missing,',
        instead: 'await inTurns([] as typeof missing,',
      },
    ],
  },
  {
    name: 'reconciliation-forgets-what-was-changed',
    edits: [
      {
        file: 'functions/tasks/agree.ts',
        of: '  if (held?.isFor(deadline, timeZone)) return;',
        instead: '  if (held) return;',
      },
    ],
  },
  {
    name: 'reconciliation-forgets-what-is-done',
    edits: [
      {
        file: 'functions/tasks/agree.ts',
        of: '  if (row?.open !== undefined) return;',
        instead: '  if (row) return;',
      },
    ],
  },
  {
    name: 'reconciliation-forgets-what-has-no-row',
    seed: 23,
    edits: [
      {
        file: 'functions/tasks/agree.ts',
        of: '  if (row?.open !== undefined) return;',
        instead: '  if (!row || row.open !== undefined) return;',
      },
    ],
  },
  {
    name: 'reconciliation-does-not-count',
    edits: [{ file: 'functions/tasks/agree.ts', of: "  count('ScheduleMended');", instead: '  void count;' }],
  },
  {
    name: 'woken-too-early-and-speaks',
    seed: 19,
    edits: [
      {
        file: 'functions/tasks/speak.ts',
        of: '  if (isEarly(due)) {',
        instead: "  if (isEarly(due) && due === '') {",
      },
    ],
  },
  ...LINE_FAULTS,
];
