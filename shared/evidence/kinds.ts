/** What evidence may be: pictures, PDF, sound and mail, each by the media types that content is judged to be. */
export const KINDS = ['picture', 'pdf', 'sound', 'mail'] as const;
export type Kind = (typeof KINDS)[number];

interface Type {
  readonly kind: Kind;
  /** What a downloaded file's name ends in: by its content, whatever it was called. */
  readonly extension: string;
}

const picture = (extension: string): Type => ({ kind: 'picture', extension });
const sound = (extension: string): Type => ({ kind: 'sound', extension });
const mail = (extension: string): Type => ({ kind: 'mail', extension });

/**
 * Every media type that may be evidence. None of them is opened in a browser: a file is only ever downloaded. SVG is not
 * among the pictures, because it can hold programs.
 */
export const TYPES: Readonly<Record<string, Type>> = {
  'image/jpeg': picture('jpg'),
  'image/png': picture('png'),
  'image/apng': picture('png'),
  'image/gif': picture('gif'),
  'image/webp': picture('webp'),
  'image/heic': picture('heic'),
  'image/heic-sequence': picture('heic'),
  'image/heif': picture('heif'),
  'image/heif-sequence': picture('heif'),
  'image/avif': picture('avif'),
  'image/tiff': picture('tif'),
  'image/bmp': picture('bmp'),
  'application/pdf': { kind: 'pdf', extension: 'pdf' },
  'audio/mpeg': sound('mp3'),
  'audio/mp4': sound('m4a'),
  'audio/x-m4a': sound('m4a'),
  'audio/aac': sound('aac'),
  'audio/ogg': sound('ogg'),
  'audio/ogg; codecs=opus': sound('opus'),
  'audio/wav': sound('wav'),
  'audio/flac': sound('flac'),
  'audio/amr': sound('amr'),
  'audio/aiff': sound('aif'),
  'audio/x-caf': sound('caf'),
  'audio/x-ms-asf': sound('wma'),
  'message/rfc822': mail('eml'),
  'application/vnd.ms-outlook': mail('msg'),
};

/** What kind of evidence a media type is; undefined for one that may not be evidence. */
export const kindOf = (type: string | undefined): Kind | undefined =>
  type !== undefined && Object.hasOwn(TYPES, type) ? TYPES[type]?.kind : undefined;
