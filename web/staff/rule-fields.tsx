import { DIRECTORY_ROLES } from '../../shared/directory/person.ts';
import type { Language } from '../../shared/languages.ts';
import { LEVELS } from '../../shared/level/levels.ts';
import { INCIDENT_TYPES } from '../../shared/report/types.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { readTable, type TableFault } from '../../shared/routing/edit.ts';
import { CIRCUMSTANCES, MESSAGE_CHANNELS } from '../../shared/routing/rule.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { CIRCUMSTANCE, ROUTING, TABLE_FAULTS } from '../../shared/texts/desk-routing.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { URGENCY } from '../../shared/texts/take.ts';
import { capital } from '../dates.ts';
import { sentence } from './rule-words.ts';

/** What of the form of rules is filled in, and what is wrong with it. */
interface RuleForm {
  readonly language: Language;
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly faults?: readonly TableFault[];
}

interface RulePart {
  readonly props: RuleForm;
  readonly index: number;
}

const wordsAt = ({ faults = [], language }: RuleForm, field: string): string | undefined => {
  const code = faults.find((each) => each.field === field)?.code;
  return code && TABLE_FAULTS[code][language];
};

/** One rule, to be changed or left out; closed until somebody opens it, or something in it is wrong. */
export const RuleFields = ({ props, index, name, isNew }: RulePart & { name: string; isNew: boolean }) => {
  const { language, values } = props;
  const text = inLanguage(ROUTING, language);
  const fields = (
    <>
      <input type="hidden" name={`id-${index}`} value={values[`id-${index}`]} />
      <Ticks
        {...{ props, index }}
        field="level"
        legend={text.levels}
        options={LEVELS.toReversed().map((level) => [level, URGENCY[level][language]])}
      />
      <Narrowed {...{ props, index }} field="type" legend={text.types} hint={text.typesHint}>
        {INCIDENT_TYPES.map(({ code, name: said }) => [code, said[language]])}
      </Narrowed>
      <Narrowed
        {...{ props, index }}
        field="circumstance"
        legend={text.circumstances}
        hint={text.circumstancesHint}
      >
        {CIRCUMSTANCES.map((code) => [code, capital(CIRCUMSTANCE[code][language])])}
      </Narrowed>
      <Line {...{ props, index }} />
      <Ticks
        {...{ props, index }}
        field="channel"
        legend={text.channels}
        options={MESSAGE_CHANNELS.map((channel) => [
          channel,
          channel === 'sms' ? 'SMS' : DESK.email[language],
        ])}
      />
      <fieldset class={wordsAt(props, `asks-${index}`) && 'wrong'}>
        <legend>{text.asks}</legend>
        <Wrong {...{ props }} field={`asks-${index}`} />
        <div class="choices pair">
          {(
            [
              ['yes', text.asksYes],
              ['no', text.asksNo],
            ] as const
          ).map(([value, said]) => (
            <label class="choice" key={value}>
              <input
                type="radio"
                id={value === 'yes' ? `asks-${index}` : undefined}
                name={`asks-${index}`}
                value={value}
                checked={values[`asks-${index}`] === value}
              />
              <span>{said}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {!isNew && (
        <div class="choices">
          <label class="choice field">
            <input
              type="checkbox"
              name={`remove-${index}`}
              value="yes"
              checked={values[`remove-${index}`] !== undefined}
            />
            <span>{text.remove}</span>
          </label>
        </div>
      )}
    </>
  );
  return (
    <details open={(props.faults ?? []).some(({ field }) => Number(/-(\d+)/.exec(field)?.[1]) === index)}>
      <summary>
        {name} {!isNew && <Said {...{ props, index }} />}
      </summary>
      {fields}
    </details>
  );
};

/** The rule as it is filled in, as a sentence; nothing as long as something is wrong with it. */
const Said = ({ props: { values, language }, index }: RulePart) => {
  const own = Object.entries(values).filter(([field]) => new RegExp(`^[a-z]+-${index}(-|$)`).test(field));
  const gone = values[`remove-${index}`] !== undefined;
  const read = readTable(
    { ...Object.fromEntries(own), [`remove-${index}`]: undefined },
    { known: new Set(), newId: () => 'x' },
  );
  const [rule] = 'table' in read ? read.table : [];
  return rule ? (
    <span class="hint">
      {gone && `${ROUTING.isGone[language]}: `}
      {gone ? <del>{sentence(rule, language)}</del> : sentence(rule, language)}
    </span>
  ) : null;
};

const Wrong = ({ props, field }: { props: RuleForm; field: string }) => {
  const words = wordsAt(props, field);
  return words ? (
    <p class="error" id={`${field}-error`}>
      {words}
    </p>
  ) : null;
};

type Options = readonly (readonly [code: string, said: string])[];

/** Answers of which several may be chosen, each under a name of its own. The first has the field's id. */
const Ticks = ({
  props,
  index,
  field,
  legend,
  hint,
  options,
}: RulePart & { field: string; legend: string; hint?: string; options: Options }) => {
  const name = `${field}-${index}`;
  return (
    <fieldset class={wordsAt(props, name) && 'wrong'}>
      <legend>{legend}</legend>
      {hint && <p class="hint">{hint}</p>}
      <Wrong props={props} field={name} />
      <div class="choices pair">
        {options.map(([code, said], place) => (
          <label class="choice" key={code}>
            <input
              type="checkbox"
              id={place === 0 ? name : undefined}
              name={`${name}-${code}`}
              value="yes"
              checked={props.values[`${name}-${code}`] !== undefined}
            />
            <span>{said}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
};

/** What most rules do not ask for: closed, unless something of it is chosen. */
const Narrowed = ({
  props,
  index,
  field,
  legend,
  hint,
  children: options,
}: RulePart & { field: string; legend: string; hint: string; children: Options }) => (
  <details open={options.some(([code]) => props.values[`${field}-${index}-${code}`] !== undefined)}>
    <summary>{legend}</summary>
    <Ticks {...{ props, index, field, legend, hint, options }} />
  </details>
);

/** The roles in the order in which they are tried: as many as there are, and room for one more. */
const Line = ({ props, index }: RulePart) => {
  const { language, values } = props;
  const text = inLanguage(ROUTING, language);
  const places = DIRECTORY_ROLES.map((_, place) => place);
  const last = places.findLast((place) => values[`role-${index}-${place}`]) ?? -1;
  return (
    <fieldset>
      <legend>{text.line}</legend>
      <p class="hint">{text.lineHint}</p>
      {places.slice(0, Math.max(3, last + 2)).map((place) => {
        const field = `role-${index}-${place}`;
        const wrong = wordsAt(props, field);
        return (
          <div class={wrong ? 'field wrong' : 'field'} key={field}>
            <label for={field}>{place === 0 ? text.first : text.next}</label>
            <Wrong props={props} field={field} />
            <select
              id={field}
              name={field}
              aria-invalid={wrong ? 'true' : undefined}
              aria-describedby={wrong && `${field}-error`}
            >
              <option value="">{text.nobodyMore}</option>
              {DIRECTORY_ROLES.map((role) => (
                <option key={role} value={role} selected={values[field] === role}>
                  {ROLE_NAMES[role][language]}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </fieldset>
  );
};
