import type { Identity } from '../../shared/municipality/identity.ts';
import { LIMITS } from '../../shared/report/limits.ts';
import { ANSWER, OFFICE } from '../../shared/report/options.ts';
import { Choices } from '../choices.tsx';
import { Select, TextField } from '../fields.tsx';
import { Heading } from './heading.tsx';
import { optionsIn, type Part } from './part.ts';
import { Screen } from './screen.tsx';

/** Name; party, which decides who is alerted; and office. */
export const You = ({ form, text, language, parties }: Part & Pick<Identity, 'parties'>) => (
  <Screen name="you">
    <Heading>{text.assignment}</Heading>
    <TextField form={form} name="contact.name" label={text.name} max={LIMITS.name} autoComplete="name" />
    <Select
      form={form}
      name="party"
      label={text.party}
      hint={text.partyHint}
      none={text.noParty}
      options={parties.map(({ code, name }) => [code, name])}
    />
    <Select
      form={form}
      name="office"
      label={text.office}
      none={text.noOffice}
      options={optionsIn(OFFICE, language)}
    />
    <Choices
      form={form}
      name="linkedToAssignment"
      type="radio"
      layout="row"
      legend={text.linkedToAssignment}
      options={optionsIn(ANSWER, language)}
    />
  </Screen>
);
