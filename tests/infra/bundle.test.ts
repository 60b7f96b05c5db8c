import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../infra/bundle.ts';
import { secondFile } from './synthesized.ts';

describe('a bundle', () => {
  // Inside the project, because a handler finds its packages there.
  const build = resolve('build');
  let folder: string;
  let outdir: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'varna-bundle-'));
    outdir = join(folder, 'out');
    const config = join(folder, 'nykoping.json');
    writeFileSync(config, JSON.stringify(secondFile()));
    const entry = join(folder, 'handler.ts');
    const dynamodb = resolve('node_modules/@aws-sdk/client-dynamodb');
    writeFileSync(
      entry,
      `import { municipality } from ${JSON.stringify(resolve('functions/municipality.ts'))};
       import { DynamoDBClient } from ${JSON.stringify(dynamodb)};
       export const handler = async () => ({ id: municipality.id, client: typeof DynamoDBClient });`,
    );
    await bundle({ entry, config, outdir });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("holds the chosen municipality's file, and runs", async () => {
    const { handler } = await import(/* @vite-ignore */ pathToFileURL(join(outdir, 'index.mjs')).href);
    expect(await handler()).toEqual({ id: 'nykoping', client: 'function' });
  });

  test("takes credentials from Lambda's environment and from nowhere else", () => {
    const { inputs } = JSON.parse(readFileSync(`${outdir}.meta.json`, 'utf8'));
    const packages = Object.keys(inputs).join('\n');
    expect(packages).toContain('functions/aws/lambda-credentials.ts');
    expect(packages).not.toMatch(/credential-provider-(node|ini|sso|process|imds)|dist-cjs/);
  });

  test('asks for nothing that Lambda does not bring: only modules, and no require', () => {
    for (const file of readdirSync(outdir)) {
      expect(file).toMatch(/\.mjs$/);
      expect(readFileSync(join(outdir, file), 'utf8')).not.toContain('Dynamic require of');
    }
  });

  test('is missed in words when its handler is not there', async () => {
    const missing = { entry: resolve('functions/nowhere.ts'), config: '', outdir: join(build, 'nowhere') };
    await expect(bundle(missing)).rejects.toThrow('functions/nowhere.ts is missing');
  });
});
