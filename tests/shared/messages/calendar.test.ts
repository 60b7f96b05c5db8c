import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../../shared/messages/calendar.ts';
import { municipality } from '../builders.ts';

const at = municipality();
const ENTRY = {
  uid: 'a06r077hmxnv8mc4ab116tyb45@example.com',
  sequence: 7,
  stamp: '2026-11-24T13:30:00.000Z',
  start: '2027-03-28T07:00:00.000Z',
  cancelled: false,
  summary: 'Värna Exempelby: påminnelse, en uppgift väntar, ref K7QM-2RTX',
  to: 'psa@example.com',
};
const eventIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined) };
};

describe('what stands in a calendar', () => {
  it('is read by an independent parser as it was meant', () => {
    const { calendar, event } = eventIn(calendarText(ENTRY, at));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event).toMatchObject({ uid: ENTRY.uid, sequence: 7, summary: ENTRY.summary });
    expect(event.startDate.toJSDate().toISOString()).toBe(ENTRY.start);
    expect(event.duration.toString()).toBe('PT30M');
    expect(event.organizer).toBe(`mailto:${at.mail.from}`);
    expect(event.attendees.map((each) => each.getFirstValue())).toEqual(['mailto:psa@example.com']);
  });

  it('is moved and taken out under the same name, with a higher number', () => {
    const moved = eventIn(calendarText({ ...ENTRY, sequence: 9, start: '2027-04-01T07:00:00.000Z' }, at));
    const off = eventIn(calendarText({ ...ENTRY, sequence: 12, cancelled: true }, at));
    expect([moved, off].map(({ event }) => [event.uid, event.sequence])).toEqual([
      [ENTRY.uid, 9],
      [ENTRY.uid, 12],
    ]);
    expect(off.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(off.event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it('asks for no answer, blocks no time and shows nothing to others', () => {
    const text = calendarText(ENTRY, at);
    const { component, attendees } = eventIn(text).event;
    expect(attendees[0]?.getParameter('rsvp')).toBe('FALSE');
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(component.getFirstPropertyValue('class')).toBe('PRIVATE');
    expect(text).not.toMatch(/https?:/);
  });

  it('whatever the words are: lines of 75 octets at most, ended as the standard has it, and read back whole', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map((text) => text.replace(/\p{Cc}/gu, ' ').trim());
    fc.assert(
      fc.property(words.filter(Boolean), (summary) => {
        const text = calendarText({ ...ENTRY, summary }, at);
        const lines = text.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n\ufffd]/);
        }
        expect(eventIn(text).event.summary).toBe(summary);
      }),
    );
  });
});
