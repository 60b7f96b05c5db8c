/** A mistake that somebody could make, put into the real code to see whether the simulation finds it. */
export interface Fault {
  readonly name: string;
  readonly file: string;
  readonly edits: readonly Edit[];
}

interface Edit {
  /** What stands there, exactly once. */
  readonly of: string;
  readonly instead: string;
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'recorded-before-it-is-sent',
    file: 'functions/work/deliver.ts',
    edits: [
      {
        of: '    messageId = await send();',
        instead:
          "    await recordDelivery(planned, tries, { state: 'handed-over', messageId: planned.id, handedOverAt: now() });\n    messageId = await send();",
      },
    ],
  },
  {
    name: 'claimed-without-a-condition',
    file: 'functions/aws/deliveries.ts',
    edits: [{ of: "    : { ConditionExpression: 'attribute_not_exists(pk)' };", instead: '    : {};' }],
  },
  {
    name: 'no-sweep',
    file: 'functions/sweep.ts',
    edits: [
      {
        of: '    const until = before(now(), GRACE_MINUTES);',
        instead: '    if (GRACE_MINUTES > 0) return;\n    const until = before(now(), GRACE_MINUTES);',
      },
    ],
  },
  {
    name: 'sweep-skips-reds',
    file: 'functions/work/tell.ts',
    edits: [
      {
        of: "  if (!found) throw new Error('case.missing');",
        instead:
          "  if (!found) throw new Error('case.missing');\n  if (found.incident.level === 'red' && Date.parse(now()) - Date.parse(entry.at) > 120_000) return;",
      },
    ],
  },
  {
    name: 'delivery-id-by-chance',
    file: 'shared/alerts/plan.ts',
    edits: [
      {
        of: 'const id = deliveryId({ incident: incident.id, entry: entry.seq, person: person.id, channel }, sha256);',
        instead:
          'const id = deliveryId({ incident: incident.id, entry: entry.seq, person: person.id, channel: channel + Math.random() }, sha256);',
      },
    ],
  },
  {
    name: 'escalation-ignores-that-it-was-taken',
    file: 'shared/incident/fall-due.ts',
    edits: [
      {
        of: "if (incident.status !== 'waiting' || incident.round !== round) return null;",
        instead: 'if (incident.round !== round) return null;',
      },
    ],
  },
  {
    name: 'lost-lease',
    file: 'functions/aws/deliveries.ts',
    edits: [
      {
        of: "      if (old.claimedUntil > now) return { state: 'busy' };",
        instead: "      return { state: 'busy' };",
      },
    ],
  },
  {
    name: 'no-lease',
    file: 'functions/aws/deliveries.ts',
    edits: [{ of: "      if (old.claimedUntil > now) return { state: 'busy' };", instead: '      break;' }],
  },
  {
    name: 'deadline-does-not-look-first',
    file: 'shared/incident/fall-due.ts',
    edits: [
      {
        of: "if (incident.status !== 'waiting' || incident.round !== round) return null;",
        instead: "if (incident.status !== 'waiting') return null;",
      },
    ],
  },
  {
    name: 'follow-up-does-not-look-first',
    file: 'shared/incident/fall-due.ts',
    edits: [
      {
        of: "if (asked?.attempt !== attempt || asked.state !== 'planned') return null;",
        instead: 'if (!asked) return null;',
      },
    ],
  },
  {
    name: 'work-done-before-it-is',
    file: 'functions/work/tell.ts',
    edits: [
      {
        of: '  const { findings, planned, outcomes } = await tell(cause, situation);',
        instead:
          "  await workDone(entry, 'alerts');\n  const { findings, planned, outcomes } = await tell(cause, situation);",
      },
    ],
  },
  {
    name: 'a-passing-failure-is-taken-for-good',
    file: 'functions/work/tell.ts',
    edits: [
      {
        of: "  if (left || outcomes.includes('again')) throw new Error('delivery.again');",
        instead: "  if (left) throw new Error('delivery.again');",
      },
    ],
  },
  {
    name: 'schedule-without-a-row',
    file: 'functions/work/set-deadlines.ts',
    edits: [
      {
        of: '      const waits = await putDeadline(incident, deadline);',
        instead: '      const waits = (await putDeadline) !== undefined;',
      },
    ],
  },
  {
    name: 'changes-without-a-version',
    file: 'functions/aws/cases.ts',
    edits: [
      {
        of: "          ConditionExpression: 'body.version = :after',",
        instead: "          ConditionExpression: 'body.version <> :after OR body.version = :after',",
      },
      // The entry's own condition would find it too: two of the same number.
      { of: "        ConditionExpression: 'attribute_not_exists(pk)',\n", instead: '' },
    ],
  },
  {
    name: 'the-last-to-take-wins',
    file: 'shared/incident/take.ts',
    edits: [
      {
        of: "  if (incident.status !== 'waiting' && incident.status !== 'unanswered') return null;\n",
        instead: '',
      },
    ],
  },
  {
    name: 'receipts-move-backwards',
    file: 'shared/incident/receive.ts',
    edits: [
      {
        of: "delivery.state === 'handed-over' || receipt.kind === 'complained'",
        instead: "true || receipt.kind === 'complained'",
      },
    ],
  },
  {
    name: 'a-replay-asks-others',
    file: 'shared/alerts/next-in-line.ts',
    edits: [
      { of: '        before ??\n', instead: '' },
      { of: 'deliveries.filter(({ entry }) => entry !== round)', instead: 'deliveries' },
      { of: '      const before = rule', instead: '      rule' },
    ],
  },
  {
    name: 'the-excluded-are-told',
    file: 'shared/alerts/plan.ts',
    edits: [
      {
        of: '  excluded: (person) => isKeptOut(report, person, people),',
        instead: '  excluded: (person) => isKeptOut(report, person, people) && false,',
      },
    ],
  },
  {
    name: 'the-away-are-told',
    file: 'shared/routing/candidates.ts',
    edits: [{ of: '&& !isAway(person, localDate)', instead: '' }],
  },
  {
    name: 'a-bounce-tells-nobody',
    file: 'shared/incident/work.ts',
    edits: [{ of: '  undelivered: true,', instead: '  undelivered: false,' }],
  },
  {
    name: 'stored-after-the-answer',
    file: 'functions/aws/cases.ts',
    edits: [
      {
        of: '  const written = await writeAll(dynamodb(), putChange(opened));\n  if (written.ok) return { created: true };',
        instead:
          '  const writing = writeAll(dynamodb(), putChange(opened));\n  if (opened) return writing.catch(() => {}), { created: true };\n  const written = await writing;\n  if (written.ok) return { created: true };',
      },
    ],
  },
  {
    name: 'the-alarm-is-silent',
    file: 'functions/work/tell.ts',
    edits: [
      {
        of: '  if (metric) count(metric);',
        instead: "  if (metric && metric !== 'LineExhausted') count(metric);",
      },
    ],
  },
  {
    name: 'a-bundle-is-forgotten',
    file: 'functions/sweep.ts',
    edits: [
      {
        of: '    await sendBundles(bundled);',
        instead: '    if (bundled.length > 1_000_000) await sendBundles(bundled);',
      },
    ],
  },
];
