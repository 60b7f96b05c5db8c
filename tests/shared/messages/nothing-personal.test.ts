import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Translated } from '../../../shared/languages.ts';
import { LEVELS } from '../../../shared/level/levels.ts';
import { composeMessage } from '../../../shared/messages/compose.ts';
import { MESSAGE_KINDS } from '../../../shared/messages/kinds.ts';
import { readMunicipality } from '../../../shared/municipality/municipality.ts';
import { CHANNEL, OFFICE, PLACE, TARGET } from '../../../shared/report/options.ts';
import { INCIDENT_TYPES } from '../../../shared/report/types.ts';

/** The municipality whose parties must not stand there: real codes, single letters among them. */
const oxelosund = readMunicipality(
  JSON.parse(readFileSync(new URL('../../../config/oxelosund.json', import.meta.url), 'utf8')),
);

/** Level words other than urgency (domain.md, section 4), and what the messages are about but never say. */
const LEVEL_WORDS = [
  ...LEVELS,
  ...['Akut fara', 'Allvarligt', 'Behöver bedömas', 'Registrera och erbjud stöd'],
  ...['Danger now', 'Concrete threat', 'Needs assessment', 'Record and offer support'],
  ...['röd', 'gul', 'blå', 'punainen', 'oranssi', 'keltainen', 'sininen'],
];
const SUBJECTS = [
  ...['hot', 'våld', 'trakasserier', 'utsatt', 'politiker', 'förtroendevald', 'polis', 'polisanmälan'],
  ...['uhka', 'uhkaus', 'väkivalta', 'häirintä', 'luottamushenkilö', 'poliisi', 'rikosilmoitus'],
  ...['threat', 'violence', 'harassment', 'victim', 'politician', 'elected official', 'police'],
];

const FORBIDDEN: readonly string[] = [
  ...INCIDENT_TYPES.flatMap(({ code, name }) => [code, ...Object.values(name)]),
  ...[PLACE, CHANNEL, TARGET, OFFICE].flatMap((each) =>
    Object.values<Translated>(each).flatMap((name) => Object.values<string>(name)),
  ),
  ...oxelosund.parties.flatMap(({ code, name }) => [code, name]),
  ...LEVEL_WORDS,
  ...SUBJECTS,
];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const asWord = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu');
const PATTERNS = FORBIDDEN.map((word) => ({ word, pattern: asWord(word) }));
const forbiddenIn = (text: string) =>
  PATTERNS.filter(({ pattern }) => pattern.test(text)).map(({ word }) => word);

describe.each(LANGUAGES.flatMap((language) => MESSAGE_KINDS.map((kind) => ({ language, kind }))))(
  'the $kind message in $language',
  ({ language, kind }) => {
    const facts = { kind, language, reference: 'K7QM-2RTX', answerBy: '2026-11-25T11:00:00.000Z', link: '' };
    const { sms, subject, paragraphs, button } = composeMessage(facts, oxelosund);

    it.each([
      ['SMS', sms],
      ['subject', subject],
      ['e-mail', [...paragraphs, button].join(' ')],
    ])('says in its %s no type, party, place, channel, office or level', (_, text) => {
      expect(forbiddenIn(text)).toEqual([]);
    });
  },
);

describe('the list of forbidden words', () => {
  it('would find each of them', () => {
    expect(FORBIDDEN.length).toBeGreaterThan(150);
    for (const word of FORBIDDEN) expect(forbiddenIn(`Värna: ${word.toUpperCase()}, ref`)).toContain(word);
    expect(forbiddenIn('en uppgift om hot')).toEqual(['hot']);
    expect(forbiddenIn('ett hotell')).toEqual([]);
  });
});
