import { fieldsStyle } from '#assets';
import type { AnyOutcome } from '../shared/followups/outcomes.ts';
import type { Reach } from '../shared/incident/open-referral.ts';
import { OUTCOME_NAMES } from '../shared/texts/follow-up.ts';
import { ITS_OWN_NAME, PAGE } from '../shared/texts/page.ts';
import { REFERRAL } from '../shared/texts/referral.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { htmlDocument, type PageProps } from './document.tsx';

export interface ReferralPageProps extends PageProps {
  readonly reference: string;
  /** What can be answered now; none once they have met or the person declined. */
  readonly answers: readonly AnyOutcome[];
  /** What was answered last. */
  readonly outcome?: AnyOutcome | undefined;
  /** Only once it was asked for by a button: a mail scanner opens links too. */
  readonly reach?: Reach | undefined;
}

const Way = ({ reach, language }: { reach: Reach } & Pick<ReferralPageProps, 'language'>) => {
  const text = inLanguage(REFERRAL, language);
  const { name = text.noName, phone, email, other, advice, byRepresentative, through } = reach;
  const facts = [
    [text.name, name],
    [text.through, byRepresentative ? (through ?? text.noName) : undefined],
    [text.phone, phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>],
    [text.email, email],
    [text.other, other],
    [text.advice, advice],
    [text.spoken, ITS_OWN_NAME[reach.language]],
  ] as const;
  return (
    <section>
      <h2>{text.reach}</h2>
      <dl class="card strong">
        {facts.map(
          ([label, fact]) =>
            fact && (
              <>
                <dt>{label}</dt>
                <dd>{fact}</dd>
              </>
            ),
        )}
      </dl>
      <p>{text.neutral}</p>
    </section>
  );
};

/**
 * The page for the occupational health service: that there is a referral, then, for the asking, whom to contact and how,
 * and what it answers. Nothing of what happened, and nothing about health.
 */
export const referralPage = (props: ReferralPageProps): string => {
  const { language, municipality, reference, answers, outcome, reach } = props;
  const text = inLanguage(REFERRAL, language);
  const title = outcome ? text.answered : text.title;
  return htmlDocument({
    language,
    municipality,
    title,
    styles: [fieldsStyle],
    children: (
      <>
        <h1>{title}</h1>
        <p class="soft">
          {PAGE.reference[language]} {reference}
        </p>
        {outcome && (
          <dl class="card strong">
            <dt>{text.yours}</dt>
            <dd>{OUTCOME_NAMES[outcome][language]}</dd>
          </dl>
        )}
        {!outcome && !reach && <p class="lead">{text.lead}</p>}
        {reach ? (
          <Way reach={reach} language={language} />
        ) : (
          <form method="post">
            <p class="hint">{text.openHint}</p>
            <button type="submit" name="action" value="open">
              {text.open}
            </button>
          </form>
        )}
        {answers.length > 0 && (
          <section>
            <h2>{text.answer}</h2>
            <p class="hint">{text.answerHint}</p>
            <form method="post" class="stack">
              {answers.map((answer) => (
                <button type="submit" name="action" value={answer} class="quiet" key={answer}>
                  {OUTCOME_NAMES[answer][language]}
                </button>
              ))}
            </form>
          </section>
        )}
      </>
    ),
  });
};
