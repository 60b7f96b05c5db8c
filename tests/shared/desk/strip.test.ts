import { describe, expect, test } from 'vitest';
import { decideAccess } from '../../../shared/access/decide.ts';
import { changeStep } from '../../../shared/desk/steps.ts';
import { placeOn, stripOf } from '../../../shared/desk/strip.ts';
import { deskView } from '../../../shared/desk/view.ts';
import { change } from '../../../shared/incident/change.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { person, TUESDAY } from '../builders.ts';
import { AT, made, PSA, SOON, taken } from './case.ts';

const officer = person('psa', 'Åsa', { role: 'PSA', party: 'A' }, '06');
const DELIVERY = {
  id: 'd',
  incident: 'i',
  entry: 1,
  rule: 'r',
  person: 'psa',
  role: 'PSA',
  channel: 'sms',
  language: 'sv',
  message: 'urgent',
  state: 'delivered',
  tries: 1,
  claimedUntil: TUESDAY,
  handedOverAt: TUESDAY,
} as const;

const viewOf = (incident: Incident) => {
  const entry = change(
    incident,
    {},
    { at: SOON, by: { kind: 'person', ...PSA }, what: { kind: 'taken' } },
  ).entry;
  const access = decideAccess({ incident, asked: new Set(['psa']), viewer: officer, people: [officer] });
  return deskView({ incident, entries: [entry], deliveries: [DELIVERY] }, access, AT.steps, SOON);
};

describe('the strip of a case', () => {
  const done = made(changeStep(taken('red'), { step: '3.1.1b', state: 'done' }, 'open', PSA, SOON, AT.steps));

  test('has who was alerted, who took it and which steps were done, the earliest first', () => {
    const strip = stripOf(viewOf(done.incident));
    expect(strip?.marks.map(({ lane, name }) => [lane, name])).toEqual([
      ['alerted', undefined],
      ['taken', undefined],
      ['steps', '3.1.1b'],
    ]);
    expect(strip?.to).toBe(SOON);
  });

  test('shows nothing that is withheld', () => {
    const { deliveries: _, timeline: __, ...rest } = viewOf(taken('red'));
    expect(stripOf(rest as ReturnType<typeof viewOf>)).toBeNull();
  });

  test('gives the first hour room beside a whole year', () => {
    const year = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
    expect(placeOn(year, year.from)).toBe(0);
    expect(placeOn(year, '2026-01-01T01:00:00.000Z')).toBeGreaterThan(0.25);
    expect(placeOn(year, year.to)).toBe(1);
    expect(placeOn({ ...year, to: year.from }, year.from)).toBe(0);
  });
});
