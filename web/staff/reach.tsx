import type { Coverage } from '../../shared/directory/coverage.ts';
import { DIRECTORY_ROLES } from '../../shared/directory/person.ts';
import { LEVELS } from '../../shared/level/levels.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { DIRECTORY } from '../../shared/texts/desk-directory.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { URGENCY } from '../../shared/texts/take.ts';
import type { DirectoryProps } from './directory.tsx';

/** Asks for any role, party, level and day, and says who would be tried, in order. */
export const Reach = ({ language, municipality, question, reached = [] }: DirectoryProps) => {
  const text = inLanguage(DIRECTORY, language);
  const choices = [
    [
      'role',
      text.role,
      [['', text.any], ...DIRECTORY_ROLES.map((role) => [role, ROLE_NAMES[role][language]])],
    ],
    ['party', text.party, [['', text.none], ...municipality.parties.map(({ code, name }) => [code, name])]],
    ['level', text.level, LEVELS.map((level) => [level, URGENCY[level][language]])],
  ] as const;
  return (
    <section id="reach">
      <h2>{text.who}</h2>
      <form method="get" action="directory">
        <input type="hidden" name="lang" value={language} />
        {choices.map(([name, label, options]) => (
          <div class="field" key={name}>
            <label for={`reach-${name}`}>{label}</label>
            <select id={`reach-${name}`} name={name}>
              {options.map(([value, said]) => (
                <option key={value} value={value} selected={question?.[name] === value}>
                  {said}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div class="field">
          <label for="reach-day">{text.on}</label>
          <input
            id="reach-day"
            name="day"
            type="text"
            inputmode="numeric"
            maxlength={10}
            value={question?.day}
          />
        </div>
        <button type="submit">{text.look}</button>
      </form>
      {reached.map(({ rule, line }) => (
        <div class="card" key={rule.id}>
          <p class="soft">{rule.line.map((role) => ROLE_NAMES[role][language]).join(' → ')}</p>
          {line.length === 0 ? (
            <p>{text.nobodyAtAll}</p>
          ) : (
            <ol>
              {line.map(({ person, role }) => (
                <li key={person.id}>
                  {person.name} ({ROLE_NAMES[role][language]})
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
    </section>
  );
};

/** The coverage check: role by role and level by level. */
export const Matrix = ({ language, municipality, coverage = [] }: DirectoryProps) => {
  const text = inLanguage(DIRECTORY, language);
  const rows = Map.groupBy(coverage, ({ role, party }) => `${role} ${party ?? ''}`);
  const nameOf = ({ role, party }: Coverage) => {
    const name = municipality.parties.find(({ code }) => code === party)?.name ?? party;
    return [ROLE_NAMES[role][language], name].filter(Boolean).join(', ');
  };
  const cell = ({ alerted, gap, reached, instead }: Coverage): string => {
    if (!alerted) return text.notAsked;
    if (gap === 'only-one') return text.onlyOne;
    if (gap !== 'nobody') return fill(text.several, { count: reached.length });
    return instead.length > 0 ? text.nobodyBut : text.nobody;
  };
  return (
    <section id="coverage">
      <h2>{text.matrix}</h2>
      <table>
        <caption>{text.matrixLead}</caption>
        <thead>
          <tr>
            <th scope="col">{text.role}</th>
            {LEVELS.map((level) => (
              <th scope="col" key={level}>
                {URGENCY[level][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...rows].map(([key, levels]) => (
            <tr key={key}>
              <th scope="row">{levels[0] && nameOf(levels[0])}</th>
              {levels.map((each) => (
                <td key={each.level} data-name={URGENCY[each.level][language]}>
                  {cell(each)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
