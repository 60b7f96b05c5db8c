import { LIMITS } from '../../shared/report/limits.ts';
import { ANSWER, REPORTER } from '../../shared/report/options.ts';
import { ERRORS } from '../../shared/texts/errors.ts';
import { Choices } from '../choices.tsx';
import { type FormState, TextField } from '../fields.tsx';
import { CallNow } from './call-now.tsx';
import { Heading } from './heading.tsx';
import { optionsIn, type Part } from './part.ts';
import { Screen } from './screen.tsx';

/** T1, first of all. A yes shows what to do at once; it never stands in the way of sending. */
const DangerNow = (part: Part) => {
  const { form, text, language } = part;
  return (
    <>
      <Choices
        form={form}
        name="danger.now"
        type="radio"
        layout="row"
        legend={<Heading tag={form.needed}>{text.dangerNow}</Heading>}
        options={optionsIn(ANSWER, language)}
        needed={ERRORS.required[language]}
      />
      <CallNow {...part} words={text.call112} when="danger.now=yes" />
      <CallNow {...part} words={text.callUnsure} when="danger.now=unsure" />
    </>
  );
};

/** Most write for themselves: chosen from the start, so that one question less needs a decision. */
const withReporter = (form: FormState): FormState =>
  form.values.reporter ? form : { ...form, values: { ...form.values, reporter: ['affected'] } };

/** Who writes. The name of somebody else is asked for only when a representative writes. */
const Reporter = ({ form, text, language }: Part) => (
  <>
    <Choices
      form={withReporter(form)}
      name="reporter"
      type="radio"
      legend={text.reporter}
      options={optionsIn(REPORTER, language)}
    />
    <div data-if="reporter=representative">
      <p class="hint note">{text.reporterHint}</p>
      <TextField
        form={form}
        name="affectedPerson"
        label={text.affectedPerson}
        hint={text.affectedPersonHint}
        max={LIMITS.name}
      />
    </div>
  </>
);

/** The first screen: whether there is danger, and who writes. */
export const Danger = (part: Part) => (
  <Screen name="danger">
    <DangerNow {...part} />
    <Reporter {...part} />
    <p class="field soft">{part.text.threeThings}</p>
  </Screen>
);
