import { REPORTER } from '../../shared/report/options.ts';
import { DESK } from '../../shared/texts/desk.ts';
import { FIELD_NAMES } from '../../shared/texts/desk-fields.ts';
import { ITS_OWN_NAME } from '../../shared/texts/page.ts';
import { inLanguage } from '../../shared/texts/say.ts';
import { Facts } from './facts.tsx';
import type { CasePart } from './part.ts';

/** Whom the case concerns, how they can safely be reached, and whom they chose. */
export const AffectedPerson = ({ view, language, municipality }: CasePart) => {
  const { identity, party, supportPerson, keepOut, suspect } = view;
  if (!identity) return null;
  const text = inLanguage(DESK, language);
  const partyName = municipality.parties.find(({ code }) => code === party?.code)?.name;
  const kept = [...(keepOut?.roles ?? []), ...(keepOut?.names ?? [])];
  return (
    <section id="person">
      <h2>{FIELD_NAMES.identity[language]}</h2>
      <Facts
        rows={[
          [text.name, identity.name],
          [text.reporter, REPORTER[identity.reporter][language]],
          [text.affected, identity.affectedPerson],
          [
            text.phone,
            identity.phone && <a href={`tel:${identity.phone.replace(/[^+\d]/g, '')}`}>{identity.phone}</a>,
          ],
          [text.email, identity.email && <a href={`mailto:${identity.email}`}>{identity.email}</a>],
          [text.other, identity.other],
          [text.advice, identity.advice],
          [text.language, ITS_OWN_NAME[identity.language]],
          [FIELD_NAMES.party[language], partyName],
          [
            FIELD_NAMES.supportPerson[language],
            [supportPerson?.name, supportPerson?.phone].filter(Boolean).join(', '),
          ],
          [FIELD_NAMES.keepOut[language], kept.join(', ')],
          [FIELD_NAMES.suspect[language], suspect?.text],
        ]}
      />
    </section>
  );
};
