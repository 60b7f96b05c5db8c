import type { JSX } from 'preact';
import type { Field } from '../../shared/access/fields.ts';
import type { Translated } from '../../shared/languages.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import { STRIP } from '../../shared/texts/desk-strip.ts';
import { TAKE_OUT } from '../../shared/texts/take-out.ts';
import { Exports } from './exports.tsx';
import type { CasePart } from './part.ts';
import { AffectedPerson } from './person.tsx';
import { Decisions, Deliveries, EvidenceList, FollowUps } from './records.tsx';
import { Standing } from './standing.tsx';
import { Steps } from './steps.tsx';
import { Story } from './story.tsx';
import { TimelineStrip } from './strip.tsx';
import { Readers, Trail, Withheld } from './trail.tsx';
import { Lessons, Messages, Notes } from './words.tsx';

interface Section {
  /** Of the element that it draws. */
  readonly id: string;
  /** What its heading says. */
  readonly name: Translated;
  readonly draw: (part: CasePart) => JSX.Element | null;
}

const ofField = (id: string, field: Field, draw: Section['draw']): Section => ({
  id,
  name: FIELD_NAMES[field],
  draw,
});

/** The sections of a case's page, in their order. Each draws nothing where there is nothing to show, or it is withheld. */
const SECTIONS: readonly Section[] = [
  ofField('standing', 'summary', Standing),
  ofField('lesson', 'lesson', Lessons),
  { id: 'strip', name: STRIP.title, draw: TimelineStrip },
  ofField('person', 'identity', AffectedPerson),
  ofField('story', 'story', Story),
  ofField('decisions', 'decisions', Decisions),
  ofField('steps', 'steps', Steps),
  ofField('messages', 'messages', Messages),
  ofField('notes', 'notes', Notes),
  ofField('evidence', 'evidence', EvidenceList),
  ofField('follow-ups', 'followUps', FollowUps),
  ofField('deliveries', 'deliveries', Deliveries),
  ofField('reads', 'reads', Readers),
  ofField('timeline', 'timeline', Trail),
  { id: 'exports', name: TAKE_OUT.out, draw: Exports },
  { id: 'withheld', name: DESK.withheldTitle, draw: Withheld },
];

/** So few are seen at a glance. */
const ENOUGH = 4;

/** The sections that somebody is shown, with a list of them before: in sight on a wide screen, behind a line on a phone. */
export const CaseSections = (part: CasePart) => {
  const shown = SECTIONS.flatMap(({ draw, ...section }) => {
    const drawn = draw(part);
    return drawn ? [{ ...section, drawn }] : [];
  });
  const links = shown.map(({ id, name }) => (
    <li key={id}>
      <a href={`#${id}`}>{name[part.language]}</a>
    </li>
  ));
  return (
    <>
      {shown.length >= ENOUGH && (
        <nav class="jump" aria-label={DESK.onThisPage[part.language]}>
          <ul>{links}</ul>
          <details>
            <summary>{DESK.onThisPage[part.language]}</summary>
            <ul>{links}</ul>
          </details>
        </nav>
      )}
      {shown.map(({ drawn }) => drawn)}
    </>
  );
};
