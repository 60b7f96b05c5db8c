/** SHA-256, passed in: the domain derives, the edge computes. */
export type Sha256 = (text: string) => Uint8Array;

export interface Identifiers {
  /** Names the case in the store, in schedules and in logs. 130 bits; says nothing about the case. */
  readonly id: string;
  /** What people call the case, `K7QM-2RTX`: random-looking, never sequential (domain.md, section 8). */
  readonly reference: string;
  /** What the reporter comes back with, `ABCD-EFGH-JKLM-NPQR`: 80 bits. Never stored. */
  readonly receiptCode: string;
}

/** Crockford's base 32: no I, L, O or U, so that a code can be read aloud and copied by hand. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Everything that names a case, derived from the form's random submission id, so that a retry finds the same case and
 * gives the same receipt. The id follows from the code: whoever comes back with the code has found the case, and
 * nobody can get from the id, the reference or the store to the code.
 */
export const deriveIdentifiers = (submissionId: string, sha256: Sha256): Identifiers => {
  const code = letters(sha256(`varna/code/${submissionId.toLowerCase()}`), CODE_LENGTH);
  return { ...identifiersOfCode(code, sha256), receiptCode: grouped(code) };
};

/** How many letters and figures a receipt code has. */
export const CODE_LENGTH = 16;

/** A receipt code as it was made, from how somebody wrote it down: without spaces, hyphens and look-alikes. */
export const codeLetters = (written: string): string =>
  written
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');

/** Id and reference of the case that a receipt code opens. Case, spaces, hyphens and look-alikes do not matter. */
export const identifiersOfCode = (receiptCode: string, sha256: Sha256): Omit<Identifiers, 'receiptCode'> => {
  const code = codeLetters(receiptCode);
  return {
    id: letters(sha256(`varna/incident/${code}`), 26).toLowerCase(),
    reference: grouped(letters(sha256(`varna/reference/${code}`), 8)),
  };
};

/** Id and reference of a drill, from what it began for: the same again is the same drill. No receipt code leads to it. */
export const drillIdentifiers = (reason: string, sha256: Sha256): Omit<Identifiers, 'receiptCode'> => ({
  id: letters(sha256(`varna/drill/${reason}`), 26).toLowerCase(),
  reference: grouped(letters(sha256(`varna/drill-reference/${reason}`), 8)),
});

/** Id of a list of what goes over to somebody, from what stands in it. No receipt code leads to it. */
export const successionId = (
  { to, items }: { to: string; items: readonly string[] },
  sha256: Sha256,
): string => letters(sha256(`varna/succession/${to}/${items.join('/')}`), 26).toLowerCase();

/**
 * A delivery's id: the same entry to the same person by the same channel is the same message (DESIGN, Delivery).
 *
 * @param parts.step what it is about, where the entry may say several things
 */
export const deliveryId = (
  parts: { incident: string; entry: number; person: string; channel: string; step?: string | undefined },
  sha256: Sha256,
): string => {
  const path = [
    parts.incident,
    parts.entry,
    parts.person,
    parts.channel,
    ...(parts.step ? [parts.step] : []),
  ];
  return letters(sha256(`varna/delivery/${path.join('/')}`), 26).toLowerCase();
};

/** The name of a contact in one person's calendar, the same each time it is moved; says nothing of the case. */
export const calendarUid = (
  parts: { incident: string; step: string; person: string },
  sha256: Sha256,
): string =>
  letters(sha256(`varna/calendar/${parts.incident}/${parts.step}/${parts.person}`), 26).toLowerCase();

/** Five bits of the hash for each letter. */
const letters = (hash: Uint8Array, count: number): string =>
  Array.from({ length: count }, (_, index) => {
    const bit = index * 5;
    const pair = ((hash[bit >> 3] ?? 0) << 8) | (hash[(bit >> 3) + 1] ?? 0);
    return ALPHABET[(pair >> (11 - (bit & 7))) & 31];
  }).join('');

const grouped = (text: string) => text.match(/.{4}/g)?.join('-') ?? text;
