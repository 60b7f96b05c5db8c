import { caseStyle, evidenceScript, fieldsStyle } from '#assets';
import { NAME_LENGTH } from '../../shared/evidence/limits.ts';
import type { FileView } from '../../shared/evidence/view.ts';
import type { Identity } from '../../shared/municipality/identity.ts';
import type { FieldError } from '../../shared/report/problems.ts';
import { ESSENTIALS } from '../../shared/texts/essentials.ts';
import { EVIDENCE, FILE_REFUSALS, FILE_STATES, SENDING } from '../../shared/texts/evidence.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { htmlDocument, type PageProps } from '../document.tsx';
import { Files } from './files.tsx';

/** What a phone or a computer offers to choose: pictures from the camera too. What is sent is judged by its content. */
export const ACCEPT = 'image/*,application/pdf,audio/*,message/rfc822,.eml,.msg';

export interface EvidencePageProps extends PageProps {
  readonly municipality: Pick<Identity, 'name' | 'shortName' | 'timeZone'>;
  /** What relative addresses begin with. */
  readonly base: string;
  /** Random, new for each page: what is sent twice from it happens once. */
  readonly key: string;
  readonly files: readonly FileView[];
  /** How many more the case may have. */
  readonly room: number;
  /** The most that one may hold. */
  readonly mostBytes: number;
  readonly errors?: readonly FieldError[];
  /** What was typed and comes back. */
  readonly name?: string | undefined;
}

/** The files of a case, and the way to send more: with a script several at once, without it one by one. */
export const evidencePage = (props: EvidencePageProps): string => {
  const { language, municipality, base, files, errors = [] } = props;
  const text = inLanguage(EVIDENCE, language);
  return htmlDocument({
    language,
    municipality,
    base,
    title: text.title,
    languageHref: errors.length > 0 ? null : `${base}report/evidence`,
    quickExit: true,
    stays: true,
    styles: [fieldsStyle, caseStyle],
    script: evidenceScript,
    children: (
      <>
        <h1>{text.title}</h1>
        {errors.length > 0 && (
          <div class="card errors" role="alert">
            {errors.map(({ message }) => (
              <p key={message}>{message}</p>
            ))}
          </div>
        )}
        <p class="lead">{text.lead}</p>
        <Add {...props} />
        <section>
          <h2>{text.sentFiles}</h2>
          {files.length === 0 ? <p>{text.none}</p> : <Files {...props} />}
        </section>
        <p>
          <a class="target" href={`${base}report#evidence`}>
            {text.toReport}
          </a>
        </p>
      </>
    ),
  });
};

const Add = ({ language, base, key, room, mostBytes, name, errors = [] }: EvidencePageProps) => {
  const text = inLanguage(EVIDENCE, language);
  if (room === 0) return <p class="card strong">{text.full}</p>;
  const max = mostBytes / (1024 * 1024);
  return (
    <section>
      <h2>{text.add}</h2>
      <p id="limits">{fill(room === 1 ? text.limitsOne : text.limits, { max, room })}</p>
      <div
        id="sending"
        hidden
        data-texts={JSON.stringify(texts(language))}
        data-room={room}
        data-max={mostBytes}
      >
        <div class="field">
          <label for="files">{text.chooseMany}</label>
          <input type="file" id="files" multiple accept={ACCEPT} aria-describedby="limits" />
        </div>
        <ul class="files" />
        <p class="heard" role="status" />
      </div>
      <form method="post" action={`${base}report/evidence`} autocomplete="off" noValidate>
        <input type="hidden" name="key" value={key} />
        <div class={errors.length > 0 ? 'field wrong' : 'field'}>
          <label for="name">{text.name}</label>
          <p class="hint" id="name-hint">
            {text.nameHint}
          </p>
          <input
            type="text"
            id="name"
            name="name"
            maxlength={NAME_LENGTH}
            value={name}
            aria-describedby="name-hint"
          />
        </div>
        <button type="submit">{text.next}</button>
      </form>
      <ul class="soft apart note">
        <li>{text.keptAsItIs}</li>
        <li>{text.scanned}</li>
        <li>{text.keepOriginal}</li>
        <li>{ESSENTIALS.public[language]}</li>
      </ul>
    </section>
  );
};

/** The words that the script says. */
const texts = (language: EvidencePageProps['language']) => ({
  ...inLanguage(SENDING, language),
  states: inLanguage(FILE_STATES, language),
  refusals: inLanguage(FILE_REFUSALS, language),
  download: EVIDENCE.download[language],
});
