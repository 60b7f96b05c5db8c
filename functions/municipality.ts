import file from '#municipality' with { type: 'json' };
import { readMunicipality } from '../shared/municipality/municipality.ts';
import { partsOf } from '../shared/municipality/parts.ts';

/**
 * The municipality that this function was bundled for, with every default filled in. A bundle holds what comes out of
 * this file and not the file: it is read when the bundle is made (infra/municipality-module.ts).
 */
export const { municipality, identity, openingRules, caseRules, followUps } = partsOf(readMunicipality(file));
