import type { IncidentTypeCode } from './type-rules.ts';

/**
 * Questions that fall away when nothing but these types is chosen, because they would make no sense: a default of ours.
 * An answer that is not given never lowers a level, and each of these types has its own lowest one.
 */
type Senseless = readonly IncidentTypeCode[];

/** “The threat”: its time and place, whom it is aimed at, whether it could be carried out (T5, T7, T9). */
export const NO_THREAT: Senseless = ['HT-RYK', 'HT-IDN', 'HT-DAT', 'VS-STO', 'KO-MUT', 'OV-ORO'];

/** How it reached the person: what was done to a body, a thing or a home came by no channel. */
export const NO_CHANNEL: Senseless = ['VS-VAL', 'VS-KNU', 'VS-SKA', 'VS-BRA', 'VS-STO', 'HT-HEM', 'OV-ORO'];

/** Where it happened: what is done with an account or with private data has no place. */
export const NO_PLACE: Senseless = ['HT-UTH', 'HT-IDN', 'HT-DAT', 'OV-ORO'];
