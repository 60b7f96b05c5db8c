import { LIMITS } from '../../shared/report/limits.ts';
import { ANSWER, CHANNEL, PLACE, REPEATED, TARGET } from '../../shared/report/options.ts';
import { Choices } from '../choices.tsx';
import { TextField } from '../fields.tsx';
import { Optional } from './optional.tsx';
import { optionsIn, type Part } from './part.ts';

/** The story, told once, and a way straight to sending for whoever has no strength for more. */
export const Story = ({ form, text }: Part) => (
  <section>
    <h2>{text.story}</h2>
    <TextField
      form={form}
      name="whatHappened"
      label={text.whatHappened}
      hint={text.whatHappenedHint}
      max={LIMITS.whatHappened}
      rows={7}
    />
    <TextField form={form} name="when" label={text.when} hint={text.whenHint} max={LIMITS.when} />
    <p class="field">
      <a class="target" href="#before">
        {text.enough}
      </a>
    </p>
  </section>
);

/** How, where and whom: what the statistics need and a helper likes to know. */
export const More = ({ form, text, language }: Part) => (
  <Optional form={form} summary={text.more} fields={['channels', 'places', 'targets', 'repeated']}>
    <Choices
      form={form}
      name="channels"
      type="checkbox"
      legend={text.channels}
      options={optionsIn(CHANNEL, language)}
    />
    <Choices
      form={form}
      name="places"
      type="checkbox"
      legend={text.places}
      options={optionsIn(PLACE, language)}
    />
    <Choices
      form={form}
      name="targets"
      type="checkbox"
      legend={text.targets}
      options={optionsIn(TARGET, language)}
    />
    <Choices
      form={form}
      name="repeated"
      type="radio"
      layout="row"
      legend={text.repeated}
      options={optionsIn(REPEATED, language)}
    />
  </Optional>
);

/** T5–T10: what makes a threat more serious. */
export const Triage = ({ form, text, language }: Part) => {
  const shared = { form, type: 'radio', options: optionsIn(ANSWER, language), layout: 'row' } as const;
  return (
    <Optional
      form={form}
      summary={text.triage}
      fields={[
        'triage.specific',
        'triage.knowsHome',
        'triage.family',
        'triage.escalating',
        'triage.couldCarryOut',
        'triage.couldCarryOutWhy',
        'triage.soon',
      ]}
    >
      <Choices {...shared} name="triage.specific" legend={text.specific} />
      <Choices {...shared} name="triage.knowsHome" legend={text.knowsHome} />
      <Choices {...shared} name="triage.family" legend={text.family} />
      <Choices {...shared} name="triage.escalating" legend={text.escalating} />
      <Choices {...shared} name="triage.couldCarryOut" legend={text.couldCarryOut} />
      <TextField
        form={form}
        name="triage.couldCarryOutWhy"
        label={text.couldCarryOutWhy}
        hint={text.noNames}
        max={LIMITS.why}
        rows={2}
      />
      <Choices {...shared} name="triage.soon" legend={text.soon} />
    </Optional>
  );
};
