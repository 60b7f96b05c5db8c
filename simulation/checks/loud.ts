import type { Outcome, Told } from './case.ts';

/** What nobody answered or nobody could be told of raises its alarm at least once. */
export function* loudEnough(cases: readonly Told[], { figures }: Outcome): Generator<string> {
  const alarms = { exhausted: 'LineExhausted', 'nobody-reached': 'NobodyReached' } as const;
  for (const [kind, figure] of Object.entries(alarms)) {
    const entries = cases.flatMap(({ entries: all }) => all.filter(({ what }) => what.kind === kind));
    if ((figures.get(figure) ?? 0) < entries.length) yield `${figure} was counted too seldom`;
  }
}
