import { OFFICE } from '../../shared/report/options.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import { PAPER } from '../../shared/texts/paper.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { moment } from '../dates.ts';
import { nameOf } from '../staff/part.ts';
import { known, type Paper, type PaperSource } from './paper.ts';
import { files, happened, linkToAssignment, person, whenAndWhere } from './words.ts';

/** Types that may be defamation or insult (domain.md, section 2), of which a prosecutor is asked to consider prosecution. */
const DEFAMATION: readonly string[] = ['HT-PAH', 'HT-RYK', 'HT-UTH'];

/**
 * What the police need, on one page (Bilaga 3, 3.1.3; domain.md, 6.4): a basis, not the report. Made from what the viewer
 * is shown; what is withheld from them is said to be. Never the support person, the party or who must not know.
 */
export const policeSheet = (source: PaperSource): Paper => {
  const { language, municipality, view, by, madeAt, people } = source;
  const text = inLanguage(PAPER, language);
  const { identity, story, evidence, suspect, summary, reference } = view;
  const at = (instant: string) => moment(instant, language, municipality.timeZone);
  const section = <Part>(
    heading: string,
    part: Part | undefined,
    rowsOf: (part: Part) => Parameters<typeof known>[0],
  ) => {
    if (part === undefined) return { heading, rows: [{ name: heading, value: text.withheld }] };
    const rows = known(rowsOf(part));
    return { heading, rows: rows.length > 0 ? rows : [{ name: heading, value: text.notKnown }] };
  };
  return {
    language,
    title: fill(text.policeTitle, { ref: reference?.reference ?? '' }),
    lead: [text.policeLead],
    sections: [
      {
        heading: text.ask,
        rows: known([
          [text.askLink, linkToAssignment(story, language)],
          [text.askAccess, text.access],
          [
            text.askProsecution,
            story?.types.some((type) => DEFAMATION.includes(type)) ? text.prosecution : undefined,
          ],
        ]),
      },
      section(text.whoTitle, identity, (found) => [
        ...person(found, language),
        [text.office, story?.office && OFFICE[story.office][language]],
      ]),
      section(text.whenWhere, story, (found) => [
        ...whenAndWhere(found, language),
        [text.receivedAt, reference && at(reference.receivedAt)],
      ]),
      section(text.what, story, (found) => happened({ story: found, source })),
      section(FIELD_NAMES.suspect[language], suspect, ({ text: said }) => [[DESK.name[language], said]]),
      section(FIELD_NAMES.evidence[language], evidence, (found) => files(found, source)),
      {
        heading: text.atMunicipality,
        rows: known([
          [FIELD_NAMES.reference[language], reference?.reference],
          [
            DESK.holder[language],
            summary?.taken && nameOf(people, summary.taken.person, ROLE_NAMES[summary.taken.role][language]),
          ],
          [municipality.name, fill(text.made, { time: at(madeAt), who: by })],
        ]),
      },
    ],
  };
};
