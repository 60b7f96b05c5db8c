import { describe, expect, it } from 'vitest';
import { chooseContacts } from '../../../shared/incident/choose-contacts.ts';
import { close } from '../../../shared/incident/close.ts';
import { fallDue } from '../../../shared/incident/fall-due.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { relayLadder } from '../../../shared/incident/relay-ladder.ts';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const before = municipality();
const NOW = '2026-12-01T09:00:00.000Z';
const REPORTER = { kind: 'reporter' } as const;

const rung = (id: string, months: number) => ({
  ...before.followUps.find((each) => each.id === 'F4'),
  id,
  due: { months, at: '09:00', workingDay: true },
});
/** F4 later, F5 no more, G1 after nine months. */
const after = municipality({
  followUps: [
    ...before.followUps
      .filter(({ id }) => id !== 'F5')
      .map((each) => (each.id === 'F4' ? rung('F4', 2) : each)),
    rung('G1', 9),
  ],
});

const red = () => opened(report(OF_LEVEL.red), TUESDAY, before).incident;
const relaid = (incident: Incident) => {
  const changed = relayLadder(incident, NOW, after);
  if (!changed) throw new Error('Nothing changed');
  return changed;
};
const contact = (incident: Incident, id: string) => incident.followUps.find((each) => each.id === id);

describe('an open case and a new ladder', () => {
  it('gets what was added, has moved what was moved, and not what is gone; each has its deadline', () => {
    const { incident, entry } = relaid(red());
    expect(entry.what).toEqual({ kind: 'ladder-changed', added: ['G1'], moved: ['F4'], removed: ['F5'] });
    expect(contact(incident, 'F4')).toMatchObject({ state: 'planned', due: '2027-01-25T08:00:00.000Z' });
    expect(contact(incident, 'F5')?.stopped).toEqual({ why: 'ladder', at: NOW });
    expect(contact(incident, 'G1')).toMatchObject({ state: 'planned', due: '2027-08-24T07:00:00.000Z' });
    expect(entry.deadlines.map(({ id }) => id.split('.')[1]).sort()).toEqual(['F4-2', 'G1-1']);
  });

  it('is left alone by the same ladder again, and follows one that comes after', () => {
    const { incident } = relaid(red());
    expect(relayLadder(incident, NOW, after)).toBeNull();
    const back = relayLadder(incident, NOW, before)?.incident;
    expect(back && contact(back, 'F5')?.state).toBe('planned');
    expect(back && contact(back, 'F4')?.due).toBe(contact(red(), 'F4')?.due);
    expect(back && contact(back, 'G1')?.stopped?.why).toBe('ladder');
  });

  it('keeps what somebody was asked for, also if the ladder has it no more', () => {
    const asked = fallDue(red(), 'F5-1', '2027-02-24T08:00:00.000Z', before)?.incident ?? red();
    expect(contact(relaid(asked).incident, 'F5')?.state).toBe('due');
  });

  it('asks for nothing that the person does not want', () => {
    const stopped = chooseContacts(red(), { stop: true }, REPORTER, NOW, before)?.incident ?? red();
    const { incident } = relaid(stopped);
    expect(incident.followUps.filter(({ state }) => state === 'planned' || state === 'due')).toEqual([
      expect.objectContaining({ task: 'closing' }),
    ]);
    const again = chooseContacts(incident, { stop: false }, REPORTER, NOW, after)?.incident;
    expect(again && contact(again, 'G1')?.state).toBe('planned');
    expect(again && contact(again, 'F5')?.state).toBe('stopped');
  });

  it('has nothing added whose time has gone by', () => {
    const late = relayLadder(red(), '2027-10-01T09:00:00.000Z', after);
    expect(late && contact(late.incident, 'G1')).toBeFalsy();
  });

  it('that is closed stays as it is', () => {
    const closed = close(red(), 'wish', { kind: 'system' }, NOW)?.incident ?? red();
    expect(relayLadder(closed, NOW, after)).toBeNull();
  });
});
