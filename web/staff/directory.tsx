import { byPost } from '../../shared/directory/by-post.ts';
import type { Coverage } from '../../shared/directory/coverage.ts';
import type { DirectoryEntry } from '../../shared/directory/history.ts';
import type { DirectoryRole, Person } from '../../shared/directory/person.ts';
import type { Proof } from '../../shared/directory/proof.ts';
import type { Language } from '../../shared/languages.ts';
import type { Level } from '../../shared/level/levels.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import type { Reached } from '../../shared/routing/reach.ts';
import type { MessageChannel } from '../../shared/routing/rule.ts';
import type { Table } from '../../shared/routing/table.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { CONTACT } from '../../shared/texts/desk-contact.ts';
import { DIRECTORY } from '../../shared/texts/desk-directory.ts';
import { PEOPLE } from '../../shared/texts/desk-people.ts';
import { ROUTING } from '../../shared/texts/desk-routing.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { moment } from '../dates.ts';
import { ProvedContacts } from './contacts.tsx';
import { type StaffProps, staffDocument } from './frame.tsx';
import type { StaffMunicipality } from './part.ts';
import { Matrix, Reach } from './reach.tsx';
import { Sentences } from './routing.tsx';

/** What somebody is shown of the directory. What is not there is not for them. */
export interface DirectoryState {
  readonly today: string;
  readonly people: readonly Person[];
  /** Ids of those who are away today. */
  readonly away: readonly string[];
  /** Ids of those of whom the viewer may say when they are away. */
  readonly mayChange: readonly string[];
  /** Whether the viewer may add, change and remove people. */
  readonly changesPeople?: boolean;
  readonly unsaved?:
    | {
        readonly values: Readonly<Record<string, string>>;
        readonly why: 'day' | 'order' | 'meanwhile' | 'notYet';
      }
    | undefined;
  readonly marked?: readonly { readonly person: string; readonly channel: MessageChannel }[];
  /** Contacts of those shown whose owners have read a code back. */
  readonly proved?: readonly Proof[];
  readonly coverage?: readonly Coverage[];
  readonly question?: {
    readonly level: Level;
    readonly day: string;
    readonly role?: DirectoryRole;
    readonly party?: string;
  };
  readonly reached?: readonly Reached[];
  /** The rules in force, and whether others wait for somebody's yes or no. */
  readonly rules?: { readonly table: Table; readonly proposed: boolean };
  readonly history?: readonly DirectoryEntry[];
  /** Where what is older than the history shown begins. */
  readonly older?: string;
}

export interface DirectoryProps extends StaffProps, DirectoryState {
  readonly municipality: StaffMunicipality;
}

/** Who there is, who is away, and whom an alert would reach. */
export const directoryPage = (props: DirectoryProps): string => {
  const { language, people, history, coverage, reached } = props;
  const text = inLanguage(DIRECTORY, language);
  const title = coverage ? text.title : text.own;
  return staffDocument({
    ...props,
    title,
    languagePost: props.unsaved && { action: 'directory', values: props.unsaved.values },
    children: (
      <>
        <p>
          <a href="../console">{DESK.toList[language]}</a>
        </p>
        <h1>{title}</h1>
        {props.rules && <Rules {...props} rules={props.rules} />}
        {reached && <Reach {...props} />}
        {coverage && <Matrix {...props} />}
        {coverage && <h2>{text.title}</h2>}
        {props.changesPeople && (
          <p>
            <a class="target" href={`directory?person=new&lang=${language}`}>
              {PEOPLE.add[language]}
            </a>
          </p>
        )}
        <ul class="apart">
          {byPost(people).map((person) => (
            <Somebody key={person.id} props={props} person={person} />
          ))}
        </ul>
        {history && <History {...props} />}
      </>
    ),
  });
};

const Rules = ({ rules, language }: DirectoryProps & Required<Pick<DirectoryProps, 'rules'>>) => (
  <section id="rules">
    <h2>{ROUTING.title[language]}</h2>
    {rules.proposed && <p class="card strong">{ROUTING.waits[language]}</p>}
    <Sentences table={rules.table} language={language} />
    <p>
      <a class="target" href={`directory?routing=show&lang=${language}`}>
        {ROUTING.toPage[language]}
      </a>
    </p>
  </section>
);

const Somebody = ({ props, person }: { props: DirectoryProps; person: Person }) => {
  const { language, today, away, marked = [], mayChange, municipality } = props;
  const text = inLanguage(DIRECTORY, language);
  const broken = marked.filter((each) => each.person === person.id);
  const posts = person.posts.map(({ role, party, order }) => {
    const name = municipality.parties.find(({ code }) => code === party)?.name ?? party;
    const place = order === 0 ? text.holder : fill(text.deputy, { order });
    return [ROLE_NAMES[role][language], name, place].filter(Boolean).join(', ');
  });
  return (
    <li>
      <strong>{person.name}</strong>
      {away.includes(person.id) && <span class="tag"> {text.awayNow}</span>}
      <p class="soft">{posts.join(' · ')}</p>
      {!person.mobile && !person.email && <p>{text.noContact}</p>}
      {broken.map(({ channel }) => (
        <p key={channel}>
          {fill(text.broken, { channel: channel === 'sms' ? 'SMS' : DESK.email[language] })}
        </p>
      ))}
      <ProvedContacts
        person={person}
        proved={props.proved ?? []}
        language={language}
        municipality={municipality}
      />
      {person.absences
        .filter(({ to }) => to >= today)
        .map(({ from, to }) => (
          <form method="post" action={`directory?lang=${language}`} key={`${from} ${to}`}>
            {Object.entries({ person: person.id, what: 'back', from, to }).map(([name, value]) => (
              <input type="hidden" name={name} value={value} key={name} />
            ))}
            <p>
              {fill(text.away, { from, to })}{' '}
              {mayChange.includes(person.id) && (
                <button type="submit" class="plain">
                  {text.takeBack}
                </button>
              )}
            </p>
          </form>
        ))}
      {(props.changesPeople || person.id === props.viewer.id) && (
        <p class="links">
          {props.changesPeople && (
            <a class="target" href={`directory?person=${person.id}&lang=${language}`}>
              {fill(PEOPLE.change[language], { name: person.name })}
            </a>
          )}
          <a class="target" href={`directory?person=${person.id}&show=contacts&lang=${language}`}>
            {person.id === props.viewer.id
              ? CONTACT.own[language]
              : fill(CONTACT.title[language], { name: person.name })}
          </a>
        </p>
      )}
      {mayChange.includes(person.id) && <SayAway props={props} person={person} />}
    </li>
  );
};

const SayAway = ({ props, person: { id } }: { props: DirectoryProps; person: Person }) => {
  const { language } = props;
  const text = inLanguage(DIRECTORY, language);
  const unsaved = props.unsaved?.values.person === id ? props.unsaved : undefined;
  return (
    <details open={unsaved !== undefined}>
      <summary>{text.saySo}</summary>
      <form method="post" action={`directory?lang=${language}`} autocomplete="off" noValidate>
        <input type="hidden" name="person" value={id} />
        <input type="hidden" name="what" value="away" />
        {unsaved && (
          <p class="error" role="alert">
            {unsaved.why === 'notYet' ? DESK.notYet[language] : text[unsaved.why]}
          </p>
        )}
        {(['from', 'to'] as const).map((name) => (
          <div class="field" key={name}>
            <label for={`${name}-${id}`}>{text[name]}</label>
            <p class="hint" id={`${name}-${id}-hint`}>
              {text.dayHint}
            </p>
            <input
              id={`${name}-${id}`}
              name={name}
              type="text"
              inputmode="numeric"
              maxlength={10}
              value={unsaved?.values[name]}
              aria-describedby={`${name}-${id}-hint`}
            />
          </div>
        ))}
        <button type="submit">{text.save}</button>
      </form>
    </details>
  );
};

const History = ({ history = [], older, people, language, municipality }: DirectoryProps) => {
  const text = inLanguage(DIRECTORY, language);
  const gone = new Map(
    history.flatMap((each) => (each.what === 'removed' ? [[each.person, each.name]] : [])),
  );
  const name = (id: string) => people.find((person) => person.id === id)?.name ?? gone.get(id) ?? id;
  return (
    <section id="history">
      <h2>{text.history}</h2>
      {history.length === 0 && <p>{text.noHistory}</p>}
      <ol class="timeline">
        {history.map((entry) => (
          <li key={`${entry.at} ${entry.what}`}>
            <time dateTime={entry.at}>{moment(entry.at, language, municipality.timeZone)}</time>{' '}
            {happened(entry, name, language)}
            {'why' in entry && entry.why && <p class="said">{entry.why}</p>}
            {'table' in entry && (
              <details>
                <summary>{ROUTING.wouldBe[language]}</summary>
                <Sentences table={entry.table} language={language} />
              </details>
            )}
          </li>
        ))}
      </ol>
      {older && (
        <p>
          <a class="target" href={`directory?before=${encodeURIComponent(older)}&lang=${language}#history`}>
            {text.older}
          </a>
        </p>
      )}
    </section>
  );
};

const happened = (entry: DirectoryEntry, name: (id: string) => string, language: Language): string => {
  const who = { by: name(entry.by), person: 'person' in entry ? name(entry.person) : '' };
  const by = (channel: MessageChannel) => ({
    ...who,
    channel: PEOPLE[channel === 'sms' ? 'mobile' : 'email'][language].toLowerCase(),
  });
  switch (entry.what) {
    case 'tested':
      return fill(CONTACT.wasTested[language], by(entry.channel));
    case 'not-sent':
      return fill(CONTACT.wasNotSent[language], by(entry.channel));
    case 'proved':
      return fill(CONTACT.wasProved[language], by(entry.channel));
    case 'wrong-code':
      return fill(CONTACT.wasWrong[language], by(entry.channel));
    case 'away':
      return fill(DIRECTORY.wentAway[language], { ...who, from: entry.from, to: entry.to });
    case 'back':
      return fill(DIRECTORY.cameBack[language], { ...who, from: entry.from, to: entry.to });
    case 'changed': {
      const fields = entry.fields.map((field) => PEOPLE[field][language].toLowerCase()).join(', ');
      return fill(PEOPLE.wasChanged[language], { ...who, fields });
    }
    case 'added':
      return fill(PEOPLE.wasAdded[language], who);
    case 'removed':
      return fill(PEOPLE.wasRemoved[language], who);
    case 'routing-proposed':
      return fill(ROUTING[entry.what][language], who);
    case 'routing-approved':
    case 'routing-declined':
    case 'routing-withdrawn':
      return fill(ROUTING[entry.what][language], { ...who, proposedBy: name(entry.proposedBy) });
  }
};
