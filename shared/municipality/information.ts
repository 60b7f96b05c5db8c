import * as z from 'zod/mini';
import { PRIVACY_PARTS } from '../texts/privacy.ts';

const text = z.string().check(z.trim(), z.minLength(1));
const translated = z.strictObject({ sv: text, fi: text, en: text });
/** As people write it: `0155-123 45`, `+46 155 123 45`. */
const phone = z.string().check(z.regex(/^\+?\d[\d -]{4,18}\d$/));
const address = z.string().check(z.regex(/^https:\/\/\S+$/));
const day = z.iso.date();

/** Where somebody can be reached with a question. */
const contactFields = { email: z.email(), phone: z.optional(phone) };

/** A misspelt placeholder would be printed as it stands. */
const paragraph = z.string().check(
  z.trim(),
  z.minLength(1),
  z.refine((given) => !/[{}]/.test(given.replace(/\{(name|days)\}/g, '')), 'unknown placeholder'),
);
const paragraphs = z.array(paragraph).check(z.minLength(1));

/**
 * What the pages for everybody say about the municipality: who answers for personal data, who helps with accessibility.
 * Other functions need none of it.
 */
export const informationFields = {
  /** The board that answers for the personal data (GDPR 4.7): in Sweden each board of a municipality by itself. */
  controller: z.strictObject({
    board: translated,
    /** Postal address, line by line. */
    address: z.array(text).check(z.minLength(1)),
    ...contactFields,
  }),
  dataProtectionOfficer: z.strictObject(contactFields),
  /** Who gives out official documents. */
  registrar: z.strictObject(contactFields),
  accessibility: z.strictObject({
    ...contactFields,
    /** The form by which faults are told (MDFFS 2019:2, 6 §: e-mail and telephone alone are not enough). */
    form: address,
    /** When the municipality last went through the statement. */
    reviewed: day,
    /** When and by whom the service was last tried by people, with the aids that they use; left out until it was. */
    audit: z.optional(z.strictObject({ at: day, by: translated })),
    /** What the municipality knows of besides what the tests show and the product says of itself. */
    shortcomings: z._default(z.array(translated), []),
  }),
  /** Parts of the page on personal data that say something else here: the lawyer's and the archivist's words. */
  privacy: z._default(
    z.partialRecord(
      z.enum(PRIVACY_PARTS),
      z.strictObject({ sv: paragraphs, fi: paragraphs, en: paragraphs }),
    ),
    {},
  ),
};
