import type { Told } from '../../checks/case.ts';

/** No reminder twice: each attempt is asked for once, and each time again once. */
export function* twice({ entries }: Told): Generator<string> {
  const seen = new Set<string>();
  for (const { what, seq } of entries) {
    const key =
      what.kind === 'follow-up-due' || what.kind === 'follow-up-unanswered'
        ? `${what.kind} ${what.step} ${what.attempt}`
        : what.kind === 'follow-up-reminded'
          ? `${what.step} ${what.attempt} ${what.reminder}`
          : undefined;
    if (key === undefined) continue;
    if (seen.has(key)) yield `reminded twice, entry ${seq}: ${key}`;
    seen.add(key);
  }
}
