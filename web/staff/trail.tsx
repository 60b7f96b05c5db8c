import { wordsOf } from '../../shared/desk/entry-fields.ts';
import type { Line } from '../../shared/desk/view.ts';
import type { What } from '../../shared/incident/entry.ts';
import { DESK, HAPPENED } from '../../shared/texts/desk.ts';
import { FIELD_NAMES, WHY_WITHHELD } from '../../shared/texts/desk-fields.ts';
import { CLOSE_NAMES, FILE_NAMES } from '../../shared/texts/desk-states.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { DeskForm, DeskText } from './action.tsx';
import { at, type CasePart, who } from './part.ts';

/** Everything that happened, in order. Of what is withheld it says only that something happened, and when. */
export const Trail = (part: CasePart) => {
  const { view, language } = part;
  if (!view.timeline) return null;
  const text = inLanguage(DESK, language);
  return (
    <section id="timeline">
      <h2>{FIELD_NAMES.timeline[language]}</h2>
      <ol class="timeline">
        {view.timeline.map((line) => (
          <li key={line.seq} id={`entry-${line.seq}`}>
            <time dateTime={line.at}>{at(part, line.at)}</time> <Happened part={part} line={line} />
          </li>
        ))}
      </ol>
      {view.may.correct && (
        <details open={part.unsaved?.action === 'correct'}>
          <summary>{text.correct}</summary>
          <DeskForm part={part} action="correct">
            <DeskText part={part} action="correct" name="entry" label={text.correctEntry} />
            <DeskText part={part} action="correct" name="text" label={text.correction} rows={3} />
            <button type="submit">{text.save}</button>
          </DeskForm>
        </details>
      )}
    </section>
  );
};

const Happened = ({ part, line }: { part: CasePart; line: Line }) => {
  const { language } = part;
  if ('withheld' in line)
    return (
      <>
        {line.seq}. {FIELD_NAMES[line.withheld][language]}: {DESK.withheldLine[language].toLowerCase()}
      </>
    );
  const { what } = line;
  const more = wordsOf(what);
  const about = subjectOf(what);
  return (
    <>
      {line.seq}. {HAPPENED[what.kind][language]}
      {about} <span class="soft">{who(part, line.by)}</span>
      {what.kind === 'closed' && `: ${CLOSE_NAMES[what.why][language]}`}
      {'result' in what && `: ${FILE_NAMES[what.result][language]}`}
      {more && <p class="said">{more}</p>}
      {'sha256' in what && <p class="soft">SHA-256 {what.sha256}</p>}
    </>
  );
};

/** What of the case an entry is about, by its number: an entry, a step or a file. */
export const subjectOf = (what: What): string => {
  if (what.kind === 'corrected') return ` ${what.entry}`;
  if ('step' in what) return ` ${what.step}`;
  return 'file' in what ? ` ${what.file}` : '';
};

/** Who has read the case, when and why. */
export const Readers = (part: CasePart) => {
  const { view, language } = part;
  if (!view.reads || view.reads.length === 0) return null;
  return (
    <section id="reads">
      <h2>{FIELD_NAMES.reads[language]}</h2>
      <ul class="apart">
        {view.reads.map(({ at: when, by, what }) => (
          <li key={`${when} ${what.kind}`}>
            {who(part, by)} · {HAPPENED[what.kind][language]} · {at(part, when)}
            {what.reason && ` · ${what.reason}`}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What exists and is not shown, and why. */
export const Withheld = ({ view, language }: CasePart) => {
  const text = inLanguage(DESK, language);
  if (view.withheld.length === 0) return null;
  return (
    <section id="withheld">
      <h2>{text.withheldTitle}</h2>
      <p>{text.withheldLead}</p>
      <ul>
        {view.withheld.map(({ field, why }) => (
          <li key={field}>
            {FIELD_NAMES[field][language]}: {WHY_WITHHELD[why][language]}
          </li>
        ))}
      </ul>
    </section>
  );
};
