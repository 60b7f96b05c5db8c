import { LIMITS } from '../../shared/report/limits.ts';
import { ERRORS } from '../../shared/texts/errors.ts';
import { describedBy, fieldClass, Notes, TextField } from '../fields.tsx';
import { Heading } from './heading.tsx';
import type { Part } from './part.ts';
import { Screen } from './screen.tsx';

/**
 * A safe way to be reached. No field has type `email`: the browser's own checks would hold up a person who mistypes, in
 * words that are not ours.
 */
export const Contact = ({ form, text, language }: Part) => (
  <Screen name="contact-way">
    <fieldset
      class={fieldClass(form, 'contact')}
      aria-describedby={describedBy(form, 'contact', text.contactHint)}
      data-needed={ERRORS.contact_missing[language]}
      data-name="contact"
    >
      <legend>
        <Heading tag={form.needed}>{text.contact}</Heading>
      </legend>
      <Notes form={form} name="contact" hint={text.contactHint} />
      <p class="hint" data-if="reporter=representative">
        {text.contactRepresentative}
      </p>
      <TextField
        form={form}
        name="contact.phone"
        label={text.phone}
        max={LIMITS.phone}
        inputMode="tel"
        autoComplete="tel"
      />
      <TextField
        form={form}
        name="contact.email"
        label={text.email}
        max={LIMITS.email}
        inputMode="email"
        autoComplete="email"
      />
      <TextField
        form={form}
        name="contact.other"
        label={text.otherWay}
        hint={text.otherWayHint}
        max={LIMITS.otherWay}
      />
    </fieldset>
    <TextField
      form={form}
      name="contact.advice"
      label={text.advice}
      hint={text.adviceHint}
      max={LIMITS.advice}
      rows={2}
    />
  </Screen>
);
