import type { Language } from '../../shared/languages.ts';
import { CHANNEL, PLACE, REPEATED, TARGET } from '../../shared/report/options.ts';
import { INCIDENT_TYPES } from '../../shared/report/types.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { TRIAGE } from '../../shared/texts/triage.ts';
import { Facts } from './facts.tsx';
import { at, type CasePart } from './part.ts';

/** Why the level was reached, in the words of the form. */
const reasonName = (reason: string, language: Language): string => {
  const type = INCIDENT_TYPES.find(({ code }) => code === reason)?.name[language];
  if (type) return type;
  if (reason === 'child') return TARGET.child[language];
  return Object.hasOwn(QUESTION, reason)
    ? TRIAGE[QUESTION[reason as keyof typeof QUESTION]][language]
    : reason;
};

/** The triage's questions (domain.md, section 4), by what the form calls them. */
const QUESTION = {
  T1: 'dangerNow',
  T2: 'personNear',
  T3: 'injured',
  T4: 'weapon',
  T5: 'specific',
  T6: 'knowsHome',
  T7: 'family',
  T8: 'escalating',
  T9: 'couldCarryOut',
  T10: 'soon',
} as const satisfies Record<string, keyof typeof TRIAGE>;

/** What happened, in the person's own words and answers. */
export const Story = (part: CasePart) => {
  const { view, language } = part;
  const { story } = view;
  if (!story) return null;
  const text = inLanguage(DESK, language);
  return (
    <section id="story">
      <h2>{FIELD_NAMES.story[language]}</h2>
      {story.whatHappened && <p class="said">{story.whatHappened}</p>}
      {story.added.map((more) => (
        <div class="said" key={more.at}>
          <p class="soft">{fill(text.added, { time: at(part, more.at) })}</p>
          {more.text}
        </div>
      ))}
      <Facts
        rows={[
          [text.reasons, story.reasons.map((reason) => reasonName(reason, language)).join(' · ')],
          [
            text.types,
            story.types
              .map((type) => INCIDENT_TYPES.find(({ code }) => code === type)?.name[language] ?? type)
              .join(', '),
          ],
          [text.when, story.when],
          [text.channels, story.channels?.map((code) => CHANNEL[code][language]).join(', ')],
          [text.places, story.places?.map((code) => PLACE[code][language]).join(', ')],
          [text.targets, story.targets?.map((code) => TARGET[code][language]).join(', ')],
          [text.repeated, story.repeated && REPEATED[story.repeated][language]],
          [text.why2, story.triage.couldCarryOutWhy],
        ]}
      />
    </section>
  );
};
