import { YES_NO } from '../../shared/report/options.ts';
import { DECIDE, GROUP_NAMES } from '../../shared/texts/report-decisions.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { Choices } from './choices.tsx';
import { Decision } from './decision.tsx';
import type { Part } from './part.ts';
import { Question } from './question.tsx';

/** Which groups may be told, and, once there is a text, whether they may be told just that. */
export const Informed = ({ part }: { part: Part }) => {
  const { view, language } = part;
  const text = inLanguage(DECIDE, language);
  const options = Object.entries(GROUP_NAMES).map(([code, name]) => [code, name[language]] as const);
  const stands = view.decisions.informedGroups;
  const { informedText } = view;
  return (
    <>
      <Decision
        part={part}
        decision="informedGroups"
        action="informed-groups"
        names={new Map([...options, ['nobody', text.nobody]])}
        stands={stands && { answer: stands.groups.length > 0 ? stands.groups : ['nobody'], at: stands.at }}
      >
        <Choices
          part={part}
          action="informed-groups"
          name="groups"
          type="checkbox"
          legend={text.informedGroups}
          hint={text.informedGroupsHint}
          options={options}
          chosen={stands?.groups ?? []}
        />
      </Decision>
      {informedText && (
        <Question
          part={part}
          decision="informedText"
          action="informed-text"
          question="informedText"
          answers={YES_NO}
        >
          <blockquote class="said">{informedText.text}</blockquote>
          <input type="hidden" name="entry" value={informedText.entry} />
        </Question>
      )}
    </>
  );
};
