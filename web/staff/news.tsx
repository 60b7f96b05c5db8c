import type { Line } from '../../shared/desk/view.ts';
import { DESK, HAPPENED } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import { type CasePart, whoOf } from './part.ts';
import { subjectOf } from './trail.tsx';

/** What happened, in one line, without what was written. */
export const headline = (line: Line, part: Pick<CasePart, 'language' | 'people'>): string => {
  const { language } = part;
  if ('withheld' in line)
    return `${FIELD_NAMES[line.withheld][language]}: ${DESK.withheldLine[language].toLowerCase()}`;
  return `${HAPPENED[line.what.kind][language]}${subjectOf(line.what)} · ${whoOf(part, line.by)}`;
};

/** Where the script says that something has changed; empty without it. */
export const News = ({ view, language, base }: CasePart) => (
  <div
    role="status"
    data-news={`${base}cases/${view.reference?.id}`}
    data-version={view.reference?.version}
    data-changed={DESK.changed[language]}
    data-refresh={DESK.refresh[language]}
    data-out={DESK.isOut[language]}
    data-kept={DESK.kept[language]}
  />
);
