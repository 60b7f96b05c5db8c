import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LANGUAGES, type Language } from '../shared/languages.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { ESSENTIALS } from '../shared/texts/essentials.ts';
import { EXIT_HREF, ITS_OWN_NAME, PAGE } from '../shared/texts/page.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { Phones } from './phones.tsx';
import { STYLE } from './style.ts';

/** What every page is told: whose service it is and in which language. */
export interface PageProps {
  readonly language: Language;
  readonly municipality: Pick<Identity, 'name' | 'shortName'>;
}

interface DocumentProps extends PageProps {
  readonly title: string;
  /** Where the language links go: the page's own address unless it was the answer to a post of something typed. */
  readonly languageHref?: string | null;
  /** A link, always in sight, to a page that says nothing of this one. */
  readonly quickExit?: boolean;
  readonly children: ComponentChildren;
}

const Languages = ({ language, href }: { language: Language; href: string }) => (
  <nav aria-label={PAGE.languages[language]}>
    <ul>
      {LANGUAGES.map((each) => (
        <li key={each}>
          <a
            href={`${href}?lang=${each}`}
            lang={each}
            hreflang={each}
            aria-current={each === language ? 'true' : undefined}
          >
            {ITS_OWN_NAME[each]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Header = ({ name, exit }: { name: string; exit: string | undefined }) => (
  <header>
    <div>
      <p>
        Värna <span>{name}</span>
      </p>
      {exit && (
        <a class="exit" href={EXIT_HREF} rel="noreferrer">
          {exit}
        </a>
      )}
    </div>
  </header>
);

/** A whole HTML page. Everything but the markup of this file is escaped by the renderer. */
export const htmlDocument = ({
  language,
  municipality,
  title,
  languageHref = '',
  quickExit,
  children,
}: DocumentProps): string => {
  const text = inLanguage(ESSENTIALS, language);
  const body = renderToString(
    <>
      <Header name={municipality.shortName} exit={quickExit ? text.exit : undefined} />
      <main>
        {languageHref !== null && <Languages language={language} href={languageHref} />}
        {children}
      </main>
      <footer>
        <p>
          <Phones text={`${text.danger} ${text.police}`} />
        </p>
        <p>{municipality.name}</p>
      </footer>
    </>,
  );
  const head = renderToString(<title>{`${title} – Värna, ${municipality.name}`}</title>);
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${head}<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><link rel="icon" href="data:,"><style>${STYLE}</style></head><body>${body}</body></html>`;
};
