import { createHash, randomInt } from 'node:crypto';
import { TOKEN_ALPHABET, TOKEN_LENGTH } from '../shared/alerts/link.ts';
import type { Sha256 } from '../shared/incident/identifiers.ts';

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest();

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A link's secret: 131 random bits. Only its hash is stored. */
export const newToken = (): string =>
  Array.from({ length: TOKEN_LENGTH }, () => TOKEN_ALPHABET[randomInt(TOKEN_ALPHABET.length)]).join('');
