import { inLanguage } from '../../shared/texts/say.ts';
import { SIGN_IN } from '../../shared/texts/sign-in.ts';
import { htmlDocument, type PageProps } from '../document.tsx';

/** How a sign-in ended, other than at the desk. */
export type SignInState = 'over' | 'failed' | 'declined' | 'unverified' | 'unknown' | 'signed-out';

/** Says how signing in or out ended, and the way on. */
export const signInPage = ({ state, ...page }: PageProps & { readonly state: SignInState }): string => {
  const text = inLanguage(SIGN_IN, page.language);
  const said = {
    over: [text.over, text.overNext],
    failed: [text.failed, text.failedNext],
    declined: [text.declined, text.declinedNext],
    unverified: [text.unverified, text.unverifiedNext],
    unknown: [text.unknown, text.unknownNext],
    'signed-out': [text.signedOut, text.signedOutNext],
  } as const satisfies Record<SignInState, readonly [string, string]>;
  const [title, next] = said[state];
  return htmlDocument({
    ...page,
    title,
    // The addresses around signing in mean nothing a second time.
    languageHref: null,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{next}</p>
        <p>
          <a class="target" href="sign-in">
            {text.signIn}
          </a>
        </p>
      </>
    ),
  });
};
