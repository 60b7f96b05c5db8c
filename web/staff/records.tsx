import { purposeOf } from '../../shared/followups/purpose.ts';
import { planOf } from '../../shared/followups/view.ts';
import { ANSWER, POLICE_REPORT } from '../../shared/report/options.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { STOPPED_NAMES } from '../../shared/texts/contacts.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import {
  DECISION_NAMES,
  DELIVERY_NAMES,
  FILE_NAMES,
  FOLLOW_UP_NAMES,
} from '../../shared/texts/desk-states.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { YearStrip } from '../year-strip.tsx';
import { Facts } from './facts.tsx';
import { at, type CasePart, nameOf } from './part.ts';

/** What the person has decided, each with its moment. */
export const Decisions = (part: CasePart) => {
  const { view, language } = part;
  const { decisions } = view;
  if (!decisions) return null;
  const said = (answer: string | undefined, when: string | undefined) =>
    answer && when ? `${answer} · ${at(part, when)}` : DESK.undecided[language];
  return (
    <section id="decisions">
      <h2>{FIELD_NAMES.decisions[language]}</h2>
      <Facts
        rows={[
          [
            DECISION_NAMES.policeReport[language],
            said(
              decisions.policeReport && POLICE_REPORT[decisions.policeReport.answer][language],
              decisions.policeReport?.at,
            ),
          ],
          ...(['strategistReads', 'occupationalHealth', 'supportPerson'] as const).map(
            (name) =>
              [
                DECISION_NAMES[name][language],
                said(decisions[name] && ANSWER[decisions[name].answer][language], decisions[name]?.at),
              ] as const,
          ),
          [
            DECISION_NAMES.informedGroups[language],
            said(
              decisions.informedGroups &&
                (decisions.informedGroups.groups.length > 0 ? ANSWER.yes : ANSWER.no)[language],
              decisions.informedGroups?.at,
            ),
          ],
        ]}
      />
    </section>
  );
};

/** The files of evidence, with what shows that they are the same. */
export const EvidenceList = (part: CasePart) => {
  const { view, language, base } = part;
  if (!view.evidence) return null;
  return (
    <section id="evidence">
      <h2>{FIELD_NAMES.evidence[language]}</h2>
      {view.evidence.length === 0 && <p>{DESK.noFiles[language]}</p>}
      <ul class="apart">
        {view.evidence.map((file) => (
          <li key={file.number}>
            {file.state === 'clean' ? (
              <a href={`${base}cases/${view.reference?.id}/evidence/${file.number}`}>
                {file.name ?? file.number}
              </a>
            ) : (
              (file.name ?? file.number)
            )}{' '}
            · {FILE_NAMES[file.state][language]} · {at(part, file.at)}
            {file.sha256 && <p class="soft">SHA-256 {file.sha256}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The contacts that the person is owed. */
export const FollowUps = (part: CasePart) => {
  const { view, language, municipality } = part;
  if (!view.followUps || view.followUps.length === 0) return null;
  return (
    <section id="follow-ups">
      <h2>{FIELD_NAMES.followUps[language]}</h2>
      {view.reference && (
        <YearStrip
          plan={planOf({ followUps: view.followUps }, { events: [] })}
          from={view.reference.receivedAt}
          reference={view.reference.reference}
          language={language}
        />
      )}
      <ul class="apart">
        {view.followUps.map((contact) => (
          <li key={contact.id}>
            <strong>{contact.id}</strong> {at(part, contact.due)} · {FOLLOW_UP_NAMES[contact.state][language]}
            {contact.stopped &&
              contact.state === 'stopped' &&
              `: ${STOPPED_NAMES[contact.stopped.why][language]}`}
            <p class="soft">{purposeOf(contact, municipality)[language]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Who was alerted, by what, and whether it arrived. */
export const Deliveries = (part: CasePart) => {
  const { view, language, people } = part;
  if (!view.deliveries || view.deliveries.length === 0) return null;
  const text = inLanguage(DESK, language);
  return (
    <section id="deliveries">
      <h2>{FIELD_NAMES.deliveries[language]}</h2>
      <ul class="apart">
        {view.deliveries.map((delivery) => (
          <li key={`${delivery.entry} ${delivery.person} ${delivery.channel}`}>
            {nameOf(people, delivery.person, ROLE_NAMES[delivery.role][language])} ·{' '}
            {delivery.channel === 'sms' ? 'SMS' : text.email} · {DELIVERY_NAMES[delivery.state][language]}
            {delivery.handedOverAt && ` · ${at(part, delivery.handedOverAt)}`}
          </li>
        ))}
      </ul>
    </section>
  );
};
