import type { Translated } from '../languages.ts';
import type { Tested } from './tested.ts';

/** The words of the law: a service is in whole, in part or not in conformity with it (MDFFS 2019:2, 6 §). */
export type Conformity = 'full' | 'partial';

/** Shortcomings that the product knows of and that no test shows. */
export const KNOWN_SHORTCOMINGS: readonly Translated[] = [];

/** What the law does not ask for, because neither the municipality nor the product makes it (2018:1937, 9 §). */
export const OUTSIDE_THE_LAW: readonly Translated[] = [
  {
    sv: 'Filer som någon skickar in som bevis visas som de är: bilder utan beskrivning, ljud utan text.',
    fi: 'Todisteiksi lähetetyt tiedostot näytetään sellaisinaan: kuvat ilman kuvausta, ääni ilman tekstiä.',
    en: 'Files that somebody sends as evidence are shown as they are: pictures without a description, sound without text.',
  },
];

/**
 * How far the service can be said to conform. In whole only when nothing is known to be wrong and people have tried it:
 * a program finds a part of what can be wrong, and says nothing of the rest.
 */
export const conformityOf = (
  { found }: Pick<Tested, 'found'>,
  {
    shortcomings,
    audit,
  }: { readonly shortcomings: readonly Translated[]; readonly audit?: object | undefined },
): Conformity =>
  found.length === 0 && KNOWN_SHORTCOMINGS.length === 0 && shortcomings.length === 0 && audit !== undefined
    ? 'full'
    : 'partial';
