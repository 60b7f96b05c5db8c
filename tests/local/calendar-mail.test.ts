import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { mimeOf } from '../../functions/aws/mime.ts';

// An independent reader of mail, without types of its own.
const require = createRequire(import.meta.url);
const { simpleParser } = require('mailparser') as {
  simpleParser(raw: string): Promise<{
    subject: string;
    text: string;
    html: string;
    from: { text: string };
    to: { text: string };
    attachments: { contentType: string; filename?: string; content: Buffer }[];
  }>;
};

const MAIL = {
  to: 'psa@example.com',
  subject:
    'Värna Exempelby: nästa uppgift tisdag den 24 november kl. 16:00, ref K7QM-2RTX. Åäö, ja så är det',
  text: 'Nästa uppföljning är 24/11 16:00.\n\nVärna',
  html: '<p>Nästa uppföljning är <b>24/11</b>.</p>',
  calendar: { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nSUMMARY:Å\r\nEND:VCALENDAR\r\n' },
} as const;

describe('a mail with something for the calendar', () => {
  it('is read by another as it was written, with the calendar as a file', async () => {
    const read = await simpleParser(mimeOf('varna@example.com', MAIL));
    expect(read.subject).toBe(MAIL.subject);
    expect(read.text.trim()).toBe(MAIL.text);
    expect(read.html).toBe(MAIL.html);
    expect([read.from.text, read.to.text]).toEqual(['varna@example.com', MAIL.to]);
    const file = read.attachments.find(({ filename }) => filename === 'varna.ics');
    expect(file?.content.toString()).toBe(MAIL.calendar.text);
  });

  it('has its calendar where mail services look for it, under its method', () => {
    const raw = mimeOf('varna@example.com', { ...MAIL, calendar: { ...MAIL.calendar, method: 'CANCEL' } });
    expect(raw).toContain('Content-Type: text/calendar; charset=UTF-8; method=CANCEL');
  });

  it('has no line that a mail server would cut, and no header that a word could begin', () => {
    const raw = mimeOf('varna@example.com', { ...MAIL, subject: 'Å\r\nBcc: other@example.com' });
    for (const line of raw.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
    expect(raw).not.toMatch(/^Bcc:/m);
  });
});
