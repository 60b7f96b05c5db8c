import { LIMITS } from '../../shared/report/limits.ts';
import { ANSWER, REPEATED } from '../../shared/report/options.ts';
import { NO_THREAT } from '../../shared/report/relevance.ts';
import { Choices } from '../choices.tsx';
import { TextField } from '../fields.tsx';
import { Heading } from './heading.tsx';
import { optionsIn, type Part } from './part.ts';
import { Screen } from './screen.tsx';

const shared = { type: 'radio', layout: 'row' } as const;

/** T5, T7 and T9: what makes a threat more serious. */
export const Threat = ({ form, text, language }: Part) => {
  const answers = { ...shared, form, options: optionsIn(ANSWER, language) };
  return (
    <Screen name="threat" notFor={NO_THREAT}>
      <Heading>{text.threat}</Heading>
      <Choices {...answers} name="triage.specific" legend={text.specific} />
      <Choices {...answers} name="triage.family" legend={text.family} />
      <Choices {...answers} name="triage.couldCarryOut" legend={text.couldCarryOut} />
      <div data-if="triage.couldCarryOut=yes">
        <TextField
          form={form}
          name="triage.couldCarryOutWhy"
          label={text.couldCarryOutWhy}
          hint={text.noNames}
          max={LIMITS.why}
          rows={2}
        />
      </div>
    </Screen>
  );
};

/** T6, T8 and T10: what makes anything more serious. */
export const Risk = ({ form, text, language }: Part) => {
  const answers = { ...shared, form, options: optionsIn(ANSWER, language) };
  return (
    <Screen name="risk">
      <Heading>{text.triage}</Heading>
      <Choices {...answers} name="repeated" legend={text.repeated} options={optionsIn(REPEATED, language)} />
      <Choices {...answers} name="triage.escalating" legend={text.escalating} />
      <Choices {...answers} name="triage.knowsHome" legend={text.knowsHome} />
      <Choices {...answers} name="triage.soon" legend={text.soon} />
    </Screen>
  );
};
