import type { Told } from './case.ts';

/** No gap, no number twice, no step that the one before forbids. */
export function* timeline({ incident, entries }: Told): Generator<string> {
  const numbers = entries.map(({ seq }) => seq);
  if (numbers.some((seq, index) => seq !== index + 1)) yield `the timeline has a gap: ${numbers}`;
  if (entries.length !== incident.version) yield `${entries.length} entries and version ${incident.version}`;
  let due = entries[0]?.deadlines.find(({ kind }) => kind === 'acknowledge')?.due ?? '';
  let taken = false;
  const ended = new Set<string>();
  for (const { what, at, deadlines, seq } of entries) {
    if (what.kind === 'delivered' || what.kind === 'undelivered') {
      if (ended.has(what.delivery)) yield `two ends of one message, entry ${seq}`;
      ended.add(what.delivery);
    }
    if (what.kind === 'taken') {
      if (taken) yield 'taken twice';
      taken = true;
    }
    if (what.kind === 'escalated') {
      if (taken) yield `passed on after it was taken, entry ${seq}`;
      if (what.why === 'no-answer' && at.slice(0, 19) < due.slice(0, 19))
        yield `passed on before its time, entry ${seq}`;
      due = deadlines.find(({ kind }) => kind === 'acknowledge')?.due ?? due;
    }
  }
}
