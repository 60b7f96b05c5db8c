/** A browser as far as signing in goes: cookies by host, redirects one by one. */
export class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();

  async go(url: string, { method = 'GET', body, headers = {} }: Visit = {}): Promise<Response> {
    const { host } = new URL(url);
    const own = this.#cookies.get(host) ?? new Map<string, string>();
    const cookie = [...own].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...(cookie && { cookie }),
        ...(body && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(body && { body: new URLSearchParams(body) }),
    });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const at = pair.indexOf('=');
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(set)) own.delete(pair.slice(0, at));
      else own.set(pair.slice(0, at), pair.slice(at + 1));
    }
    this.#cookies.set(host, own);
    return response;
  }

  /** Goes on as long as it is sent on, and stops before an address that matches. */
  async follow(response: Response, stopBefore?: RegExp): Promise<{ response: Response; next?: string }> {
    const location = response.headers.get('location');
    if (!location || response.status < 300 || response.status > 399) return { response };
    const next = new URL(location, response.url).href;
    if (stopBefore?.test(next)) return { response, next };
    return this.follow(await this.go(next), stopBefore);
  }

  cookie(url: string, name: string): string | undefined {
    return this.#cookies.get(new URL(url).host)?.get(name);
  }

  /** Takes over a cookie that was somebody else's. */
  give(url: string, name: string, value: string): void {
    const { host } = new URL(url);
    this.#cookies.set(host, (this.#cookies.get(host) ?? new Map()).set(name, value));
  }
}

interface Visit {
  readonly method?: string;
  readonly body?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Begins at a place of the console and picks somebody at the issuer. @returns the address the issuer sends back to */
export const pickAtIssuer = async (
  visitor: Visitor,
  url: string,
  email: string | undefined,
  to = '',
): Promise<string> => {
  const begun = await visitor.go(`${url}/console/sign-in${to && `?to=${encodeURIComponent(to)}`}`);
  const { response: picking } = await visitor.follow(begun);
  const picked = await visitor.go(picking.url, { method: 'POST', body: email ? { email } : { none: '1' } });
  const { next } = await visitor.follow(picked, /\/console\/callback/);
  if (!next) throw new Error('The issuer did not send back');
  return next;
};

/** Somebody of the demo people who has signed in, by address. */
export const signedIn = async (url: string, email: string): Promise<Visitor> => {
  const visitor = new Visitor();
  await visitor.go(await pickAtIssuer(visitor, url, email));
  return visitor;
};
