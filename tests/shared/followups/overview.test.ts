import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../shared/followups/overview.ts';
import { planOf } from '../../../shared/followups/view.ts';
import { chooseContacts } from '../../../shared/incident/choose-contacts.ts';
import { close } from '../../../shared/incident/close.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { YearStrip } from '../../../web/year-strip.tsx';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const rules = municipality();
const blue = () => opened(report(OF_LEVEL.blue), TUESDAY, rules).incident;
const WEDNESDAY = '2026-11-25T13:30:00.000Z';
const at = (days: number) => new Date(Date.parse(WEDNESDAY) + days * 86_400_000).toISOString();
const asked = (): Incident => fallDue(blue(), 'F1-1', WEDNESDAY, rules)?.incident ?? blue();
const ids = (incidents: readonly Incident[], now: string) => {
  const { thisWeek, overdue, stopped } = overviewOf(incidents, now, rules);
  return [thisWeek, overdue, stopped].map((items) => items.map(({ id }) => id));
};

describe('the overview of the long run', () => {
  it('says what is due within seven days, and what was asked for and is in time', () => {
    expect(ids([blue()], TUESDAY)).toEqual([['F1'], [], []]);
    expect(ids([asked()], WEDNESDAY)).toEqual([['F1'], [], []]);
    expect(ids([asked()], at(24))).toEqual([['F4'], ['F1'], []]);
  });

  it('says what is overdue, whose it is, and how often it was asked again', () => {
    const reminded = fallDue(asked(), 'F1-1-1', at(5), rules)?.incident ?? asked();
    expect(overviewOf([reminded], at(5), rules).overdue).toEqual([
      expect.objectContaining({ reference: reminded.reference, id: 'F1', role: 'PSA', reminded: 1 }),
    ]);
  });

  it('says what is stopped, and why', () => {
    const stopped = chooseContacts(asked(), { stop: true }, { kind: 'reporter' }, at(1), rules)?.incident;
    const found = overviewOf(stopped ? [stopped] : [], at(1), rules);
    expect(found.stopped.map(({ id, why, at: when }) => [id, why, when])).toEqual([
      ['F1', 'asked', at(1)],
      ['F4', 'asked', at(1)],
    ]);
    expect(found.overdue).toEqual([]);
  });

  it('leaves closed cases out, and says nothing personal', () => {
    const closed = close(asked(), 'wish', { kind: 'system' }, at(1))?.incident;
    expect(ids(closed ? [closed] : [], at(1))).toEqual([[], [], []]);
    expect(JSON.stringify(overviewOf([asked()], at(9), rules))).not.toMatch(/070|Almpartiet/);
  });
});

describe('the strip of a case’s year', () => {
  const drawn = (incident: Incident, language: 'sv' | 'en' = 'en') =>
    render(
      h(YearStrip, {
        plan: planOf(incident, rules),
        from: incident.receivedAt,
        reference: incident.reference,
        language,
      }),
    );

  it('has a shape for each state, and says how many there are of each', () => {
    const svg = drawn(asked());
    expect(svg).toContain('<desc');
    expect(svg).toContain('to do now: 1, to come: 1');
    expect(svg.match(/<circle/g)).toHaveLength(1);
    expect(svg.match(/<path/g)).toHaveLength(1);
    expect(drawn(asked(), 'sv')).toContain('att göra nu: 1, kommer: 1');
  });

  it('names contacts that lie apart, and keeps to its width', () => {
    const svg = drawn(opened(report(OF_LEVEL.red), TUESDAY, rules).incident);
    for (const id of ['F0', 'F1', 'F4', 'F7']) expect(svg).toContain(`>${id}<`);
    const places = [...svg.matchAll(/cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(Math.min(...places)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...places)).toBeLessThanOrEqual(310);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('is nothing for a case without contacts', () => {
    expect(drawn({ ...blue(), followUps: [] })).toBe('');
  });
});
