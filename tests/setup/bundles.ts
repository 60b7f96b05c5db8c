import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the test files ask for the bundles. */
const ASK = 'TESTS_BUNDLES';

/** Every function, bundled for Oxelösund as a deployment would. Outside the project: no bundle finds there what it forgot to bring. */
const build = async (folder: string): Promise<void> => {
  const [{ bundle }, { configFile }, { functions }] = await Promise.all([
    import('../../infra/bundle.ts'),
    import('../../infra/municipality.ts'),
    import('../../shared/manifest/manifest.ts'),
  ]);
  const config = configFile('oxelosund');
  await Promise.all(
    functions().map(([name]) =>
      bundle({ entry: resolve(`functions/${name}.ts`), config, outdir: join(folder, name) }),
    ),
  );
};

/** The bundles are made once for a whole run, when the first test file asks for them: it takes both processors for seconds. */
export default async (): Promise<() => void> => {
  const folder = mkdtempSync(join(tmpdir(), 'varna-bundles-'));
  let built: Promise<void> | undefined;
  const server = createServer((_, response) => {
    built ??= build(folder);
    built.then(
      () => response.end(folder),
      (thrown: Error) => response.writeHead(500).end(thrown.message),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  process.env[ASK] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return () => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  };
};

/** The folder that holds a bundle for each function, `<name>/index.mjs`. Not to be written to: others read it too. */
export const sharedBundles = async (): Promise<string> => {
  const answer = await fetch(process.env[ASK] ?? '');
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
};
