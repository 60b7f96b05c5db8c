import type { ComponentChildren } from 'preact';
import type { Decision as Name } from '../../shared/incident/decisions.ts';
import { WITHDRAWN } from '../../shared/reporter/decide.ts';
import { DECIDE } from '../../shared/texts/report-decisions.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { moment } from '../dates.ts';
import { ActionForm } from './action-form.tsx';
import type { Part } from './part.ts';

interface DecisionProps {
  readonly part: Part;
  readonly decision: Name;
  readonly action: string;
  /** What each answer is called. */
  readonly names: ReadonlyMap<string, string>;
  /** The answer as it stands, with its moment; undefined when there is none. */
  readonly stands: { readonly answer: readonly string[]; readonly at: string } | undefined;
  readonly children: ComponentChildren;
}

/** One decision: how it stands and since when, the question with its answers, and what was answered before. */
export const Decision = ({ part, decision, action, names, stands, children }: DecisionProps) => {
  const { language, municipality } = part;
  const text = inLanguage(DECIDE, language);
  const at = (time: string) => moment(time, language, municipality.timeZone);
  const say = (answer: readonly string[]) =>
    new Intl.ListFormat(language).format(answer.map((code) => names.get(code) ?? code));
  const earlier = part.view.decided.filter((each) => each.decision === decision && each.at !== stands?.at);
  return (
    <div class="card" id={`decision-${action}`}>
      <ActionForm part={part} action={action}>
        {children}
        <p class="soft note">
          {stands
            ? fill(text.answered, { answer: say(stands.answer), time: at(stands.at) })
            : text.unanswered}
        </p>
        <div class="buttons">
          <button type="submit">{text.save}</button>
          {stands && (
            <button type="submit" name="answer" value={WITHDRAWN} class="quiet">
              {text.takeBack}
            </button>
          )}
        </div>
      </ActionForm>
      {earlier.length > 0 && (
        <details>
          <summary>{text.earlier}</summary>
          <ul>
            {earlier.map((each) => (
              <li key={each.at}>
                {each.answer.length > 0 ? say(each.answer) : text.takenBack}, {at(each.at)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
