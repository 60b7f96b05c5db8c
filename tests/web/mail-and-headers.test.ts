import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { pageHeaders } from '../../web/headers.ts';
import { mailHtml, mailText } from '../../web/mail.tsx';
import { allPages, municipality } from './samples.ts';

describe('the headers of a page', () => {
  const headers = pageHeaders();

  it.each(['style', 'script'] as const)('allow each %s that stands in a page, by its hash', (element) => {
    const [allowed = ''] =
      new RegExp(`${element}-src [^;]+`).exec(headers['content-security-policy'] ?? '') ?? [];
    const texts = allPages.flatMap(({ html }) =>
      [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, text = '']) => text),
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const text of new Set(texts))
      expect(allowed).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(allowed.replace(/ 'sha256-[^']+'/g, '')).toBe(`${element}-src`);
  });

  it('let a page that sends files do so to one origin more than its own, and no other page', () => {
    const sendsTo = (options = {}) =>
      pageHeaders(options)['content-security-policy']?.match(/(connect-src|form-action) [^;]+/g);
    expect(sendsTo()).toEqual(["connect-src 'self'", "form-action 'self'"]);
    expect(sendsTo({ files: 'https://b.s3.eu-north-1.amazonaws.com' })).toEqual([
      "connect-src 'self' https://b.s3.eu-north-1.amazonaws.com",
      "form-action 'self' https://b.s3.eu-north-1.amazonaws.com",
    ]);
  });

  it('let nothing be kept, framed or referred', () => {
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
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
