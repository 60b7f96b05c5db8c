import { fieldsStyle, formStyle } from '#assets';
import type { Identity } from '../shared/municipality/identity.ts';
import type { FormValues } from '../shared/report/from-form.ts';
import type { FieldError } from '../shared/report/problems.ts';
import { ESSENTIALS } from '../shared/texts/essentials.ts';
import { FORM, type NOTICES } from '../shared/texts/form.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { htmlDocument, type PageProps } from './document.tsx';
import { type FormState, Select } from './fields.tsx';
import { Before } from './form/before.tsx';
import { Contact } from './form/contact.tsx';
import { Danger, Reporter } from './form/danger.tsx';
import { Errors } from './form/errors.tsx';
import { More, Story, Triage } from './form/happened.tsx';
import type { Part } from './form/part.ts';
import { Assignment, KeepOut, Suspected, Wishes } from './form/support.tsx';
import { Types } from './form/types.tsx';
import { Welcome } from './form/welcome.tsx';

/** Why a whole form came back. */
export type Notice = keyof typeof NOTICES;

export interface FormPageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'parties'>;
  /** A random UUID, new for each page: the same page sent twice is one report. After `already_sent`, a new one. */
  readonly submissionId: string;
  /** A refused form is filled in again with these: `formValues` of what was posted. */
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  /** `failed` goes with the same `submissionId` and `values`: sending again must find the same report. */
  readonly notice?: Notice;
  /** Path of the form with a slash at the end, where the page's own address does not end in one (a stage's root). */
  readonly base?: string;
}

/** The form, empty or as it was sent. One request, no script; the language links vanish once something is typed. */
export const formPage = (props: FormPageProps): string => {
  const { language, municipality, submissionId, values = {}, errors = [], notice, base = '' } = props;
  const text = { ...inLanguage(ESSENTIALS, language), ...inLanguage(FORM, language) };
  const form: FormState = { values, errors, needed: text.needed };
  const part: Part = { form, text, language };
  const refused = errors.length > 0 || notice !== undefined;

  return htmlDocument({
    language,
    municipality,
    base: base || './',
    title: refused ? `${text.errorTitle}: ${text.title}` : text.title,
    languageHref: Object.keys(values).length > 0 ? null : base || './',
    quickExit: true,
    stays: true,
    styles: [fieldsStyle, formStyle],
    children: (
      <>
        {refused && <Errors {...part} notice={notice} />}
        <Welcome {...part} brief={refused} />
        <form method="post" action={`${base}incidents`} autocomplete="off" spellcheck={false} noValidate>
          <input type="hidden" name="submissionId" value={submissionId} />
          <input type="hidden" name="language" value={language} />
          <Reporter {...part} />
          <Danger {...part} />
          <Contact {...part} />
          <Types {...part} />
          <Story {...part} />
          <More {...part} />
          <Triage {...part} />
          <Assignment {...part}>
            <Select
              form={form}
              name="party"
              label={text.party}
              hint={text.partyHint}
              none={text.noParty}
              options={municipality.parties.map(({ code, name }) => [code, name])}
            />
          </Assignment>
          <Suspected {...part} />
          <Wishes {...part} />
          <KeepOut {...part} />
          <Before {...part} municipality={municipality.name} />
        </form>
      </>
    ),
  });
};
