import type { DirectoryRole } from '../../shared/directory/person.ts';
import type { AnyOutcome } from '../../shared/followups/outcomes.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { FOLLOW_UP, FOLLOW_UP_NEXT, OUTCOME_NAMES } from '../../shared/texts/follow-up.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import type { FollowUpPageProps } from '../follow-up.tsx';

/** Two of the answers ask for one thing more: each of its choices is a button too. */
const WITH_CHOICES: readonly AnyOutcome[] = ['later', 'handed-over'];

const DAYS = [1, 3, 7, 14] as const;

const inDays = (days: number, { language }: FollowUpPageProps): string =>
  days === 1 ? FOLLOW_UP.tomorrow[language] : fill(FOLLOW_UP.inDays[language], { days });

/** To one's own role means the deputy. */
const toWhom = (to: DirectoryRole, { language, role }: FollowUpPageProps): string =>
  to === role ? FOLLOW_UP.deputy[language] : ROLE_NAMES[to][language];

/** Every answer that can be given now, each with one tap. A GET never answers: a mail scanner opens links too. */
export const Answers = (props: FollowUpPageProps) => {
  const { language, answers, handOverTo, task } = props;
  const text = inLanguage(FOLLOW_UP, language);
  return (
    <section>
      {task === undefined && <h2>{text.question}</h2>}
      <form method="post" class="stack">
        {answers
          .filter((outcome) => !WITH_CHOICES.includes(outcome))
          .map((outcome) => (
            <button type="submit" name="outcome" value={outcome} key={outcome}>
              {OUTCOME_NAMES[outcome][language]}
            </button>
          ))}
        {answers.includes('wants-support') && <p class="hint">{FOLLOW_UP_NEXT.support[language]}</p>}
      </form>
      {(answers.includes('later') || handOverTo.length > 0) && <h2 class="section">{text.later}</h2>}
      {answers.includes('later') && (
        <form method="post">
          <input type="hidden" name="outcome" value="later" />
          <fieldset>
            <legend>{text.remind}</legend>
            <div class="taps">
              {DAYS.map((days) => (
                <button type="submit" name="days" value={days} class="quiet" key={days}>
                  {inDays(days, props)}
                </button>
              ))}
            </div>
          </fieldset>
        </form>
      )}
      {handOverTo.length > 0 && (
        <form method="post">
          <input type="hidden" name="outcome" value="handed-over" />
          <fieldset>
            <legend>{text.handOver}</legend>
            <div class="taps">
              {handOverTo.map((to) => (
                <button type="submit" name="to" value={to} class="quiet" key={to}>
                  {toWhom(to, props)}
                </button>
              ))}
            </div>
          </fieldset>
        </form>
      )}
    </section>
  );
};
