import type { Language } from '../../shared/languages.ts';
import type { Standing as Facts } from '../../shared/reporter/standing.ts';
import { REPORT, STANDINGS } from '../../shared/texts/report.ts';
import { listRoles } from '../../shared/texts/roles.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { byMoment, moment } from '../dates.ts';
import { Phones } from '../phones.tsx';
import type { Part } from './part.ts';
import { whoIs } from './who.ts';

/** Where the case stands and what happens next, in whole sentences. */
export const standingSentences = (
  { state, asked, answerBy, has, contact, nextContact }: Facts,
  language: Language,
  timeZone: string,
): readonly string[] => {
  const text = inLanguage(REPORT, language);
  const by = (at: string | undefined) => (at ? byMoment(at, language, timeZone) : '');
  const where = fill(STANDINGS[state][language], {
    roles: listRoles(asked, language),
    time: by(has?.since ?? answerBy),
    who: has ? whoIs(has, language) : '',
  });
  if (state === 'closed') return [where];
  const next = nextContact && fill(text.nextContact, { time: moment(nextContact, language, timeZone) });
  if (contact.madeAt)
    return [where, fill(text.contactMade, { time: by(contact.madeAt) }), next ?? ''].filter(Boolean);
  return [where, fill(contact.late ? text.contactLate : text.contactBy, { time: by(contact.by) })];
};

/** The first thing on the page. */
export const Standing = ({ view, language, municipality }: Part) => (
  <section id="standing" class="card strong">
    <h2>{REPORT.standingTitle[language]}</h2>
    {standingSentences(view.standing, language, municipality.timeZone).map((sentence, index) => (
      <p key={sentence} class={index === 0 ? 'lead' : undefined}>
        <Phones text={sentence} />
      </p>
    ))}
  </section>
);
