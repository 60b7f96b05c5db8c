import type { Mail } from './mail.ts';

/** No line of base64 can hold these. */
const MIXED = '=_mixed';
const ALTERNATIVE = '=_alternative';

/**
 * A mail with something for the receiver's calendar, as SES takes what it does not put together itself (RFC 2045): the
 * words twice, and the calendar twice too, once as mail services read it of themselves and once as a file to open.
 */
export const mimeOf = (
  from: string,
  { to, subject, text, html, calendar }: Mail & Required<Pick<Mail, 'calendar'>>,
): string =>
  [
    `From: ${oneLine(from)}`,
    `To: ${oneLine(to)}`,
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${MIXED}"`,
    '',
    `--${MIXED}`,
    `Content-Type: multipart/alternative; boundary="${ALTERNATIVE}"`,
    '',
    ...part(ALTERNATIVE, 'text/plain; charset=UTF-8', text),
    ...part(ALTERNATIVE, 'text/html; charset=UTF-8', html),
    ...part(ALTERNATIVE, `text/calendar; charset=UTF-8; method=${calendar.method}`, calendar.text),
    `--${ALTERNATIVE}--`,
    '',
    ...part(MIXED, 'application/ics; name="varna.ics"', calendar.text, [
      'Content-Disposition: attachment; filename="varna.ics"',
    ]),
    `--${MIXED}--`,
    '',
  ].join('\r\n');

const part = (boundary: string, type: string, content: string, more: readonly string[] = []): string[] => [
  `--${boundary}`,
  `Content-Type: ${type}`,
  'Content-Transfer-Encoding: base64',
  ...more,
  '',
  ...base64Lines(content),
];

/** Lines of at most 76 characters (RFC 2045, 6.8). */
const base64Lines = (content: string): string[] =>
  Buffer.from(content)
    .toString('base64')
    .match(/.{1,76}/g) ?? [''];

/** What stands in a header may not begin another. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** Of one encoded word, in octets, so that it fits 75 characters with what stands around it (RFC 2047, 2). */
const WORD_OCTETS = 42;

/** A header's text in encoded words, each of whole characters; what is ASCII stands as it is. */
const encodedWords = (text: string): string => {
  const line = oneLine(text);
  if (/^[\x20-\x7e]*$/.test(line)) return line;
  const words: string[] = [''];
  for (const character of line) {
    const last = words.length - 1;
    const grown = `${words[last]}${character}`;
    if (Buffer.byteLength(grown) > WORD_OCTETS) words.push(character);
    else words[last] = grown;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
};
