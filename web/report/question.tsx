import type { ComponentChildren } from 'preact';
import type { Decision as Name } from '../../shared/incident/decisions.ts';
import type { Translated } from '../../shared/languages.ts';
import { DECIDE } from '../../shared/texts/report-decisions.ts';
import { Choices } from './choices.tsx';
import { Decision } from './decision.tsx';
import type { Part } from './part.ts';

interface QuestionProps {
  readonly part: Part;
  readonly decision: Exclude<Name, 'informedGroups'>;
  readonly action: string;
  readonly question: keyof typeof DECIDE;
  readonly hint?: keyof typeof DECIDE;
  /** Its answers, by the codes that are stored. */
  readonly answers: Readonly<Record<string, Translated>>;
  /** What goes with the answer. */
  readonly children?: ComponentChildren;
}

/** A decision that is one of a few answers. */
export const Question = ({ part, decision, action, question, hint, answers, children }: QuestionProps) => {
  const { language } = part;
  const stands = part.view.decisions[decision];
  const options = Object.entries(answers).map(([code, name]) => [code, name[language]] as const);
  return (
    <Decision
      part={part}
      decision={decision}
      action={action}
      names={new Map(options)}
      stands={stands && { answer: [stands.answer], at: stands.at }}
    >
      <Choices
        part={part}
        action={action}
        name="answer"
        type="radio"
        legend={DECIDE[question][language]}
        hint={hint && DECIDE[hint][language]}
        options={options}
        chosen={stands ? [stands.answer] : []}
        layout="row"
      />
      {children}
    </Decision>
  );
};
