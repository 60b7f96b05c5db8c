import { LIMITS } from '../../shared/report/limits.ts';
import { REPORT } from '../../shared/texts/report.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { ActionForm } from './action-form.tsx';
import type { Part } from './part.ts';
import { TextField } from './text-field.tsx';

/** More of what happened, added to what was told. */
export const More = (part: Part) => {
  const text = inLanguage(REPORT, part.language);
  return (
    <section id="more">
      <h2>{text.moreTitle}</h2>
      <p>{text.moreLead}</p>
      <ActionForm part={part} action="addition">
        <TextField
          part={part}
          action="addition"
          name="text"
          label={text.moreText}
          hint={text.noHealth}
          max={LIMITS.addition}
          rows={5}
        />
        <button type="submit">{text.moreSend}</button>
      </ActionForm>
    </section>
  );
};
