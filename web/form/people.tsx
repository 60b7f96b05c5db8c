import { KEEP_OUT_ROLES } from '../../shared/report/codes.ts';
import { LIMITS } from '../../shared/report/limits.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { fill } from '../../shared/texts/say.ts';
import { Choices } from '../choices.tsx';
import { TextField } from '../fields.tsx';
import { Heading } from './heading.tsx';
import type { Part } from './part.ts';
import { Screen } from './screen.tsx';

/**
 * A suspect has a field apart from the story, because fewer may read it. Who must not learn of the case is told by
 * role, where no name is known, and by name; it is asked early, since it decides who is alerted.
 */
export const People = ({ form, text, language }: Part) => (
  <Screen name="people">
    <Heading>{text.people}</Heading>
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
      rows={2}
    />
    <TextField
      form={form}
      name="suspectedPerson"
      label={text.suspectedPerson}
      hint={text.suspectedHint}
      max={LIMITS.suspectedPerson}
      rows={2}
    />
  </Screen>
);
