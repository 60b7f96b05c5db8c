import { fieldsStyle } from '#assets';
import { EVIDENCE } from '../../shared/texts/evidence.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { htmlDocument, type PageProps } from '../document.tsx';
import { ACCEPT } from './evidence-page.tsx';

export interface EvidenceFormPageProps extends PageProps {
  readonly base: string;
  /** As it was signed: where it goes, and what must stand before the file. */
  readonly form: { readonly url: string; readonly fields: Readonly<Record<string, string>> };
}

/** The form for one file, which goes straight to the bucket. Its fields must stand before the file. */
export const evidenceFormPage = ({ language, municipality, base, form }: EvidenceFormPageProps): string => {
  const text = inLanguage(EVIDENCE, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.choose,
    // The page is the answer to a post.
    languageHref: null,
    quickExit: true,
    stays: true,
    styles: [fieldsStyle],
    children: (
      <>
        <h1>{text.choose}</h1>
        <p class="lead">{text.lead}</p>
        <form method="post" action={form.url} encType="multipart/form-data">
          {Object.entries(form.fields).map(([name, value]) => (
            <input type="hidden" key={name} name={name} value={value} />
          ))}
          <div class="field">
            <label for="file">{text.choose}</label>
            <input type="file" id="file" name="file" required accept={ACCEPT} aria-describedby="takes-time" />
          </div>
          <p class="hint" id="takes-time">
            {text.takesTime}
          </p>
          <button type="submit">{text.send}</button>
        </form>
        <p class="soft note">{text.ifRefused}</p>
        <p>
          <a class="target" href={`${base}report/evidence`}>
            {text.without}
          </a>
        </p>
      </>
    ),
  });
};
