import { POLICE_REPORT, YES_NO } from '../../shared/report/options.ts';
import { DECIDE } from '../../shared/texts/report-decisions.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { Informed } from './informed.tsx';
import type { Part } from './part.ts';
import { Question } from './question.tsx';
import { SupportPerson } from './support-person.tsx';

/** What is the person's to decide, each answer with its moment, to be changed or taken back at any time. */
export const Decisions = (part: Part) => {
  const { incident, language } = part;
  const text = inLanguage(DECIDE, language);
  // A serious case is the strategist's from the beginning (domain.md, 6.3): there is nothing to decide.
  const serious = incident.level === 'red' || incident.level === 'orange';
  return (
    <section id="decisions">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {incident.report.reporter === 'representative' && <p class="card strong">{text.forAnother}</p>}
      <Question
        part={part}
        decision="policeReport"
        action="police-report"
        question="policeReport"
        hint="policeReportHint"
        answers={POLICE_REPORT}
      />
      <SupportPerson part={part} />
      <Question
        part={part}
        decision="occupationalHealth"
        action="occupational-health"
        question="occupationalHealth"
        hint="occupationalHealthHint"
        answers={YES_NO}
      />
      {!serious && (
        <Question
          part={part}
          decision="strategistReads"
          action="strategist-reads"
          question="strategistReads"
          hint="strategistReadsHint"
          answers={YES_NO}
        />
      )}
      <Informed part={part} />
    </section>
  );
};

/** A decision that is asked for again, near the top; it never stands in the way of anything. */
export const AskedAgain = ({ view, language }: Part) =>
  view.asked.includes('policeReport') && (
    <div class="card" id="asked-again">
      <p>{DECIDE.askedAgain[language]}</p>
      <p>
        <a class="target" href="#decision-police-report">
          {DECIDE.toQuestion[language]}
        </a>
      </p>
    </div>
  );
