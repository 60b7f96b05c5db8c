import { describe, expect, it } from 'vitest';
import { LINK_PATH, purposeOf } from '../../../shared/alerts/link.ts';
import { LANGUAGES } from '../../../shared/languages.ts';
import { composeMessage } from '../../../shared/messages/compose.ts';
import { tooLong } from '../../../shared/messages/fit.ts';
import { MESSAGE_KINDS } from '../../../shared/messages/kinds.ts';
import { municipality } from '../builders.ts';

/** What a message is at its longest, with API Gateway's own address: nine letters, and a time of two figures each. */
const LONGEST = 'https://abcdefghij.execute-api.eu-north-1.amazonaws.com/v';
const TOKEN = 'Ab1'.repeat(8).slice(0, 22);
const EVE = '2026-12-24T22:59:00.000Z';

/** A bundle and a list are about several cases: they have no reference, and a bundle has no link. */
const OF_ONE_CASE = MESSAGE_KINDS.filter((kind) => kind !== 'bundle' && kind !== 'succession');
const ALL = LANGUAGES.flatMap((language) => OF_ONE_CASE.map((kind) => ({ language, kind })));

describe.each(ALL)('the $kind message in $language', ({ language, kind }) => {
  const purpose = purposeOf(kind);
  const link = purpose ? `${LONGEST}/${LINK_PATH[purpose]}/${TOKEN}` : undefined;
  const facts = { kind, language, reference: 'K7QM-2RTX', answerBy: EVE, link };
  const { sms, subject, paragraphs, button } = composeMessage(facts, municipality());

  it('fits one SMS, in letters that every phone shows and that count once', () => {
    expect(sms).toMatch(/^[A-Za-z0-9ÅÄÖåäö .,:/-]+$/);
    expect(sms.length).toBeLessThanOrEqual(160);
  });

  it('names the service, the municipality and the reference first, and ends with the link, if it asks anything', () => {
    expect(sms).toMatch(/^Värna Exempelby: /);
    expect(sms).toContain('K7QM-2RTX');
    expect(link ? sms.endsWith(` ${link}`) : !sms.includes('http')).toBe(true);
    expect(subject).toMatch(/^Värna Exempelby: .*K7QM-2RTX$/);
  });

  it('leaves no placeholder to be filled in', () => {
    expect([sms, subject, ...paragraphs, button].join(' ')).not.toMatch(/[{}]|undefined/);
    expect(paragraphs.length).toBeGreaterThan(0);
    expect([subject, ...paragraphs, button].every((text) => text.trim() === text && text !== '')).toBe(true);
  });

  it('says in its subject, and nowhere else, that it may have come before', () => {
    const repeated = composeMessage({ ...facts, repeat: true }, municipality());
    expect(repeated.sms).toBe(sms);
    expect(repeated.subject).toMatch(/ \((upprepning|toisto|repeated)\)$/);
    expect(repeated.subject.startsWith(subject)).toBe(true);
  });
});

describe.each(LANGUAGES)('the bundle in %s', (language) => {
  const { sms } = composeMessage({ kind: 'bundle', language, count: 1234 }, municipality());

  it('says for which service how many tasks wait, in one SMS', () => {
    expect(sms).toMatch(/^Värna Exempelby: [A-Za-z0-9ÅÄÖåäö .,:]+$/);
    expect(sms).toContain(' 1234 ');
    expect(sms.length).toBeLessThanOrEqual(160);
  });
});

describe.each(LANGUAGES)('the message of what goes over to somebody, in %s', (language) => {
  const link = `${LONGEST}/${LINK_PATH.succession}/${TOKEN}`;
  const words = composeMessage({ kind: 'succession', language, count: 1234, link }, municipality());

  it('says for which service how many, in one SMS that ends with the link to the list', () => {
    expect(words.sms).toMatch(/^Värna Exempelby: [A-Za-z0-9ÅÄÖåäö .,:/-]+$/);
    expect(words.sms).toContain(' 1234 ');
    expect(words.sms.endsWith(` ${link}`)).toBe(true);
    expect(words.sms.length).toBeLessThanOrEqual(160);
    expect(words.subject).toContain(' 1234 ');
  });
});

describe('the time in a message', () => {
  const at = (language: 'sv' | 'fi' | 'en', answerBy: string) =>
    composeMessage({ kind: 'task', language, reference: 'R', answerBy, link: 'L' }, municipality()).sms;

  it('is the municipality’s own, as it is written in each language', () => {
    expect(at('sv', '2026-11-25T11:00:00.000Z')).toContain('Öppna senast 25/11 12:00:');
    expect(at('fi', '2026-11-25T11:00:00.000Z')).toContain('Avaa ennen 25.11. 12.00:');
    expect(at('en', '2026-11-25T11:00:00.000Z')).toContain('Open by 25 Nov 12:00:');
  });

  it('is on the day that it is there: after midnight in summer time', () => {
    expect(at('sv', '2026-07-01T22:05:00.000Z')).toContain('2/7 00:05');
    expect(at('en', '2026-06-30T21:59:00.000Z')).toContain('30 Jun 23:59');
  });
});

describe('a municipality that writes its own words', () => {
  const withSms = (sms: string) => municipality({ messages: { fi: { urgent: { sms } } } });

  it('is told which SMS is too long for one segment, and by how much', () => {
    expect(tooLong(municipality())).toEqual([]);
    expect(tooLong(withSms(`{service} {ref} ${'a'.repeat(99)}`))).toEqual([
      expect.stringMatching(/^fi\.urgent: 2\d\d characters, 160 fit$/),
    ]);
  });

  it('is told at 161 and not at 160', () => {
    const used = composeMessage(
      { kind: 'urgent', language: 'fi', reference: 'WWWW-WWWW', link: `${LONGEST}/alerts/${TOKEN}` },
      withSms('{service} {ref}'),
    ).sms.length;
    const padded = (by: number) => withSms(`{service} {ref}${'a'.repeat(160 - used + by)}`);
    expect(tooLong(padded(0))).toEqual([]);
    expect(tooLong(padded(1))).toEqual(['fi.urgent: 161 characters, 160 fit']);
  });

  it('is told of a character that would make the SMS three', () => {
    expect(tooLong(withSms('{service} {ref} ”nu”'))).toEqual(['fi.urgent: a character outside GSM-7']);
  });

  it('has more room with an address of its own', () => {
    const sms = `{service} {ref} ${'a'.repeat(50)}`;
    const own = { messages: { sv: { task: { sms } } }, baseUrl: 'https://varna.example.com' };
    expect(tooLong(municipality({ messages: own.messages }))).toHaveLength(1);
    expect(tooLong(municipality(own))).toEqual([]);
  });

  it('with a name too long for its messages is told of each', () => {
    expect(
      tooLong(municipality({ shortName: 'Xxxxxxxxxxxxxxxx' })).every((each) =>
        /: 1[67]\d characters/.test(each),
      ),
    ).toBe(true);
    expect(tooLong(municipality({ shortName: 'Łódź' }))).toHaveLength(
      LANGUAGES.length * MESSAGE_KINDS.length,
    );
  });
});
