import { DESK } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { DeskForm, DeskText } from './action.tsx';
import { at, type CasePart, who } from './part.ts';

/** What was written both ways with the person. */
export const Messages = (part: CasePart) => {
  const { view, language } = part;
  if (!view.messages) return null;
  const text = inLanguage(DESK, language);
  return (
    <section id="messages">
      <h2>{FIELD_NAMES.messages[language]}</h2>
      {view.messages.length === 0 && <p>{text.noMessages}</p>}
      {view.messages.map((said) => (
        <div class={said.by.kind === 'reporter' ? 'said' : 'said own'} key={`${said.at} ${said.text}`}>
          <p class="soft">
            {who(part, said.by)} · {at(part, said.at)}
          </p>
          {said.text}
        </div>
      ))}
      {view.may.writeToReporter && (
        <DeskForm part={part} action="message">
          <DeskText part={part} action="message" name="text" label={text.write} rows={4} />
          <button type="submit">{text.send}</button>
        </DeskForm>
      )}
    </section>
  );
};

/** What was to be learnt when the case was closed, each time that it was. */
export const Lessons = (part: CasePart) => {
  const { view, language } = part;
  if (!view.lesson || view.lesson.length === 0) return null;
  return (
    <section id="lesson">
      <h2>{FIELD_NAMES.lesson[language]}</h2>
      {view.lesson.map((lesson) => (
        <div class="said" key={lesson.at}>
          <p class="soft">
            {who(part, lesson.by)} · {at(part, lesson.at)}
          </p>
          {lesson.text}
        </div>
      ))}
    </section>
  );
};

/** What staff write for each other. */
export const Notes = (part: CasePart) => {
  const { view, language } = part;
  if (!view.notes) return null;
  const text = inLanguage(DESK, language);
  return (
    <section id="notes">
      <h2>{FIELD_NAMES.notes[language]}</h2>
      {view.notes.length === 0 && <p>{text.noNotes}</p>}
      {view.notes.map((note) => (
        <div class="said" key={`${note.at} ${note.text}`}>
          <p class="soft">
            {who(part, note.by)} · {at(part, note.at)}
          </p>
          {note.text}
        </div>
      ))}
      {view.may.note && (
        <DeskForm part={part} action="note">
          <DeskText part={part} action="note" name="text" label={text.note} hint={text.noteHint} rows={3} />
          <button type="submit">{text.save}</button>
        </DeskForm>
      )}
    </section>
  );
};
