import { EVIDENCE } from '../../shared/texts/evidence.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { htmlDocument, type PageProps } from '../document.tsx';

/**
 * Where S3 leads a browser that has sent a file. It comes without its cookie, so the page knows nothing of the case; its
 * links bring it.
 */
export const evidenceSentPage = ({ language, municipality, base }: PageProps & { base: string }): string => {
  const text = inLanguage(EVIDENCE, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.sentTitle,
    languageHref: `${base}report/evidence/sent`,
    quickExit: true,
    children: (
      <>
        <h1>{text.sentTitle}</h1>
        <p class="lead">{text.sent}</p>
        <p>
          <a class="button" href={`${base}report/evidence`}>
            {text.toFiles}
          </a>
        </p>
        <p>
          <a class="target" href={`${base}report`}>
            {text.toReport}
          </a>
        </p>
      </>
    ),
  });
};
