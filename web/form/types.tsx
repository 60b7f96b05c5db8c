import { INCIDENT_TYPES } from '../../shared/report/types.ts';
import { ERRORS } from '../../shared/texts/errors.ts';
import { GROUP_OF_TYPE, TYPE_GROUPS, type TypeGroupName } from '../../shared/texts/type-groups.ts';
import { Options } from '../choices.tsx';
import { describedBy, fieldClass, Notes } from '../fields.tsx';
import { Heading } from './heading.tsx';
import type { Part } from './part.ts';
import { Screen } from './screen.tsx';

const groups = Object.keys(TYPE_GROUPS) as TypeGroupName[];

/** What it is about: all types, under short headings. Nobody has to choose a crime. */
export const Types = ({ form, text, language }: Part) => (
  <Screen name="what">
    <fieldset
      class={fieldClass(form, 'types')}
      aria-describedby={describedBy(form, 'types', text.typesHint)}
      data-needed={ERRORS.type_missing[language]}
      data-name="types"
    >
      <legend>
        <Heading tag={form.needed}>{text.types}</Heading>
      </legend>
      <Notes form={form} name="types" hint={text.typesHint} />
      {groups.map((group, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a group within the one question, not a question of its own.
        <div role="group" aria-labelledby={`group-${group}`} key={group}>
          <h3 id={`group-${group}`}>{TYPE_GROUPS[group][language]}</h3>
          <Options
            form={form}
            name="types"
            type="checkbox"
            options={INCIDENT_TYPES.filter(({ code }) => GROUP_OF_TYPE[code] === group).map(
              ({ code, name }) => [code, name[language]] as const,
            )}
            firstId={index === 0 ? 'types' : `types.${group}`}
          />
        </div>
      ))}
    </fieldset>
    <p class="field long">
      {text.short}{' '}
      <a class="target" href="#check">
        {text.enough}
      </a>
    </p>
  </Screen>
);
