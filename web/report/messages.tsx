import { LIMITS } from '../../shared/report/limits.ts';
import { REPORT } from '../../shared/texts/report.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { moment } from '../dates.ts';
import { ActionForm } from './action-form.tsx';
import type { Part } from './part.ts';
import { TextField } from './text-field.tsx';
import { whoIs } from './who.ts';

/** What was written both ways, and a field to write more. */
export const Messages = (part: Part) => {
  const { view, language, municipality } = part;
  const text = inLanguage(REPORT, language);
  return (
    <section id="messages">
      <h2>{text.messagesTitle}</h2>
      {view.messages.map(({ from, at, text: said }) => (
        <div class={from === 'you' ? 'said own' : 'said'} key={at}>
          <p class="soft">
            {from === 'you' ? text.you : whoIs(from, language)} ·{' '}
            <time dateTime={at}>{moment(at, language, municipality.timeZone)}</time>
          </p>
          {said}
        </div>
      ))}
      <p>{text.messagesLead}</p>
      <ActionForm part={part} action="message">
        <TextField
          part={part}
          action="message"
          name="text"
          label={text.messageText}
          hint={text.noHealth}
          max={LIMITS.message}
          rows={4}
        />
        <button type="submit">{text.messageSend}</button>
      </ActionForm>
    </section>
  );
};
