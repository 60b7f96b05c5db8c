import type { Language } from '../../shared/languages.ts';
import { ROLE_NAMES } from '../../shared/roles.ts';
import type { Heard, Preview } from '../../shared/routing/preview.ts';
import { ROUTING } from '../../shared/texts/desk-routing.ts';
import { fill, inLanguage } from '../../shared/texts/say.ts';
import { Facts } from './facts.tsx';
import { heardWords } from './rule-words.ts';

/** In which of the latest cases others would have been alerted: each by what it is called, and whom, by role. */
export const WhatItChanges = ({ preview, language }: { preview: Preview; language: Language }) => {
  const text = inLanguage(ROUTING, language);
  const { looked, changed, withheld } = preview;
  const heard = ({ role, ...rest }: Heard) => (
    <div key={role}>
      {ROLE_NAMES[role][language]} <span class="soft">({heardWords({ role, ...rest }, language)})</span>
    </div>
  );
  return (
    <section id="preview">
      <h3>{text.lastCases}</h3>
      {looked === 0 ? (
        <p>{text.noCases}</p>
      ) : (
        <>
          <p class="soft">{text.lastCasesLead}</p>
          <p>
            {fill(changed.length === 0 ? text.noneOfThem : text.someOfThem, {
              count: looked - withheld,
              changed: changed.length,
            })}
          </p>
          {withheld > 0 && <p>{fill(text.withheldSome, { count: withheld })}</p>}
          {changed.map(({ id, reference, added, gone, otherwise }) => (
            <div class="card" key={id}>
              <a class="target" href={`cases/${id}`}>
                {reference}
              </a>
              <Facts
                rows={[
                  [text.added, added.length > 0 && added.map(heard)],
                  [text.gone, gone.length > 0 && gone.map(heard)],
                  [
                    text.changed,
                    otherwise.length > 0 &&
                      otherwise.map(({ before, after }) => (
                        <div key={after.role}>
                          {ROLE_NAMES[after.role][language]}{' '}
                          <span class="soft">
                            ({heardWords(before, language)} → {heardWords(after, language)})
                          </span>
                        </div>
                      )),
                  ],
                ]}
              />
            </div>
          ))}
        </>
      )}
    </section>
  );
};
