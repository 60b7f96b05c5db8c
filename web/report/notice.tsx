import { DONE, REPORT } from '../../shared/texts/report.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import type { Part } from './part.ts';

/** What was done just before, or what must be mended: at the top, and with the focus when something is wrong. */
export const Notice = ({ language, done, refused }: Part) => {
  const text = inLanguage(REPORT, language);
  if (refused) {
    return (
      <div class="card errors" role="alert" tabIndex={-1} autofocus aria-labelledby="errors">
        <h2 id="errors">{text.mendTitle}</h2>
        <p>{refused.outdated ? text.outdated : text.mendLead}</p>
        {refused.errors.length > 0 && (
          <ul>
            {refused.errors.map(({ path, message }) => (
              <li key={path}>
                <a href={`#${refused.action}-${path.split('.')[0]}`}>{message}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  }
  if (!done) return null;
  return (
    <p class="card strong" role="status">
      {(Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : DONE.answer)[language]}
    </p>
  );
};
