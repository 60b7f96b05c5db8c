import type { Client } from './stack.ts';

/** The cookie that an answer sets, as a browser would send it. */
export const cookieIn = (response: Response): string =>
  response.headers.get('set-cookie')?.split(';')[0] ?? '';

/** Somebody's visit to their own report, as a browser without scripts makes it. */
export const visit = async ({ url, form }: Pick<Client, 'url' | 'form'>, receiptCode: string) => {
  const cookie = cookieIn(await form('/report', new URLSearchParams({ receiptCode })));
  return {
    cookie,
    get: async () => {
      const answer = await fetch(`${url}/report`, { headers: { accept: 'text/html', cookie } });
      return { status: answer.status, html: await answer.text() };
    },
    post: (action: string, fields: Record<string, string>) =>
      form(`/report/${action}`, new URLSearchParams(fields), { cookie }),
  };
};
