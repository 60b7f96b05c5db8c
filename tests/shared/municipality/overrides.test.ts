import { describe, expect, it } from 'vitest';
import { composeMessage } from '../../../shared/messages/compose.ts';
import { MESSAGE_WORDS } from '../../../shared/messages/words.ts';
import { alertsOf, heard, story } from '../alerts/story.ts';
import { municipality, OF_LEVEL, opened, report, TUESDAY } from '../builders.ts';

const soon = { after: 'PT10M' };
const everyLevel = { red: soon, orange: soon, yellow: soon, blue: soon };
const text = { sv: 'Ring.', fi: 'Soita.', en: 'Call.' };

describe('a municipality’s own file decides', () => {
  it('who is alerted, how, and how long they have', () => {
    const routing = [
      { id: 'chief', when: { levels: ['red'] }, line: ['KC'], channels: ['sms'], acknowledge: everyLevel },
      {
        id: 'theft',
        when: { types: ['VS-STO'] },
        line: ['TIB'],
        channels: ['email'],
        acknowledge: everyLevel,
      },
      { id: 'alone', when: { circumstances: ['company-wished'] }, line: ['KSS'], channels: ['email'] },
    ];
    const at = municipality({ routing });
    const heardOf = (of: Record<string, unknown>) => heard(alertsOf(report(of), { at }));
    expect(heardOf(OF_LEVEL.red)).toEqual(['kc sms urgent']);
    expect(heardOf({ types: ['VS-STO'] })).toEqual(['tib email task']);
    expect(heardOf({ types: ['VS-STO'], wishes: { company: 'yes' } })).toEqual([
      'kss email notice',
      'tib email task',
    ]);
    expect(heardOf(OF_LEVEL.blue)).toEqual([]);
    expect(opened(report(OF_LEVEL.red), TUESDAY, at).incident.answerBy).toBe('2026-11-24T13:40:00.000Z');
  });

  it('which circumstances count: a representative, no party, a wish for occupational health', () => {
    const row = (circumstance: string) => ({
      id: circumstance,
      when: { circumstances: [circumstance] },
      line: ['KSS'],
      channels: ['sms'],
    });
    const alerted = (circumstance: string, of: Record<string, unknown>) =>
      alertsOf(report(of), { at: municipality({ routing: [row(circumstance)] }) }).deliveries.length > 0;
    const cases = [
      ['by-representative', { reporter: 'representative' }, { reporter: 'affected' }],
      ['no-party', { party: undefined }, { party: 'A' }],
      [
        'occupational-health-wished',
        { wishes: { occupationalHealth: 'yes' } },
        { wishes: { occupationalHealth: 'no' } },
      ],
      ['police-report-wished', { wishes: { policeReport: 'yes' } }, { wishes: { policeReport: 'not-now' } }],
      ['company-wished', { wishes: { company: 'yes' } }, {}],
    ] as const;
    for (const [circumstance, applies, not] of cases) {
      expect([circumstance, alerted(circumstance, applies), alerted(circumstance, not)]).toEqual([
        circumstance,
        true,
        false,
      ]);
    }
  });

  it('which follow-up contacts a case is owed, and who makes them', () => {
    const contact = {
      id: 'K1',
      due: { days: 2, at: '10:00' },
      levels: ['blue'],
      lines: [['TIB']],
      purpose: text,
      source: 'plan',
    };
    const at = municipality({ followUps: [contact] });
    const { incident } = opened(report(), TUESDAY, at);
    expect(incident.followUps).toEqual([
      { id: 'K1', due: '2026-11-26T09:00:00.000Z', attempt: 1, state: 'planned' },
    ]);
    expect(opened(report(OF_LEVEL.red), TUESDAY, at).incident.followUps).toEqual([]);
    expect(heard(story(report(), { at }).followUp('K1') ?? { deliveries: [], findings: [] })).toEqual([
      'tib email follow-up',
      'tib sms follow-up',
    ]);
  });

  it('that it follows up by other means, with no contacts at all', () => {
    const { incident, entry } = opened(report(OF_LEVEL.red), TUESDAY, municipality({ followUps: [] }));
    expect(incident.followUps).toEqual([]);
    expect(entry.deadlines).toHaveLength(1);
  });

  it('by when somebody makes contact, and promises that on the receipt', () => {
    const at = municipality({ contactBy: everyLevel });
    expect(opened(report(), TUESDAY, at).incident.receipt.contactBy).toBe('2026-11-24T13:40:00.000Z');
  });

  it('the plan of a case', () => {
    const at = municipality({ plan: { '3.1.3a': { condition: 'always' } } });
    const stateOf = (from: typeof at) =>
      opened(report(), TUESDAY, from).incident.steps.find(({ id }) => id === '3.1.3a')?.state;
    expect([stateOf(municipality()), stateOf(at)]).toEqual(['waiting', 'open']);
  });

  it('the words of one message, and no other changes', () => {
    const at = municipality({ messages: { sv: { urgent: { sms: '{service} {ref}: öppna' } } } });
    const facts = { kind: 'urgent', language: 'sv', reference: 'K7QM-2RTX', link: 'https://x' } as const;
    expect(composeMessage(facts, at).sms).toBe('Värna Exempelby K7QM-2RTX: öppna https://x');
    const { sv, ...others } = MESSAGE_WORDS;
    expect(at.messages).toEqual({
      ...others,
      sv: { ...sv, urgent: { ...sv.urgent, sms: '{service} {ref}: öppna' } },
    });
  });

  it('and what it leaves out is as the plan has it', () => {
    const { contactBy, ...given } = municipality({ contactBy: everyLevel });
    const { contactBy: _, ...defaults } = municipality();
    expect(contactBy).toEqual(everyLevel);
    expect(given).toEqual(defaults);
  });
});
