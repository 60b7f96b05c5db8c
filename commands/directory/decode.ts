import type { Fault } from '../../shared/directory/fault.ts';

const HOW = 'In Excel: Save as, CSV UTF-8 (comma delimited).';

/** A file's text, if it is UTF-8; else what it seems to be, rather than garbled å, ä and ö. */
export const decode = (bytes: Uint8Array): { text: string } | { fault: Fault } => {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return encodingFault(1, `the file is UTF-16, not UTF-8. ${HOW}`);
  }
  const bad = firstBadByte(bytes);
  if (bad !== undefined) {
    const message = `the file is not UTF-8 but most likely Windows-1252: å, ä and ö would be garbled. ${HOW}`;
    return encodingFault(lineOf(bytes, bad), message);
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  // å, ä, ö, Å, Ä, Ö and é as they look when UTF-8 was once opened as Windows-1252 and saved again; or given up on.
  const garbled = text.search(/Ã[¥¤¶…„–©]|Ã\u0085|Ã\u0084|Ã\u0096|\uFFFD/);
  if (garbled >= 0) {
    const line = text.slice(0, garbled).split(/\r\n|\r|\n/).length;
    return encodingFault(
      line,
      `å, ä or ö is garbled here already: correct it, and then save as UTF-8. ${HOW}`,
    );
  }
  return { text };
};

const encodingFault = (line: number, message: string): { fault: Fault } => ({
  fault: { line, code: 'encoding', message },
});

/** @param stream whether the text may end in the middle of a character */
const isUtf8 = (bytes: Uint8Array, stream: boolean) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
};

/** Where the text stops being UTF-8: the shortest beginning that is not. */
const firstBadByte = (bytes: Uint8Array): number | undefined => {
  if (isUtf8(bytes, false)) return undefined;
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  return good;
};

const lineOf = (bytes: Uint8Array, index: number) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, index)).split(/\r\n|\r|\n/).length;
