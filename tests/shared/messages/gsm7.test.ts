import { describe, expect, it } from 'vitest';
import { gsm7Length } from '../../../shared/messages/gsm7.ts';

describe('the length of an SMS', () => {
  it.each([
    ['', 0],
    ['Brådskande uppgift, ref K7QM-2RTX.', 34],
    ['åäöÅÄÖ', 6],
    ['@£$¥èéùìòÇØøÆæßÉ§¿¡¤', 20],
    ['ΔΦΓΛΩΠΨΣΘΞ', 10],
    ['a\nb', 3],
  ])('counts what stands in the basic alphabet once: %j is %i', (text, length) => {
    expect(gsm7Length(text)).toBe(length);
  });

  it.each([...'^{}\\[~]|€'])('counts %s twice', (character) => {
    expect(gsm7Length(character)).toBe(2);
    expect(gsm7Length(`a${character}b`)).toBe(4);
  });

  it.each(['”', '–', '’', '…', 'ç', 'á', 'š', 'ž', '`', '\t', '🚨', 'a\u0308', '\u00a0'])(
    'refuses %j, which would make one SMS three',
    (character) => {
      expect(gsm7Length(`abc${character}`)).toBeNull();
    },
  );
});
