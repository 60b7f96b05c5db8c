import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fieldsOf } from './page.ts';
import { caseOf } from './rows.ts';
import { PATIENCE, reportOf, type Scene, startScene } from './scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, PATIENCE);
afterAll(() => scene?.stop());

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';
/** A browser's visit with a code. */
const visit = async (receiptCode: string) => {
  const response = await scene.form('/report', new URLSearchParams({ receiptCode }));
  const cookie = cookieOf(response);
  const get = async () => {
    const answer = await fetch(`${scene.url}/report`, { headers: { accept: 'text/html', cookie } });
    return { status: answer.status, html: await answer.text() };
  };
  const post = (action: string, fields: Record<string, string>) =>
    scene.form(`/report/${action}`, new URLSearchParams(fields), { cookie });
  return { response, cookie, get, post };
};
const submit = async () =>
  (await scene.submit(reportOf('yellow'))).body as { receiptCode: string; reference: string };

describe('with the receipt code', () => {
  it('the page opens in a session whose cookie no page elsewhere can use', async () => {
    const { receiptCode, reference } = await submit();
    const { response, get } = await visit(receiptCode.toLowerCase().replaceAll('-', ' '));
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('report');
    const attributes = response.headers.get('set-cookie')?.split('; ').slice(1).sort();
    expect(attributes).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    expect((await get()).html).toContain(reference);
  });

  it('a message is written once, however often its page is sent', async () => {
    const { receiptCode, reference } = await submit();
    const { get, post } = await visit(receiptCode);
    const fields = { ...Object.fromEntries(fieldsOf((await get()).html)), text: 'Ring mig' };
    const answers = await Promise.all([post('message', fields), post('message', fields)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(
      (await caseOf(scene, reference)).entries.filter(({ what }) => what.kind === 'message'),
    ).toHaveLength(1);
  });
});
