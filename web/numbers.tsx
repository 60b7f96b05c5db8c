import type { Language } from '../shared/languages.ts';
import { NUMBERS } from '../shared/texts/numbers.ts';

/** Whom to call, each with a link that calls: large enough for a hand that shakes. */
export const Numbers = ({ language }: { language: Language }) => (
  <ul class="numbers">
    {NUMBERS.map(({ number, name, about }) => (
      <li key={number}>
        <a href={`tel:${number.replaceAll(' ', '')}`}>
          <strong>{number.replaceAll(' ', '\u00a0')}</strong> {name[language]}
        </a>
        {about && <p class="soft">{about[language]}</p>}
      </li>
    ))}
  </ul>
);
