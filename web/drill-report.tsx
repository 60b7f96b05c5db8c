import type { DrillFigures } from '../shared/drill/report.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { CHANNEL_NAMES, DRILL_REPORT } from '../shared/texts/drill.ts';
import { PAGE } from '../shared/texts/page.ts';
import { fill, inLanguage } from '../shared/texts/say.ts';
import { moment } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';
import { Posts } from './drill-posts.tsx';
import { duration } from './duration.ts';

export interface DrillReportPageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  readonly reference: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly figures: DrillFigures;
}

const Summary = ({ language, municipality, reference, startedAt, figures }: DrillReportPageProps) => {
  const text = inLanguage(DRILL_REPORT, language);
  const { asked, answered, away, medianSeconds, slowestSeconds } = figures;
  const facts: [string, string | false][] = [
    [text.answered, fill(text.of, { answered, asked })],
    [text.median, medianSeconds !== undefined && duration(medianSeconds, language)],
    [text.slowest, slowestSeconds !== undefined && duration(slowestSeconds, language)],
    [text.away, away > 0 && String(away)],
    [text.startedAt, moment(startedAt, language, municipality.timeZone)],
    [PAGE.reference[language], reference],
  ];
  return (
    <dl class="card strong">
      {facts.map(
        ([name, value]) =>
          value && (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ),
      )}
    </dl>
  );
};

const Missing = ({ language, figures }: DrillReportPageProps) => {
  const text = inLanguage(DRILL_REPORT, language);
  const missing = figures.posts.filter(({ asked, answered }) => answered < asked);
  if (figures.asked === 0) return <p class="lead">{text.nobodyAsked}</p>;
  if (missing.length === 0) return <p class="lead">{text.nobodyMissing}</p>;
  return (
    <section>
      <h2>{text.missingTitle}</h2>
      <p>{text.missingNext}</p>
      <Posts posts={missing} language={language} />
    </section>
  );
};

const Rest = ({ language, figures }: DrillReportPageProps) => {
  const text = inLanguage(DRILL_REPORT, language);
  return (
    <>
      <section>
        <h2>{text.postsTitle}</h2>
        <p class="hint">{text.several}</p>
        <Posts posts={figures.posts} language={language} />
      </section>
      <section>
        <h2>{text.channelsTitle}</h2>
        <dl class="card">
          {figures.channels.map(({ channel, ...counts }) => (
            <>
              <dt>{CHANNEL_NAMES[channel][language]}</dt>
              <dd>{fill(text.channel, counts)}</dd>
            </>
          ))}
        </dl>
      </section>
    </>
  );
};

/** What a drill has shown, for the security strategist. It names roles and parties, and nobody. */
export const drillReportPage = (props: DrillReportPageProps): string => {
  const { language, municipality } = props;
  const title = DRILL_REPORT.title[language];
  return htmlDocument({
    language,
    municipality,
    base: props.base,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <Summary {...props} />
        <Missing {...props} />
        {props.figures.asked > 0 && <Rest {...props} />}
      </>
    ),
  });
};
