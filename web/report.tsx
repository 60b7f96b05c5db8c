import { caseStyle, fieldsStyle } from '#assets';
import { PAGE } from '../shared/texts/page.ts';
import { REPORT } from '../shared/texts/report.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { htmlDocument } from './document.tsx';
import { ActionForm } from './report/action-form.tsx';
import { Contacts } from './report/contacts.tsx';
import { Evidence } from './report/evidence.tsx';
import { Messages } from './report/messages.tsx';
import type { Part } from './report/part.ts';

/** The page of somebody's own report: each section by itself, in the order in which it is wanted. */
export const reportPage = (part: Part): string => {
  const { view, language, municipality, base, refused } = part;
  const text = inLanguage(REPORT, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.title,
    languageHref: refused ? null : `${base}report`,
    quickExit: true,
    stays: true,
    styles: [fieldsStyle, caseStyle],
    children: (
      <>
        <h1>{text.title}</h1>
        <p class="soft">
          {PAGE.reference[language]} {view.incident.reference}
        </p>
        <Messages {...part} />
        <Contacts {...part} />
        <Evidence {...part} />
        <ActionForm part={part} action="leave">
          <button type="submit" class="quiet">
            {text.leave}
          </button>
        </ActionForm>
      </>
    ),
  });
};
