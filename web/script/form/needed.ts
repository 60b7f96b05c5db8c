import { all, one } from '../find.ts';
import { controls, isGiven } from './controls.ts';

const isAnswered = (group: HTMLElement) => controls(group).some(isGiven);

/** Whether the few answers that are needed are there. */
export const isEnough = (form: HTMLFormElement) => all('[data-needed]', form).every(isAnswered);

/** Says at a screen's question that it must be answered, and goes to it. @returns whether there was one to answer */
export const askAgain = (screen: HTMLElement): boolean => {
  const group = all('[data-needed]', screen).find((each) => !isAnswered(each));
  if (!group) return false;
  const name = group.dataset.name ?? '';
  const said = document.getElementById(`${name}-error`) ?? document.createElement('p');
  said.id = `${name}-error`;
  said.className = 'error';
  said.textContent = group.dataset.needed ?? '';
  if (!said.isConnected) (one('.hint', group) ?? one('legend', group))?.after(said);
  group.classList.add('wrong');
  const described = new Set(`${group.getAttribute('aria-describedby') ?? ''} ${said.id}`.trim().split(/\s+/));
  group.setAttribute('aria-describedby', [...described].join(' '));
  controls(group)[0]?.focus();
  group.scrollIntoView();
  return true;
};

/** Takes back what was said at a question as soon as it is answered. */
export const settleNeeded = (form: HTMLFormElement) => {
  for (const group of all('.wrong[data-needed]', form)) {
    if (!isAnswered(group)) continue;
    group.classList.remove('wrong');
    document.getElementById(`${group.dataset.name}-error`)?.remove();
  }
};
