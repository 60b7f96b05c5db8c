import file from '#municipality' with { type: 'json' };
import { readMunicipality } from '../shared/municipality/municipality.ts';

/** The municipality that this function was bundled for, with every default filled in. */
export const municipality = readMunicipality(file);
