import type { Texts } from './say.ts';

/** The page that answers a report. It never names a level: a word for it could speak against somebody's fear. */
export const RECEIPT = {
  title: {
    sv: 'Tack. Rapporten är mottagen.',
    fi: 'Kiitos. Ilmoitus on vastaanotettu.',
    en: 'Thank you. The report was received.',
  },
  backBy: { sv: 'Vi återkommer senast', fi: 'Palaamme asiaan viimeistään', en: 'We will be back by' },
  contact: {
    sv: 'Någon kontaktar dig på det sätt du valt.',
    fi: 'Sinuun otetaan yhteyttä valitsemallasi tavalla.',
    en: 'Someone will contact you in the way you chose.',
  },
  alerted: {
    sv: 'De som larmas nu: {roles}. Saknas någon av dem, eller ska den inte få veta, går larmet till nästa ansvariga.',
    fi: 'Nyt hälytetään: {roles}. Jos joku heistä puuttuu tai ei saa tietää, hälytys siirtyy seuraavalle vastuuhenkilölle.',
    en: 'Alerted now: {roles}. If one of them is missing, or must not know, the alert goes to the next person responsible.',
  },
  code: { sv: 'Din kod', fi: 'Koodisi', en: 'Your code' },
  codeOnce: {
    sv: 'Koden visas bara den här gången. Skriv av den eller skriv ut sidan, och spara den där ingen annan ser den. Med koden hittar vi din rapport när du vill fylla på den.',
    fi: 'Koodi näytetään vain tämän kerran. Kirjoita se muistiin tai tulosta sivu, ja säilytä se paikassa, jossa kukaan muu ei näe sitä. Koodilla löydämme ilmoituksesi, kun haluat täydentää sitä.',
    en: 'The code is shown only this once. Copy it by hand or print the page, and keep it where nobody else sees it. With it we find your report when you want to add to it.',
  },
  received: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Received' },
  meanwhile: { sv: 'Under tiden', fi: 'Sillä välin', en: 'Meanwhile' },
  acute: {
    sv: 'Vid akut fara, ring 112.',
    fi: 'Välittömässä vaarassa soita 112.',
    en: 'In danger, call 112.',
  },
  keep: {
    sv: 'Skärmbilder, länkar, tider och namn på vittnen räcker långt. Rör brev och paket så lite som möjligt.',
    fi: 'Kuvakaappaukset, linkit, ajankohdat ja todistajien nimet auttavat paljon. Koske kirjeisiin ja paketteihin mahdollisimman vähän.',
    en: 'Screenshots, links, times and names of witnesses go a long way. Touch letters and parcels as little as possible.',
  },
  notAlone: {
    sv: 'Var inte ensam om du kan undvika det. Be någon du litar på att komma.',
    fi: 'Älä jää yksin, jos voit välttää sen. Pyydä jotakuta, johon luotat, tulemaan.',
    en: 'Do not be alone if you can avoid it. Ask somebody you trust to come.',
  },
} as const satisfies Texts;
