import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDuration } from '../../../shared/calendar/zoned.ts';
import { codeToHash, isOpen, oneMoreSent, readCode } from '../../../shared/directory/contact-test.ts';
import { unproved } from '../../../shared/directory/proof.ts';
import { person, TUESDAY } from '../builders.ts';

const later = (minutes: number) => addDuration(TUESDAY, `PT${minutes}M`);

describe('how many tests go out', () => {
  it('is never more than the limit within any hour, whenever they are asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (waits, most) => {
        let minute = 0;
        let sent: readonly string[] = [];
        const went: string[] = [];
        for (const wait of waits) {
          minute += wait;
          const found = oneMoreSent(sent, most, later(minute));
          if ('from' in found) {
            expect(found.from > later(minute)).toBe(true);
            // What is said is true: then one more may go.
            expect(oneMoreSent(sent, most, found.from)).toHaveProperty('sent');
            continue;
          }
          sent = found.sent;
          went.push(later(minute));
        }
        for (const at of went)
          expect(
            went.filter((each) => each >= at && each < addDuration(at, 'PT1H')).length,
          ).toBeLessThanOrEqual(most);
      }),
    );
  });
});

describe('a code', () => {
  it.each(['012345', '012 345', ' 012-345 '])('may be written %j', (typed) => {
    expect(readCode(typed)).toBe('012345');
  });

  it.each(['', '12345', '1234567', '12345a', '１２３４５６'])('is none: %j', (typed) => {
    expect(readCode(typed)).toBeNull();
  });

  it('is open until its time is over, it was tried too often, or it has proved something', () => {
    const test = { codeHash: '', sentAt: TUESDAY, endsAt: later(30), tries: 4 };
    expect(isOpen(test, later(29))).toBe(true);
    expect(isOpen(test, later(30))).toBe(false);
    expect(isOpen({ ...test, tries: 5 }, TUESDAY)).toBe(false);
    expect(isOpen({ ...test, provedAt: TUESDAY }, TUESDAY)).toBe(false);
  });

  it('says nothing about another person, channel or number', () => {
    const own = { channel: 'sms', contact: '+46701740605' } as const;
    const texts = [
      codeToHash('a', own, '012345'),
      codeToHash('b', own, '012345'),
      codeToHash('a', { ...own, channel: 'email' }, '012345'),
      codeToHash('a', { ...own, contact: '+46701740606' }, '012345'),
      codeToHash('a', own, '012346'),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('the contacts that are not proved', () => {
  it('are all that somebody has but those that they have proved themselves', () => {
    const people = [person('a', 'A', { role: 'KSS' }, '05'), person('b', 'B', { role: 'KC' }, '06')];
    const proof = { person: 'a', channel: 'sms', at: TUESDAY, by: 'b' } as const;
    expect(unproved(people, [proof]).map((each) => `${each.person} ${each.channel}`)).toEqual([
      'a email',
      'b sms',
      'b email',
    ]);
  });
});
