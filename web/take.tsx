import type { ComponentChildren } from 'preact';
import type { DirectoryRole } from '../shared/directory/person.ts';
import type { Level } from '../shared/level/levels.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { ROLE_NAMES } from '../shared/roles.ts';
import { PAGE } from '../shared/texts/page.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { TAKE, URGENCY } from '../shared/texts/take.ts';
import { byMoment, moment } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';

/**
 * How a case stands towards whoever opened the link. `unanswered`: everybody was asked and nobody took it. `notice`:
 * told only, nothing to answer.
 */
export type TakeState =
  | 'waiting'
  | 'unanswered'
  | 'taken-by-you'
  | 'taken-by-other'
  | 'passed-on'
  | 'closed'
  | 'notice';

export interface TakePageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  readonly reference: string;
  readonly state: TakeState;
  readonly level: Level;
  /** Until when this person has time, ISO 8601; with `waiting`. */
  readonly answerBy?: string;
  /** When and by which role it was taken; with `taken-by-you` and `taken-by-other`. */
  readonly takenAt?: string;
  readonly takenByRole?: DirectoryRole;
  /** Where the case can be read, after signing in. */
  readonly caseHref?: string;
}

const TITLES = {
  waiting: 'waiting',
  unanswered: 'unanswered',
  'taken-by-you': 'mine',
  'taken-by-other': 'others',
  'passed-on': 'passed',
  closed: 'closed',
  notice: 'notice',
} as const satisfies Record<TakeState, keyof typeof TAKE>;

/** Whether there is something to take. */
const waits = (state: TakeState): state is 'waiting' | 'unanswered' =>
  state === 'waiting' || state === 'unanswered';

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

const Facts = ({
  language,
  municipality,
  reference,
  state,
  level,
  answerBy,
  takenAt,
  takenByRole,
}: TakePageProps) => {
  const text = inLanguage(TAKE, language);
  const taken = state === 'taken-by-you' || state === 'taken-by-other';
  return (
    <dl class="card strong">
      {waits(state) && <Fact name={text.urgency}>{URGENCY[level][language]}</Fact>}
      {state === 'waiting' && answerBy && (
        <Fact name={text.answerBy}>{byMoment(answerBy, language, municipality.timeZone)}</Fact>
      )}
      {state === 'taken-by-other' && takenByRole && (
        <Fact name={text.takenBy}>{ROLE_NAMES[takenByRole][language]}</Fact>
      )}
      {taken && takenAt && (
        <Fact name={text.takenAt}>{moment(takenAt, language, municipality.timeZone)}</Fact>
      )}
      <Fact name={PAGE.reference[language]}>{reference}</Fact>
    </dl>
  );
};

/** What to do now; for a waiting case the two buttons. A GET never answers: a mail scanner opens links too. */
const Next = ({ language, state }: TakePageProps) => {
  const text = inLanguage(TAKE, language);
  if (!waits(state)) {
    const next = {
      'taken-by-you': text.mineNext,
      'taken-by-other': text.othersNext,
      'passed-on': text.passedNext,
      closed: text.othersNext,
      notice: text.noticeNext,
    }[state];
    return <p>{next}</p>;
  }
  return (
    <form method="post">
      <p>
        {text.promise} {state === 'waiting' ? text.passesOn : text.unansweredNext}
      </p>
      <div class="buttons">
        <button type="submit" name="action" value="take">
          {text.take}
        </button>
        {state === 'waiting' && (
          <button type="submit" name="action" value="pass" class="quiet">
            {text.pass}
          </button>
        )}
      </div>
    </form>
  );
};

/** Whoever is still wanted is shown the way to the case itself. */
const OPENS: readonly TakeState[] = ['waiting', 'unanswered', 'taken-by-you', 'notice'];

/** The page behind an alert's link: that a case waits, how urgent, until when, and whose it is. No personal data. */
export const takePage = (props: TakePageProps): string => {
  const title = TAKE[TITLES[props.state]][props.language];
  return htmlDocument({
    language: props.language,
    municipality: props.municipality,
    base: props.base,
    title,
    children: (
      <>
        <h1>{title}</h1>
        <Facts {...props} />
        <Next {...props} />
        {props.caseHref && OPENS.includes(props.state) && (
          <p>
            <a class="target" href={props.caseHref}>
              {TAKE.openCase[props.language]}
            </a>
          </p>
        )}
      </>
    ),
  });
};

/** For a link that is unknown, expired or of another purpose; the page does not tell which. */
export const linkGonePage = ({ language, municipality, base }: PageProps): string => {
  const text = inLanguage(TAKE, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.goneTitle,
    children: (
      <>
        <h1>{text.goneTitle}</h1>
        <p>{text.gone}</p>
        <p>{text.goneNothing}</p>
      </>
    ),
  });
};
