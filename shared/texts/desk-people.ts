import type { FaultCode } from '../directory/fault.ts';
import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** The page on which somebody of the directory is added, changed or removed. */
export const PEOPLE = {
  add: { sv: 'Lägg till en person', fi: 'Lisää henkilö', en: 'Add a person' },
  change: { sv: 'Ändra {name}', fi: 'Muuta: {name}', en: 'Change {name}' },
  back: { sv: 'Till personer och roller', fi: 'Henkilöihin ja rooleihin', en: 'To people and roles' },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  mobile: { sv: 'Mobilnummer', fi: 'Matkapuhelin', en: 'Mobile number' },
  email: { sv: 'E-post', fi: 'Sähköposti', en: 'E-mail' },
  languages: { sv: 'Språk', fi: 'Kielet', en: 'Languages' },
  posts: { sv: 'Roller', fi: 'Roolit', en: 'Roles' },
  mobileHint: {
    sv: 'Till exempel 070-174 06 05. Larm skickas hit som SMS.',
    fi: 'Esimerkiksi 070-174 06 05. Hälytykset lähetetään tähän tekstiviestinä.',
    en: 'For example 070-174 06 05. Alerts are sent here as SMS.',
  },
  emailHint: {
    sv: 'Personen loggar in med den här adressen.',
    fi: 'Henkilö kirjautuu sisään tällä osoitteella.',
    en: 'The person signs in with this address.',
  },
  languagesHint: {
    sv: 'sv, fi eller en, med mellanslag emellan. Meddelanden kommer på det första.',
    fi: 'sv, fi tai en, välilyönnillä erotettuna. Viestit tulevat ensimmäisellä.',
    en: 'sv, fi or en, with a space between. Messages come in the first.',
  },
  post: { sv: 'Roll {number}', fi: 'Rooli {number}', en: 'Role {number}' },
  order: { sv: 'Plats', fi: 'Sija', en: 'Place' },
  orderHint: {
    sv: '0 är ordinarie, 1 första ersättaren, och så vidare.',
    fi: '0 on varsinainen, 1 ensimmäinen sijainen ja niin edelleen.',
    en: '0 is the holder, 1 the first deputy, and so on.',
  },
  noRole: { sv: 'Ingen roll', fi: 'Ei roolia', en: 'No role' },
  remove: { sv: 'Ta bort personen', fi: 'Poista henkilö', en: 'Remove the person' },
  removeLead: {
    sv: 'Personen kommer inte in längre. Det som väntar på personen går över till nästa i turen.',
    fi: 'Henkilö ei pääse enää sisään. Häntä odottavat asiat siirtyvät vuorossa seuraavalle.',
    en: 'The person no longer gets in. What waits for them goes over to whoever is next.',
  },
  notYourself: {
    sv: 'Du kan inte ta bort dig själv. Be någon annan med samma roll.',
    fi: 'Et voi poistaa itseäsi. Pyydä toista, jolla on sama rooli.',
    en: 'You cannot remove yourself. Ask somebody else with the same role.',
  },
  vacates: {
    sv: 'Efter ändringen går ingen att nå i de här rollerna. Lägg först till någon annan om det går.',
    fi: 'Muutoksen jälkeen näissä rooleissa ei tavoiteta ketään. Lisää ensin joku toinen, jos mahdollista.',
    en: 'After this change nobody can be reached in these roles. Add somebody else first if you can.',
  },
  sure: { sv: 'Ändra ändå', fi: 'Muuta silti', en: 'Change it all the same' },
  meanwhile: {
    sv: 'Någon annan ändrade det nyss. Det du skrev står kvar. Så här står det nu:',
    fi: 'Joku muu muutti sitä juuri. Kirjoittamasi on tallella. Näin on nyt:',
    en: 'Somebody else changed it just now. What you wrote is still here. This is how it stands now:',
  },
  empty: { sv: 'inget', fi: 'ei mitään', en: 'nothing' },
  wasAdded: {
    sv: '{by}: {person} lades till',
    fi: '{by}: {person} lisättiin',
    en: '{by}: {person} was added',
  },
  wasRemoved: {
    sv: '{by}: {person} togs bort',
    fi: '{by}: {person} poistettiin',
    en: '{by}: {person} was removed',
  },
  wasChanged: {
    sv: '{by}: {person}, ändrat: {fields}',
    fi: '{by}: {person}, muutettu: {fields}',
    en: '{by}: {person}, changed: {fields}',
  },
} as const satisfies Texts;

/** What to do about what is wrong, as the import says it in `docs/directory.md`. */
const FAULTS: Partial<Record<FaultCode, Translated>> = {
  'missing-name': { sv: 'Skriv ett namn.', fi: 'Kirjoita nimi.', en: 'Write a name.' },
  'missing-contact': {
    sv: 'Skriv ett mobilnummer eller en e-postadress. Annars nås personen inte.',
    fi: 'Kirjoita matkapuhelin tai sähköposti. Muuten henkilöä ei tavoiteta.',
    en: 'Write a mobile number or an e-mail address. Otherwise the person is not reached.',
  },
  'missing-role': { sv: 'Välj en roll.', fi: 'Valitse rooli.', en: 'Choose a role.' },
  'missing-party': {
    sv: 'Välj ett parti för rollen.',
    fi: 'Valitse roolille puolue.',
    en: 'Choose a party for the role.',
  },
  'needless-party': {
    sv: 'Den här rollen hör inte till ett parti. Välj inget parti.',
    fi: 'Tämä rooli ei kuulu puolueelle. Älä valitse puoluetta.',
    en: 'This role does not belong to a party. Choose no party.',
  },
  'unknown-language': {
    sv: 'Skriv sv, fi eller en, med mellanslag emellan.',
    fi: 'Kirjoita sv, fi tai en, välilyönnillä erotettuna.',
    en: 'Write sv, fi or en, with a space between.',
  },
  'bad-number': {
    sv: 'Skriv ett helt mobilnummer, till exempel 070-174 06 05.',
    fi: 'Kirjoita koko matkapuhelinnumero, esimerkiksi 070-174 06 05.',
    en: 'Write one whole mobile number, for example 070-174 06 05.',
  },
  'bad-email': {
    sv: 'Skriv en hel e-postadress, till exempel namn@example.com.',
    fi: 'Kirjoita koko sähköpostiosoite, esimerkiksi nimi@example.com.',
    en: 'Write a whole e-mail address, for example name@example.com.',
  },
  'bad-order': {
    sv: 'Skriv en plats: 0 för ordinarie, 1 för första ersättaren.',
    fi: 'Kirjoita sija: 0 varsinaiselle, 1 ensimmäiselle sijaiselle.',
    en: 'Write a place: 0 for the holder, 1 for the first deputy.',
  },
  double: {
    sv: 'Det här har någon redan. Skriv något annat, eller ändra det där först.',
    fi: 'Tämä on jo jollakulla. Kirjoita jotain muuta, tai muuta se siellä ensin.',
    en: 'Somebody has this already. Write something else, or change it there first.',
  },
};
const OTHERWISE: Translated = {
  sv: 'Se över det som står här.',
  fi: 'Tarkista, mitä tässä on.',
  en: 'Look over what stands here.',
};

export const faultText = (code: FaultCode): Translated => FAULTS[code] ?? OTHERWISE;
