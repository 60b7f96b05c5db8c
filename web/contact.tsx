import { Fragment } from 'preact';
import type { Language } from '../shared/languages.ts';
import { PAGE } from '../shared/texts/page.ts';

interface ContactProps {
  readonly language: Language;
  /** Postal address, line by line. */
  readonly address?: readonly string[];
  readonly email: string;
  /** As people write it. */
  readonly phone?: string | undefined;
}

/** How somebody at the municipality can be reached, to be tapped and to be printed. */
export const Contact = ({ language, address, email, phone }: ContactProps) => (
  <dl class="card">
    {address && <dt>{PAGE.address[language]}</dt>}
    {address && (
      <dd>
        {address.map((line, index) => (
          <Fragment key={line}>
            {index > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </dd>
    )}
    <dt>{PAGE.email[language]}</dt>
    <dd>
      <a href={`mailto:${email}`}>{email}</a>
    </dd>
    {phone && <dt>{PAGE.telephone[language]}</dt>}
    {phone && (
      <dd>
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
      </dd>
    )}
  </dl>
);
