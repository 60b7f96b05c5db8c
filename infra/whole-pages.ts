import { resolve } from 'node:path';
import { type BuildOptions, build, type Metafile, type Plugin } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * The rooms whose modules keep no state, and the one file of `functions` that only wraps pages, so that a second copy does what the first does. Their errors are their own in
 * each copy: nothing that is loaded later may throw what the handler tells by its class.
 */
const PURE = /^[/\\]((web|shared)[/\\].*|functions[/\\]http[/\\]page)\.tsx?$/;

const NAMESPACE = 'page';

/** Several functions have the same pages: each is built once. */
const built = new Map<string, Promise<Page>>();

interface Page {
  readonly text: string;
  readonly metafile: Metafile;
}

/**
 * Makes one file, with all it needs, of whatever is loaded later from the pure rooms: pages above all. esbuild would
 * split off what a page and its handler share, a list of languages as well as zod, into files that each cold start has
 * to find, read and link: about a millisecond each.
 *
 * @param options how the bundle is built; its pages are built in the same way
 * @param municipality whose bundle it is: the path of its file
 */
export const wholePages = (options: BuildOptions, municipality: string) => {
  const pages = new Map<string, Promise<Page>>();
  const plugin: Plugin = {
    name: 'whole-pages',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^\..*\.tsx?$/ }, ({ path, kind, resolveDir }) => {
        const file = resolve(resolveDir, path);
        const later =
          kind === 'dynamic-import' && file.startsWith(ROOT) && PURE.test(file.slice(ROOT.length));
        return later ? { path: file, namespace: NAMESPACE } : undefined;
      });
      onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ path }) => {
        const key = `${municipality} ${path}`;
        const page = built.get(key) ?? bundlePage(path, options);
        built.set(key, page);
        pages.set(path, page);
        return { contents: (await page).text, loader: 'js' };
      });
    },
  };
  return { plugin, fill: (metafile: Metafile) => fill(metafile, pages) };
};

const bundlePage = async (path: string, options: BuildOptions): Promise<Page> => {
  const { outputFiles, metafile } = await build({
    ...options,
    entryPoints: [path],
    splitting: false,
    write: false,
    metafile: true,
  });
  return { text: outputFiles[0]?.text ?? '', metafile };
};

/** The bundle's metafile with what each page is made of, in the place of the page. */
const fill = async (metafile: Metafile, pages: ReadonlyMap<string, Promise<Page>>): Promise<Metafile> => {
  const filled = structuredClone(metafile);
  for (const [path, page] of pages) {
    const { inputs, outputs } = (await page).metafile;
    const name = `${NAMESPACE}:${path}`;
    delete filled.inputs[name];
    Object.assign(filled.inputs, inputs);
    for (const output of Object.values(filled.outputs)) {
      if (!output.inputs[name]) continue;
      delete output.inputs[name];
      Object.assign(output.inputs, ...Object.values(outputs).map((each) => each.inputs));
    }
  }
  return filled;
};
