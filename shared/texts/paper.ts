import type { Ground } from '../desk/secrecy.ts';
import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** What is taken out of the service on paper: for the police, for the register, for a review of a request. */
export const PAPER = {
  back: { sv: 'Tillbaka till ärendet', fi: 'Takaisin asiaan', en: 'Back to the case' },
  made: {
    sv: 'Uttaget ur Värna {time} av {who}.',
    fi: 'Otettu Värna-palvelusta {time}, {who}.',
    en: 'Taken out of Värna {time} by {who}.',
  },
  policeTitle: {
    sv: 'Underlag till polisanmälan, ärende {ref}',
    fi: 'Rikosilmoituksen pohja, asia {ref}',
    en: 'Basis for a police report, case {ref}',
  },
  policeLead: {
    sv: 'Det här är ett underlag och inte själva polisanmälan. Den utsatte har bestämt att en polisanmälan ska göras.',
    fi: 'Tämä on pohja eikä varsinainen ilmoitus. Kohteeksi joutunut on päättänyt, että rikosilmoitus tehdään.',
    en: 'This is a basis and not the report itself. The affected person has decided that a police report is to be made.',
  },
  ask: { sv: 'Begär och uppge', fi: 'Pyydä ja kerro', en: 'Ask for and state' },
  askLink: {
    sv: 'Koppling till uppdraget',
    fi: 'Yhteys luottamustehtävään',
    en: 'Link to the assignment',
  },
  linkYes: {
    sv: 'Händelsen har koppling till det politiska uppdraget.',
    fi: 'Tapahtuma liittyy poliittiseen luottamustehtävään.',
    en: 'What happened is linked to the political assignment.',
  },
  linkOpen: {
    sv: 'Den utsatte är förtroendevald. Uppge att händelsen har koppling till det politiska uppdraget.',
    fi: 'Kohteeksi joutunut on luottamushenkilö. Kerro, että tapahtuma liittyy luottamustehtävään.',
    en: 'The affected person is an elected official. State that it is linked to the political assignment.',
  },
  linkOther: {
    sv: 'Personen är förtroendevald. Om händelsen har koppling till uppdraget svarade hen: {answer}.',
    fi: 'Henkilö on luottamushenkilö. Yhteydestä tehtävään hän vastasi: {answer}.',
    en: 'The person is an elected official. Asked whether it is linked to the assignment, they answered: {answer}.',
  },
  askAccess: { sv: 'Åtkomstskydd', fi: 'Pääsyn rajoittaminen', en: 'Restricted access' },
  access: {
    sv: 'Den som gör polisanmälan begär att den åtkomstskyddas.',
    fi: 'Rikosilmoituksen tekijä pyytää, että pääsyä rikosilmoitukseen rajoitetaan.',
    en: 'Whoever makes the police report asks for restricted access to it.',
  },
  askProsecution: { sv: 'Allmänt åtal', fi: 'Yleinen syyte', en: 'Public prosecution' },
  prosecution: {
    sv: 'Händelsen kan vara förtal eller förolämpning. Den som gör polisanmälan begär att allmänt åtal prövas.',
    fi: 'Kyse voi olla kunnianloukkauksesta tai solvauksesta. Rikosilmoituksen tekijä pyytää, että yleistä syytettä harkitaan.',
    en: 'It may be defamation or insult. Whoever makes the police report asks for public prosecution to be considered.',
  },
  whoTitle: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  whenWhere: { sv: 'När och var', fi: 'Milloin ja missä', en: 'When and where' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  receivedAt: { sv: 'Rapporten kom in', fi: 'Ilmoitus saapui', en: 'The report came in' },
  office: { sv: 'Uppdrag', fi: 'Luottamustehtävä', en: 'Assignment' },
  atMunicipality: { sv: 'Hos kommunen', fi: 'Kunnassa', en: 'At the municipality' },
  notKnown: {
    sv: 'Framgår inte av rapporten',
    fi: 'Ei käy ilmi ilmoituksesta',
    en: 'Not stated in the report',
  },
  withheld: {
    sv: 'Visas inte för den som tog ut underlaget',
    fi: 'Ei näytetä sille, joka otti pohjan',
    en: 'Not shown to whoever took this out',
  },
  file: { sv: 'Fil {number}', fi: 'Tiedosto {number}', en: 'File {number}' },
  cardTitle: { sv: 'Diarieblad {ref}', fi: 'Diaarilehti {ref}', en: 'Registry card {ref}' },
  cardLead: {
    sv: 'Uppgifter till diariet enligt 5 kap. offentlighets- och sekretesslagen. Rubriken är neutral, så att den kan lämnas ut.',
    fi: 'Tiedot diaariin julkisuus- ja salassapitolain 5 luvun mukaan. Otsikko on neutraali, joten sen voi antaa ulos.',
    en: 'For the register under chapter 5 of the Public Access to Information and Secrecy Act. The title is neutral, so that it can be given out.',
  },
  card: { sv: 'Handling', fi: 'Asiakirja', en: 'Document' },
  number: { sv: 'Nummer', fi: 'Numero', en: 'Number' },
  dateIn: { sv: 'Kom in', fi: 'Saapunut', en: 'Received' },
  sender: { sv: 'Avsändare', fi: 'Lähettäjä', en: 'Sender' },
  senderAffected: { sv: 'Förtroendevald', fi: 'Luottamushenkilö', en: 'Elected official' },
  senderOther: {
    sv: 'Ombud för förtroendevald',
    fi: 'Luottamushenkilön edustaja',
    en: 'Representative of an elected official',
  },
  senderNote: {
    sv: 'Namnet utelämnas: sekretess kan gälla (5 kap. 2 § OSL).',
    fi: 'Nimi jätetään pois: se voi olla salassa pidettävä (OSL 5:2).',
    en: 'The name is left out: it may be secret (OSL 5:2).',
  },
  matter: { sv: 'Ärendemening', fi: 'Asian otsikko', en: 'Title of the matter' },
  neutral: {
    sv: 'Rapport från förtroendevald enligt kommunens plan',
    fi: 'Luottamushenkilön ilmoitus kunnan suunnitelman mukaan',
    en: 'Report from an elected official under the municipality’s plan',
  },
  wholeTitle: {
    sv: 'Hela ärende {ref}, inför sekretessprövning',
    fi: 'Koko asia {ref} salassapidon arviointia varten',
    en: 'Whole case {ref}, for a review of secrecy',
  },
  wholeLead: {
    sv: 'Märkningen påminner om vilka bestämmelser som kan gälla. Den avgör inget: varje uppgift prövas varje gång någon begär ut den.',
    fi: 'Merkintä muistuttaa, mitkä säännökset voivat tulla kyseeseen. Se ei ratkaise asiaa: jokainen tieto arvioidaan aina, kun joku pyytää sitä.',
    en: 'The markers remind of what may apply. They decide nothing: each piece is reviewed each time somebody asks for it.',
  },
  request: { sv: 'Begäran', fi: 'Pyyntö', en: 'The request' },
  secrecy: { sv: 'Sekretess kan gälla', fi: 'Salassapito mahdollinen', en: 'Secrecy may apply' },
  noSecrecy: { sv: 'Ingen märkning', fi: 'Ei merkintää', en: 'No marker' },
  nothing: { sv: 'Inget', fi: 'Ei mitään', en: 'Nothing' },
  pageOf: { sv: 'Sida {page} av {all}', fi: 'Sivu {page}/{all}', en: 'Page {page} of {all}' },
} as const satisfies Texts;

/** What each ground protects, in a few words. */
export const GROUND_NAMES: Readonly<Record<Ground, Translated>> = {
  '18:3': {
    sv: 'OSL 18:3, material till polisens utredning',
    fi: 'OSL 18:3, poliisin tutkintaan kuuluva aineisto',
    en: 'OSL 18:3, material for a police investigation',
  },
  '21:1': {
    sv: 'OSL 21:1, hälsa och sexualliv',
    fi: 'OSL 21:1, terveys ja sukupuolielämä',
    en: 'OSL 21:1, health and sex life',
  },
  '21:3': {
    sv: 'OSL 21:3, hur en förföljd person kan nås',
    fi: 'OSL 21:3, vainotun henkilön yhteystiedot',
    en: 'OSL 21:3, how a persecuted person can be reached',
  },
  '21:7': {
    sv: 'OSL 21:7, uppgifter som kan användas i strid med dataskyddet',
    fi: 'OSL 21:7, tietosuojan vastainen käyttö',
    en: 'OSL 21:7, use against data protection',
  },
  '35:1': {
    sv: 'OSL 35:1, enskildas förhållanden i en brottsutredning',
    fi: 'OSL 35:1, yksityisen olot rikostutkinnassa',
    en: 'OSL 35:1, private matters in a criminal investigation',
  },
  '39:3': {
    sv: 'OSL 39:3, förtroendevaldas adress och telefon',
    fi: 'OSL 39:3, luottamushenkilön osoite ja puhelin',
    en: 'OSL 39:3, an elected official’s address and telephone',
  },
};
