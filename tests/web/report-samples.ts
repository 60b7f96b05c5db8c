import oxelosund from '../../config/oxelosund.json';
import { openIncident } from '../../shared/incident/open.ts';
import type { Language } from '../../shared/languages.ts';
import { readMunicipality } from '../../shared/municipality/municipality.ts';
import { reportSchema } from '../../shared/report/schema.ts';
import { message } from '../../shared/reporter/message.ts';
import { viewOf } from '../../shared/reporter/view.ts';
import type { CodePageProps } from '../../web/report/code.tsx';
import type { Part } from '../../web/report/part.ts';
import { FILES } from './evidence-samples.ts';

const municipality = readMunicipality(oxelosund);
const at = '2027-03-02T13:05:00.000Z';

const report = reportSchema(['S']).parse({
  contact: { phone: '070-174 06 05' },
  danger: { now: 'no' },
  types: ['HT-HOT'],
  party: 'S',
});

/** The page of somebody's own report, in the states that it has. */
export const reportStates = (language: Language): Readonly<Record<string, Part>> => {
  const opened = openIncident(
    report,
    { id: 'x'.repeat(26), reference: 'K7QM-2RTX' },
    'hash',
    at,
    municipality,
  );
  const said = message.change(opened.incident, { text: 'Ring på kvällen' }, { now: at, rules: municipality });
  const view = viewOf(said?.incident ?? opened.incident, said ? [opened.entry, said.entry] : []);
  const part = { view, language, municipality: oxelosund, base: '', key: 'a-key-of-the-page' };
  const errors = [{ path: 'text', code: 'text_missing', message: 'Skriv något först.' }] as const;
  const evidence = FILES.slice(0, 2).map(({ number, name, sha256, size, receivedAt }, index) => ({
    number,
    form: number,
    ...(name !== undefined && { name }),
    askedAt: receivedAt,
    until: receivedAt,
    upload: { version: 'v', at: receivedAt, sha256, size, type: 'image/png' },
    ...(index === 0 && { scan: { result: 'clean' as const, at: receivedAt } }),
  }));
  return {
    plain: part,
    'with files': { ...part, view: { ...view, incident: { ...view.incident, evidence } } },
    refused: { ...part, base: '../', refused: { action: 'message', errors, values: {} } },
  };
};

/** The page that asks for the code. */
export const codeStates = (language: Language): Readonly<Record<string, CodePageProps>> => {
  const page = { language, municipality: oxelosund, base: '' };
  const kept = { action: 'message', values: { text: ['Det här hade jag skrivit'], key: ['a-key'] } };
  return {
    plain: page,
    left: { ...page, base: '../', notice: 'left' },
    wrong: { ...page, notice: 'wrong' },
    wait: { ...page, notice: 'wait', seconds: 40 },
    'badly written': { ...page, error: 'Koden har 16 bokstäver och siffror.' },
    'over, text kept': { ...page, base: '../', notice: 'over', kept },
  };
};
