import { describe, expect, it } from 'vitest';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { note } from '../../../shared/incident/note.ts';
import { passOn, take } from '../../../shared/incident/take.ts';
import { municipality, OF_LEVEL, opened, report } from '../builders.ts';

const NOW = '2026-11-24T13:40:00.000Z';
const at = municipality();
const psa = { person: 'psa', role: 'PSA', rule: 'own-party' } as const;
const kss = { person: 'kss', role: 'KSS', rule: 'strategist' } as const;

const red = () => opened(report(OF_LEVEL.red)).incident;
const applied = (changed: { incident: Incident } | null): Incident => {
  if (!changed) throw new Error('nothing changed');
  return changed.incident;
};

describe('taking a case', () => {
  it('says who took it, in which role and when', () => {
    const changed = take(red(), psa, NOW, at);
    expect(changed?.incident).toMatchObject({
      status: 'taken',
      taken: { person: 'psa', role: 'PSA', at: NOW },
      version: 2,
    });
    expect(changed?.entry).toMatchObject({ seq: 2, at: NOW, what: { kind: 'taken' } });
    expect(changed?.entry.by).toEqual({ kind: 'person', person: 'psa', role: 'PSA' });
  });

  it('is for the first: whoever comes second changes nothing', () => {
    const taken = applied(take(red(), psa, NOW, at));
    expect(take(taken, kss, NOW, at)).toBeNull();
    expect(take(taken, psa, NOW, at)).toBeNull();
  });

  it('is open to somebody who passed it on before', () => {
    expect(take(applied(passOn(red(), psa, NOW, at)), psa, NOW, at)?.incident.status).toBe('taken');
  });

  it('is open still when everybody has been asked in vain, and closed when the case is', () => {
    expect(take(applied(note(red(), { kind: 'exhausted' }, 2, NOW)), kss, NOW, at)?.incident.status).toBe(
      'taken',
    );
    expect(take({ ...red(), status: 'closed' }, kss, NOW, at)).toBeNull();
  });
});

describe('passing a case on', () => {
  it('begins a new round at once, with the level’s whole time for the next', () => {
    const changed = passOn(red(), psa, NOW, at);
    const due = '2026-11-24T13:55:00.000Z';
    expect(changed?.incident).toMatchObject({
      status: 'waiting',
      round: 2,
      answerBy: due,
      passedOn: ['psa'],
    });
    expect(changed?.entry.what).toEqual({ kind: 'escalated', why: 'passed-on', round: 2, rule: 'own-party' });
    expect(changed?.entry.deadlines).toEqual([{ id: `${red().id}.ack-2`, kind: 'acknowledge', due }]);
  });

  it('counts once for each person', () => {
    const passed = applied(passOn(red(), psa, NOW, at));
    expect(passOn(passed, psa, NOW, at)).toBeNull();
    expect(passOn(passed, kss, NOW, at)?.incident.passedOn).toEqual(['psa', 'kss']);
  });

  it.each(['taken', 'unanswered', 'closed'] as const)('does nothing to a case that is %s', (status) => {
    expect(passOn({ ...red(), status }, psa, NOW, at)).toBeNull();
  });
});

describe('a deadline to take the case', () => {
  it('begins the next round when nobody has', () => {
    const changed = fallDue(red(), 'ack-1', NOW, at);
    expect(changed?.incident).toMatchObject({
      status: 'waiting',
      round: 2,
      answerBy: '2026-11-24T13:55:00.000Z',
    });
    expect(changed?.entry.what).toEqual({ kind: 'escalated', why: 'no-answer', round: 2 });
    expect(changed?.entry.by).toEqual({ kind: 'system' });
    expect(changed?.entry.deadlines.map(({ id }) => id)).toEqual([`${red().id}.ack-2`]);
  });

  it('says nothing when its round is over, however often it wakes', () => {
    const second = applied(fallDue(red(), 'ack-1', NOW, at));
    expect(fallDue(second, 'ack-1', NOW, at)).toBeNull();
    expect(fallDue(applied(passOn(red(), psa, NOW, at)), 'ack-1', NOW, at)).toBeNull();
    expect(fallDue(red(), 'ack-2', NOW, at)).toBeNull();
  });

  it.each(['taken', 'unanswered', 'closed'] as const)('says nothing in a case that is %s', (status) => {
    expect(fallDue({ ...red(), status }, 'ack-1', NOW, at)).toBeNull();
  });
});

describe('what is found while alerting', () => {
  const gap = { kind: 'gap', rule: 'own-party', role: 'PSA', why: 'away' } as const;

  it('stands on the timeline once for each cause, however often it is replayed', () => {
    const noted = applied(note(red(), gap, 1, NOW));
    expect(note(noted, gap, 1, NOW)).toBeNull();
    expect(note(noted, gap, 3, NOW)?.entry).toMatchObject({ seq: 3, what: gap, by: { kind: 'system' } });
  });

  it('stands there for each line of its own', () => {
    const noted = applied(note(red(), gap, 1, NOW));
    expect(note(noted, { ...gap, rule: 'strategist' }, 1, NOW)?.entry.what).toMatchObject({
      rule: 'strategist',
    });
    expect(note(noted, { kind: 'nobody-reached', rule: 'own-party' }, 1, NOW)).not.toBeNull();
  });

  it('makes a waiting case unanswered when the line is exhausted, and says nothing of a taken one', () => {
    expect(note(red(), { kind: 'exhausted' }, 2, NOW)?.incident.status).toBe('unanswered');
    expect(note(red(), gap, 1, NOW)?.incident.status).toBe('waiting');
    expect(note(applied(take(red(), psa, NOW, at)), { kind: 'exhausted' }, 2, NOW)).toBeNull();
  });
});
