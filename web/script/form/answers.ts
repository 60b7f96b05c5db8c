import { all, one } from '../find.ts';
import { answerOf, type Control, controls, isGiven, questionOf } from './controls.ts';
import { screensOf } from './relevance.ts';

/** A question that was answered, and where. */
interface Answered {
  readonly first: Control;
  readonly answers: string[];
}

const answeredIn = (screen: HTMLElement): Answered[] => {
  const byName = new Map<string, Answered>();
  for (const control of controls(screen).filter(isGiven)) {
    const known = byName.get(control.name);
    if (known) known.answers.push(answerOf(control));
    else byName.set(control.name, { first: control, answers: [answerOf(control)] });
  }
  return [...byName.values()];
};

const element = (name: string, text: string, ...within: Node[]) => {
  const made = document.createElement(name);
  made.append(text, ...within);
  return made;
};

/** A button that weighs no more than a link; the question it is about is read aloud with it. */
const way = (text: string, about: string, to: () => void) => {
  const button = element('button', text) as HTMLButtonElement;
  button.type = 'button';
  button.className = 'plain';
  if (about) {
    const heard = element('span', about);
    heard.className = 'heard';
    button.append(heard);
  }
  button.addEventListener('click', to);
  return button;
};

/**
 * Fills the last screen: what was answered, each with a way to change it, and what was not.
 *
 * @param goTo shows a screen; with a control, that control
 */
export const listAnswers = (
  form: HTMLFormElement,
  goTo: (screen: HTMLElement, control?: Control) => void,
) => {
  const list = one('[data-answers]', form);
  if (!list) return;
  list.hidden = false;
  const rows: HTMLElement[] = [];
  const open: HTMLElement[] = [];
  for (const screen of screensOf(form).slice(0, -1)) {
    const answered = answeredIn(screen);
    for (const { first, answers } of answered) {
      const question = questionOf(first);
      const change = way(list.dataset.answers ?? '', question, () => goTo(screen, first));
      rows.push(
        element(
          'div',
          '',
          element('dt', question),
          element('dd', answers.join('\n')),
          element('dd', '', change),
        ),
      );
    }
    const title = one('h2', screen)?.textContent ?? '';
    if (answered.length === 0)
      open.push(
        element(
          'li',
          '',
          way(title, '', () => goTo(screen)),
        ),
      );
  }
  one('dl', list)?.replaceChildren(...rows);
  const unanswered = one('[data-unanswered]', list);
  if (unanswered) unanswered.hidden = open.length === 0;
  one('ul', list)?.replaceChildren(...open);
  for (const each of all('[data-failed]', form)) each.hidden = true;
};
