import { LIMITS } from '../../shared/report/limits.ts';
import { describedBy, Notes, TextField } from '../fields.tsx';
import type { Part } from './part.ts';

/**
 * A safe way to be reached. No field has type `email`: the browser's own checks would hold up a person who mistypes, in
 * words that are not ours.
 */
export const Contact = ({ form, text }: Part) => (
  <section>
    <fieldset aria-describedby={describedBy(form, 'contact', text.contactHint)}>
      <legend>
        <h2>
          {text.contact} <span class="tag">· {form.needed}</span>
        </h2>
      </legend>
      <Notes form={form} name="contact" hint={text.contactHint} />
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
      <TextField form={form} name="contact.name" label={text.name} max={LIMITS.name} autoComplete="name" />
      <TextField
        form={form}
        name="contact.advice"
        label={text.advice}
        hint={text.adviceHint}
        max={LIMITS.advice}
        rows={2}
      />
    </fieldset>
  </section>
);
