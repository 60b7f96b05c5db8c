/** The beginnings of files as phones and programs write them, made here: no real picture, voice or mail. */

const bytes = (...parts: (string | number[] | Buffer)[]): Buffer<ArrayBuffer> =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

const size = (length: number) => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(length);
  return buffer;
};

/** A box of an MP4: its length, its name and what it holds. */
const box = (name: string, content: Buffer): Buffer => bytes(size(content.length + 8), name, content);
const brand = (name: string) => box('ftyp', bytes(name, [0, 0, 0, 0], name));
const track = (handler: string) => box('hdlr', bytes([0, 0, 0, 0], [0, 0, 0, 0], handler, Buffer.alloc(12)));

const CFB = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const MAIL = [
  'Received: from mail.example.com by mx.example.com; Tue, 24 Nov 2026 14:30:00 +0100',
  'From: Somebody <somebody@example.com>',
  'Subject: =?utf-8?q?H=C3=B6r?=',
  '\tgoes on here',
  'Message-ID: <1@example.com>',
  '',
  'What it says.',
].join('\r\n');

export const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 16],
  'JFIF',
  [0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9],
);
export const PDF = bytes('%PDF-1.7\n%\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');

export const SAMPLES: Readonly<Record<string, Buffer<ArrayBuffer>>> = {
  'image/jpeg': JPEG,
  'image/png': bytes(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    size(13),
    'IHDR',
    Buffer.alloc(17),
    size(0),
    'IDAT',
    Buffer.alloc(4),
  ),
  'image/gif': bytes('GIF89a', Buffer.alloc(20)),
  'image/webp': bytes('RIFF', size(20), 'WEBPVP8 ', Buffer.alloc(20)),
  'image/heic': bytes(brand('heic'), Buffer.alloc(40)),
  'image/avif': bytes(brand('avif'), Buffer.alloc(40)),
  'application/pdf': PDF,
  'audio/mpeg': bytes('ID3', [4, 0, 0, 0, 0, 0, 0], [0xff, 0xfb, 0x90, 0x64], Buffer.alloc(414)),
  'audio/x-m4a': bytes(brand('M4A '), Buffer.alloc(40)),
  'audio/mp4': bytes(brand('mp42'), track('soun')),
  'audio/ogg; codecs=opus': bytes('OggS', Buffer.alloc(24), 'OpusHead', Buffer.alloc(20)),
  'audio/wav': bytes('RIFF', size(36), 'WAVEfmt ', Buffer.alloc(30)),
  'audio/amr': bytes('#!AMR\n', Buffer.alloc(20)),
  'audio/flac': bytes('fLaC', Buffer.alloc(40)),
  'message/rfc822': bytes(MAIL),
  'application/vnd.ms-outlook': bytes(
    CFB,
    Buffer.alloc(600),
    Buffer.from('__properties_version1.0', 'utf16le'),
    Buffer.alloc(100),
  ),
};

/** What may not be evidence, whatever it is called. */
export const OTHERS: Readonly<Record<string, Buffer<ArrayBuffer>>> = {
  'a web page': bytes('<!doctype html><html><script>alert(1)</script></html>'),
  'a web page that begins like a mail': bytes('From: a\n<script>alert(1)</script>'),
  'a picture made of text': bytes('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
  'a program for Windows': bytes('MZ', Buffer.alloc(200)),
  'a program for Linux': bytes([0x7f], 'ELF', Buffer.alloc(200)),
  'a Word document of the old kind': bytes(CFB, Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')),
  'a packed folder': bytes([0x50, 0x4b, 5, 6], Buffer.alloc(18)),
  'a film': bytes(brand('mp42'), track('vide'), track('soun')),
  'a table of text': bytes('name;when\nsomebody;today\n'),
  'nothing anybody knows': Buffer.alloc(500, 7),
};
