import { caseStyle, fieldsStyle } from '#assets';
import { PAGE } from '../shared/texts/page.ts';
import { REPORT } from '../shared/texts/report.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { moment } from './dates.ts';
import { htmlDocument } from './document.tsx';
import { ActionForm } from './report/action-form.tsx';
import { Contacts } from './report/contacts.tsx';
import { AskedAgain, Decisions } from './report/decisions.tsx';
import { Evidence } from './report/evidence.tsx';
import { Messages } from './report/messages.tsx';
import { More } from './report/more.tsx';
import { Notice } from './report/notice.tsx';
import type { Part } from './report/part.ts';
import { Readers } from './report/readers.tsx';
import { Standing } from './report/standing.tsx';
import { Steps } from './report/steps.tsx';
import { Told } from './report/told.tsx';

/** The page of somebody's own report: each section by itself, in the order in which it is wanted. */
export const reportPage = (part: Part): string => {
  const { view, language, municipality, base, refused } = part;
  const text = inLanguage(REPORT, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: refused ? `${text.mendTitle}: ${text.title}` : text.title,
    languageHref: refused ? null : `${base}report`,
    quickExit: true,
    stays: true,
    styles: [fieldsStyle, caseStyle],
    children: (
      <>
        <h1>{text.title}</h1>
        <Notice {...part} />
        <Standing {...part} />
        <AskedAgain {...part} />
        <Messages {...part} />
        <Decisions {...part} />
        <Steps {...part} />
        <Contacts {...part} />
        <More {...part} />
        <Evidence {...part} />
        <Told {...part} />
        <Readers {...part} />
        <section>
          <dl class="facts">
            <div>
              <dt>{PAGE.reference[language]}</dt>
              <dd>{view.reference}</dd>
            </div>
            <div>
              <dt>{text.received}</dt>
              <dd>{moment(view.receivedAt, language, municipality.timeZone)}</dd>
            </div>
          </dl>
          <ActionForm part={part} action="leave">
            <p class="hint">{text.leaveHint}</p>
            <button type="submit" class="quiet">
              {text.leave}
            </button>
          </ActionForm>
        </section>
      </>
    ),
  });
};
