import { fieldsStyle } from '#assets';
import { OUTCOMES, type Outcome } from '../shared/incident/outcomes.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { FOLLOW_UP, FOLLOW_UP_ERRORS, OUTCOME_NAMES } from '../shared/texts/follow-up.ts';
import { PAGE } from '../shared/texts/page.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { moment } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';
import { Phones } from './phones.tsx';

export interface FollowUpPageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  readonly reference: string;
  /** The step of the ladder (domain.md, section 7). */
  readonly step: string;
  /** What the contact is for, in the page's language. No personal data. */
  readonly purpose: string;
  readonly state: 'waiting' | 'answered' | 'closed';
  readonly outcome?: Outcome;
  /** ISO 8601. */
  readonly answeredAt?: string;
  readonly error?: keyof typeof FOLLOW_UP_ERRORS;
}

const DAYS = Array.from({ length: 14 }, (_, index) => index + 1);

const Answers = ({ language, error }: FollowUpPageProps) => {
  const text = inLanguage(FOLLOW_UP, language);
  return (
    <section>
      <h2>{text.question}</h2>
      {error && (
        <p class="error" role="alert">
          {FOLLOW_UP_ERRORS[error][language]}
        </p>
      )}
      <form method="post" class="stack">
        {OUTCOMES.filter((outcome) => outcome !== 'later').map((outcome) => (
          <button type="submit" name="outcome" value={outcome} key={outcome}>
            {OUTCOME_NAMES[outcome][language]}
          </button>
        ))}
      </form>
      <form method="post" class="field">
        <label for="days">{text.days}</label>
        <select id="days" name="days">
          {DAYS.map((days) => (
            <option key={days} value={days} selected={days === 3}>
              {days}
            </option>
          ))}
        </select>
        <button type="submit" name="outcome" value="later" class="quiet">
          {OUTCOME_NAMES.later[language]}
        </button>
      </form>
    </section>
  );
};

const Answered = ({ language, municipality, outcome, answeredAt }: FollowUpPageProps) => (
  <dl class="card strong">
    {outcome && (
      <>
        <dt>{FOLLOW_UP.answer[language]}</dt>
        <dd>{OUTCOME_NAMES[outcome][language]}</dd>
      </>
    )}
    {answeredAt && (
      <>
        <dt>{FOLLOW_UP.answeredAt[language]}</dt>
        <dd>{moment(answeredAt, language, municipality.timeZone)}</dd>
      </>
    )}
  </dl>
);

/** The page behind a follow-up reminder's link: one tap says how it went. Nothing about anybody's health fits in. */
export const followUpPage = (props: FollowUpPageProps): string => {
  const { language, municipality, reference, step, purpose, state } = props;
  const text = inLanguage(FOLLOW_UP, language);
  const title = { waiting: text.title, answered: text.answered, closed: text.closed }[state];
  return htmlDocument({
    language,
    municipality,
    base: props.base,
    title,
    styles: [fieldsStyle],
    children: (
      <>
        <h1>{title}</h1>
        <p class="soft">
          {PAGE.reference[language]} {reference} · {step}
        </p>
        {state === 'waiting' && <p class="lead">{purpose}</p>}
        {state === 'waiting' && <Answers {...props} />}
        {state === 'answered' && <Answered {...props} />}
        {state === 'closed' && <p>{text.closedNext}</p>}
        {state !== 'closed' && (
          <div class="card note">
            <p>
              <Phones text={text.selfHarm} />
            </p>
            <p>{text.noHealth}</p>
          </div>
        )}
      </>
    ),
  });
};
