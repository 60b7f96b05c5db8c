import { fieldsStyle, formScript, formStyle, receiptStyle } from '#assets';
import type { Identity } from '../shared/municipality/identity.ts';
import type { FormValues } from '../shared/report/from-form.ts';
import type { FieldError } from '../shared/report/problems.ts';
import { ERRORS } from '../shared/texts/errors.ts';
import { ESSENTIALS } from '../shared/texts/essentials.ts';
import { FORM, type NOTICES } from '../shared/texts/form.ts';
import { FORM_STEPS } from '../shared/texts/form-steps.ts';
import { fill, inLanguage } from '../shared/texts/say.ts';
import { htmlDocument, type PageProps } from './document.tsx';
import type { FormState } from './fields.tsx';
import { Check } from './form/check.tsx';
import { Contact } from './form/contact.tsx';
import { Danger } from './form/danger.tsx';
import { Errors, errorTitle } from './form/errors.tsx';
import { More } from './form/more.tsx';
import { Now } from './form/now.tsx';
import type { Part } from './form/part.ts';
import { People } from './form/people.tsx';
import { Onward, Progress } from './form/steps.tsx';
import { Story } from './form/story.tsx';
import { Risk, Threat } from './form/triage.tsx';
import { Types } from './form/types.tsx';
import { Welcome } from './form/welcome.tsx';
import { Wishes } from './form/wishes.tsx';
import { You } from './form/you.tsx';
import { Phones } from './phones.tsx';

/** Why a whole form came back. */
export type Notice = keyof typeof NOTICES;

export interface FormPageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'parties' | 'formNotice'>;
  /** A random UUID, new for each page: the same page sent twice is one report. After `already_sent`, a new one. */
  readonly submissionId: string;
  /** A refused form is filled in again with these: `formValues` of what was posted. */
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  /** `failed` goes with the same `submissionId` and `values`: sending again must find the same report. */
  readonly notice?: Notice;
  /** With `already_sent`: the report that came from this page before. */
  readonly earlier?: { readonly reference: string; readonly receiptCode: string };
  /** Path of the form with a slash at the end, where the page's own address does not end in one (a stage's root). */
  readonly base?: string;
}

/**
 * The form, empty or as it was sent: one long page, which its script shows a screen at a time. The language links
 * vanish once something is typed, unless the script can take the answers along.
 */
export const formPage = (props: FormPageProps): string => {
  const {
    language,
    municipality,
    submissionId,
    values = {},
    errors = [],
    notice,
    earlier,
    base = '',
  } = props;
  const text = {
    ...inLanguage(ESSENTIALS, language),
    ...inLanguage(FORM, language),
    ...inLanguage(FORM_STEPS, language),
  };
  const form: FormState = { values, errors, needed: text.needed, tooLong: ERRORS.too_long[language] };
  const part: Part = { form, text, language };
  const refused = errors.length > 0 || notice !== undefined;

  return htmlDocument({
    language,
    municipality,
    base: base || './',
    title: refused ? `${errorTitle(text, notice)}: ${text.title}` : text.title,
    languageHref: Object.keys(values).length > 0 ? null : base || './',
    quickExit: true,
    stays: true,
    styles: [fieldsStyle, formStyle, ...(earlier ? [receiptStyle] : [])],
    script: formScript,
    foot: (
      <>
        <p>
          <Phones text={`${text.support} ${text.health}`} />
        </p>
        <p>{text.exitNote}</p>
      </>
    ),
    children: (
      <>
        {refused && <Errors {...part} notice={notice} earlier={earlier} />}
        <Welcome {...part} brief={refused} />
        <form
          method="post"
          action={`${base}incidents`}
          autocomplete="off"
          spellcheck={false}
          noValidate
          data-form
        >
          <input type="hidden" name="submissionId" value={submissionId} />
          <input type="hidden" name="language" value={language} />
          <Progress {...part} />
          <Danger {...part} />
          <Contact {...part} />
          <Types {...part} />
          <Now {...part} />
          <You {...part} parties={municipality.parties} />
          <People {...part} />
          <Story {...part} />
          <Threat {...part} />
          <Risk {...part} />
          <More {...part} />
          <Wishes {...part} />
          <Check
            {...part}
            notice={fill(municipality.formNotice?.[language] ?? text.data, { name: municipality.name })}
            base={base}
          />
          <Onward {...part} />
        </form>
      </>
    ),
  });
};
