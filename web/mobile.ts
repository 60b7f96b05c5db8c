/** How Swedes write a mobile number: `070-174 06 05`. Another number stays as it is stored, E.164. */
export const readableNumber = (contact: string): string =>
  contact.replace(/^\+46(7\d)(\d{3})(\d{2})(\d{2})$/, '0$1-$2\u00a0$3\u00a0$4');
