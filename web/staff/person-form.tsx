import { type EditFault, postsIn, valuesOfPerson } from '../../shared/directory/edit.ts';
import type { PersonField } from '../../shared/directory/history.ts';
import { DIRECTORY_ROLES, type Person, type Post } from '../../shared/directory/person.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { CONTACT } from '../../shared/texts/desk-contact.ts';
import { DIRECTORY } from '../../shared/texts/desk-directory.ts';
import { faultText, PEOPLE } from '../../shared/texts/desk-people.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { type StaffProps, staffDocument } from './frame.tsx';
import type { StaffMunicipality } from './part.ts';

/** One person of the directory, as stored or as typed and not taken. */
export interface PersonState {
  /** `new` for somebody new. */
  readonly id: string;
  readonly values: Readonly<Record<string, string | undefined>>;
  /** How the person stood when the page was made. */
  readonly was: string;
  /** What was asked for and not done: to save, or to remove. */
  readonly what?: string;
  readonly faults?: readonly EditFault[];
  /** Posts in which nobody could be reached afterwards. */
  readonly vacated?: readonly Pick<Post, 'role' | 'party'>[];
  /** What somebody else changed since. */
  readonly meanwhile?: { readonly person: Person; readonly changed: readonly PersonField[] };
}

export interface PersonProps extends StaffProps, PersonState {
  readonly municipality: StaffMunicipality;
}

/** Somebody is added, changed or removed. */
export const personPage = (props: PersonProps): string => {
  const { language, id, values, was, viewer } = props;
  const text = inLanguage(PEOPLE, language);
  const name = props.meanwhile?.person.name ?? values.name ?? '';
  const title = id === 'new' ? text.add : fill(text.change, { name });
  const hidden = (what: string) =>
    Object.entries({ person: id, was, what }).map(([field, value]) => (
      <input type="hidden" name={field} value={value} key={field} />
    ));
  return staffDocument({
    ...props,
    title,
    languageHref: `directory?person=${id}`,
    ...(props.what && {
      languagePost: { action: 'directory', values: { ...values, person: id, was, what: props.what } },
    }),
    children: (
      <>
        <p>
          <a href={`directory?lang=${language}`}>{text.back}</a>
        </p>
        <h1>{title}</h1>
        {props.meanwhile && <Meanwhile {...props} />}
        <form method="post" action={`directory?lang=${language}`} autocomplete="off" noValidate>
          {hidden('save')}
          {props.what === 'save' && <Vacates {...props} />}
          {(['name', 'mobile', 'email', 'languages'] as const).map((field) => (
            <Field key={field} props={props} field={field} />
          ))}
          <Posts {...props} />
          <button type="submit">{DIRECTORY.save[language]}</button>
        </form>
        {id !== 'new' && (
          <p>
            <a class="target" href={`directory?person=${id}&show=contacts&lang=${language}`}>
              {CONTACT.link[language]}
            </a>
          </p>
        )}
        {id === 'new' || id === viewer.id ? (
          id === viewer.id && <p>{text.notYourself}</p>
        ) : (
          <section>
            <h2>{text.remove}</h2>
            <p>{text.removeLead}</p>
            <form method="post" action={`directory?lang=${language}`}>
              {hidden('remove')}
              {props.what === 'remove' && <Vacates {...props} />}
              <button type="submit">{text.remove}</button>
            </form>
          </section>
        )}
      </>
    ),
  });
};

const Meanwhile = ({ language, meanwhile }: PersonProps) => {
  if (!meanwhile) return null;
  const { person, changed } = meanwhile;
  const stored = valuesOfPerson(person);
  const posts = person.posts.map(({ role, party, order }) =>
    [ROLE_NAMES[role][language], party, order].filter((part) => part !== undefined).join(' '),
  );
  return (
    <div class="error" role="alert">
      <p>{PEOPLE.meanwhile[language]}</p>
      <ul>
        {changed.map((field) => (
          <li key={field}>
            {PEOPLE[field][language]}:{' '}
            {(field === 'posts' ? posts.join(' · ') : stored[field]) || PEOPLE.empty[language]}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Nobody would be left: said first, done only when it is meant. */
const Vacates = ({ language, municipality, vacated = [] }: PersonProps) =>
  vacated.length === 0 ? null : (
    <div class="error" role="alert">
      <p>{PEOPLE.vacates[language]}</p>
      <ul>
        {vacated.map(({ role, party }) => {
          const name = municipality.parties.find(({ code }) => code === party)?.name ?? party;
          return (
            <li key={`${role} ${party}`}>{[ROLE_NAMES[role][language], name].filter(Boolean).join(', ')}</li>
          );
        })}
      </ul>
      <label>
        <input type="checkbox" name="sure" value="yes" /> {PEOPLE.sure[language]}
      </label>
    </div>
  );

const HINTS = { mobile: 'mobileHint', email: 'emailHint', languages: 'languagesHint' } as const;

const Field = ({ props, field }: { props: PersonProps; field: 'name' | keyof typeof HINTS }) => {
  const text = inLanguage(PEOPLE, props.language);
  const hint = field === 'name' ? undefined : text[HINTS[field]];
  return (
    <div class="field">
      <label for={field}>{text[field]}</label>
      {hint && (
        <p class="hint" id={`${field}-hint`}>
          {hint}
        </p>
      )}
      <Wrong props={props} field={field} />
      <input
        id={field}
        name={field}
        type="text"
        maxlength={200}
        value={props.values[field]}
        aria-describedby={describedBy(props, field, hint !== undefined)}
        aria-invalid={isWrong(props, field) || undefined}
      />
    </div>
  );
};

const isWrong = ({ faults = [] }: PersonProps, field: string) => faults.some((each) => each.field === field);

const describedBy = (props: PersonProps, field: string, hint: boolean): string | undefined =>
  [hint && `${field}-hint`, isWrong(props, field) && `${field}-error`].filter(Boolean).join(' ') || undefined;

const Wrong = ({ props: { faults = [], language }, field }: { props: PersonProps; field: string }) => {
  const found = faults.filter((each) => each.field === field).map(({ code }) => faultText(code)[language]);
  return found.length === 0 ? null : (
    <p class="error" id={`${field}-error`}>
      {[...new Set(found)].join(' ')}
    </p>
  );
};

/** The posts there are, and one more. */
const Posts = (props: PersonProps) => {
  const { language, municipality, values } = props;
  const text = inLanguage(PEOPLE, language);
  const count = (postsIn(values).at(-1) ?? -1) + 2;
  const choices = {
    role: [['', text.noRole], ...DIRECTORY_ROLES.map((role) => [role, ROLE_NAMES[role][language]])],
    party: [['', DIRECTORY.none[language]], ...municipality.parties.map(({ code, name }) => [code, name])],
  };
  return Array.from({ length: count }, (_, index) => (
    <fieldset key={String(index)}>
      <legend>{fill(text.post, { number: index + 1 })}</legend>
      {(['role', 'party'] as const).map((each) => {
        const field = `${each}-${index}`;
        return (
          <div class="field" key={field}>
            <label for={field}>{DIRECTORY[each][language]}</label>
            <Wrong props={props} field={field} />
            <select id={field} name={field} aria-describedby={describedBy(props, field, false)}>
              {choices[each].map(([value, said]) => (
                <option key={value} value={value} selected={(values[field] ?? '') === value}>
                  {said}
                </option>
              ))}
            </select>
          </div>
        );
      })}
      <div class="field">
        <label for={`order-${index}`}>{text.order}</label>
        <p class="hint" id={`order-${index}-hint`}>
          {text.orderHint}
        </p>
        <Wrong props={props} field={`order-${index}`} />
        <input
          id={`order-${index}`}
          name={`order-${index}`}
          type="text"
          inputmode="numeric"
          maxlength={2}
          value={values[`order-${index}`]}
          aria-describedby={describedBy(props, `order-${index}`, true)}
        />
      </div>
    </fieldset>
  ));
};
