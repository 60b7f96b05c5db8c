import type { ComponentChildren } from 'preact';
import { KEEP_OUT_ROLES } from '../../shared/report/codes.ts';
import { LIMITS } from '../../shared/report/limits.ts';
import { ANSWER, OFFICE, POLICE_REPORT, YES_NO } from '../../shared/report/options.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { fill } from '../../shared/texts/say.ts';
import { Choices } from '../choices.tsx';
import { Select, TextField } from '../fields.tsx';
import { Optional } from './optional.tsx';
import { optionsIn, type Part } from './part.ts';

/** Party, which decides who is alerted, and office. The party's field is passed in: it is the municipality's list. */
export const Assignment = ({ form, text, language, children }: Part & { children: ComponentChildren }) => (
  <section>
    <h2>{text.assignment}</h2>
    {children}
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
  </section>
);

/** What the person wants. A recommendation where there is one; support never hangs on the answer. */
export const Wishes = ({ form, text, language }: Part) => {
  const shared = { form, type: 'radio', layout: 'row' } as const;
  return (
    <section>
      <h2>{text.wishes}</h2>
      <Choices
        {...shared}
        name="wishes.company"
        legend={text.company}
        options={optionsIn(YES_NO, language)}
      />
      <Choices
        {...shared}
        name="wishes.occupationalHealth"
        legend={text.occupationalHealth}
        hint={text.occupationalHealthHint}
        options={optionsIn(YES_NO, language)}
      />
      <Choices
        {...shared}
        name="wishes.policeReport"
        legend={text.policeReport}
        hint={text.policeReportHint}
        options={optionsIn(POLICE_REPORT, language)}
      />
    </section>
  );
};

/** A suspect has a field apart from the story, because fewer may read it. */
export const Suspected = ({ form, text }: Part) => (
  <Optional form={form} summary={text.suspected} fields={['suspectedPerson']}>
    <TextField
      form={form}
      name="suspectedPerson"
      label={text.suspectedPerson}
      hint={text.suspectedHint}
      max={LIMITS.suspectedPerson}
      rows={3}
    />
  </Optional>
);

/** Who must not learn of the case: by role, where no name is known, and by name. */
export const KeepOut = ({ form, text, language }: Part) => (
  <Optional form={form} summary={text.keepOut} fields={['keepOut.roles', 'keepOut.names']}>
    <Choices
      form={form}
      name="keepOut.roles"
      type="checkbox"
      legend={text.keepOutRoles}
      hint={text.keepOutHint}
      options={KEEP_OUT_ROLES.map((role) => [role, ROLE_NAMES[role][language]])}
    />
    <TextField
      form={form}
      name="keepOut.names"
      label={text.keepOutNames}
      hint={fill(text.keepOutNamesHint, { max: LIMITS.keepOutNames })}
      max={LIMITS.keepOutName * LIMITS.keepOutNames}
      rows={3}
    />
  </Optional>
);
