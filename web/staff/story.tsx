import { CHANNEL, PLACE, REPEATED, TARGET } from '../../shared/report/options.ts';
import { INCIDENT_TYPES } from '../../shared/report/types.ts';
import { DESK, FIELD_NAMES } from '../../shared/texts/desk.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { Facts } from './facts.tsx';
import { at, type CasePart } from './part.ts';

/** What happened, in the person's own words and answers. */
export const Story = (part: CasePart) => {
  const { view, language } = part;
  const { story } = view;
  if (!story) return null;
  const text = inLanguage(DESK, language);
  return (
    <section>
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
