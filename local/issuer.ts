import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import type { Person } from '../shared/directory/person.ts';
import { issuerPage } from './issuer-page.tsx';

/** The one client that the issuer knows. */
export const CLIENT_ID = 'varna-local';

export interface Issuer {
  readonly url: string;
  close(): Promise<void>;
}

interface IssuerOptions {
  readonly baseUrl: string;
  /** Whoever can be picked. */
  people(): Promise<readonly Person[]>;
}

/** A real OIDC issuer on loopback, in which one picks a demo person instead of giving a password. */
export const startIssuer = async ({ baseUrl, people }: IssuerOptions): Promise<Issuer> => {
  const server = createServer();
  await new Promise<void>((listening, refused) => {
    server.once('error', refused).listen(0, 'localhost', listening);
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = await providerFor(url, baseUrl);
  const callback = provider.callback();
  server.on('request', (request, response) => {
    const pick = request.url?.startsWith('/interaction/')
      ? interact(provider, request, response, people)
      : callback(request, response);
    Promise.resolve(pick).catch(() => response.writeHead(500).end());
  });
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url, close };
};

const providerFor = async (url: string, baseUrl: string): Promise<Provider> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'local', use: 'sig', alg: 'RS256' };
  return new Provider(url, {
    clients: [
      {
        client_id: CLIENT_ID,
        redirect_uris: [`${baseUrl}/console/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'none',
      },
    ],
    jwks: { keys: [key as never] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: true }),
    }),
    // Nobody is asked whether the service may know their address: it is what they sign in with.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
    // Each sign-in asks anew, so that one can be another person in the next.
    ttl: { Session: 1, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  });
};

const interact = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  people: IssuerOptions['people'],
): Promise<void> => {
  if (request.method === 'POST') {
    const accountId = new URLSearchParams(await text(request)).get('email');
    const result = accountId
      ? { login: { accountId, remember: false } }
      : { error: 'access_denied', error_description: 'Nobody was picked' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
    return;
  }
  await provider.interactionDetails(request, response);
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(issuerPage(await people()));
};
