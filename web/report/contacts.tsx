import type { ComponentChildren } from 'preact';
import { SAID_EVENTS } from '../../shared/followups/events.ts';
import { CONTACTED_BY } from '../../shared/followups/wishes.ts';
import { PAUSES } from '../../shared/reporter/contact-pause.ts';
import { AS_IT_WAS } from '../../shared/reporter/contact-way.ts';
import type { Wished } from '../../shared/reporter/contacts.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { EVENT_NAMES, WAY_NAMES } from '../../shared/texts/contacts.ts';
import { CONTACTS } from '../../shared/texts/report-contacts.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { day, moment } from '../dates.ts';
import { ActionForm } from './action-form.tsx';
import { Choices } from './choices.tsx';
import { ContactPlan, whenAndWho } from './contact-plan.tsx';
import { choiceInWords } from './contact-words.ts';
import type { Part } from './part.ts';
import { TextField } from './text-field.tsx';
import { whoIs } from './who.ts';

interface ChoiceProps {
  readonly part: Part;
  readonly action: string;
  readonly title: string;
  readonly button: string;
  /** The wishes that it changes: how they stand, and since when, is said. */
  readonly wishes?: readonly Wished['wish'][];
  readonly children?: ComponentChildren;
}

/** One thing that can be chosen, folded away until somebody wants it; open again when it could not be taken. */
const Choice = ({ part, action, title, button, wishes = [], children }: ChoiceProps) => {
  const { view, language, municipality, refused } = part;
  const { chosen } = view.contacts;
  const text = inLanguage(CONTACTS, language);
  const stand = wishes.flatMap((wish) => chosen.findLast((each) => each.wish === wish) ?? []);
  return (
    <details id={action} open={refused?.action === action}>
      <summary>{title}</summary>
      <ActionForm part={part} action={action}>
        {children}
        {stand.map((each) => (
          <p class="soft note" key={each.wish}>
            {fill(each.from === 'you' ? text.chosen : text.chosenBy, {
              who: each.from === 'you' ? '' : whoIs(each.from, language),
              choice: choiceInWords(each, language),
              time: moment(each.at, language, municipality.timeZone),
            })}
          </p>
        ))}
        <button type="submit" class="quiet">
          {button}
        </button>
      </ActionForm>
    </details>
  );
};

const Fewer = ({ part }: { part: Part }) => {
  const { view, language, municipality } = part;
  const text = inLanguage(CONTACTS, language);
  const open = view.contacts.plan.filter((each) => each.open);
  const { only } = view.contacts.wishes;
  return (
    <Choice part={part} action="fewer-contacts" title={text.fewer} button={text.save} wishes={['only']}>
      {open.map(({ id }) => (
        <input type="hidden" key={id} name="shown" value={id} />
      ))}
      <Choices
        part={part}
        action="fewer-contacts"
        name="contacts"
        type="checkbox"
        legend={text.fewerWhich}
        hint={text.fewerHint}
        options={open.map((each) => {
          // Also of one that is not wanted now: who would get in touch.
          const state = each.state === 'stopped' ? 'planned' : each.state;
          return [each.id, whenAndWho({ ...each, state }, language, municipality.timeZone).join(': ')];
        })}
        chosen={open.map(({ id }) => id).filter((id) => !only || only.includes(id))}
      />
    </Choice>
  );
};

const Pause = ({ part }: { part: Part }) => {
  const text = inLanguage(CONTACTS, part.language);
  return (
    <Choice
      part={part}
      action="contact-pause"
      title={text.pause}
      button={text.pauseButton}
      wishes={['pausedUntil']}
    >
      <Choices
        part={part}
        action="contact-pause"
        name="weeks"
        type="radio"
        legend={text.pauseLong}
        options={PAUSES.map((weeks) => [weeks, fill(text.weeks, { weeks })])}
        chosen={[]}
        layout="row"
      />
    </Choice>
  );
};

const How = ({ part }: { part: Part }) => {
  const { view, incident, language } = part;
  const text = inLanguage(CONTACTS, language);
  const { by, way } = view.contacts.wishes;
  // Without a party there is nobody of it to choose.
  const roles = CONTACTED_BY.filter((role) => role !== 'PSA' || incident.report.party !== undefined);
  return (
    <Choice part={part} action="contact-way" title={text.how} button={text.save} wishes={['by', 'way']}>
      <Choices
        part={part}
        action="contact-way"
        name="by"
        type="radio"
        legend={text.by}
        options={[
          [AS_IT_WAS, text.asPlanned],
          ...roles.map((role): [string, string] => [role, ROLE_NAMES[role][language]]),
        ]}
        chosen={[by ?? AS_IT_WAS]}
      />
      <Choices
        part={part}
        action="contact-way"
        name="way"
        type="radio"
        legend={text.way}
        options={[
          [AS_IT_WAS, text.asReported],
          ...Object.entries(WAY_NAMES).map(([code, name]): [string, string] => [code, name[language]]),
        ]}
        chosen={[way ?? AS_IT_WAS]}
      />
      <p class="hint note">{text.howNote}</p>
    </Choice>
  );
};

const Coming = ({ part }: { part: Part }) => {
  const { language } = part;
  const text = inLanguage(CONTACTS, language);
  return (
    <Choice part={part} action="happening" title={text.event} button={text.save}>
      <p class="note">{text.eventLead}</p>
      <Choices
        part={part}
        action="happening"
        name="event"
        type="radio"
        legend={text.eventWhat}
        options={SAID_EVENTS.map((event) => [event, EVENT_NAMES[event][language]])}
        chosen={[]}
      />
      <TextField part={part} action="happening" name="day" label={text.eventDay} date />
    </Choice>
  );
};

const Stop = ({ part }: { part: Part }) => {
  const text = inLanguage(CONTACTS, part.language);
  return (
    <Choice
      part={part}
      action="no-contacts"
      title={text.stop}
      button={text.stopButton}
      wishes={['stoppedAt']}
    >
      <p class="note">{text.stopNote}</p>
    </Choice>
  );
};

/** That there are none, or none for a while, and the way to begin again. */
const Resting = ({ part, said, button }: { part: Part; said: string; button: string }) => (
  <div class="card strong">
    <p>{said}</p>
    <ActionForm part={part} action="contacts-again">
      <button type="submit">{button}</button>
    </ActionForm>
  </div>
);

/** What was chosen before; how each wish stands now is said where it can be changed. */
const Earlier = ({ view, language, municipality }: Part) => {
  const { chosen } = view.contacts;
  const text = inLanguage(CONTACTS, language);
  if (chosen.length === 0) return null;
  return (
    <details>
      <summary>{text.earlier}</summary>
      <ul>
        {chosen.map((each) => (
          <li key={`${each.wish} ${each.at}`}>
            {fill(text.chosenBy, {
              who: each.from === 'you' ? text.you : whoIs(each.from, language),
              choice: choiceInWords(each, language),
              time: moment(each.at, language, municipality.timeZone),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The contacts that are to come over the year, and the person's choice of fewer, none, none for a while, by whom and how. */
export const Contacts = (part: Part) => {
  const { view, language, municipality, incident } = part;
  const { plan, wishes } = view.contacts;
  const text = inLanguage(CONTACTS, language);
  const closed = incident.status === 'closed';
  const { stoppedAt, pausedUntil } = wishes;
  const shown = closed || stoppedAt ? plan.filter(({ state }) => state === 'answered') : plan;
  return (
    <section id="contacts">
      <h2>{text.title}</h2>
      <p>{closed ? text.closed : plan.length > 0 ? text.lead : text.none}</p>
      {!closed && stoppedAt && <Resting part={part} said={text.stopped} button={text.again} />}
      {!closed && !stoppedAt && pausedUntil && (
        <Resting
          part={part}
          said={fill(text.paused, { day: day(pausedUntil, language) })}
          button={text.endPause}
        />
      )}
      <ContactPlan plan={shown} language={language} timeZone={municipality.timeZone} />
      {!closed && !stoppedAt && (
        <>
          {plan.some(({ open }) => open) && <Fewer part={part} />}
          <Pause part={part} />
          <How part={part} />
          <Coming part={part} />
          <Stop part={part} />
        </>
      )}
      <Earlier {...part} />
    </section>
  );
};
