import { renderToString } from 'preact-render-to-string';
import type { PageProps } from './document.tsx';

export interface MailProps extends PageProps {
  /** Whole sentences in the receiver's language. No personal data. */
  readonly paragraphs: readonly string[];
  readonly link?: { readonly href: string; readonly label: string };
}

const FONT = 'system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif';

const BODY = `margin:0;padding:24px;font:17px/1.55 ${FONT}`;
const COLUMN = 'max-width:560px;margin:0 auto';
const BUTTON =
  'display:inline-block;padding:14px 22px;border-radius:8px;background:#1c4b57;color:#ffffff;font-weight:600;text-decoration:none';

/** An HTML mail: no pictures, no tables, nothing fetched. The address stands in words too, for whoever distrusts buttons. */
export const mailHtml = ({ language, municipality, paragraphs, link }: MailProps): string =>
  `<!doctype html>${renderToString(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`Värna, ${municipality.name}`}</title>
      </head>
      <body style={BODY}>
        <div style={COLUMN}>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} style="margin:0 0 16px">
              {paragraph}
            </p>
          ))}
          {link && (
            <p style="margin:24px 0">
              <a href={link.href} style={BUTTON}>
                {link.label}
              </a>
            </p>
          )}
          {link && <p style="margin:0 0 16px;overflow-wrap:anywhere">{link.href}</p>}
          <p style="margin:24px 0 0">{`Värna, ${municipality.name}`}</p>
        </div>
      </body>
    </html>,
  )}`;

/** The same mail as plain text. */
export const mailText = ({ municipality, paragraphs, link }: MailProps): string =>
  [...paragraphs, ...(link ? [`${link.label}:\n${link.href}`] : []), `Värna, ${municipality.name}`].join(
    '\n\n',
  );
