import { filesOf } from '../../shared/evidence/view.ts';
import { EVIDENCE } from '../../shared/texts/evidence.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { Files } from './files.tsx';
import type { Part } from './part.ts';

/** What was sent in as evidence, and the way to send more: on a page of its own, which may post to the bucket. */
export const Evidence = ({ incident, language, municipality, base }: Part) => {
  const text = inLanguage(EVIDENCE, language);
  const files = filesOf(incident);
  return (
    <section id="evidence">
      <h2>{text.title}</h2>
      {files.length === 0 ? (
        <p>{text.lead}</p>
      ) : (
        <Files files={files} language={language} municipality={municipality} base={base} />
      )}
      <p>
        <a class="button quiet" href={`${base}report/evidence`}>
          {text.add}
        </a>
      </p>
    </section>
  );
};
