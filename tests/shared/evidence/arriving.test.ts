import { describe, expect, it } from 'vitest';
import { expectFile } from '../../../shared/evidence/expect.ts';
import { roomFor, stateOf } from '../../../shared/evidence/file.ts';
import { kindOf, TYPES } from '../../../shared/evidence/kinds.ts';
import { MOST_BYTES, MOST_FORMS } from '../../../shared/evidence/limits.ts';
import { receiveFile } from '../../../shared/evidence/receive.ts';
import { incidentSchema } from '../../../shared/incident/incident.ts';
import { opened, TUESDAY } from '../builders.ts';
import { later, next, picture, withFile, withForms } from './story.ts';

const receive = (incident = withForms(1), arrival = picture(1), now = later(1)) =>
  receiveFile(incident, arrival, now);

describe('a form for a file', () => {
  it('is an entry by the reporter, works for half an hour and is looked after a quarter later', () => {
    const changed = expectFile(opened().incident, { name: 'Brevet.jpg' }, TUESDAY);
    expect(changed?.incident.evidence).toEqual([
      { number: 1, form: 1, name: 'Brevet.jpg', askedAt: TUESDAY, until: later(30) },
    ]);
    expect(changed?.entry).toMatchObject({
      by: { kind: 'reporter' },
      what: { kind: 'evidence-expected', file: 1 },
      deadlines: [{ id: `${changed?.incident.id}.file-1`, kind: 'evidence', due: later(45) }],
    });
  });

  it('does not put the name into the timeline', () => {
    expect(JSON.stringify(expectFile(opened().incident, { name: 'qzname' }, TUESDAY)?.entry)).not.toContain(
      'qzname',
    );
  });

  it('is given once to whoever asks twice with the same key', () => {
    const asked = next(opened().incident, expectFile(opened().incident, { key: 'page-1' }, TUESDAY));
    expect(expectFile(asked, { key: 'page-1' }, TUESDAY)).toBeNull();
    expect(expectFile(asked, { key: 'page-2' }, TUESDAY)?.incident.evidence).toHaveLength(2);
  });

  it('is given ten times and not an eleventh, until one of them has lapsed', () => {
    const full = withForms(10);
    expect(roomFor(full, TUESDAY)).toBe(0);
    expect(expectFile(full, {}, later(45))).toBeNull();
    expect(roomFor(full, later(46))).toBe(10);
    expect(expectFile(full, {}, later(46))?.incident.evidence).toHaveLength(11);
  });

  it('is given again in place of one by which a file came that is not taken', () => {
    const full = withForms(10);
    const refused = next(full, receive(full, picture(3, 'v1', { type: 'text/html' })));
    expect(roomFor(refused, later(1))).toBe(1);
  });

  it('is given fifty times in all, whatever came of them', () => {
    let incident = opened().incident;
    for (let round = 0; round < 10; round += 1) incident = withForms(10, later(60 * round), incident);
    expect(incident.evidence).toHaveLength(MOST_FORMS);
  });
});

describe('a file that arrives', () => {
  it('is held with its hash, size and type, and its name stays', () => {
    const named = next(opened().incident, expectFile(opened().incident, { name: 'Brevet.jpg' }, TUESDAY));
    const changed = receive(named);
    expect(changed?.incident.evidence).toEqual([
      {
        number: 1,
        form: 1,
        name: 'Brevet.jpg',
        askedAt: TUESDAY,
        until: later(30),
        upload: { version: 'v1', at: later(1), sha256: 'hash of 1 v1', size: 2000, type: 'image/jpeg' },
      },
    ]);
    expect(changed?.entry.what).toEqual({
      kind: 'evidence-received',
      file: 1,
      sha256: 'hash of 1 v1',
      size: 2000,
      type: 'image/jpeg',
    });
  });

  it('is to be scanned within two hours', () => {
    const changed = receive();
    expect(changed?.entry.deadlines).toEqual([
      { id: `${changed?.incident.id}.scan-1-1`, kind: 'evidence', due: later(121) },
    ]);
  });

  it.each([
    ['a web page', { type: 'text/html' }, 'kind'],
    ['a picture that can hold programs', { type: 'image/svg+xml' }, 'kind'],
    ['something nobody knows', { type: undefined }, 'kind'],
    ['a property that every object has', { type: 'constructor' }, 'kind'],
    ['nothing at all', { size: 0 }, 'empty'],
    ['a byte too much', { size: MOST_BYTES + 1 }, 'size'],
  ])('is not taken if it is %s, and nothing waits for it', (_, changes, why) => {
    const changed = receive(withForms(1), picture(1, 'v1', changes));
    expect(changed?.entry).toMatchObject({ what: { kind: 'evidence-refused', file: 1, why }, deadlines: [] });
    expect(stateOf(changed?.incident.evidence[0] ?? Object(), later(1))).toBe('refused');
  });

  it('is taken at exactly ten megabytes', () => {
    expect(receive(withForms(1), picture(1, 'v1', { size: MOST_BYTES }))?.entry.what.kind).toBe(
      'evidence-received',
    );
  });

  it('is said once, however often the bucket tells of it', () => {
    expect(receive(withFile())).toBeNull();
  });

  it('is not known if no form was given out for it', () => {
    expect(receive(withForms(1), picture(2))).toBeNull();
    expect(receive(opened().incident)).toBeNull();
  });

  it('is taken late if there is still room, and is one too many if there is none', () => {
    const lapsed = withForms(1);
    expect(receive(lapsed, picture(1), later(50))?.entry.what.kind).toBe('evidence-received');
    const full = withForms(10, later(47), lapsed);
    expect(receive(full, picture(1), later(50))?.entry.what).toMatchObject({
      kind: 'evidence-refused',
      why: 'count',
    });
  });
});

describe('a form that is used a second time', () => {
  it('gives a file of its own if it holds something else, without the name of the first', () => {
    const named = next(opened().incident, expectFile(opened().incident, { name: 'Brevet.jpg' }, TUESDAY));
    const first = next(named, receive(named));
    const second = receive(first, picture(1, 'v2'));
    expect(second?.entry.what).toMatchObject({ kind: 'evidence-received', file: 2 });
    expect(second?.incident.evidence.map(({ number, form, name }) => [number, form, name])).toEqual([
      [1, 1, 'Brevet.jpg'],
      [2, 1, undefined],
    ]);
  });

  it('gives nothing if it holds the same bytes: a connection was lost and the file sent again', () => {
    expect(receive(withFile(), picture(1, 'v2', { sha256: 'hash of 1 v1' }))).toBeNull();
  });

  it('gives nothing more than there is room for', () => {
    const full = withForms(10);
    const first = next(full, receive(full, picture(1)));
    expect(receive(first, picture(1, 'v2'))?.entry.what).toMatchObject({
      kind: 'evidence-refused',
      why: 'count',
      file: 11,
    });
    let incident = first;
    for (let use = 2; use < 100; use += 1)
      incident = next(incident, receive(incident, picture(1, `v${use}`)));
    expect(incident.evidence).toHaveLength(MOST_FORMS);
  });
});

describe('the kinds', () => {
  it('are pictures, PDF, sound and mail', () => {
    expect(kindOf('image/heic')).toBe('picture');
    expect(kindOf('application/pdf')).toBe('pdf');
    expect(kindOf('audio/ogg; codecs=opus')).toBe('sound');
    expect(kindOf('message/rfc822')).toBe('mail');
  });

  it('are none of those that a browser would run', () => {
    for (const type of Object.keys(TYPES)) expect(type).not.toMatch(/svg|html|xml|script|text\//);
  });
});

it('a case from before there was any evidence can still be read', () => {
  const { evidence: _, ...old } = opened().incident;
  expect(incidentSchema.parse(old).evidence).toEqual([]);
  expect(incidentSchema.parse(withFile())).toEqual(withFile());
});
