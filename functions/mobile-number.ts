import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile';

/** One whole mobile number, Swedish unless it says otherwise, as E.164. No SMS reaches a landline or an extension. */
export const toE164 = (text: string): string | undefined => {
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'SE', extract: false });
  return number?.isValid() && number.ext === undefined ? number.number : undefined;
};
