import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { baseStyle, exitScript } from '#assets';
import { LANGUAGES, type Language } from '../shared/languages.ts';
import type { Identity } from '../shared/municipality/identity.ts';
import { ESSENTIALS } from '../shared/texts/essentials.ts';
import { EXIT_HREF, ITS_OWN_NAME, PAGE } from '../shared/texts/page.ts';
import { inLanguage } from '../shared/texts/say.ts';
import { Phones } from './phones.tsx';

/** What every page is told: whose service it is and in which language. */
export interface PageProps {
  readonly language: Language;
  readonly municipality: Pick<Identity, 'name' | 'shortName'>;
  /** Path that the service stands under, with a slash at the end: `/v/`. Without it the page must stand right below. */
  readonly base?: string | undefined;
}

/** A post that is answered by a page: its address, and what was typed. */
export interface LanguagePost {
  readonly action: string;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** The field of a post that asks for the same page in another language, and for nothing to be done. */
export const ONLY_SHOW = 'only';

interface DocumentProps extends PageProps {
  readonly title: string;
  /** Where the language links go: the page's own address, which a `GET` must answer; with a question mark or without. */
  readonly languageHref?: string | null;
  /** In place of these links, for the answer to a post: what was sent is sent once more, to be shown and not to be done. */
  readonly languagePost?: LanguagePost | undefined;
  /** A link, always in sight, to a page that says nothing of this one. */
  readonly quickExit?: boolean;
  /** What stands on the page would be lost by leaving it: links to other pages leave it open. */
  readonly stays?: boolean;
  /** Stylesheets of `#assets` that the page needs besides the one that every page has. */
  readonly styles?: readonly string[];
  /** The script of `#assets` that makes the page easier; it works without. It must watch for leaving (`leave.ts`). */
  readonly script?: string;
  /** What else stands at the foot of the page. */
  readonly foot?: ComponentChildren;
  readonly children: ComponentChildren;
}

const Languages = ({ language, href }: { language: Language; href: string }) => (
  <nav aria-label={PAGE.languages[language]}>
    <ul>
      {LANGUAGES.map((each) => (
        <li key={each}>
          <a
            href={`${href}${href.includes('?') ? '&' : '?'}lang=${each}`}
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

/** The same without losing what was typed. */
const LanguagesOfPost = ({ language, action, values }: LanguagePost & { language: Language }) => (
  <nav aria-label={PAGE.languages[language]}>
    <form method="post" action={action}>
      {Object.entries({ ...values, [ONLY_SHOW]: 'show' }).map(
        ([name, value]) => value && <input type="hidden" name={name} value={value} key={name} />,
      )}
      <ul>
        {LANGUAGES.map((each) => (
          <li key={each}>
            <button
              type="submit"
              class="plain"
              formaction={`${action}?lang=${each}`}
              lang={each}
              aria-current={each === language ? 'true' : undefined}
            >
              {ITS_OWN_NAME[each]}
            </button>
          </li>
        ))}
      </ul>
    </form>
  </nav>
);

const Header = ({ language, name }: { language: Language; name: string }) => (
  <header>
    <p>
      Värna <span>{name}</span>
    </p>
    <a href="tel:112">{PAGE.call112[language]}</a>
  </header>
);

/** The pages about the service, at the foot of every page. */
const About = ({ language, base, stays }: { language: Language; base: string; stays: boolean }) => (
  <nav aria-label={PAGE.about[language]}>
    <ul>
      {(['prevention', 'privacy', 'accessibility'] as const).map((page) => (
        <li key={page}>
          <a href={`${base}${page}?lang=${language}`} {...(stays && { target: '_blank', rel: 'noreferrer' })}>
            {PAGE[page][language]}
          </a>
        </li>
      ))}
    </ul>
    {stays && <p>{PAGE.newTab[language]}</p>}
  </nav>
);

/** At the foot of the screen, on phones under the thumb. Without a script it is a link like any other. */
const WayOut = ({ language }: { language: Language }) => (
  <aside class="leave" aria-label={ESSENTIALS.exit[language]}>
    <div>
      <a class="exit" href={EXIT_HREF} rel="noreferrer">
        {ESSENTIALS.exit[language]}
      </a>
      <span hidden>{PAGE.exitKeys[language]}</span>
    </div>
  </aside>
);

/** A whole HTML page. Everything but the markup of this file is escaped by the renderer. */
export const htmlDocument = ({
  language,
  municipality,
  title,
  languageHref = '',
  languagePost,
  base = './',
  quickExit,
  stays = false,
  styles = [],
  script = quickExit ? exitScript : undefined,
  foot,
  children,
}: DocumentProps): string => {
  const text = inLanguage(ESSENTIALS, language);
  const body = renderToString(
    <>
      <Header language={language} name={municipality.shortName} />
      <main>
        {languagePost ? (
          <LanguagesOfPost language={language} {...languagePost} />
        ) : (
          languageHref !== null && <Languages language={language} href={languageHref} />
        )}
        {children}
      </main>
      <footer>
        <div>
          <p>
            <Phones text={`${text.danger} ${text.police}`} />
          </p>
          {foot}
          <About language={language} base={base} stays={stays} />
          <p>{municipality.name}</p>
        </div>
      </footer>
      {quickExit && <WayOut language={language} />}
    </>,
  );
  const head = renderToString(<title>{`${title} – Värna, ${municipality.name}`}</title>);
  const look = [baseStyle, ...styles].map((style) => `<style>${style}</style>`).join('');
  const help = script ? `<script>${script}</script>` : '';
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8">${head}${META}${look}</head><body>${body}${help}</body></html>`;
};

/**
 * A phone's keyboard makes the page smaller, where the browser can do so, and does not cover the way out. What looks
 * like a telephone number, a reference for example, is one only where we say so.
 */
const META =
  '<meta name="viewport" content="width=device-width,initial-scale=1,interactive-widget=resizes-content"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no"><link rel="icon" href="data:,">';
