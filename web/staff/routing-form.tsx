import { rulesIn, type TableFault } from '../../shared/routing/edit.ts';
import type { Preview } from '../../shared/routing/preview.ts';
import type { Unreached } from '../../shared/routing/reaches.ts';
import { MOST_RULES, type Table } from '../../shared/routing/table.ts';
import { ROUTING, TABLE_FAULTS } from '../../shared/texts/desk-routing.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { type StaffProps, staffDocument } from './frame.tsx';
import type { StaffMunicipality } from './part.ts';
import { Compared, NobodyAsked, Sentences } from './routing.tsx';
import { WhatItChanges } from './routing-preview.tsx';
import { RuleFields } from './rule-fields.tsx';

/** A table as it is put together, before it is proposed. */
export interface RoutingFormState {
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The table in force, and what it was known by when the form was made. */
  readonly before: Table;
  readonly was: string;
  readonly faults?: readonly TableFault[];
  readonly unreached?: readonly Unreached[];
  /** What it would be, if nothing is wrong with it, and what it would change. */
  readonly after?: Table;
  readonly preview?: Preview;
  readonly refused?: 'another' | 'badWhy' | 'changedMeanwhile' | 'same';
  /** Whether it was posted, so that its address cannot be asked for again. */
  readonly posted?: boolean;
}

export interface RoutingFormProps extends StaffProps, RoutingFormState {
  readonly municipality: StaffMunicipality;
}

/** Other rules are put together: what it would change is seen before anybody is asked to approve it. */
export const routingFormPage = (props: RoutingFormProps): string => {
  const { language, values, faults = [], refused, after, before, preview, unreached = [] } = props;
  const text = inLanguage(ROUTING, language);
  const filled = rulesIn(values);
  const next = (filled.at(-1) ?? -1) + 1;
  const shown = filled.length < MOST_RULES ? [...filled, next] : filled;
  return staffDocument({
    ...props,
    title: text.change,
    languageHref: 'directory?routing=change',
    ...(props.posted && {
      languagePost: { action: 'directory', values: { ...values, was: props.was, what: 'preview' } },
    }),
    children: (
      <>
        <p>
          <a href={`directory?routing=show&lang=${language}`}>{text.title}</a>
        </p>
        <h1>{text.change}</h1>
        {refused && (
          <p class="card errors" role="alert">
            {text[refused]}
          </p>
        )}
        {refused === 'changedMeanwhile' && <Sentences table={before} language={language} />}
        {faults.length > 0 && <Summary {...props} faults={faults} shown={shown} />}
        <NobodyAsked unreached={unreached} language={language} municipality={props.municipality} />
        {after && (
          <section id="after" class="card strong">
            <h2>{text.wouldBe}</h2>
            <Compared before={before} after={after} language={language} />
          </section>
        )}
        {preview && <WhatItChanges preview={preview} language={language} />}
        <p>{text.changeLead}</p>
        <p class="soft">{text.times}</p>
        {!props.posted && (
          <p>
            <a class="target" href={`directory?routing=file&lang=${language}`}>
              {text.fromFileInstead}
            </a>
          </p>
        )}
        <form method="post" action={`directory?lang=${language}`} autocomplete="off" noValidate>
          <input type="hidden" name="was" value={props.was} />
          <input type="hidden" name="seed" value={values.seed} />
          {shown.map((index, place) => (
            <RuleFields
              key={index}
              props={props}
              index={index}
              name={index === next ? text.newRule : fill(text.rule, { number: place + 1 })}
              isNew={index === next}
            />
          ))}
          <div class="field">
            <label for="why">{text.why}</label>
            <p class="hint" id="why-hint">
              {text.whyHint}
            </p>
            <input
              id="why"
              name="why"
              type="text"
              maxlength={300}
              value={values.why}
              aria-describedby="why-hint"
            />
          </div>
          <div class="buttons">
            <button type="submit" name="what" value="preview" class={after ? 'quiet' : undefined}>
              {text.preview}
            </button>
            <button type="submit" name="what" value="propose" class={after ? undefined : 'quiet'}>
              {text.propose}
            </button>
          </div>
        </form>
      </>
    ),
  });
};

/** What is wrong, each with a way to its field. */
const Summary = ({
  faults,
  language,
  shown,
}: RoutingFormProps & { readonly faults: readonly TableFault[]; readonly shown: readonly number[] }) => (
  <div class="card errors" role="alert">
    <ul>
      {faults.map(({ field, code }) => {
        const index = Number(/-(\d+)/.exec(field)?.[1]);
        const rule = fill(ROUTING.rule[language], { number: shown.indexOf(index) + 1 });
        const words = TABLE_FAULTS[code][language];
        return (
          <li key={field}>
            {field === 'table' ? (
              words
            ) : (
              <a class="target" href={`#${field}`}>
                {rule}: {words}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  </div>
);
