import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryId, deriveIdentifiers, identifiersOfCode } from '../../../shared/incident/identifiers.ts';
import { SUBMISSION, sha256 } from '../builders.ts';

const names = (submission: string) => deriveIdentifiers(submission, sha256);
const find = (code: string) => identifiersOfCode(code, sha256);

const { receiptCode, ...NAMES } = names(SUBMISSION);
/** This one holds a 0 and a 1, which are read aloud as O, and as I or L. */
const LOOK_ALIKES = Array.from({ length: 50 }, (_, n) => names(`look-alike-${n}`)).find(
  (each) => each.receiptCode.includes('0') && each.receiptCode.includes('1'),
) ?? { id: '', reference: '', receiptCode: '' };

describe('the names of a case', () => {
  it('are the same whenever the same form is sent again, in whatever case its id is written', () => {
    expect(names(SUBMISSION)).toEqual({ receiptCode, ...NAMES });
    expect(names(SUBMISSION.toUpperCase())).toEqual({ receiptCode, ...NAMES });
  });

  it('never change: codes that people have been given must open their cases next year too', () => {
    expect({ receiptCode, ...NAMES }).toEqual({
      receiptCode: 'ST08-5FGG-1V90-SV74',
      id: 'a06r077hmxnv8mc4ab116tyb45',
      reference: 'RBRS-YRCS',
    });
  });

  it('have the shapes that people, schedules and the store rely on', () => {
    fc.assert(
      fc.property(fc.uuid(), (submission) => {
        const given = names(submission);
        expect(given.receiptCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
        expect(given.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(given.id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/);
      }),
    );
  });

  it('are different for 10,000 reports, and so are their codes and references', () => {
    const all = Array.from({ length: 10_000 }, (_, n) =>
      names(`f1d2c3b4-0000-4000-8000-${String(n).padStart(12, '0')}`),
    );
    for (const name of ['id', 'reference', 'receiptCode'] as const) {
      expect(new Set(all.map((each) => each[name])).size).toBe(10_000);
    }
  });

  it('use every letter of the alphabet in every place, so that no bit is lost', () => {
    const all = Array.from({ length: 2000 }, (_, n) => names(`bits-${n}`));
    const lettersAt = (name: 'id' | 'receiptCode', place: number) =>
      new Set(all.map((each) => each[name][place])).size;
    for (let place = 0; place < 26; place += 1) expect(lettersAt('id', place)).toBe(32);
    for (const place of [0, 3, 5, 8, 10, 13, 15, 18]) expect(lettersAt('receiptCode', place)).toBe(32);
  });
});

describe('the receipt code', () => {
  it.each([
    ['as it was printed', (code: string) => code],
    ['in lower case', (code: string) => code.toLowerCase()],
    ['without hyphens', (code: string) => code.replaceAll('-', '')],
    ['with spaces', (code: string) => ` ${code.replaceAll('-', '  ')} `],
    ['with O for 0', (code: string) => code.replaceAll('0', 'O')],
    ['with I for 1', (code: string) => code.replaceAll('1', 'I')],
    ['with l for 1', (code: string) => code.replaceAll('1', 'l')],
    ['with dashes from a word processor', (code: string) => code.replaceAll('-', '–')],
  ])('finds the case typed %s', (_, typed) => {
    expect(LOOK_ALIKES.receiptCode).toMatch(/0.*1|1.*0/);
    const { receiptCode: code, ...found } = LOOK_ALIKES;
    expect(find(typed(code))).toEqual(found);
    expect(find(typed(receiptCode))).toEqual(NAMES);
  });

  it('with one letter wrong finds another case, or none', () => {
    const wrong = (receiptCode.startsWith('7') ? '8' : '7') + receiptCode.slice(1);
    expect(find(wrong).id).not.toBe(NAMES.id);
  });

  it('cannot be read from the id or the reference: they share nothing with it but the hash', () => {
    const code = receiptCode.replaceAll('-', '');
    for (const name of [NAMES.id.toUpperCase(), NAMES.reference.replace('-', '')]) {
      for (let from = 0; from + 4 <= code.length; from += 1)
        expect(name).not.toContain(code.slice(from, from + 4));
    }
    expect(sha256(`varna/incident/${code}`)).not.toEqual(sha256(`varna/reference/${code}`));
  });

  it('gives an id that changes completely with one letter of it', () => {
    const near = find(receiptCode.slice(0, -1) + (receiptCode.endsWith('7') ? '8' : '7'));
    const same = [...near.id].filter((letter, place) => letter === NAMES.id[place]).length;
    expect(same).toBeLessThan(8);
  });
});

describe('the name of a message', () => {
  const parts = { incident: NAMES.id, entry: 1, person: 'psa', channel: 'sms' };

  it('is the same for the same entry, person and channel, and another for any other', () => {
    const others = [{ incident: 'other' }, { entry: 2 }, { person: 'psa-2' }, { channel: 'email' }];
    const all = [parts, ...others.map((other) => ({ ...parts, ...other }))].map((each) =>
      deliveryId(each, sha256),
    );
    expect(new Set(all).size).toBe(5);
    expect(deliveryId({ ...parts }, sha256)).toBe(all[0]);
  });
});
