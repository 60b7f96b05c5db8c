import { FIELDS, type Field } from '../../shared/access/fields.ts';
import { groundsOf } from '../../shared/desk/disclosure.ts';
import { wordsOf } from '../../shared/desk/entry-fields.ts';
import { type Ground, SECRECY } from '../../shared/desk/secrecy.ts';
import type { DeskView } from '../../shared/desk/view.ts';
import { purposeOf } from '../../shared/followups/purpose.ts';
import { ANSWER, POLICE_REPORT } from '../../shared/report/options.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { DESK, HAPPENED } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import {
  DECISION_NAMES,
  DELIVERY_NAMES,
  FOLLOW_UP_NAMES,
  STANDING,
  STEP_STATES,
} from '../../shared/texts/desk-states.ts';
import { GROUND_NAMES, PAPER } from '../../shared/texts/paper.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { URGENCY } from '../../shared/texts/take.ts';
import { TAKE_OUT } from '../../shared/texts/take-out.ts';
import { moment } from '../dates.ts';
import { nameOf, whoOf } from '../staff/part.ts';
import { known, type Paper, type PaperSource } from './paper.ts';
import { files, happened, linkToAssignment, person, whenAndWhere } from './words.ts';

type Rows = readonly (readonly [name: string, value: string | undefined])[];
type Shown<Name extends Field> = NonNullable<DeskView[Name]>;

/** The whole case, field by field, each with what it may be secret by. @param source.view nothing withheld (`wholeView`) */
export const disclosurePaper = (source: PaperSource & { readonly reason: string }): Paper => {
  const { language, municipality, view, by, madeAt, reason } = source;
  const text = inLanguage(PAPER, language);
  const made = fill(text.made, { time: moment(madeAt, language, municipality.timeZone), who: by });
  return {
    language,
    title: fill(text.wholeTitle, { ref: view.reference?.reference ?? '' }),
    lead: [text.wholeLead, made],
    sections: [
      { heading: text.request, rows: known([[TAKE_OUT.reason[language], reason]]) },
      ...FIELDS.map((field) => {
        const rows = known(rowsOf(field, source));
        return {
          heading: FIELD_NAMES[field][language],
          marks: names(SECRECY[field], source),
          rows: rows.length > 0 ? rows : [{ name: FIELD_NAMES[field][language], value: text.nothing }],
        };
      }),
    ],
  };
};

const names = (grounds: readonly Ground[], { language }: PaperSource): string[] =>
  grounds.map((ground) => GROUND_NAMES[ground][language]);

const rowsOf = <Name extends Field>(field: Name, source: PaperSource): Rows => {
  const shown = source.view[field];
  return shown === undefined ? [] : ROWS[field](shown as Shown<Name>, source);
};

const time = (instant: string, { language, municipality }: PaperSource): string =>
  moment(instant, language, municipality.timeZone);

/** Every field in words. A new field does not compile until it is written here. */
const ROWS: { readonly [Name in Field]: (shown: Shown<Name>, source: PaperSource) => Rows } = {
  reference: ({ reference, receivedAt }, source) => [
    [FIELD_NAMES.reference[source.language], reference],
    [PAPER.receivedAt[source.language], time(receivedAt, source)],
  ],
  summary: ({ level, status, taken }, source) => [
    [DESK.level[source.language], URGENCY[level][source.language]],
    [DESK.status[source.language], STANDING[status][source.language]],
    [
      DESK.holder[source.language],
      taken && nameOf(source.people, taken.person, ROLE_NAMES[taken.role][source.language]),
    ],
  ],
  identity: (identity, { language }) => person(identity, language),
  story: (story, source) => [
    ...happened({ story, source }),
    ...whenAndWhere(story, source.language),
    [PAPER.askLink[source.language], linkToAssignment(story, source.language)],
  ],
  evidence: files,
  suspect: ({ text }, { language }) => [[FIELD_NAMES.suspect[language], text]],
  party: ({ code }, { language, municipality }) => [
    [FIELD_NAMES.party[language], municipality.parties.find((party) => party.code === code)?.name ?? code],
  ],
  keepOut: ({ roles = [], names: people = [] }, { language }) => [
    [
      FIELD_NAMES.keepOut[language],
      [...roles.map((role) => ROLE_NAMES[role][language]), ...people].join(', '),
    ],
  ],
  decisions: (decisions, source) => decided(decisions, source),
  supportPerson: ({ name, phone }, { language }) => [
    [FIELD_NAMES.supportPerson[language], [name, phone].filter(Boolean).join(', ')],
  ],
  steps: (steps, source) =>
    steps.map((step) => [
      step.id,
      [
        source.municipality.steps.find(({ id }) => id === step.id)?.text[source.language],
        STEP_STATES[step.state][source.language],
        step.at && time(step.at, source),
        step.by && step.role && nameOf(source.people, step.by, ROLE_NAMES[step.role][source.language]),
        step.reason,
      ]
        .filter(Boolean)
        .join(' · '),
    ]),
  messages: (messages, source) =>
    messages.map(({ at, by, text }) => [`${time(at, source)}, ${whoOf(source, by)}`, text]),
  notes: (notes, source) =>
    notes.map(({ at, by, text }) => [`${time(at, source)}, ${whoOf(source, by)}`, text]),
  lesson: (lessons, source) =>
    lessons.map(({ at, by, text }) => [`${time(at, source)}, ${whoOf(source, by)}`, text]),
  followUps: (followUps, source) =>
    followUps.map((contact) => [
      `${contact.id}, ${time(contact.due, source)}`,
      `${purposeOf(contact, source.municipality)[source.language]} · ${FOLLOW_UP_NAMES[contact.state][source.language]}`,
    ]),
  deliveries: (deliveries, source) =>
    deliveries.map((each) => [
      nameOf(source.people, each.person, ROLE_NAMES[each.role][source.language]),
      [
        each.channel === 'sms' ? 'SMS' : DESK.email[source.language],
        DELIVERY_NAMES[each.state][source.language],
        each.handedOverAt && time(each.handedOverAt, source),
      ]
        .filter(Boolean)
        .join(' · '),
    ]),
  timeline: (lines, source) =>
    lines.map((line) => [
      `${line.seq}. ${time(line.at, source)}`,
      'withheld' in line
        ? FIELD_NAMES[line.withheld][source.language]
        : [
            HAPPENED[line.what.kind][source.language],
            whoOf(source, line.by),
            wordsOf(line.what),
            ...names(groundsOf(line), source),
          ]
            .filter(Boolean)
            .join(' · '),
    ]),
  reads: (reads, source) =>
    reads.map(({ at, by, what }) => [
      time(at, source),
      [whoOf(source, by), HAPPENED[what.kind][source.language], what.reason].filter(Boolean).join(' · '),
    ]),
};

const decided = (decisions: Shown<'decisions'>, source: PaperSource): Rows => {
  const { language } = source;
  const said = (answer: string, at: string) => `${answer} · ${time(at, source)}`;
  const { policeReport, informedGroups } = decisions;
  return [
    [
      DECISION_NAMES.policeReport[language],
      policeReport && said(POLICE_REPORT[policeReport.answer][language], policeReport.at),
    ],
    [
      DECISION_NAMES.informedGroups[language],
      informedGroups &&
        said((informedGroups.groups.length > 0 ? ANSWER.yes : ANSWER.no)[language], informedGroups.at),
    ],
    ...(['strategistReads', 'informedText', 'occupationalHealth', 'supportPerson'] as const).map((name) => {
      const decision = decisions[name];
      return [
        DECISION_NAMES[name][language],
        decision && said(ANSWER[decision.answer][language], decision.at),
      ] as const;
    }),
  ];
};
