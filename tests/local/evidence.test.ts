import { beforeEach, describe, expect, test } from 'vitest';
import { Bucket } from '../../local/aws/s3/bucket.ts';
import { EICAR, SCAN_TAG } from '../../local/aws/s3/guard-duty.ts';
import { VirtualClock } from '../../local/clock.ts';
import { Evidence } from '../../local/evidence.ts';
import { Faults } from '../../local/faults.ts';

let clock: VirtualClock;
let faults: Faults;
let bucket: Bucket;
let woken: { name: string; event: unknown }[];
let evidence: Evidence;

beforeEach(() => {
  clock = new VirtualClock();
  faults = new Faults();
  bucket = new Bucket('b');
  woken = [];
  evidence = new Evidence({
    clock,
    faults,
    bucket,
    region: 'eu-north-1',
    triggers: {
      evidence: [
        { name: 'evidence-received', of: 'uploads' },
        { name: 'evidence-scanned', of: 'scans' },
      ],
    },
    wake: async (name, event) => void woken.push({ name, event }),
  });
});

/** Uploads a file and waits until all is told of it. @returns its version */
const upload = async (body: string | Buffer = 'a picture') => {
  const at = clock.now();
  const object = bucket.put({ key: 'evidence/c/1', body: Buffer.from(body), contentType: 't', at });
  evidence.uploaded(object);
  await evidence.idle();
  return object.version;
};
const tagOf = (version: string) => bucket.get('evidence/c/1', version)?.tags[SCAN_TAG];
const status = (of: string, version: string) => ({
  name: 'evidence-scanned',
  event: { key: 'evidence/c/1', version, status: of },
});

describe('a file that is uploaded', () => {
  test('is told of, scanned, tagged, and told of again: no more than what the functions are to know', async () => {
    const version = await upload();
    expect(woken).toEqual([
      { name: 'evidence-received', event: { key: 'evidence/c/1', version } },
      status('NO_THREATS_FOUND', version),
    ]);
    expect(tagOf(version)).toBe('NO_THREATS_FOUND');
  });

  test.each([
    ['the test file of all scanners', EICAR, 'THREATS_FOUND'],
    ['that file within another', `%PDF-1.7 ${EICAR} %%EOF`, 'THREATS_FOUND'],
    ['a PDF with a password', '%PDF-1.7\n1 0 obj << /Encrypt 2 0 R >>', 'UNSUPPORTED'],
  ])('%s is found out', async (_, body, found) => {
    const version = await upload(body);
    expect(woken[1]).toEqual(status(found, version));
    expect(tagOf(version)).toBe(found);
  });
});

describe('a scan', () => {
  test('that is late answers half an hour later, and not before', async () => {
    faults.add({ service: 's3', mode: 'late', count: 1 });
    const version = await upload();
    expect(woken).toHaveLength(1);
    const in29 = new Date(clock.now().getTime() + 29 * 60_000);
    expect(evidence.next(in29)).toBeUndefined();
    await evidence.next(new Date(in29.getTime() + 120_000))?.run();
    expect(woken[1]).toEqual(status('NO_THREATS_FOUND', version));
    expect(evidence.next(new Date('2100-01-01'))).toBeUndefined();
  });

  test('that is silent never answers', async () => {
    faults.add({ service: 's3', mode: 'silent' });
    const version = await upload();
    expect(woken.map(({ name }) => name)).toEqual(['evidence-received']);
    expect(tagOf(version)).toBeUndefined();
  });

  test('whose events are lost leaves its tag, for whoever looks', async () => {
    faults.add({ service: 's3', mode: 'lost' });
    const version = await upload();
    expect(woken).toEqual([]);
    expect(tagOf(version)).toBe('NO_THREATS_FOUND');
  });
});
