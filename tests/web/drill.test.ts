import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../shared/languages.ts';
import { DRILL, DRILL_REPORT } from '../../shared/texts/drill.ts';
import { TAKE, URGENCY } from '../../shared/texts/take.ts';
import { type DrillState, drillPage } from '../../web/drill.tsx';
import { drillReportPage } from '../../web/drill-report.tsx';
import { duration } from '../../web/duration.ts';
import { DRILLS, municipality } from './samples.ts';
import { textOf } from './text-of.ts';

const at = '2027-03-02T13:05:00.000Z';
const asking = (state: DrillState, language: Language = 'sv') =>
  drillPage({ language, municipality, reference: 'K7QM-2RTX', state, answerBy: at, answeredAt: at });
const report = (figures: keyof typeof DRILLS, language: Language = 'sv') =>
  drillReportPage({
    language,
    municipality,
    reference: 'K7QM-2RTX',
    startedAt: at,
    figures: DRILLS[figures],
  });

describe.each(LANGUAGES)('the page behind a drill’s link in %s', (language) => {
  it('says before anything else that it is a drill and that nothing has happened', () => {
    const html = asking('waiting', language);
    expect(/<h1>(.*?)<\/h1>/.exec(html)?.[1]).toBe(DRILL.title[language]);
    expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toContain(DRILL.title[language]);
  });

  it('has one button, which posts that the drill was received', () => {
    const html = asking('waiting', language);
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toMatch(/<form method="post"><button type="submit" name="action" value="received">/);
    expect(html).toContain(`>${DRILL.received[language]}</button>`);
  });

  it.each(['received', 'ended'] as const)('has nothing more to press when it is %s', (state) => {
    expect(asking(state, language)).not.toMatch(/<button|<form/);
  });

  it.each(['waiting', 'received', 'ended'] as const)('has no word of an alert’s page when %s', (state) => {
    const main = textOf(asking(state, language).split('<footer>')[0] ?? '');
    const { waiting, take, pass, mine, others, passed, notice } = TAKE;
    const ofAlerts = [waiting, take, pass, mine, others, passed, notice, ...Object.values(URGENCY)];
    for (const words of ofAlerts) expect(main).not.toContain(words[language]);
  });
});

describe('who has pressed', () => {
  it('is thanked, with the time of the first press in the municipality’s own zone', () => {
    expect(textOf(asking('received'))).toContain('tisdag 2 mars 2027 kl. 14:05');
    expect(textOf(asking('received'))).toContain(DRILL.thanks.sv);
  });

  it('too late is told that it is over, without a time of having pressed', () => {
    expect(textOf(asking('ended'))).toContain(DRILL.ended.sv);
    expect(textOf(asking('ended'))).not.toContain('14:05');
  });
});

describe('the report of a drill', () => {
  it('names first the roles and parties from which an answer is missing, and those alone', () => {
    const text = textOf(report('some silent'));
    const [, missing = ''] = text.split(DRILL_REPORT.missingTitle.sv);
    const [silent = '', all = ''] = missing.split(DRILL_REPORT.postsTitle.sv);
    expect(silent).toContain('Partiets säkerhetsansvarig, S');
    expect(silent).toContain('Företagshälsovård');
    expect(silent).not.toContain('Kommunens säkerhetsstrateg');
    expect(all).toContain('Kommunens säkerhetsstrateg');
  });

  it('says how many answered, how fast half of them and the last one, and how fast each role', () => {
    const text = textOf(report('some silent'));
    for (const each of [
      '22 av 24',
      '3 min, 5 s',
      '2 tim, 14 min',
      '1 av 2 tillfrågade, den sista efter 1 min, 15 s',
    ])
      expect(text).toContain(each);
  });

  it('says so when everybody answered, and when nobody was there to be asked', () => {
    expect(textOf(report('all answered'))).toContain(DRILL_REPORT.nobodyMissing.sv);
    expect(textOf(report('all answered'))).not.toContain(DRILL_REPORT.missingTitle.sv);
    expect(textOf(report('nobody asked'))).toContain(DRILL_REPORT.nobodyAsked.sv);
    expect(textOf(report('nobody asked'))).not.toContain(DRILL_REPORT.nobodyMissing.sv);
  });
});

describe('a duration', () => {
  it.each<[number, Language, string]>([
    [0, 'sv', '1 s'],
    [42, 'sv', '42 s'],
    [60, 'sv', '1 min'],
    [185, 'fi', '3 min, 5 s'],
    [3599, 'sv', '59 min, 59 s'],
    [8059, 'sv', '2 tim, 14 min'],
    [86_400, 'sv', '24 tim'],
  ])('of %i seconds in %s is %s', (seconds, language, text) => {
    expect(duration(seconds, language)).toBe(text);
  });
});
