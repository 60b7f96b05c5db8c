import type { DeskView } from '../../shared/desk/view.ts';
import type { Language } from '../../shared/languages.ts';
import { ANSWER, CHANNEL, PLACE, REPEATED, TARGET } from '../../shared/report/options.ts';
import { INCIDENT_TYPES } from '../../shared/report/types.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { FILE_NAMES } from '../../shared/texts/desk-states.ts';
import { PAPER } from '../../shared/texts/paper.ts';
import { fill } from '../../shared/texts/say.ts';
import { moment } from '../dates.ts';
import type { PaperSource } from './paper.ts';

type Story = NonNullable<DeskView['story']>;
type Identity = NonNullable<DeskView['identity']>;
type Named = readonly (readonly [name: string, value: string | undefined])[];

const list = <Code extends string>(
  codes: readonly Code[] | undefined,
  names: Readonly<Record<Code, Readonly<Record<Language, string>>>>,
  language: Language,
): string | undefined => codes?.map((code) => names[code][language]).join(', ');

/** When and where it happened, in the words of the form. */
export const whenAndWhere = (story: Story, language: Language): Named => [
  [DESK.when[language], story.when],
  [DESK.places[language], list(story.places, PLACE, language)],
  [DESK.channels[language], list(story.channels, CHANNEL, language)],
];

/** What happened, in the person's own words first. */
export const happened = ({ story, source }: { story: Story; source: PaperSource }): Named => {
  const { language, municipality } = source;
  const types = story.types.map(
    (type) => INCIDENT_TYPES.find(({ code }) => code === type)?.name[language] ?? type,
  );
  return [
    [DESK.whatHappened[language], story.whatHappened],
    ...story.added.map(
      ({ at, text }) =>
        [fill(DESK.added[language], { time: moment(at, language, municipality.timeZone) }), text] as const,
    ),
    [DESK.types[language], types.join(', ')],
    [DESK.targets[language], list(story.targets, TARGET, language)],
    [DESK.repeated[language], story.repeated && REPEATED[story.repeated][language]],
    [DESK.why2[language], story.triage.couldCarryOutWhy],
  ];
};

/** Whom it concerns and how they can safely be reached. */
export const person = (identity: Identity, language: Language): Named => [
  [DESK.affected[language], identity.affectedPerson ?? identity.name],
  [DESK.reporter[language], identity.affectedPerson && identity.name],
  [DESK.phone[language], identity.phone],
  [DESK.email[language], identity.email],
  [DESK.other[language], identity.other],
  [DESK.advice[language], identity.advice],
];

/** Each file with what shows that it is the same. */
export const files = (evidence: NonNullable<DeskView['evidence']>, source: PaperSource): Named => {
  const { language, municipality } = source;
  return evidence.map((file) => [
    fill(PAPER.file[language], { number: file.number }),
    [
      file.name,
      FILE_NAMES[file.state][language],
      moment(file.at, language, municipality.timeZone),
      file.sha256 && `SHA-256 ${file.sha256}`,
    ]
      .filter(Boolean)
      .join(' · '),
  ]);
};

/** What the person answered to whether it is linked to their assignment, in full. */
export const linkToAssignment = (story: Story | undefined, language: Language): string => {
  const answer = story?.linkedToAssignment;
  if (answer === undefined) return PAPER.linkOpen[language];
  return answer === 'yes'
    ? PAPER.linkYes[language]
    : fill(PAPER.linkOther[language], { answer: ANSWER[answer][language].toLowerCase() });
};
