import { LIMITS } from '../../shared/report/limits.ts';
import { TextField } from '../fields.tsx';
import { Heading } from './heading.tsx';
import type { Part } from './part.ts';
import { Screen } from './screen.tsx';

/** The story, told once. */
export const Story = ({ form, text }: Part) => (
  <Screen name="story">
    <Heading>{text.story}</Heading>
    <TextField
      form={form}
      name="whatHappened"
      label={text.whatHappened}
      hint={text.whatHappenedHint}
      max={LIMITS.whatHappened}
      rows={7}
    />
    <TextField form={form} name="when" label={text.when} hint={text.whenHint} max={LIMITS.when} />
  </Screen>
);
