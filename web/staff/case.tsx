import { deskScript } from '#assets';
import { newsSince } from '../../shared/desk/news.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { fill } from '../../shared/texts/say.ts';
import { Exports } from './exports.tsx';
import { staffDocument } from './frame.tsx';
import { headline, News } from './news.tsx';
import type { CasePart } from './part.ts';
import { AffectedPerson } from './person.tsx';
import { Decisions, Deliveries, EvidenceList, FollowUps } from './records.tsx';
import { Standing } from './standing.tsx';
import { Steps } from './steps.tsx';
import { Story } from './story.tsx';
import { TimelineStrip } from './strip.tsx';
import { Readers, Trail, Withheld } from './trail.tsx';
import { Lessons, Messages, Notes } from './words.tsx';

/** One case, as far as whoever looks may see it. */
export const casePage = (part: CasePart): string => {
  const { view, language, base, unsaved, viewer } = part;
  const title = fill(DESK.case[language], { ref: view.reference?.reference ?? '' });
  return staffDocument({
    ...part,
    script: deskScript,
    title: unsaved ? `${DESK.refused[language]}: ${title}` : title,
    children: (
      <>
        <p>
          <a href={`${base}../console`}>{DESK.toList[language]}</a>
        </p>
        <h1>{title}</h1>
        <News {...part} />
        {unsaved && (
          <div class="card errors" role="alert">
            <p>
              {DESK.refused[language]}: {unsaved.message}
            </p>
            {unsaved.since !== undefined && (
              <ul>
                {newsSince(view, unsaved.since, viewer.id).map((line) => (
                  <li key={line.seq}>{headline(line, part)}</li>
                ))}
              </ul>
            )}
            {/* Its field may be gone, because somebody else was faster: what was typed is not. */}
            {[unsaved.values.reason, unsaved.values.text, unsaved.values.lesson]
              .filter(Boolean)
              .map((said) => (
                <p class="said" key={said}>
                  {said}
                </p>
              ))}
          </div>
        )}
        <Standing {...part} />
        <Lessons {...part} />
        <TimelineStrip {...part} />
        {view.identity && <AffectedPerson {...part} />}
        <Story {...part} />
        <Decisions {...part} />
        <Steps {...part} />
        <Messages {...part} />
        <Notes {...part} />
        <EvidenceList {...part} />
        <FollowUps {...part} />
        <Deliveries {...part} />
        <Readers {...part} />
        <Trail {...part} />
        <Exports {...part} />
        <Withheld {...part} />
      </>
    ),
  });
};
