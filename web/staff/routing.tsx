import type { Person } from '../../shared/directory/person.ts';
import type { Preview } from '../../shared/routing/preview.ts';
import { differenceOf, type NotNow, type Proposal } from '../../shared/routing/proposal.ts';
import type { Unreached } from '../../shared/routing/reaches.ts';
import type { Approved, Table } from '../../shared/routing/table.ts';
import { ROUTING } from '../../shared/texts/desk-routing.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { moment } from '../dates.ts';
import { type StaffProps, staffDocument } from './frame.tsx';
import type { StaffMunicipality } from './part.ts';
import { WhatItChanges } from './routing-preview.tsx';
import { sentence, unreachedLines } from './rule-words.ts';

/** The rules in force, and what somebody wants instead of them. What is not there is not for the viewer. */
export interface RoutingState {
  readonly table: Table;
  /** What the table in force is known by. */
  readonly version: string;
  /** Who agreed on it and when; without it, it is the municipality's file's. */
  readonly agreed?: Pick<Approved, 'at' | 'by' | 'approvedBy'>;
  /** There is an approved one that cannot be read. */
  readonly unreadable?: boolean;
  readonly proposal?: Proposal;
  /** Why it cannot be approved just now. */
  readonly hindrance?: NotNow;
  /** Whom nobody would be asked to help, by the proposal and the directory as it is. */
  readonly unreached?: readonly Unreached[];
  readonly preview?: Preview;
  readonly may: {
    readonly propose: boolean;
    readonly approve: boolean;
    readonly decline: boolean;
    readonly withdraw: boolean;
  };
  /** What was asked for and not done. */
  readonly refused?: 'meanwhile' | 'badWhy' | undefined;
  /** What was written beside it. */
  readonly why?: string | undefined;
}

export interface RoutingProps extends StaffProps, RoutingState {
  readonly municipality: StaffMunicipality;
  readonly people: readonly Person[];
}

/** Who is alerted of what, as sentences; what somebody proposes instead, with what it would change; and the answer to it. */
export const routingPage = (props: RoutingProps): string => {
  const { language, proposal, table, may } = props;
  const text = inLanguage(ROUTING, language);
  return staffDocument({
    ...props,
    title: text.title,
    languageHref: props.refused ? null : 'directory?routing=show',
    children: (
      <>
        <p>
          <a href={`directory?lang=${language}`}>{text.back}</a>
        </p>
        <h1>{text.title}</h1>
        {props.refused && (
          <p class="card errors" role="alert">
            {text[props.refused]}
          </p>
        )}
        {props.unreadable && <p class="card errors">{text.unreadable}</p>}
        {proposal && <Proposed {...props} proposal={proposal} />}
        <div class={proposal && 'section'}>
          {proposal && <h2>{text.asTheyAre}</h2>}
          <Sentences table={table} language={language} />
          <p class="soft">{agreedBy(props)}</p>
          <p class="soft">{text.times}</p>
        </div>
        {may.propose && !proposal && (
          <p>
            <a class="button" href={`directory?routing=change&lang=${language}`}>
              {text.change}
            </a>
          </p>
        )}
      </>
    ),
  });
};

/** A table of rules, a sentence each. */
export const Sentences = ({ table, language }: { table: Table; language: StaffProps['language'] }) => (
  <ul class="apart">
    {table.map((rule) => (
      <li key={rule.id}>{sentence(rule, language)}</li>
    ))}
  </ul>
);

const nameIn = (people: readonly Person[], id: string): string =>
  people.find((person) => person.id === id)?.name ?? id;

const agreedBy = ({ agreed, language, people, municipality }: RoutingProps): string =>
  agreed
    ? fill(ROUTING.agreed[language], {
        at: moment(agreed.at, language, municipality.timeZone),
        by: nameIn(people, agreed.by),
        approvedBy: nameIn(people, agreed.approvedBy),
      })
    : ROUTING.fromFile[language];

/** What waits for a yes or no: as sentences, each with what becomes of it, and what the latest cases would have been. */
const Proposed = (props: RoutingProps & { readonly proposal: Proposal }) => {
  const { proposal, table, language, people, municipality, preview, may, hindrance, unreached = [] } = props;
  const text = inLanguage(ROUTING, language);
  return (
    <section id="proposal">
      <h2>{text.waits}</h2>
      <p>
        {fill(text.proposedBy, {
          by: nameIn(people, proposal.by),
          at: moment(proposal.at, language, municipality.timeZone),
        })}
      </p>
      {proposal.why && <p class="said">{proposal.why}</p>}
      <h3>{text.wouldBe}</h3>
      <Compared before={table} after={proposal.table} language={language} />
      {hindrance && <p class="card errors">{text[hindrance]}</p>}
      <NobodyAsked unreached={unreached} language={language} municipality={municipality} />
      {preview && <WhatItChanges preview={preview} language={language} />}
      {!may.approve && <p>{text.notYourself}</p>}
      <Answers {...props} blocked={hindrance !== undefined || unreached.length > 0} />
    </section>
  );
};

/** The proposed rules as sentences: what is new, what was otherwise, and what goes. */
export const Compared = ({
  before,
  after,
  language,
}: {
  before: Table;
  after: Table;
  language: StaffProps['language'];
}) => {
  const text = inLanguage(ROUTING, language);
  const { added, removed, changed } = differenceOf(before, after);
  return (
    <ul class="apart">
      {after.map((rule) => {
        const earlier = changed.find((each) => each.after.id === rule.id)?.before;
        const word = added.includes(rule) ? text.isNew : earlier ? text.isChanged : undefined;
        return (
          <li key={rule.id}>
            {word && <strong>{word}: </strong>}
            {sentence(rule, language)}
            {earlier && (
              <p class="soft">
                {text.was} {sentence(earlier, language)}
              </p>
            )}
          </li>
        );
      })}
      {removed.map((rule) => (
        <li key={rule.id}>
          <strong>{text.isGone}: </strong>
          <del>{sentence(rule, language)}</del>
        </li>
      ))}
    </ul>
  );
};

/** Situations in which a table would ask nobody to take the case. */
export const NobodyAsked = ({
  unreached,
  language,
  municipality,
}: {
  unreached: readonly Unreached[];
  language: StaffProps['language'];
  municipality: StaffMunicipality;
}) =>
  unreached.length === 0 ? null : (
    <div class="card errors" role="alert">
      <p>{ROUTING.unreached[language]}</p>
      <ul>
        {unreachedLines(unreached, municipality.parties, language).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );

const Answers = ({ proposal, may, language, why, blocked }: RoutingProps & { readonly blocked: boolean }) => {
  const text = inLanguage(ROUTING, language);
  if (!may.approve && !may.decline && !may.withdraw) return null;
  return (
    <form method="post" action={`directory?lang=${language}`} autocomplete="off">
      <input type="hidden" name="version" value={proposal?.version} />
      {may.approve && !blocked && <p>{text.approveLead}</p>}
      <div class="field">
        <label for="why">{text.why}</label>
        <p class="hint" id="why-hint">
          {text.whyHint}
        </p>
        <input id="why" name="why" type="text" maxlength={300} value={why} aria-describedby="why-hint" />
      </div>
      <div class="buttons">
        {may.approve && !blocked && (
          <button type="submit" name="what" value="approve">
            {text.approve}
          </button>
        )}
        {may.decline && (
          <button type="submit" name="what" value="decline" class="quiet">
            {text.decline}
          </button>
        )}
        {may.withdraw && (
          <button type="submit" name="what" value="withdraw" class="quiet">
            {text.withdraw}
          </button>
        )}
      </div>
    </form>
  );
};
