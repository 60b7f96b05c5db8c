import type { Language } from '../../shared/languages.ts';
import type { ShownStep } from '../../shared/reporter/steps.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import {
  STEP_GROUP_NAMES,
  STEP_STATES,
  STEPS,
  STEPS_TOLD,
  WAITS_FOR,
} from '../../shared/texts/report-steps.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { byMoment, moment } from '../dates.ts';
import type { Part } from './part.ts';

const CLASSES = {
  done: 'done',
  'not-applicable': 'waived',
  open: undefined,
  late: undefined,
  waiting: undefined,
};

/** What there is to say of when: done when, to be done by when, or what it waits for. */
const when = ({ state, at, due, condition }: ShownStep, language: Language, timeZone: string): string => {
  if (at) return moment(at, language, timeZone);
  if (state === 'waiting')
    return condition === 'always' || condition === 'acute-danger' ? '' : WAITS_FOR[condition][language];
  if (due === null || state === 'not-applicable' || state === 'done') return '';
  return fill(STEPS[state === 'late' ? 'lateSince' : 'by'][language], {
    time: byMoment(due, language, timeZone),
  });
};

const Step = ({ step, language, timeZone }: { step: ShownStep; language: Language; timeZone: string }) => {
  const own = step.who.includes('UTSATT');
  const who = own ? STEPS.you[language] : step.who.map((role) => ROLE_NAMES[role][language]).join(', ');
  const rest = [STEP_STATES[step.state][language], when(step, language, timeZone)].filter(Boolean).join(': ');
  return (
    <li class={CLASSES[step.state]}>
      <p class="label">{STEPS_TOLD[step.id]?.[language]}</p>
      <p class="soft">
        {who} · {rest}
      </p>
    </li>
  );
};

/** The plan's steps in plain words, by what they are about: who has each, which are done and when. */
export const Steps = ({ view, language, municipality }: Part) => {
  const text = inLanguage(STEPS, language);
  return (
    <section id="steps">
      <h2>{text.title}</h2>
      <p>{text.lead}</p>
      {view.steps.map(({ group, steps }) => (
        <div key={group}>
          <h3>{STEP_GROUP_NAMES[group][language]}</h3>
          <ol class="steps">
            {steps.map((step) => (
              <Step key={step.id} step={step} language={language} timeZone={municipality.timeZone} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
};
