import type { Language } from '../shared/languages.ts';
import { ESSENTIALS } from '../shared/texts/essentials.ts';
import { PAGE } from '../shared/texts/page.ts';
import { FAULT_NUMBER, NOTHING_STORED, PROBLEMS, type ProblemText } from '../shared/texts/problem.ts';
import { htmlDocument, type PageProps } from './document.tsx';

export interface ProblemPageProps extends PageProps {
  /** HTTP status; one without words of its own is told like 500. */
  readonly status: number;
  /** The problem's stable code, shown small for whoever is asked about it. */
  readonly code: string;
  /** Number of a fault on our side, as in the log. */
  readonly id?: string;
}

const problemFor = (status: number): ProblemText => (PROBLEMS[status] ?? PROBLEMS[500]) as ProblemText;

/** What went wrong, in a few words: the title of the page and of the JSON problem. */
export const problemTitle = (status: number, language: Language): string =>
  problemFor(status).title[language];

/** A page instead of the answer somebody hoped for: what to do, and whether what they typed is stored. */
export const problemPage = ({
  language,
  municipality,
  base = './',
  status,
  code,
  id,
}: ProblemPageProps): string => {
  const { title, advice } = problemFor(status);
  const nothingStored = status >= 400 && status < 500 && status in PROBLEMS && status !== 404;
  return htmlDocument({
    language,
    municipality,
    base,
    title: title[language],
    languageHref: null,
    quickExit: true,
    children: (
      <>
        <h1>{title[language]}</h1>
        <p class="lead">{advice[language]}</p>
        {nothingStored && <p>{NOTHING_STORED[language]}</p>}
        <p>
          <a class="target" href={`${base}?lang=${language}`}>
            {PAGE.toForm[language]}
          </a>
        </p>
        <p class="card strong">
          <a class="call" href="tel:112">
            {ESSENTIALS.danger[language]}
          </a>
        </p>
        <p class="soft">
          {id ? `${FAULT_NUMBER[language]} ${id} · ` : ''}
          {status} {code}
        </p>
      </>
    ),
  });
};
