import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../shared/languages.ts';
import { pageHeaders } from '../../web/headers.ts';
import { describeInBrowser, servePages } from '../browser.ts';
import { type Look, lookAt } from './look.ts';
import { allPages } from './samples.ts';

/** What was found on which page; nothing where all is well. */
type Found = readonly (readonly [page: string, found: unknown])[];

describeInBrowser('every page in a browser', (open) => {
  let server: Awaited<ReturnType<typeof servePages>>;
  beforeAll(async () => {
    server = await servePages(({ path }) => ({
      html: allPages[Number(path.slice(1))]?.html ?? '',
      headers: pageHeaders(),
    }));
  });
  afterAll(() => server?.close());

  describe.each(LANGUAGES)('in %s', (language) => {
    const looks: (Look & { readonly name: string })[] = [];
    const found = (of: (look: Look) => readonly unknown[]): Found =>
      looks.flatMap((look) => of(look).map((each) => [look.name, each] as const));

    beforeAll(async () => {
      const page = await open({ viewport: { width: 320, height: 740 } });
      for (const [index, { name, language: own }] of allPages.entries())
        if (own === language) looks.push({ name, ...(await lookAt(page, `${server.url}/${index}`)) });
      await page.context().close();
    }, 240_000);

    it('can be used by everybody, light and dark: axe finds nothing', () => {
      expect(looks.length).toBe(allPages.length / LANGUAGES.length);
      expect(found(({ findings }) => findings)).toEqual([]);
    });

    it('fits 320 pixels without scrolling sideways, also with the text at twice its size', () => {
      expect(found(({ wide }) => wide)).toEqual([]);
    });

    it('has targets of 44 pixels for everything but links within a sentence', () => {
      expect(found(({ small }) => small)).toEqual([]);
    });

    it('asks for one file and breaks no rule of its own policy', () => {
      expect(found(({ asked }) => asked)).toEqual([]);
      expect(found(({ complaints }) => complaints)).toEqual([]);
    });
  });
});
