import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { SignIn } from '../../shared/staff/session.ts';
import { environment } from '../environment.ts';
import { municipality } from '../municipality.ts';

let found: Promise<Configuration> | undefined;

/** The issuer as it describes itself; asked once for a function, and again if it did not answer. */
const issuer = (): Promise<Configuration> => {
  found ??= discover().catch((thrown) => {
    found = undefined;
    throw thrown;
  });
  return found;
};

const discover = (): Promise<Configuration> => {
  const url = new URL(environment('ISSUER_URL'));
  const secret = environment('ISSUER_CLIENT_SECRET');
  return discovery(
    url,
    environment('ISSUER_CLIENT_ID'),
    undefined,
    secret ? ClientSecretPost(secret) : None(),
    // Only on the machine itself: anywhere else an issuer without TLS is refused.
    { timeout: 10, execute: url.hostname === 'localhost' ? [allowInsecureRequests] : [] },
  );
};

const redirectUri = (): string => `${environment('BASE_URL')}/console/callback`;

/** A sign-in to begin: where to send the browser, and what the answer must fit. */
export const beginSignIn = async (): Promise<
  Pick<SignIn, 'nonce' | 'verifier'> & { state: string; href: string }
> => {
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const url = buildAuthorizationUrl(await issuer(), {
    redirect_uri: redirectUri(),
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { state, nonce, verifier, href: url.href };
};

/**
 * The address that the issuer vouches for.
 *
 * @param query of the request that came back from the issuer
 * @returns null if it vouches for none
 * @throws whatever is wrong with the answer: its state, nonce, signature, issuer, audience or time
 */
export const finishSignIn = async (
  query: URLSearchParams,
  { state, nonce, verifier }: Pick<SignIn, 'nonce' | 'verifier'> & { state: string },
): Promise<string | null> => {
  const configuration = await issuer();
  const answer = new URL(`${redirectUri()}?${query}`);
  const tokens = await authorizationCodeGrant(configuration, answer, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) return null;
  const { email, email_verified: verified } =
    typeof claims.email === 'string'
      ? claims
      : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  const vouched =
    verified === true || verified === 'true' || municipality.issuer?.addressesAreVerified === true;
  return vouched && typeof email === 'string' ? email : null;
};
