import { LIMITS } from '../../shared/report/limits.ts';
import { ANSWER, REPORTER } from '../../shared/report/options.ts';
import { Choices } from '../choices.tsx';
import { type FormState, TextField } from '../fields.tsx';
import { Phones } from '../phones.tsx';
import { optionsIn, type Part } from './part.ts';

/** Most write for themselves: chosen from the start, so that one question less needs a decision. */
const withReporter = (form: FormState): FormState =>
  form.values.reporter ? form : { ...form, values: { ...form.values, reporter: ['affected'] } };

/** Who writes. The name of somebody else is asked for only when a representative writes. */
export const Reporter = ({ form, text, language }: Part) => (
  <section>
    <Choices
      form={withReporter(form)}
      name="reporter"
      type="radio"
      legend={<h2>{text.reporter}</h2>}
      options={optionsIn(REPORTER, language)}
    >
      <div class="if-representative">
        <p class="hint note">{text.reporterHint}</p>
        <TextField
          form={form}
          name="affectedPerson"
          label={text.affectedPerson}
          hint={text.affectedPersonHint}
          max={LIMITS.name}
        />
      </div>
    </Choices>
  </section>
);

/** T1–T4. A yes shows what to do at once; it never stands in the way of sending. */
export const Danger = ({ form, text, language }: Part) => {
  const shared = { form, type: 'radio', options: optionsIn(ANSWER, language), layout: 'row' } as const;
  return (
    <section class="danger">
      <h2>{text.dangerTitle}</h2>
      <Choices {...shared} name="danger.now" legend={text.dangerNow} needed />
      <Choices {...shared} name="danger.personNear" legend={text.personNear} />
      <Choices {...shared} name="danger.injured" legend={text.injured} />
      <Choices {...shared} name="danger.weapon" legend={text.weapon} hint={text.weaponHint} />
      <div role="status">
        <p class="card strong if-danger">
          <Phones text={text.call112} />
        </p>
      </div>
    </section>
  );
};
