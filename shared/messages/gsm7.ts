/** The GSM 7-bit default alphabet (3GPP TS 23.038), and its extension, whose characters count twice. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const EXTENDED = '^{}\\[~]|€\f';

/** The most that one SMS holds in that alphabet. One character outside it and it holds only 70. */
export const SMS_SEGMENT = 160;

/** Length in septets, or `null` if a character lies outside the alphabet. */
export const gsm7Length = (text: string): number | null => {
  let length = 0;
  for (const character of text) {
    if (BASIC.includes(character)) length += 1;
    else if (EXTENDED.includes(character)) length += 2;
    else return null;
  }
  return length;
};
