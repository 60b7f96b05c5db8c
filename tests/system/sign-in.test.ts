import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pickAtIssuer, signedIn, Visitor } from './browser.ts';
import { PATIENCE } from './scene.ts';
import { type Client, client, type RunningStack, startLocalStack } from './stack.ts';

const STRATEGIST = 'sakerhetsstrateg@example.com';
const SESSION = '__Host-staff';

let stack: RunningStack;
let service: Client;
beforeAll(async () => {
  stack = await startLocalStack();
  service = client(stack);
}, PATIENCE);
afterAll(() => stack?.stop());

const back = async (visitor: Visitor, email: string | undefined, to?: string) => {
  const callback = await pickAtIssuer(visitor, stack.url, email, to);
  return { callback, response: await visitor.go(callback) };
};
const isIn = (visitor: Visitor) => visitor.cookie(stack.url, SESSION) !== undefined;

describe('signing in', () => {
  test('leads back to the place where one was, with a session that no script and no other site can use', async () => {
    const { response } = await back(new Visitor(), STRATEGIST, 'directory');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(`${stack.url}/console/directory`);
    const session = response.headers.getSetCookie().find((each) => each.startsWith(SESSION));
    expect(session).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
  });

  test.each(['https://evil.example', '//evil.example', '..', '/etc', 'a//b', 'javascript:1'])(
    'leads nowhere outside the console: %s',
    async (to) => {
      const { response } = await back(new Visitor(), STRATEGIST, to);
      expect(response.headers.get('location')).toBe(`${stack.url}/console`);
    },
  );

  test('takes whoever the directory knows by the address that the issuer vouches for, and nobody else', async () => {
    const visitor = new Visitor();
    const { response } = await back(visitor, 'someone.else@example.com');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Du finns inte i tjänstens katalog');
    expect(isIn(visitor)).toBe(false);
  });

  test('that is cancelled at the issuer is said kindly', async () => {
    const { response } = await back(new Visitor(), undefined);
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('Du loggade inte in');
  });

  test('is of one browser: an answer that was stolen opens nothing in another', async () => {
    const callback = await pickAtIssuer(new Visitor(), stack.url, STRATEGIST);
    const thief = new Visitor();
    expect((await thief.go(callback)).status).toBe(400);
    // Nor with a sign-in of its own under way.
    await thief.go(`${stack.url}/console/sign-in`);
    expect((await thief.go(callback)).status).toBe(400);
    expect(isIn(thief)).toBe(false);
  });

  test('is used once: the same answer again opens nothing', async () => {
    const visitor = new Visitor();
    const { callback } = await back(visitor, STRATEGIST);
    const again = await visitor.go(callback);
    expect(again.status).toBe(400);
    expect(await again.text()).toContain('Inloggningen hann gå ut');
  });

  test.each(['code', 'state', 'iss'])('with another %s than the issuer’s is refused', async (name) => {
    const visitor = new Visitor();
    const callback = new URL(await pickAtIssuer(visitor, stack.url, STRATEGIST));
    callback.searchParams.set(name, 'https://evil.example');
    expect((await visitor.go(callback.href)).status).toBe(400);
    expect(isIn(visitor)).toBe(false);
  });

  test('must come within ten minutes', async () => {
    const visitor = new Visitor();
    const callback = await pickAtIssuer(visitor, stack.url, STRATEGIST);
    await service.advance('PT11M');
    expect((await visitor.go(callback)).status).toBe(400);
  });
});

describe('signing in anew', () => {
  /** A browser with a session, which the issuer does not know: it asks who this is. */
  const withSession = async () => {
    const token = (await signedIn(stack.url, STRATEGIST)).cookie(stack.url, SESSION) ?? '';
    const visitor = new Visitor();
    visitor.give(stack.url, SESSION, token);
    return { visitor, token };
  };
  const status = async (visitor: Visitor) => (await visitor.go(`${stack.url}/console`)).status;

  test('ends the session that the same browser had, and nobody else’s', async () => {
    const [{ visitor, token }, elsewhere] = [await withSession(), await withSession()];
    expect(await status(visitor)).toBe(200);
    await back(visitor, 'kommunchef@example.com');
    const kept = new Visitor();
    kept.give(stack.url, SESSION, token);
    expect([await status(kept), await status(visitor), await status(elsewhere.visitor)]).toEqual([
      303, 200, 200,
    ]);
  });

  test('that comes to nothing leaves the session as it was', async () => {
    const { visitor } = await withSession();
    await back(visitor, 'someone.else@example.com');
    expect(await status(visitor)).toBe(200);
  });
});

describe('signing out', () => {
  test('ends the session at the server: its cookie opens nothing any more', async () => {
    const visitor = await signedIn(stack.url, STRATEGIST);
    const kept = visitor.cookie(stack.url, SESSION) ?? '';
    const out = await visitor.go(`${stack.url}/console/sign-out`, { method: 'POST' });
    expect(await out.text()).toContain('Du är utloggad');
    expect(isIn(visitor)).toBe(false);
    visitor.give(stack.url, SESSION, kept);
    expect((await visitor.go(`${stack.url}/console`)).headers.get('location')).toContain('/console/sign-in');
  });

  test('is not for a page of somebody else to do', async () => {
    const visitor = await signedIn(stack.url, STRATEGIST);
    const headers = { 'sec-fetch-site': 'cross-site' };
    const out = await visitor.go(`${stack.url}/console/sign-out`, { method: 'POST', headers });
    expect(out.status).toBe(403);
    expect((await visitor.go(`${stack.url}/console`)).status).toBe(200);
  });
});

describe('a session', () => {
  test('is over after half an hour without a click, and goes on with one', async () => {
    const visitor = await signedIn(stack.url, STRATEGIST);
    await service.advance('PT20M');
    expect((await visitor.go(`${stack.url}/console`)).status).toBe(200);
    await service.advance('PT20M');
    expect((await visitor.go(`${stack.url}/console`)).status).toBe(200);
    await service.advance('PT31M');
    expect((await visitor.go(`${stack.url}/console`)).status).toBe(303);
  });

  test('is not kept alive by a page that stands open and asks by itself what has changed', async () => {
    const visitor = await signedIn(stack.url, STRATEGIST);
    await service.advance('PT20M');
    const watching = { headers: { accept: 'application/json' } };
    const address = `${stack.url}/console/cases/${'a'.repeat(26)}?since=1`;
    expect((await visitor.go(address, watching)).status).toBe(404);
    await service.advance('PT11M');
    expect((await visitor.go(address, watching)).status).toBe(401);
  });

  test('that is missing leads a browser to sign in, and tells JSON so', async () => {
    const page = await new Visitor().go(`${stack.url}/console`);
    expect(page.headers.get('location')).toBe(`${stack.url}/console/sign-in`);
    expect(await service.call('GET', '/console')).toMatchObject({
      status: 401,
      body: { code: 'signed_out' },
    });
  });

  test('of the reporter, or any other cookie, opens nothing here', async () => {
    const visitor = new Visitor();
    visitor.give(stack.url, SESSION, 'A'.repeat(22));
    expect((await visitor.go(`${stack.url}/console`)).status).toBe(303);
  });
});
