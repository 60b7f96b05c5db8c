import type { Instant } from '../calendar/zoned.ts';
import type { Municipality } from '../municipality/municipality.ts';

/** What stands in one person's calendar. Words are the mail's own: neutral, and nothing personal. */
export interface CalendarEntry {
  /** The same each time that the entry is moved. */
  readonly uid: string;
  /** Higher each time. */
  readonly sequence: number;
  readonly stamp: Instant;
  readonly start: Instant;
  readonly cancelled: boolean;
  readonly summary: string;
  /** Whose calendar it is, by their own address. */
  readonly to: string;
}

/**
 * An invitation, or its cancellation, as iCalendar text (RFC 5545, RFC 5546). A request and not a publication, because
 * only an organizer's event is moved and taken out by what comes later; no answer is asked for, so that none is sent.
 * Half an hour that blocks nothing. Times are UTC: an instant needs no rules of a time zone.
 */
export const calendarText = (
  { uid, sequence, stamp, start, cancelled, summary, to }: CalendarEntry,
  { mail, shortName }: Pick<Municipality, 'mail' | 'shortName'>,
): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Varna//Varna//SV',
    `METHOD:${cancelled ? 'CANCEL' : 'REQUEST'}`,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(start)}`,
    'DURATION:PT30M',
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `SUMMARY:${escaped(summary)}`,
    `ORGANIZER;CN=${quoted(`Värna ${shortName}`)}:mailto:${mail.from}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${to}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

const utc = (instant: Instant): string => `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** A parameter's value may hold anything but quotes and control characters. */
const quoted = (text: string): string => `"${text.replace(/["\p{Cc}]/gu, '')}"`;

const LONGEST = 75;
const octets = new TextEncoder();

/** Lines of at most 75 octets, broken between characters; each goes on after a space (RFC 5545, 3.1). */
const folded = (line: string): string => {
  let text = '';
  let length = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > LONGEST) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
};
