import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EICAR } from '../../local/aws/s3/guard-duty.ts';
import { JPEG, OTHERS, PDF, SAMPLES } from '../evidence/samples.ts';
import { signedIn } from './browser.ts';
import { caseOf, figureOf, givenUp } from './rows.ts';
import { PATIENCE, type Scene, startScene } from './scene.ts';
import { servicesOf } from './services.ts';
import { post, type Reporter, reporterOf, sha256 } from './visit.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
}, PATIENCE);
afterEach(() => scene?.clearFaults());
afterAll(() => scene?.stop());

const INFECTED = Buffer.concat([PDF, Buffer.from(EICAR)]);
const LOCKED = Buffer.concat([PDF, Buffer.from('/Encrypt 2 0 R')]);
const kinds = async ({ happened }: Reporter) => (await happened()).map(({ kind }) => kind);

describe('a file that somebody sends', () => {
  it('comes into the case with its hash, its kind by its content and its name, is scanned, and can be saved again', async () => {
    const reporter = await reporterOf(scene);
    const file = await reporter.send(JPEG, { name: 'Brevet.pdf', size: JPEG.length });
    expect(file).toMatchObject({
      state: 'clean',
      kind: 'picture',
      name: 'Brevet.pdf',
      sha256: sha256(JPEG),
    });
    expect((await kinds(reporter)).filter((kind) => kind.startsWith('evidence'))).toEqual([
      'evidence-expected',
      'evidence-received',
      'evidence-scanned',
    ]);
    expect(await reporter.happened()).toContainEqual(
      expect.objectContaining({ kind: 'evidence-received', sha256: sha256(JPEG), type: 'image/jpeg' }),
    );
    const leads = await reporter.call('GET', '/report/evidence/1', undefined, { accept: 'text/html' });
    expect(leads.status).toBe(302);
    const url = new URL(leads.headers.get('location') ?? '');
    expect(url.origin).not.toBe(scene.url);
    const saved = await fetch(url);
    expect(saved.headers.get('content-disposition')).toBe(
      `attachment; filename="${reporter.reference}-1.jpg"`,
    );
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(sha256(new Uint8Array(await saved.arrayBuffer()))).toBe(sha256(JPEG));
    expect((await kinds(reporter)).at(-1)).toBe('evidence-opened');
  });

  it.each([
    ['holds malicious software', INFECTED, 'threat'],
    ['is locked with a password', LOCKED, 'unscannable'],
    ['is a web page', OTHERS['a web page'] ?? JPEG, 'refused'],
    ['is a film', OTHERS['a film'] ?? JPEG, 'refused'],
  ])('that %s is kept, and nobody can have it', async (_, bytes, state) => {
    const reporter = await reporterOf(scene);
    expect(await reporter.send(bytes)).toMatchObject({ state, sha256: sha256(bytes) });
    expect((await reporter.call('GET', '/report/evidence/1')).status).toBe(404);
    expect(await kinds(reporter)).not.toContain('evidence-opened');
  });

  it('that holds malicious software is an alarm', async () => {
    const before = await figureOf(scene, 'EvidenceThreat');
    await (await reporterOf(scene)).send(INFECTED);
    expect(await figureOf(scene, 'EvidenceThreat')).toBe(before + 1);
  });

  it('cannot be had before it was scanned', async () => {
    await scene.fault({ service: 's3', mode: 'silent', count: 1 });
    const reporter = await reporterOf(scene);
    expect(await reporter.send(JPEG)).toMatchObject({ state: 'checking' });
    expect((await reporter.call('GET', '/report/evidence/1')).status).toBe(404);
  });

  it('is told of without a word in any log: neither its name nor its bytes', async () => {
    const reporter = await reporterOf(scene);
    await reporter.send(Buffer.concat([SAMPLES['message/rfc822'] ?? JPEG, Buffer.from('qzcontent')]), {
      name: 'qzname på den.eml',
    });
    expect(scene.printed()).toContain('evidence.received');
    expect(scene.printed()).not.toMatch(/qzname|qzcontent/);
    expect(JSON.stringify(await reporter.happened())).not.toContain('qzname');
  });
});

describe('the limits', () => {
  it('of eleven that are asked for at once, exactly ten get a form', async () => {
    const reporter = await reporterOf(scene);
    const asked = await Promise.all(
      Array.from({ length: 11 }, (_, index) => reporter.ask({ name: `${index}` })),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), 422]);
    const [refused] = asked.filter(({ status }) => status === 422);
    expect(refused?.errors?.map(({ code }) => code)).toEqual(['too_many_files']);
    expect(new Set(asked.flatMap(({ file }) => file ?? [])).size).toBe(10);
    await Promise.all(
      asked.filter(({ file }) => file).map((each) => post(each, Buffer.from([...JPEG, each.file ?? 0]))),
    );
    await scene.settle();
    const { files, room } = await reporter.files();
    expect(files.filter(({ state }) => state === 'clean')).toHaveLength(10);
    expect(room).toBe(0);
  });

  it('a file that is said to be too large, or empty, gets no form and a word on why', async () => {
    const reporter = await reporterOf(scene);
    for (const [size, code] of [
      [10 * 1024 * 1024 + 1, 'file_too_large'],
      [0, 'file_empty'],
    ] as const) {
      const { status, errors } = await reporter.ask({ size });
      expect([status, errors?.[0]?.code]).toEqual([422, code]);
    }
    expect((await reporter.files()).room).toBe(10);
  });

  it('the same page sent twice gets the same form, and takes one place', async () => {
    const reporter = await reporterOf(scene);
    const key = 'a-key-of-the-page';
    const [first, second] = await Promise.all([reporter.ask({ key }), reporter.ask({ key })]);
    expect(first.fields?.key).toBe(second.fields?.key);
    expect((await reporter.files()).room).toBe(9);
  });

  it('a form that is used again with another file gives another file, with the same file nothing', async () => {
    const reporter = await reporterOf(scene);
    const asked = await reporter.ask({ name: 'Brevet' });
    for (const bytes of [JPEG, JPEG, PDF]) {
      await post(asked, bytes);
      await scene.settle();
    }
    const { files } = await reporter.files();
    expect(files.map(({ name, kind, state }) => [name, kind, state])).toEqual([
      ['Brevet', 'picture', 'clean'],
      [undefined, 'pdf', 'clean'],
    ]);
  });
});

describe('a form', () => {
  it('takes nothing for another case, nothing larger and nothing more than it was signed for', async () => {
    const [mine, other] = [await reporterOf(scene), await reporterOf(scene)];
    const asked = await mine.ask();
    const theirs = await other.ask();
    const { fields = {} } = asked;
    const forged = { ...asked, fields: { ...fields, key: theirs.fields?.key ?? '' } };
    expect((await post(forged, JPEG)).status).toBe(403);
    expect((await post({ ...asked, fields: { ...fields, 'Content-Type': 'text/html' } }, JPEG)).status).toBe(
      403,
    );
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    large.set(JPEG);
    expect((await post(asked, large)).status).toBe(400);
    expect((await post(asked, large.subarray(0, 10 * 1024 * 1024))).status).toBe(201);
    await scene.settle();
    expect((await mine.files()).files).toMatchObject([{ state: 'clean', kind: 'picture' }]);
    expect((await other.files()).files).toEqual([]);
  });

  it('is given to nobody without a session, nor to a page of somebody else', async () => {
    const reporter = await reporterOf(scene);
    const foreign = await reporter.call('POST', '/report/evidence', {}, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    for (const path of ['/report/evidence', '/report/evidence/1']) {
      const answer = await fetch(`${scene.url}${path}`, { headers: { accept: 'application/json' } });
      expect([answer.status, (await answer.json()).code]).toEqual([403, 'no_session']);
    }
    expect((await scene.call('POST', '/report/evidence', {})).body.code).toBe('no_session');
  });

  it('is given for the receipt code too, to other systems', async () => {
    const { receiptCode } = await reporterOf(scene);
    const { status, body } = await scene.call('POST', '/report/evidence', { receiptCode, name: 'Brevet' });
    expect(status).toBe(201);
    expect((await post(body, JPEG)).status).toBe(201);
  });

  it("opens nobody else's file: the number is one of the own case", async () => {
    const [mine, other] = [await reporterOf(scene), await reporterOf(scene)];
    await mine.send(JPEG);
    expect((await mine.call('GET', '/report/evidence/1')).status).toBe(200);
    expect((await other.call('GET', '/report/evidence/1')).status).toBe(404);
    for (const number of ['0', '01', '2', '99', '-1', 'x', '1e0', '..'])
      expect((await mine.call('GET', `/report/evidence/${number}`)).status, number).toBe(404);
  });
});

describe('the staff', () => {
  it('save a file if they may see the evidence, once they have opened the case, and the timeline says who', async () => {
    const reporter = await reporterOf(scene);
    await reporter.send(JPEG);
    const { id } = await caseOf(scene, reporter.reference);
    const file = `${scene.url}/console/cases/${id}/evidence/1`;
    const json = { headers: { accept: 'application/json' } };
    const officer = await signedIn(scene.url, 'sakerhetsansvarig.kd@example.com');
    const page = await (await officer.go(`${scene.url}/console/cases/${id}`)).text();
    expect(page).toContain(`evidence/1`);
    expect(page).toContain(sha256(JPEG));
    const { url } = await (await officer.go(file, json)).json();
    expect(sha256(new Uint8Array(await (await fetch(url)).arrayBuffer()))).toBe(sha256(JPEG));
    expect((await reporter.happened()).at(-1)).toEqual({ kind: 'evidence-opened', file: 1 });
    for (const other of ['sakerhetsansvarig.m', 'kommunikationsansvarig', 'registrator'])
      expect((await (await signedIn(scene.url, `${other}@example.com`)).go(file, json)).status, other).toBe(
        404,
      );
    expect((await fetch(file, json)).status).toBe(401);
    expect((await officer.go(file.replace(/1$/, '2'), json)).status).toBe(404);
  });
});

describe('what AWS does not tell', () => {
  it('that a file came and was scanned is found three quarters of an hour after it was asked for', async () => {
    await scene.fault({ service: 's3', mode: 'lost', count: 1 });
    const reporter = await reporterOf(scene);
    expect(await reporter.send(JPEG)).toBeUndefined();
    await scene.advance('PT46M');
    await reporter.again();
    expect((await reporter.files()).files).toMatchObject([{ state: 'clean', sha256: sha256(JPEG) }]);
  });

  it('what could not be written when it came is given up after three tries, and found all the same', async () => {
    const reporter = await reporterOf(scene);
    const asked = await reporter.ask();
    await scene.fault({ service: 'dynamodb', mode: 'down' });
    await post(asked, JPEG);
    await scene.settle();
    await scene.clearFaults();
    expect(await givenUp(scene)).toMatchObject({ 'evidence-received': 1, 'evidence-scanned': 1 });
    await scene.advance('PT46M');
    await reporter.again();
    expect((await reporter.files()).files).toMatchObject([{ state: 'clean' }]);
  });

  it('a scan that is told before the upload, and both told again in any order, leave the file as it is', async () => {
    await scene.fault({ service: 's3', mode: 'lost', count: 1 });
    const reporter = await reporterOf(scene);
    const asked = await reporter.ask();
    const posted = await post(asked, JPEG);
    const told = { key: asked.fields?.key, version: posted.headers.get('x-amz-version-id') };
    const { invoke } = await servicesOf(scene);
    const scanned = (status: string) => invoke('evidence-scanned', { ...told, status });
    await scanned('NO_THREATS_FOUND');
    expect((await reporter.files()).files).toMatchObject([{ state: 'clean', sha256: sha256(JPEG) }]);
    // Whoever is asked hears of the file meanwhile.
    await scene.settle();
    const before = await kinds(reporter);
    await invoke('evidence-received', told);
    await scanned('NO_THREATS_FOUND');
    await scanned('UNSUPPORTED');
    await scanned('FAILED');
    expect(await kinds(reporter)).toEqual(before);
    await scanned('THREATS_FOUND');
    await scanned('NO_THREATS_FOUND');
    expect((await reporter.files()).files).toMatchObject([{ state: 'threat' }]);
  });

  it('a scan that is late counts when it comes', async () => {
    await scene.fault({ service: 's3', mode: 'late', count: 1 });
    const reporter = await reporterOf(scene);
    expect(await reporter.send(JPEG)).toMatchObject({ state: 'checking' });
    await scene.advance('PT31M');
    await reporter.again();
    expect((await reporter.files()).files).toMatchObject([{ state: 'clean' }]);
  });

  it('a scan that never answers is said to, after two hours, and is an alarm', async () => {
    const before = await figureOf(scene, 'EvidenceLate');
    await scene.fault({ service: 's3', mode: 'silent', count: 1 });
    const reporter = await reporterOf(scene);
    await reporter.send(JPEG);
    await scene.advance('PT2H1M');
    await reporter.again();
    expect((await reporter.files()).files).toMatchObject([{ state: 'late' }]);
    expect((await kinds(reporter)).filter((kind) => kind === 'evidence-late')).toHaveLength(1);
    expect(await figureOf(scene, 'EvidenceLate')).toBe(before + 1);
    await scene.advance('PT22H');
    expect((await kinds(reporter)).filter((kind) => kind === 'evidence-late')).toHaveLength(3);
  });

  it('a form by which nothing came is forgotten, and its place is free', async () => {
    const reporter = await reporterOf(scene);
    const asked = await reporter.ask();
    await scene.advance('PT46M');
    await reporter.again();
    expect(await reporter.files()).toEqual(expect.objectContaining({ files: [], room: 10 }));
    expect((await post(asked, JPEG)).status).toBe(403);
  });
});
