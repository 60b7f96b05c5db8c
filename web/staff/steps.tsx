import { isQuestion } from '../../shared/desk/steps.ts';
import type { DeskView } from '../../shared/desk/view.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import { OBSTACLES, STEP_SECTIONS } from '../../shared/texts/desk-steps.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { DeskForm, DeskText } from './action.tsx';
import { at, type CasePart, nameOf } from './part.ts';

type StepView = NonNullable<DeskView['steps']>[number];

/** The plan's steps, each with who is responsible, by when, and who has done it; one's own can be ticked. */
export const Steps = (part: CasePart) => {
  const { view, language } = part;
  if (!view.steps) return null;
  return (
    <section id="steps">
      <h2>{FIELD_NAMES.steps[language]}</h2>
      {SECTIONS.map((section) => (
        <Section key={section} part={part} section={section} />
      ))}
    </section>
  );
};

type SectionName = keyof typeof STEP_SECTIONS;
const SECTIONS = Object.keys(STEP_SECTIONS) as SectionName[];

/** The part of the plan that a step belongs to, by its number (Bilaga 3). */
const sectionOf = ({ id }: StepView): SectionName => {
  if (id.startsWith('3.0')) return 'atOnce';
  if (id.startsWith('3.1.1')) return 'assessment';
  if (id.startsWith('3.1')) return 'police';
  if (id.startsWith('3.2.3')) return 'information';
  return id.startsWith('3.2.4') || id.startsWith('3.3') ? 'longRun' : 'support';
};

/** One part of the plan, open where something in it is one's own to do. */
const Section = ({ part, section }: { part: CasePart; section: SectionName }) => {
  const { view, language, unsaved } = part;
  const steps = (view.steps ?? []).filter((step) => sectionOf(step) === section);
  if (steps.length === 0) return null;
  const done = steps.filter(({ state }) => state === 'done' || state === 'not-applicable').length;
  const closed = view.summary?.status === 'closed';
  const mine = !closed && steps.some(({ own, state, obstacle }) => own && state === 'open' && !obstacle);
  const refused = steps.some(({ id }) => id === unsaved?.values.step);
  return (
    <details open={mine || refused}>
      <summary>
        {STEP_SECTIONS[section][language]}{' '}
        <span class="tag">{fill(DESK.ofAll[language], { done, all: steps.length })}</span>
      </summary>
      <ol class="steps">
        {steps.map((step) => (
          <Step key={step.id} part={part} step={step} />
        ))}
      </ol>
    </details>
  );
};

const CLASS: Readonly<Record<StepView['state'], string | undefined>> = {
  open: undefined,
  waiting: undefined,
  done: 'done',
  'not-applicable': 'waived',
};

const Step = ({ part, step }: { part: CasePart; step: StepView }) => {
  const { language, municipality, view } = part;
  const text = inLanguage(DESK, language);
  const planned = municipality.steps.find(({ id }) => id === step.id);
  const roles = (planned?.responsible ?? []).map((role) => ROLE_NAMES[role][language]).join(', ');
  const mine = step.own && view.may.tickStep && view.summary?.status !== 'closed';
  return (
    <li class={CLASS[step.state]} id={`step-${step.id}`}>
      <p>
        <strong>{step.id}</strong> {planned?.text[language]}
      </p>
      <p class="soft">
        {fill(text.ownerOf, { who: roles })}
        {step.due && step.state === 'open' && ` · ${fill(text.by, { time: at(part, step.due) })}`}
      </p>
      <Done part={part} step={step} />
      {step.obstacle && step.state !== 'done' && <p>{OBSTACLES[step.obstacle][language]}</p>}
      {planned?.condition === 'consent-and-two-approvals' && <InformedText part={part} mine={mine} />}
      {mine && step.obstacle === 'approvals-missing' && (
        <DeskForm part={part} action="approve" hidden={{ step: step.id }}>
          <button type="submit" class="quiet">
            {text.approve}
          </button>
        </DeskForm>
      )}
      {mine && !step.obstacle && <Tick part={part} step={step} />}
    </li>
  );
};

const Done = ({ part, step }: { part: CasePart; step: StepView }) => {
  const { language, people } = part;
  const text = inLanguage(DESK, language);
  const approvals = step.approvals ?? [];
  const by = step.by && step.role ? nameOf(people, step.by, ROLE_NAMES[step.role][language]) : undefined;
  return (
    <>
      {approvals.length > 0 && (
        <p>
          {text.approvedBy}{' '}
          {approvals.map(({ person, role }) => nameOf(people, person, ROLE_NAMES[role][language])).join(', ')}
        </p>
      )}
      {by && step.at && (
        <p>
          {fill(step.state === 'done' ? text.doneBy : text.waivedBy, { who: by, time: at(part, step.at) })}
          {step.answer && ` · ${step.answer === 'yes' ? text.answerYes : text.answerNo}`}
        </p>
      )}
      {step.reason && <p class="said">{step.reason}</p>}
    </>
  );
};

const Tick = ({ part, step: { id, state } }: { part: CasePart; step: StepView }) => {
  const text = inLanguage(DESK, part.language);
  const hidden = { step: id, was: state };
  if (state === 'done' || state === 'not-applicable')
    return (
      <DeskForm part={part} action="step" hidden={{ ...hidden, state: 'open' }}>
        <button type="submit" class="quiet">
          {text.reopen}
        </button>
      </DeskForm>
    );
  return (
    <details open={part.unsaved?.values.step === id}>
      <summary>
        {text.done} / {text.notApplicable}
      </summary>
      {isQuestion(id) ? (
        <>
          <DeskForm part={part} action="step" hidden={{ ...hidden, state: 'done', answer: 'yes' }}>
            <button type="submit">{text.answerYes}</button>
          </DeskForm>
          <DeskForm part={part} action="step" hidden={{ ...hidden, state: 'done', answer: 'no' }}>
            <DeskText part={part} action="step" name="reason" label={text.answerNo} suffix={id} />
            <button type="submit" class="quiet">
              {text.save}
            </button>
          </DeskForm>
        </>
      ) : (
        <>
          <DeskForm part={part} action="step" hidden={{ ...hidden, state: 'done' }}>
            <button type="submit">{text.done}</button>
          </DeskForm>
          <DeskForm part={part} action="step" hidden={{ ...hidden, state: 'not-applicable' }}>
            <DeskText part={part} action="step" name="reason" label={text.stepReason} suffix={id} />
            <button type="submit" class="quiet">
              {text.notApplicable}
            </button>
          </DeskForm>
        </>
      )}
    </details>
  );
};

/** What the chosen groups would be told, what the person says of it, and a field for a text. */
const InformedText = ({ part, mine }: { part: CasePart; mine: boolean }) => {
  const { view, language } = part;
  const text = inLanguage(DESK, language);
  if (!view.story) return null;
  const { informedText } = view.story;
  const answer = view.decisions?.informedText?.answer;
  const said = { yes: text.textAgreed, no: text.textDeclined, none: text.textWaiting }[answer ?? 'none'];
  return (
    <>
      {informedText ? (
        <>
          <p>{text.informedText}</p>
          <blockquote class="said">{informedText.text}</blockquote>
          <p class="soft">
            {said} · {at(part, informedText.at)}
          </p>
        </>
      ) : (
        <p class="soft">{text.noText}</p>
      )}
      {mine && view.summary?.status !== 'closed' && (
        <details open={part.unsaved?.action === 'propose-text'}>
          <summary>{text.proposeText}</summary>
          <DeskForm part={part} action="propose-text">
            <DeskText
              part={part}
              action="propose-text"
              name="text"
              label={text.proposeText}
              hint={text.proposeHint}
              rows={4}
            />
            <button type="submit">{text.save}</button>
          </DeskForm>
        </details>
      )}
    </>
  );
};
