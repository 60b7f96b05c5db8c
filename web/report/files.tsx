import type { FileView } from '../../shared/evidence/view.ts';
import type { Language } from '../../shared/languages.ts';
import type { Identity } from '../../shared/municipality/identity.ts';
import { EVIDENCE, FILE_REFUSALS, FILE_STATES, KIND_NAMES } from '../../shared/texts/evidence.ts';
import { fill } from '../../shared/texts/say.ts';
import { LOCALES, moment } from '../dates.ts';

interface FilesProps {
  readonly files: readonly FileView[];
  readonly language: Language;
  readonly municipality: Pick<Identity, 'timeZone'>;
  /** What relative addresses begin with. */
  readonly base: string;
}

const BYTES_PER = { kilobyte: 1024, megabyte: 1024 * 1024 } as const;

/** A size as people say it: "340 kB", "2,4 MB". */
export const sizeOf = (bytes: number, language: Language): string => {
  const unit = bytes >= BYTES_PER.megabyte ? 'megabyte' : 'kilobyte';
  const value = Math.max(bytes / BYTES_PER[unit], 1);
  const digits = unit === 'megabyte' && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
};

/** What a file is called: by the person, else by its number. */
export const nameOf = ({ name, number }: Pick<FileView, 'name' | 'number'>, language: Language): string =>
  name ?? fill(EVIDENCE.file[language], { number });

/** Where it stands, in a sentence. */
export const standing = ({ state, why }: Pick<FileView, 'state' | 'why'>, language: Language): string =>
  (why ? FILE_REFUSALS[why] : FILE_STATES[state])[language];

const Sum = ({ sha256, language }: { sha256: string; language: Language }) => (
  <details>
    <summary>
      {EVIDENCE.sha256[language]}: <code>{sha256.slice(0, 8)}…</code>
    </summary>
    <p>
      <code>{sha256}</code>
    </p>
    <p class="soft">{EVIDENCE.sha256Why[language]}</p>
  </details>
);

/** The files that have arrived: what each is, where it stands, its checksum, and the way to save it. */
export const Files = ({ files, language, municipality, base }: FilesProps) => (
  <ul class="files">
    {files.map((file) => (
      <li key={file.number} data-file={file.number} data-state={file.state}>
        <div>
          <h3>{nameOf(file, language)}</h3>
          <p class="soft">
            {[
              file.kind && KIND_NAMES[file.kind][language],
              sizeOf(file.size, language),
              moment(file.receivedAt, language, municipality.timeZone),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p data-standing>{standing(file, language)}</p>
          <Sum sha256={file.sha256} language={language} />
        </div>
        {file.state === 'clean' && (
          <a class="target" href={`${base}report/evidence/${file.number}`}>
            {EVIDENCE.download[language]}
            <span class="heard"> {nameOf(file, language)}</span>
          </a>
        )}
      </li>
    ))}
  </ul>
);
