import { createHash } from 'node:crypto';
import { fieldsOf } from './page.ts';
import { caseOf } from './rows.ts';
import { reportOf, type Scene } from './scene.ts';

/** Somebody who has sent a report and is back with their code, in a browser's session. */
export const reporterOf = async (scene: Scene) => {
  const { receiptCode, reference } = (await scene.submit(reportOf('yellow'))).body as {
    receiptCode: string;
    reference: string;
  };
  const open = async () => {
    const answer = await scene.form('/report', new URLSearchParams({ receiptCode }));
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  let cookie = await open();
  const call = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
    fetch(`${scene.url}${path}`, {
      method,
      headers: {
        accept: 'application/json',
        cookie,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'manual',
    });
  const ask = async (body: object = {}) => {
    const response = await call('POST', '/report/evidence', body);
    return { status: response.status, ...((await response.json()) as Partial<Asked>) };
  };
  const files = async (): Promise<Listed> => (await call('GET', '/report/evidence')).json();
  return {
    receiptCode,
    reference,
    call,
    ask,
    files,
    cookie: () => cookie,
    /** Comes back after a while. */
    again: async () => {
      cookie = await open();
    },
    /** Sends a file and waits until everything that it set off has settled. @returns the file as it is listed */
    send: async (bytes: Uint8Array<ArrayBuffer>, body: object = {}) => {
      const asked = await ask(body);
      const posted = await post(asked, bytes);
      if (posted.status !== 201) throw new Error(`S3 answered ${posted.status}`);
      await scene.settle();
      return (await files()).files.find(({ number }) => number === asked.file);
    },
    happened: async () => (await caseOf(scene, reference)).entries.map(({ what }) => what),
    fieldsOf: async (response: Response) => fieldsOf(await response.text()),
  };
};
export type Reporter = Awaited<ReturnType<typeof reporterOf>>;

interface Asked {
  readonly file: number;
  readonly url: string;
  readonly fields: Record<string, string>;
  readonly code: string;
  readonly errors: readonly { readonly code: string }[];
}

interface Listed {
  readonly files: readonly {
    readonly number: number;
    readonly state: string;
    readonly why?: string;
    readonly name?: string;
    readonly kind?: string;
    readonly sha256: string;
  }[];
  readonly room: number;
}

/** Posts a file by a form, as a browser does. */
export const post = ({ url = '', fields = {} }: Partial<Asked>, bytes: Uint8Array<ArrayBuffer>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([bytes], 'some name.bin'));
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
};

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
