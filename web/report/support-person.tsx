import { LIMITS } from '../../shared/report/limits.ts';
import { YES_NO } from '../../shared/report/options.ts';
import { DECIDE } from '../../shared/texts/report-decisions.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { Choices } from './choices.tsx';
import type { Part } from './part.ts';
import { Question } from './question.tsx';
import { TextField } from './text-field.tsx';

/** Whether the person wants somebody near, and, only with consent, who that is and how to reach them. */
export const SupportPerson = ({ part }: { part: Part }) => {
  const { view, language } = part;
  const text = inLanguage(DECIDE, language);
  const stands = view.decisions.supportPerson;
  const field = { part, action: 'support-person' } as const;
  return (
    <Question
      {...field}
      decision="supportPerson"
      question="supportPerson"
      hint="supportPersonHint"
      answers={YES_NO}
    >
      <div class="if-yes">
        <TextField {...field} name="name" label={text.supportName} max={LIMITS.name} value={stands?.name} />
        <TextField
          {...field}
          name="phone"
          label={text.supportPhone}
          max={LIMITS.phone}
          value={stands?.phone}
          inputMode="tel"
        />
        <Choices
          {...field}
          name="consent"
          type="checkbox"
          legend={text.supportConsentTitle}
          options={[['yes', text.supportConsent]]}
          chosen={stands?.phone ? ['yes'] : []}
        />
      </div>
    </Question>
  );
};
