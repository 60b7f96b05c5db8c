import type { Texts } from './say.ts';

/** The page behind the link of a referral to occupational health. */
export const REFERRAL = {
  title: { sv: 'Ett uppdrag väntar', fi: 'Toimeksianto odottaa', en: 'An assignment is waiting' },
  lead: {
    sv: 'En förtroendevald vill ha kontakt med företagshälsovården, och kommunen beställer den. Öppna uppdraget för att se hur personen vill bli nådd.',
    fi: 'Luottamushenkilö haluaa yhteyden työterveyshuoltoon, ja kunta tilaa sen. Avatkaa toimeksianto, niin näette, miten henkilö haluaa tulla tavoitetuksi.',
    en: 'An elected official wants to be in touch with occupational health, and the municipality orders it. Open the assignment to see how the person wants to be reached.',
  },
  openHint: {
    sv: 'Att ni öppnar det syns för personen.',
    fi: 'Henkilö näkee, että avasitte sen.',
    en: 'The person can see that you open it.',
  },
  open: {
    sv: 'Visa hur personen nås',
    fi: 'Näytä, miten henkilö tavoitetaan',
    en: 'Show how to reach the person',
  },
  reach: {
    sv: 'Så vill personen bli nådd',
    fi: 'Näin henkilö haluaa tulla tavoitetuksi',
    en: 'How the person wants to be reached',
  },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  phone: { sv: 'Telefon', fi: 'Puhelin', en: 'Phone' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  other: { sv: 'På annat sätt', fi: 'Muulla tavalla', en: 'Another way' },
  advice: { sv: 'Tänk på', fi: 'Huomioikaa', en: 'Please mind' },
  spoken: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  through: {
    sv: 'Kontakten går genom ombudet',
    fi: 'Yhteys edustajan kautta',
    en: 'Contact goes through the representative',
  },
  noName: { sv: 'Inte angivet', fi: 'Ei ilmoitettu', en: 'Not given' },
  neutral: {
    sv: 'Säg inte varför ni ringer förrän ni vet att ni talar med rätt person.',
    fi: 'Älkää kertoko asiaanne ennen kuin tiedätte puhuvanne oikean henkilön kanssa.',
    en: 'Do not say why you are calling until you know that you are talking to the right person.',
  },
  answer: { sv: 'Svara kommunen', fi: 'Vastatkaa kunnalle', en: 'Answer the municipality' },
  answerHint: {
    sv: 'Bara det här svaret går till kommunen. Inga uppgifter om hälsa hör hemma i Värna.',
    fi: 'Kunta saa vain tämän vastauksen. Terveystiedot eivät kuulu Värnaan.',
    en: 'Only this answer goes to the municipality. No health information belongs in Värna.',
  },
  answered: {
    sv: 'Tack, svaret är sparat',
    fi: 'Kiitos, vastaus on tallennettu',
    en: 'Thank you, the answer is stored',
  },
  yours: { sv: 'Ert svar', fi: 'Vastauksenne', en: 'Your answer' },
} as const satisfies Texts;
