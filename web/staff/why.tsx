import { LIMITS } from '../../shared/report/limits.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { type StaffProps, staffDocument } from './frame.tsx';

export interface WhyProps extends StaffProps {
  readonly incident: string;
  /** Said when it was sent without a reason. */
  readonly error?: string | undefined;
}

/** Asks somebody who is not responsible for a case why they open it. Of the case it says nothing. */
export const whyPage = (props: WhyProps): string => {
  const { language, base, incident, error } = props;
  const text = inLanguage(DESK, language);
  return staffDocument({
    ...props,
    title: text.whyTitle,
    languageHref: `${base}cases/${incident}`,
    children: (
      <>
        <h1>{text.whyTitle}</h1>
        <p class="lead">{text.whyLead}</p>
        <form
          method="post"
          action={`${base}cases/${incident}/open?lang=${language}`}
          autocomplete="off"
          noValidate
        >
          <div class={error ? 'field wrong' : 'field'}>
            <label for="reason">{text.why}</label>
            {error && (
              <p class="error" id="reason-error">
                {error}
              </p>
            )}
            <input
              id="reason"
              name="reason"
              type="text"
              maxlength={LIMITS.why}
              aria-invalid={error ? 'true' : undefined}
              aria-describedby={error ? 'reason-error' : undefined}
            />
          </div>
          <button type="submit">{text.open}</button>
        </form>
      </>
    ),
  });
};
