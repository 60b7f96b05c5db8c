import { leftNames } from '../../shared/desk/left.ts';
import { CLOSE_REASONS } from '../../shared/incident/what/closing.ts';
import { LEVELS } from '../../shared/level/levels.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import { CLOSE_NAMES, STANDING } from '../../shared/texts/desk-states.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { URGENCY } from '../../shared/texts/take.ts';
import { DeskForm, DeskText } from './action.tsx';
import { Facts } from './facts.tsx';
import { at, type CasePart, nameOf, typed } from './part.ts';

/** Where the case stands, and what can be done about that: take it, pass it on, hand it over, another level. */
export const Standing = (part: CasePart) => {
  const { view, language, people } = part;
  const { summary, reference, may } = view;
  const text = inLanguage(DESK, language);
  if (!summary) return null;
  const { taken } = summary;
  const free = summary.status === 'waiting' || summary.status === 'unanswered';
  return (
    <section id="standing">
      <h2>{FIELD_NAMES.summary[language]}</h2>
      <Facts
        rows={[
          [text.status, STANDING[summary.status][language]],
          [text.level, URGENCY[summary.level][language]],
          [text.received, reference && at(part, reference.receivedAt)],
          [
            text.holder,
            taken &&
              fill(text.since, {
                who: nameOf(people, taken.person, ROLE_NAMES[taken.role][language]),
                time: at(part, taken.at),
              }),
          ],
        ]}
      />
      {free && may.take && (
        <div class="buttons">
          <DeskForm part={part} action="take">
            <button type="submit">{text.takeIt}</button>
          </DeskForm>
          <DeskForm part={part} action="pass">
            <button type="submit" class="quiet">
              {text.passIt}
            </button>
          </DeskForm>
        </div>
      )}
      {taken && summary.status === 'taken' && may.handOver && <HandOver {...part} />}
      {summary.status !== 'closed' && (may.raiseLevel || may.lowerLevel) && <Level {...part} />}
      {summary.status !== 'closed' && may.close && <Close {...part} />}
      {summary.status === 'closed' && may.reopen && (
        <DeskForm part={part} action="reopen">
          <button type="submit" class="quiet">
            {text.reopenCase}
          </button>
        </DeskForm>
      )}
    </section>
  );
};

const HandOver = (part: CasePart) => {
  const text = inLanguage(DESK, part.language);
  return (
    <details open={part.unsaved?.action === 'hand-over'}>
      <summary>{text.hand}</summary>
      <DeskForm part={part} action="hand-over">
        <div class="field">
          <label for="hand-over-to">{text.handTo}</label>
          <p class="hint" id="hand-over-hint">
            {text.handHint}
          </p>
          <select id="hand-over-to" name="to" aria-describedby="hand-over-hint">
            {part.candidates.map(({ id, name }) => (
              <option key={id} value={id} selected={typed(part, 'hand-over', 'to') === id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit">{text.hand}</button>
      </DeskForm>
    </details>
  );
};

const Level = (part: CasePart) => {
  const { view, language } = part;
  const text = inLanguage(DESK, language);
  const was = view.summary?.level ?? 'blue';
  return (
    <details open={part.unsaved?.action === 'level'}>
      <summary>{text.level}</summary>
      <DeskForm part={part} action="level" hidden={{ was }}>
        <div class="field">
          <label for="level-level">{text.newLevel}</label>
          <select id="level-level" name="level">
            {LEVELS.map((level) => (
              <option key={level} value={level} selected={(typed(part, 'level', 'level') ?? was) === level}>
                {URGENCY[level][language]}
              </option>
            ))}
          </select>
        </div>
        <DeskText part={part} action="level" name="reason" label={text.levelReason} />
        <button type="submit">{text.change}</button>
      </DeskForm>
    </details>
  );
};

const Close = (part: CasePart) => {
  const text = inLanguage(DESK, part.language);
  const left = leftNames({ followUps: part.view.followUps ?? [] }, part.language);
  return (
    <details open={part.unsaved?.action === 'close'}>
      <summary>{text.close}</summary>
      <DeskForm part={part} action="close">
        <div class="field">
          <label for="close-why">{text.closeWhy}</label>
          <p class="hint" id="close-hint">
            {text.closeHint} {left && fill(text.closeLeft, { what: left })}
          </p>
          <select id="close-why" name="why" aria-describedby="close-hint">
            {CLOSE_REASONS.map((why) => (
              <option key={why} value={why} selected={typed(part, 'close', 'why') === why}>
                {CLOSE_NAMES[why][part.language]}
              </option>
            ))}
          </select>
        </div>
        <DeskText
          part={part}
          action="close"
          name="lesson"
          label={text.lesson}
          hint={text.lessonHint}
          rows={4}
        />
        <button type="submit">{text.close}</button>
      </DeskForm>
    </details>
  );
};
