import { sha256 } from '../../functions/hash.ts';
import { identifiersOfCode } from '../../shared/incident/identifiers.ts';
import type { Outcome, Told } from './case.ts';

const SPEAKING_UP = ['message', 'added', 'decided'];

/**
 * What somebody says with the receipt code is stored once they are told so, once however often it is sent, and somebody
 * hears of it or it is said that nobody does.
 */
export function* heard(
  { incident, entries, deliveries, sent }: Told,
  { returners, neighbours }: Outcome,
): Generator<string> {
  const said = returners.said.filter(
    ({ receiptCode }) => identifiersOfCode(receiptCode, sha256).id === incident.id,
  );
  for (const { action, key } of said)
    if (action !== 'police-report' && !incident.posted.includes(key))
      yield `answered as done and is not: ${action}`;
  const written = entries.filter(({ what }) => what.kind === 'message' || what.kind === 'added');
  const keys = incident.posted.length;
  const decided = entries.filter(({ what }) => what.kind === 'decided').length;
  if (written.length + decided !== keys) yield `${written.length + decided} things said from ${keys} pages`;
  for (const { seq, what } of entries) {
    if (!SPEAKING_UP.includes(what.kind)) continue;
    const told = sent.some(({ delivery }) => delivery?.entry === seq);
    const held = deliveries.some((each) => each.entry === seq && each.bundledUntil !== undefined);
    const nobody = entries.some((each) => each.seq > seq && each.what.kind === 'nobody-reached');
    if (!told && !held && !nobody) yield `nobody heard of entry ${seq} (${what.kind})`;
    if (what.kind === 'decided' && what.answer[0] === 'yes') {
      // Who has two posts and the case hears of it as the one who has it.
      const chiefs = neighbours.filter(({ person }) => person.posts.some(({ role }) => role === 'KC'));
      const chief = deliveries.some(
        (each) =>
          each.entry === seq &&
          (each.rule === 'police-report' || chiefs.some(({ person }) => person.id === each.person)),
      );
      const changedSince = entries.some((each) => each.seq > seq && each.what.kind === 'decided');
      if (!chief && !changedSince && !nobody) yield `the chief executive was not told of entry ${seq}`;
    }
  }
}
