import { PAPER } from '../../shared/texts/paper.ts';
import { Facts } from '../staff/facts.tsx';
import { type StaffProps, staffDocument } from '../staff/frame.tsx';
import type { Paper } from './paper.ts';

export interface PaperPageProps extends StaffProps {
  readonly paper: Paper;
  readonly incident: string;
}

/** What is taken out, as a page to print: the service's own frame stays off the paper. */
export const paperPage = (props: PaperPageProps): string => {
  const { paper, language, base, incident } = props;
  return staffDocument({
    ...props,
    title: paper.title,
    // The answer to a post: another language is asked for from the case.
    languageHref: null,
    children: (
      <>
        <p class="off-paper">
          <a href={`${base}cases/${incident}`}>{PAPER.back[language]}</a>
        </p>
        <article class="paper">
          <h1>{paper.title}</h1>
          {paper.lead.map((said) => (
            <p key={said}>{said}</p>
          ))}
          {paper.sections.map(({ heading, marks, rows }) => (
            <section key={heading}>
              <h2>{heading}</h2>
              {marks && (
                <p class="soft">
                  {marks.length > 0
                    ? `${PAPER.secrecy[language]}: ${marks.join('; ')}`
                    : PAPER.noSecrecy[language]}
                </p>
              )}
              <Facts
                rows={rows.map(({ name, value }) => [name, <span class="written">{value}</span>] as const)}
              />
            </section>
          ))}
        </article>
      </>
    ),
  });
};
