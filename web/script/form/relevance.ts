import { all } from '../find.ts';
import { controls } from './controls.ts';

/**
 * Lets what makes no sense fall away: a part that hangs on an answer (`data-if="name=value"`, or one of several with `|` between), and a screen whose
 * question fits none of the types chosen (`data-not-for`). What fell away is kept, but not sent, until it comes back.
 */
export const settleRelevance = (form: HTMLFormElement) => {
  const answers = new FormData(form);
  const types = answers.getAll('types');
  for (const part of all('[data-if]', form)) {
    const given = (one: string) => {
      const [name = '', value = ''] = one.split('=');
      return answers.getAll(name).includes(value);
    };
    part.hidden = !part.dataset.if?.split('|').some(given);
  }
  for (const screen of all('[data-not-for]', form)) {
    const senseless = screen.dataset.notFor?.split(' ') ?? [];
    const away = types.length > 0 && types.every((type) => senseless.includes(String(type)));
    screen.toggleAttribute('data-away', away);
  }
  for (const control of controls(form))
    control.disabled = control.closest('[data-if][hidden], [data-away]') !== null;
};

/** The screens that there are, as things stand. */
export const screensOf = (form: HTMLFormElement) => all('.screen:not([data-away])', form);
