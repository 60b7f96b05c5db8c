import { SAID_EVENTS } from '../../shared/followups/events.ts';
import { EVENT_NAMES } from '../../shared/texts/contacts.ts';
import { FOLLOW_UP } from '../../shared/texts/follow-up.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import type { FollowUpPageProps } from '../follow-up.tsx';
import { DayField } from './day-field.tsx';

/** What has happened, or will: it calls for a contact of its own. */
export const SaidEvents = ({ language, errors }: FollowUpPageProps) => {
  const text = inLanguage(FOLLOW_UP, language);
  return (
    <details open={errors.some(({ path }) => path === 'day')}>
      <summary>{text.event}</summary>
      <form method="post">
        <p class="hint">{text.eventHint}</p>
        <div class="field">
          <label for="event">{text.what}</label>
          <select id="event" name="event">
            {SAID_EVENTS.map((event) => (
              <option key={event} value={event} selected={event === 'court-date'}>
                {EVENT_NAMES[event][language]}
              </option>
            ))}
          </select>
        </div>
        <DayField name="day" label={text.day} errors={errors} />
        <button type="submit" class="quiet">
          {text.save}
        </button>
      </form>
    </details>
  );
};
