import type { Translated } from '../languages.ts';
import type * as codes from './codes.ts';

/** The words of a closed question, in the order in which it offers its codes. A code without words does not compile. */
type Options<Codes extends readonly string[]> = Readonly<Record<Codes[number], Translated>>;

export const REPORTER = {
  affected: { sv: 'Det gäller mig själv', fi: 'Asia koskee minua itseäni', en: 'It concerns me' },
  representative: {
    sv: 'Jag skriver som ombud åt någon annan',
    fi: 'Kirjoitan toisen henkilön edustajana',
    en: 'I write as a representative for somebody else',
  },
} as const satisfies Options<typeof codes.REPORTER_CODES>;

export const ANSWER = {
  yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: { sv: 'Nej', fi: 'Ei', en: 'No' },
  unsure: { sv: 'Vet inte', fi: 'En tiedä', en: 'Not sure' },
} as const satisfies Options<typeof codes.ANSWER_CODES>;

export const YES_NO = { yes: ANSWER.yes, no: ANSWER.no } as const satisfies Options<
  typeof codes.YES_NO_CODES
>;

export const CHANNEL = {
  'social-media': { sv: 'Sociala medier', fi: 'Sosiaalinen media', en: 'Social media' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  text: { sv: 'Sms eller chatt', fi: 'Tekstiviesti tai pikaviesti', en: 'Text or chat' },
  phone: { sv: 'Telefonsamtal', fi: 'Puhelu', en: 'Phone call' },
  post: { sv: 'Brev eller paket', fi: 'Kirje tai paketti', en: 'Letter or parcel' },
  'in-person': { sv: 'Ansikte mot ansikte', fi: 'Kasvotusten', en: 'In person' },
  website: { sv: 'Webbplats eller forum', fi: 'Verkkosivu tai foorumi', en: 'Website or forum' },
  media: { sv: 'Media', fi: 'Tiedotusvälineet', en: 'Media' },
  other: { sv: 'Annat', fi: 'Muu', en: 'Other' },
} as const satisfies Options<typeof codes.CHANNEL_CODES>;

export const PLACE = {
  home: { sv: 'Hemma', fi: 'Kotona', en: 'Home' },
  transit: { sv: 'På väg', fi: 'Matkalla', en: 'In transit' },
  public: { sv: 'Offentlig plats', fi: 'Julkisella paikalla', en: 'Public place' },
  municipal: { sv: 'Kommunens lokaler', fi: 'Kunnan tiloissa', en: 'Municipal premises' },
  meeting: { sv: 'Sammanträde', fi: 'Kokouksessa', en: 'Formal meeting' },
  campaign: { sv: 'Torgmöte eller kampanj', fi: 'Torikokouksessa tai kampanjassa', en: 'Rally or campaign' },
  work: { sv: 'Arbetsplats', fi: 'Työpaikalla', en: 'Workplace' },
  online: { sv: 'På nätet', fi: 'Verkossa', en: 'Online' },
  other: { sv: 'Annat', fi: 'Muualla', en: 'Other' },
} as const satisfies Options<typeof codes.PLACE_CODES>;

export const TARGET = {
  official: { sv: 'Den förtroendevalda', fi: 'Luottamushenkilö', en: 'The elected official' },
  relative: { sv: 'Närstående vuxen', fi: 'Läheinen aikuinen', en: 'An adult relative' },
  child: {
    sv: 'Barn, eller barn såg det',
    fi: 'Lapsi, tai lapsi näki sen',
    en: 'A child, or a child was there',
  },
  colleague: { sv: 'Partikamrat', fi: 'Puoluetoveri', en: 'A fellow party member' },
  deputy: { sv: 'Ersättare', fi: 'Varajäsen', en: 'A deputy member' },
  staff: { sv: 'Medarbetare i kommunen', fi: 'Kunnan työntekijä', en: 'Municipal staff' },
  property: {
    sv: 'Egendom eller partilokal',
    fi: 'Omaisuus tai puolueen toimitila',
    en: 'Property or party premises',
  },
} as const satisfies Options<typeof codes.TARGET_CODES>;

export const REPEATED = {
  once: { sv: 'En gång', fi: 'Kerran', en: 'Once' },
  '2-5': { sv: '2–5 gånger', fi: '2–5 kertaa', en: '2–5 times' },
  '6+': { sv: '6 gånger eller fler', fi: '6 kertaa tai useammin', en: '6 times or more' },
} as const satisfies Options<typeof codes.REPEATED_CODES>;

export const OFFICE = {
  council: { sv: 'Ledamot i fullmäktige', fi: 'Valtuutettu', en: 'Council member' },
  committee: { sv: 'Ledamot i nämnd', fi: 'Lautakunnan jäsen', en: 'Committee member' },
  board: { sv: 'Ledamot i kommunstyrelsen', fi: 'Kunnanhallituksen jäsen', en: 'Executive board member' },
  chair: {
    sv: 'Ordförande eller vice ordförande',
    fi: 'Puheenjohtaja tai varapuheenjohtaja',
    en: 'Chair or vice chair',
  },
  'full-time': {
    sv: 'Kommunalråd, heltid eller betydande del av heltid',
    fi: 'Kunnallisneuvos, kokoaikainen tai lähes kokoaikainen',
    en: 'Full-time or nearly full-time office',
  },
  deputy: { sv: 'Ersättare', fi: 'Varajäsen', en: 'Deputy member' },
  auditor: { sv: 'Revisor', fi: 'Tilintarkastaja', en: 'Auditor' },
} as const satisfies Options<typeof codes.OFFICE_CODES>;

export const POLICE_REPORT = {
  yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: { sv: 'Nej', fi: 'Ei', en: 'No' },
  'not-now': { sv: 'Inte nu', fi: 'Ei nyt', en: 'Not now' },
} as const satisfies Options<typeof codes.POLICE_REPORT_CODES>;
