import { INCIDENT_TYPES } from '../../shared/report/types.ts';
import { GROUP_OF_TYPE, TYPE_GROUPS, type TypeGroupName } from '../../shared/texts/type-groups.ts';
import { Options } from '../choices.tsx';
import { describedBy, Notes } from '../fields.tsx';
import type { Part } from './part.ts';

/** What it is about: all types, under short headings. Nobody has to choose a crime. */
export const Types = ({ form, text, language }: Part) => (
  <section>
    <fieldset aria-describedby={describedBy(form, 'types', text.typesHint)}>
      <legend>
        <h2>
          {text.types} <span class="tag">· {form.needed}</span>
        </h2>
      </legend>
      <Notes form={form} name="types" hint={text.typesHint} />
      {(Object.keys(TYPE_GROUPS) as TypeGroupName[]).map((group, index) => (
        <fieldset key={group}>
          <legend>{TYPE_GROUPS[group][language]}</legend>
          <Options
            form={form}
            name="types"
            type="checkbox"
            options={INCIDENT_TYPES.filter(({ code }) => GROUP_OF_TYPE[code] === group).map(
              ({ code, name }) => [code, name[language]] as const,
            )}
            firstId={index === 0 ? 'types' : `types.${group}`}
          />
        </fieldset>
      ))}
    </fieldset>
  </section>
);
