import type { Texts } from './say.ts';

/** The page that answers a report. It never names a level: a word for it could speak against somebody's fear. */
export const RECEIPT = {
  title: {
    sv: 'Tack. Rapporten är mottagen.',
    fi: 'Kiitos. Ilmoitus on vastaanotettu.',
    en: 'Thank you. The report was received.',
  },
  backBy: { sv: 'Vi återkommer senast', fi: 'Palaamme asiaan viimeistään', en: 'We will get back to you by' },
  contact: {
    sv: 'Någon kontaktar dig på det sätt du valt.',
    fi: 'Sinuun otetaan yhteyttä valitsemallasi tavalla.',
    en: 'Someone will contact you in the way you chose.',
  },
  alerted: {
    sv: 'De som larmas nu: {roles}. Saknas någon av dem, eller ska någon inte få veta, går larmet till nästa ansvariga.',
    fi: 'Nyt hälytetään: {roles}. Jos joku heistä puuttuu tai ei saa tietää, hälytys siirtyy seuraavalle vastuuhenkilölle.',
    en: 'Alerted now: {roles}. If one of them is missing, or must not know, the alert goes to the next person responsible.',
  },
  code: { sv: 'Din kod', fi: 'Koodisi', en: 'Your code' },
  codeOnce: {
    sv: 'Koden visas bara den här gången. Spara den där ingen annan ser den. Med den ser du när som helst vad som händer, och kan svara och berätta mer.',
    fi: 'Koodi näytetään vain tämän kerran. Säilytä se paikassa, jossa kukaan muu ei näe sitä. Sen avulla näet milloin tahansa, mitä tapahtuu, ja voit vastata ja kertoa lisää.',
    en: 'The code is shown only this once. Keep it where nobody else sees it. With it you can see at any time what happens, answer, and tell more.',
  },
  copy: { sv: 'Kopiera koden', fi: 'Kopioi koodi', en: 'Copy the code' },
  copied: { sv: 'Koden är kopierad.', fi: 'Koodi on kopioitu.', en: 'The code is copied.' },
  notCopied: {
    sv: 'Det gick inte att kopiera. Koden är markerad: skriv av den.',
    fi: 'Kopiointi ei onnistunut. Koodi on valittuna: kirjoita se muistiin.',
    en: 'It could not be copied. The code is marked: write it down.',
  },
  print: { sv: 'Skriv ut sidan', fi: 'Tulosta sivu', en: 'Print the page' },
  kept: { sv: 'Jag har sparat koden', fi: 'Olen tallentanut koodin', en: 'I have kept the code' },
  keptNext: {
    sv: 'Bra. Då behöver du inte göra något mer, och kan stänga sidan när du vill.',
    fi: 'Hyvä. Sinun ei tarvitse tehdä muuta, ja voit sulkea sivun, milloin haluat.',
    en: 'Good. You need not do anything more, and can close the page whenever you want.',
  },
  open: { sv: 'Öppna din rapport', fi: 'Avaa ilmoituksesi', en: 'Open your report' },
  openWhy: {
    sv: 'Där kan du lägga till bilder och annat, nu eller senare.',
    fi: 'Siellä voit lisätä kuvia ja muuta, nyt tai myöhemmin.',
    en: 'There you can add pictures and other things, now or later.',
  },
  received: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Received' },
  meanwhile: { sv: 'Under tiden', fi: 'Sillä välin', en: 'Meanwhile' },
  numbers: {
    sv: 'Om du vill ringa någon',
    fi: 'Jos haluat soittaa jollekin',
    en: 'If you want to call somebody',
  },
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
