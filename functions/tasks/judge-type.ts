import { fileTypeFromBuffer } from 'file-type';

/**
 * What a file is by its content, whatever it is called: its media type, undefined for what nobody knows. What
 * file-type does not tell apart is looked at here: mail, and sound in a container that films use too.
 */
export const judgeType = async (bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> => {
  const found = await fileTypeFromBuffer(bytes);
  switch (found?.mime) {
    case undefined:
      return isMail(bytes) ? 'message/rfc822' : undefined;
    case 'application/x-cfb':
      return isOutlookMail(bytes) ? 'application/vnd.ms-outlook' : found.mime;
    case 'video/mp4':
    case 'video/3gpp':
      return isOnlySound(bytes) ? 'audio/mp4' : found.mime;
    default:
      return found?.mime;
  }
};

/** How much of a mail's beginning is looked at: its header may be long, and comes first. */
const HEADER = 64 * 1024;

/** A line of a mail's header: a name, a colon, and perhaps lines that go on with white space (RFC 5322, 2.2). */
const FIELD = /^(?:>?From [^\n]*\n)?(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+(?:\n|$)/;

/** Whether it is a mail as it was sent: a header with a sender, and one more field that only mails have. */
const isMail = (bytes: Uint8Array): boolean => {
  const text = Buffer.from(bytes.subarray(0, HEADER)).toString('latin1').replaceAll('\r\n', '\n');
  const header = FIELD.exec(text.replace(/^ï»¿/, ''))?.[0] ?? '';
  return /^from:/im.test(header) && /^(?:received|message-id|mime-version|date|return-path):/im.test(header);
};

/** A name that every mail of Outlook's own format holds, and no other document of that container (MS-OXMSG, 2.4). */
const OF_OUTLOOK = Buffer.from('__properties_version1.0', 'utf16le');

const isOutlookMail = (bytes: Uint8Array): boolean => Buffer.from(bytes).includes(OF_OUTLOOK);

/** Whether every track of an MP4 is sound: phones keep what they record in the container of films (ISO 14496-12, 8.4.3). */
const isOnlySound = (bytes: Uint8Array): boolean => {
  const all = Buffer.from(bytes);
  const tracks: string[] = [];
  for (let at = all.indexOf('hdlr'); at >= 0; at = all.indexOf('hdlr', at + 4))
    tracks.push(all.subarray(at + 12, at + 16).toString('latin1'));
  return tracks.includes('soun') && !tracks.includes('vide');
};
