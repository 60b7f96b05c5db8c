import { fieldsStyle } from '#assets';
import type { LocalDate } from '../shared/calendar/zoned.ts';
import type { DirectoryRole } from '../shared/directory/person.ts';
import type { FollowUpView } from '../shared/followups/view.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import type { FieldError } from '../shared/problem.ts';
import { STOPPED_NAMES, WAY_NAMES } from '../shared/texts/contacts.ts';
import { FOLLOW_UP, FOLLOW_UP_NEXT, OUTCOME_NAMES } from '../shared/texts/follow-up.ts';
import { PAGE } from '../shared/texts/page.ts';
import { fill, inLanguage } from '../shared/texts/say.ts';
import { ContactList } from './contact-list.tsx';
import { byMoment, day, moment } from './dates.ts';
import { htmlDocument, type PageProps } from './document.tsx';
import { Answers } from './follow-up/answers.tsx';
import { SaidEvents } from './follow-up/events.tsx';
import { SaidWishes } from './follow-up/wishes.tsx';
import { Phones } from './phones.tsx';

export interface FollowUpPageProps extends PageProps, FollowUpView {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  /** What it is for, in the page's language. No personal data. */
  readonly purpose: string;
  /** As which the reminder was sent. */
  readonly role: DirectoryRole;
  /** Today, where the municipality is: no pause ends before it. */
  readonly today: LocalDate;
  /** What was chosen wrongly. */
  readonly errors: readonly FieldError[];
}

const titleOf = ({ language, state, task, outcome }: FollowUpPageProps): string => {
  const waiting = task === 'order' ? 'orderTitle' : task === 'closing' ? 'closingTitle' : 'title';
  const key = {
    waiting,
    answered: outcome ? 'answered' : 'done',
    stopped: 'stopped',
    closed: 'closed',
  } as const;
  return FOLLOW_UP[key[state]][language];
};

const Waiting = (props: FollowUpPageProps) => {
  const { language, municipality, purpose, answerBy, wishes, unplaced, left } = props;
  const text = inLanguage(FOLLOW_UP, language);
  return (
    <>
      <p class="lead">{purpose}</p>
      {(answerBy || wishes.way) && (
        <dl class="card strong">
          {answerBy && (
            <>
              <dt>{text.by}</dt>
              <dd>{byMoment(answerBy, language, municipality.timeZone)}</dd>
            </>
          )}
          {wishes.way && props.task === undefined && (
            <>
              <dt>{text.way}</dt>
              <dd>{WAY_NAMES[wishes.way][language]}</dd>
            </>
          )}
        </dl>
      )}
      {unplaced && <p>{text.unplaced}</p>}
      {left.length > 0 && (
        <p>
          {text.left} {left.join(', ')}
        </p>
      )}
      <Answers {...props} />
    </>
  );
};

/** How the person is contacted from now on, as whoever has just said it sees that it counts. */
const Wished = ({ language, wishes: { stoppedAt, pausedUntil } }: FollowUpPageProps) => {
  if (stoppedAt) return <p>{FOLLOW_UP.stoppedNow[language]}</p>;
  if (!pausedUntil) return null;
  return <p>{fill(FOLLOW_UP.pausedNow[language], { day: day(pausedUntil, language) })}</p>;
};

const Answered = ({ language, municipality, outcome, answeredAt, again }: FollowUpPageProps) => {
  const { timeZone } = municipality;
  const next = again
    ? fill(FOLLOW_UP_NEXT.again[language], { when: byMoment(again, language, timeZone) })
    : FOLLOW_UP_NEXT.passed[language];
  return (
    <>
      {outcome && (
        <dl class="card strong">
          <dt>{FOLLOW_UP.answer[language]}</dt>
          <dd>{OUTCOME_NAMES[outcome][language]}</dd>
          {answeredAt && (
            <>
              <dt>{FOLLOW_UP.answeredAt[language]}</dt>
              <dd>{moment(answeredAt, language, timeZone)}</dd>
            </>
          )}
        </dl>
      )}
      {!answeredAt && <p>{next}</p>}
    </>
  );
};

const Stopped = ({ language, task, stopped }: FollowUpPageProps) => (
  <>
    {task === 'order' && <p class="lead">{FOLLOW_UP.orderOff[language]}</p>}
    {stopped && (
      <dl class="card strong">
        <dt>{FOLLOW_UP.stoppedWhy[language]}</dt>
        <dd>{STOPPED_NAMES[stopped][language]}</dd>
      </dl>
    )}
  </>
);

/** Nothing is left: the strategist, who has just answered the last contact, may close the case from here. */
const Close = ({ language }: FollowUpPageProps) => (
  <form method="post" class="stack">
    <p>{FOLLOW_UP.mayClose[language]}</p>
    <button type="submit" name="outcome" value="closed" class="quiet">
      {OUTCOME_NAMES.closed[language]}
    </button>
  </form>
);

/** The page behind a follow-up reminder's link: one tap says how it went. Nothing about anybody's health fits in. */
export const followUpPage = (props: FollowUpPageProps): string => {
  const { language, municipality, reference, step, state, task, plan, mayClose, stands } = props;
  const text = inLanguage(FOLLOW_UP, language);
  const title = titleOf(props);
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
        {state === 'waiting' && <Waiting {...props} />}
        {state === 'answered' && <Answered {...props} />}
        {state === 'stopped' && <Stopped {...props} />}
        {state === 'closed' && <p>{text.closedNext}</p>}
        {state === 'answered' && task === undefined && <Wished {...props} />}
        {state !== 'closed' && mayClose && <Close {...props} />}
        {state !== 'closed' && task === undefined && (
          <>
            <div class="card note">
              <p>
                <Phones text={text.selfHarm} />
              </p>
              <p>{text.noHealth}</p>
            </div>
            {stands && <SaidEvents {...props} />}
            {stands ? <SaidWishes {...props} /> : <p class="soft">{text.over}</p>}
          </>
        )}
        {state !== 'closed' && plan.length > 0 && (
          <details>
            <summary>{text.plan}</summary>
            <ContactList plan={plan} language={language} timeZone={municipality.timeZone} />
          </details>
        )}
      </>
    ),
  });
};
