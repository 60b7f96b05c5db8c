import { PAPER } from '../../shared/texts/paper.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { dayOf, moment } from '../dates.ts';
import { known, type Paper, type PaperSource } from './paper.ts';

/**
 * The registry card (diarieblad): date, number, sender by category and a neutral title (OSL 5:2; domain.md, section 9).
 *
 * @param source.reporter the one thing of the report that the register needs: who wrote, by category
 */
export const registryCard = ({
  language,
  municipality,
  view: { reference },
  by,
  madeAt,
  reporter,
}: PaperSource & { readonly reporter: 'affected' | 'representative' }): Paper => {
  const text = inLanguage(PAPER, language);
  return {
    language,
    title: fill(text.cardTitle, { ref: reference?.reference ?? '' }),
    lead: [text.cardLead],
    sections: [
      {
        heading: text.card,
        rows: known([
          [text.number, reference?.reference],
          [text.dateIn, reference && dayOf(reference.receivedAt, language, municipality.timeZone)],
          [
            text.sender,
            `${reporter === 'affected' ? text.senderAffected : text.senderOther}. ${text.senderNote}`,
          ],
          [text.matter, text.neutral],
        ]),
      },
      {
        heading: text.atMunicipality,
        rows: known([
          [
            municipality.name,
            fill(text.made, { time: moment(madeAt, language, municipality.timeZone), who: by }),
          ],
        ]),
      },
    ],
  };
};
