import oxelosund from '../../config/oxelosund.json';
import { MOST_BYTES } from '../../shared/evidence/limits.ts';
import type { FileView } from '../../shared/evidence/view.ts';
import type { Language } from '../../shared/languages.ts';
import type { EvidenceFormPageProps } from '../../web/report/evidence-form.tsx';
import type { EvidencePageProps } from '../../web/report/evidence-page.tsx';

const file = (number: number, state: FileView['state'], changes: Partial<FileView> = {}): FileView => ({
  number,
  state,
  kind: 'picture',
  size: 2_400_000,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  receivedAt: '2027-03-02T13:05:00.000Z',
  ...changes,
});

/** A file in every state that somebody may see. */
export const FILES: readonly FileView[] = [
  file(1, 'clean', { name: 'Skärmbild 2027-03-02 kl. 13.37.02 från Messenger.png' }),
  file(2, 'checking', { name: 'Röstmeddelande.m4a', kind: 'sound', size: 340_000 }),
  file(3, 'late', { kind: 'pdf' }),
  file(4, 'unscannable', { name: 'brev.pdf', kind: 'pdf' }),
  file(5, 'threat', { name: 'faktura.pdf', kind: 'pdf' }),
  file(6, 'refused', { name: 'Film.mp4', kind: undefined, why: 'kind' }),
  file(7, 'refused', { why: 'count' }),
];

const page = (language: Language) => ({ language, municipality: oxelosund, base: '../' });

/** The page of a case's files, in the states that it has. */
export const evidenceStates = (language: Language): Readonly<Record<string, EvidencePageProps>> => {
  const props = { ...page(language), key: 'a-key-of-the-page', mostBytes: MOST_BYTES };
  const errors = [{ path: 'file', code: 'too_many_files', message: 'Det får inte plats.' }] as const;
  return {
    empty: { ...props, files: [], room: 10 },
    'every state': { ...props, files: FILES, room: 1 },
    full: { ...props, files: FILES.slice(0, 2), room: 0 },
    refused: { ...props, files: FILES.slice(0, 1), room: 1, errors, name: 'Brevet' },
  };
};

/** The form for one file, as it was signed. */
export const evidenceForm = (language: Language): EvidenceFormPageProps => ({
  ...page(language),
  form: {
    url: 'https://varna-exempel-evidence.s3.eu-north-1.amazonaws.com/',
    fields: { key: 'evidence/x/1', Policy: 'eyJ9', 'X-Amz-Signature': 'abc' },
  },
});

export const evidenceSent = (language: Language) => ({ ...page(language), base: '../../' });
