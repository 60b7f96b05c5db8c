import { REPORT } from '../../shared/texts/report.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { moment } from '../dates.ts';
import type { Part } from './part.ts';

/** What the person has told in their own words. Closed at first: somebody may look over their shoulder. */
export const Told = ({ view, language, municipality }: Part) => {
  const text = inLanguage(REPORT, language);
  const { when, whatHappened, added } = view.told;
  const inReport = [when, whatHappened].filter((part) => part !== undefined);
  return (
    <section id="told">
      <h2>{text.toldTitle}</h2>
      {inReport.length + added.length === 0 ? (
        <p>{text.toldNothing}</p>
      ) : (
        <details>
          <summary>{text.toldShow}</summary>
          {inReport.length > 0 && (
            <div class="said own">
              <p class="soft">{text.toldInReport}</p>
              {inReport.join('\n\n')}
            </div>
          )}
          {added.map((each) => (
            <div class="said own" key={each.at}>
              <p class="soft">{moment(each.at, language, municipality.timeZone)}</p>
              {each.text}
            </div>
          ))}
        </details>
      )}
    </section>
  );
};
