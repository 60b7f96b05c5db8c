import { addDays } from '../../shared/calendar/zoned.ts';
import { FOLLOW_UP } from '../../shared/texts/follow-up.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import type { FollowUpPageProps } from '../follow-up.tsx';
import { DayField } from './day-field.tsx';

/** What the person has asked for while they were on the phone. */
export const SaidWishes = ({ language, wishes, today, errors }: FollowUpPageProps) => {
  const text = inLanguage(FOLLOW_UP, language);
  const none = wishes.stoppedAt !== undefined;
  return (
    <details open={errors.some(({ path }) => path === 'until')}>
      <summary>{text.wishes}</summary>
      <p class="hint">{text.wishesHint}</p>
      {!none && (
        <form method="post">
          <input type="hidden" name="choice" value="pause" />
          <DayField name="until" label={text.pause} min={addDays(today, 1)} errors={errors} />
          <button type="submit" class="quiet">
            {text.pauseButton}
          </button>
        </form>
      )}
      <form method="post">
        {!none && (
          <button type="submit" name="choice" value="stop" class="quiet">
            {text.stop}
          </button>
        )}
        {(none || wishes.pausedUntil) && (
          <button type="submit" name="choice" value="start" class="quiet">
            {text.start}
          </button>
        )}
      </form>
    </details>
  );
};
