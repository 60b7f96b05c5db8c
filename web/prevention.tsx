import type { Language, Translated } from '../shared/languages.ts';
import { ADVICE, PREVENTION, READ_MORE } from '../shared/texts/prevention.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { htmlDocument, type PageProps } from './document.tsx';
import { Phones } from './phones.tsx';

const Points = ({ points, language }: { points: readonly Translated[]; language: Language }) => (
  <ul class="apart">
    {points.map((point) => (
      <li key={point.en}>
        <Phones text={point[language]} />
      </li>
    ))}
  </ul>
);

/** What to do before anything happens. The same for everybody; nothing personal. */
export const preventionPage = ({ language, municipality, base = './' }: PageProps): string => {
  const text = inLanguage(PREVENTION, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.title,
    quickExit: true,
    children: (
      <>
        <h1>{text.title}</h1>
        <p class="lead">{text.lead}</p>
        {ADVICE.map(({ title, text: first, points, after }) => (
          <section key={title.en}>
            <h2>{title[language]}</h2>
            {first && <p>{first[language]}</p>}
            <Points points={points} language={language} />
            {after && <p>{text.helps}</p>}
            {after && <Points points={after} language={language} />}
          </section>
        ))}
        <p class="section">
          <a class="target" href={`${base}?lang=${language}`}>
            {text.toForm}
          </a>
        </p>
        <section>
          <h2>{text.more}</h2>
          <p>{text.moreNote}</p>
          <ul class="apart">
            {READ_MORE.map(({ name, href }) => (
              <li key={href}>
                <a class="target" href={href} lang="sv" hreflang="sv" rel="noreferrer">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      </>
    ),
  });
};
