import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pageHeaders } from '../../web/headers.ts';
import { mailHtml, mailText } from '../../web/mail.tsx';
import { allPages, municipality } from './samples.ts';

describe('the headers of a page', () => {
  const headers = pageHeaders();

  it('allow exactly the stylesheet that stands in every page', () => {
    for (const { html } of allPages) {
      const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
      const hash = createHash('sha256').update(style).digest('base64');
      expect(headers['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    }
  });

  it('let nothing be kept, framed, referred or run', () => {
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('script-src');
  });
});

describe('a mail', () => {
  const mail = {
    language: 'sv',
    municipality,
    paragraphs: ['Du har en uppgift att hantera.', 'Ref <K7QM>'],
    link: { href: 'https://varna.example.com/alerts/abc', label: 'Öppna' },
  } as const;

  it('says the same in HTML and in plain text', () => {
    expect(mailText(mail)).toBe(
      'Du har en uppgift att hantera.\n\nRef <K7QM>\n\nÖppna:\nhttps://varna.example.com/alerts/abc\n\nVärna, Oxelösunds kommun',
    );
    expect(mailHtml(mail)).toContain('href="https://varna.example.com/alerts/abc"');
    expect(mailHtml(mail)).toContain('Ref &lt;K7QM>');
  });

  it('fetches nothing when it is opened', () => {
    expect(mailHtml(mail)).not.toMatch(/<img|<link|src=|url\(|<table/);
  });
});
