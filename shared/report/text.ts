import * as z from 'zod/mini';

/** Control characters (other than the white space people type), broken surrogates and the mark of a failed decoding. */
const UNREADABLE = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffd\ufffe\uffff]/u;

/** Whether a text holds characters that no keyboard gives and no reader could see. */
const isReadable = (text: string) => !UNREADABLE.test(text);

/** The same text without its unreadable characters: what a refused form is filled in with again. */
export const readable = (text: string) => text.replace(new RegExp(UNREADABLE, 'gu'), '');

// Made once and not for each field: building the report's schema is much of a start.
const trimmed = z.trim();
const onOneLine = z.overwrite<string>((text) => text.replace(/\s+/gu, ' ').trim());
const legible = z.refine<string>(isReadable, 'unreadable_characters');

/** Free text of several lines, trimmed. @param max longest length in UTF-16 units */
export const lines = (max: number) => z.string().check(trimmed, z.maxLength(max, 'too_long'), legible);

/** Free text of one line: a line break becomes a space, so that nothing can pose as a second field. */
export const line = (max: number) => z.string().check(onOneLine, z.maxLength(max, 'too_long'), legible);
