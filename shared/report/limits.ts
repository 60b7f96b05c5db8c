/**
 * The longest each field may be, in UTF-16 units (what `maxlength` in a browser counts). Together they keep an
 * ordinary form, percent-encoded, under the 64 KB a request may hold.
 */
export const LIMITS = {
  name: 120,
  phone: 40,
  email: 254,
  otherWay: 300,
  advice: 500,
  when: 200,
  whatHappened: 6000,
  why: 500,
  suspectedPerson: 500,
  keepOutName: 120,
  keepOutNames: 5,
  /** What is written later, with the receipt code. */
  message: 4000,
  addition: 6000,
} as const;
