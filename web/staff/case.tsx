import { deskScript } from '#assets';
import { newsSince } from '../../shared/desk/news.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { fill } from '../../shared/texts/say.ts';
import { staffDocument } from './frame.tsx';
import { headline, News } from './news.tsx';
import type { CasePart } from './part.ts';
import { CaseSections } from './sections.tsx';

/** One case, as far as whoever looks may see it. */
export const casePage = (part: CasePart): string => {
  const { view, language, base, unsaved, viewer } = part;
  const title = fill(DESK.case[language], { ref: view.reference?.reference ?? '' });
  return staffDocument({
    ...part,
    script: deskScript,
    languagePost: unsaved && {
      action: `${base}cases/${view.reference?.id}/${unsaved.action}`,
      values: { ...unsaved.values, since: unsaved.since?.toString() },
    },
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
        <CaseSections {...part} />
      </>
    ),
  });
};
