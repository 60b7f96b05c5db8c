import type { Due } from '../calendar/due.ts';
import type { Step } from './step.ts';

/** The same deadline at every level, or none. */
const always = (due: Due | null): Step['due'] => ({ red: due, orange: due, yellow: due, blue: due });
const urgent = (red: Due, orange: Due): Step['due'] => ({ red, orange, yellow: null, blue: null });

const nextWorkingDay: Due = { workingDays: 1, at: '16:00' };
const threeWorkingDays: Due = { workingDays: 3, at: '16:00' };
const dayOfReport: Due = { sameDay: true, at: '17:00', orAfter: 'PT2H' };

const assessment: Step['due'] = {
  red: { after: 'PT15M' },
  orange: { after: 'PT2H' },
  yellow: nextWorkingDay,
  blue: threeWorkingDays,
};
const policeContact: Step['due'] = {
  red: { after: 'PT2H' },
  orange: dayOfReport,
  yellow: nextWorkingDay,
  blue: threeWorkingDays,
};

/**
 * The plan's steps (Bilaga 3, KS.2017.128, 2018-06-13; domain.md section 5), in its order. The plan gives no
 * deadlines: every one of them is a default. Each row has its own responsible role, so that a municipality can move
 * one without the others (domain.md 6.1).
 */
export const DEFAULT_STEPS: readonly Step[] = [
  {
    id: '3.0.1',
    source: 'default',
    condition: 'acute-danger',
    responsible: ['UTSATT'],
    informed: ['PSA', 'KSS'],
    due: always(null),
    text: {
      sv: 'Vid akut fara: ring 112. Sätt dig i säkerhet.',
      fi: 'Jos vaara on välitön, soita 112. Hakeudu turvaan.',
      en: 'Acute danger: call 112. Get to safety.',
    },
  },
  {
    id: '3.0.2',
    source: 'default',
    condition: 'always',
    responsible: ['UTSATT', 'OMBUD'],
    informed: ['PSA'],
    due: always({ after: 'PT24H' }),
    text: {
      sv: 'Spara bevis: skärmbilder, länkar, tider, namn på vittnen. För loggbok.',
      fi: 'Säilytä todisteet: kuvakaappaukset, linkit, ajankohdat ja todistajien nimet. Pidä lokikirjaa.',
      en: 'Keep evidence: screenshots, links, times, witnesses. Keep a log.',
    },
  },
  {
    id: '3.1.1a',
    source: 'plan',
    condition: 'always',
    responsible: ['UTSATT', 'OMBUD'],
    informed: ['PSA'],
    due: always(null),
    text: {
      sv: 'Den utsatte informerar partiets säkerhetsansvariga, själv eller genom ombud.',
      fi: 'Kohteeksi joutunut ilmoittaa asiasta puolueen turvallisuusvastaavalle itse tai edustajan kautta.',
      en: 'The affected person informs the party security officer, personally or through a representative.',
    },
  },
  {
    id: '3.1.1b',
    source: 'plan',
    condition: 'always',
    responsible: ['PSA'],
    informed: [],
    due: assessment,
    text: {
      sv: 'Den utsatte och partiets säkerhetsansvariga bedömer situationen tillsammans.',
      fi: 'Kohteeksi joutunut ja puolueen turvallisuusvastaava arvioivat tilanteen yhdessä.',
      en: 'The affected person and the party security officer assess the situation together.',
    },
  },
  {
    // Two rows of the plan say the same; one decision here, to be answered yes or "no, because ..." (domain.md 6.2, 6.3).
    id: '3.1.1c',
    source: 'plan',
    condition: 'always',
    responsible: ['PSA'],
    informed: ['KSS'],
    due: assessment,
    text: {
      sv: 'Kommunens säkerhetsstrateg kontaktas vid behov.',
      fi: 'Kunnan turvallisuusstrategiin otetaan tarvittaessa yhteyttä.',
      en: 'The municipal security strategist is contacted if needed.',
    },
  },
  {
    id: '3.1.2a',
    source: 'plan',
    condition: 'always',
    responsible: ['KSS'],
    informed: ['UTSATT', 'PSA'],
    due: policeContact,
    text: {
      sv: 'Polisen kontaktas för bedömning av om händelsen bör polisanmälas.',
      fi: 'Poliisiin otetaan yhteyttä sen arvioimiseksi, pitäisikö asiasta tehdä rikosilmoitus.',
      en: 'The police are contacted to assess whether it should be reported to them.',
    },
  },
  {
    id: '3.1.2b',
    source: 'plan',
    condition: 'always',
    responsible: ['KSS'],
    informed: [],
    due: policeContact,
    text: {
      sv: 'Ange vid kontakten att händelsen har koppling till det politiska uppdraget.',
      fi: 'Yhteydenotossa kerrotaan, että tapahtuma liittyy luottamustehtävään.',
      en: 'State the link to the political assignment when contacting the police.',
    },
  },
  {
    id: '3.1.3a',
    source: 'plan',
    condition: 'police-report-decided',
    responsible: ['KC'],
    informed: ['UTSATT', 'PSA', 'KSS'],
    due: always(nextWorkingDay),
    text: {
      sv: 'Polisanmälan görs om den utsatte beslutar så.',
      fi: 'Rikosilmoitus tehdään, jos kohteeksi joutunut niin päättää.',
      en: 'A police report is made if the affected person so decides.',
    },
  },
  {
    id: '3.1.3b',
    source: 'plan',
    condition: 'police-report-decided',
    responsible: ['KC'],
    informed: ['KSS'],
    due: always(nextWorkingDay),
    text: {
      sv: 'Den som gör polisanmälan begär att den åtkomstskyddas.',
      fi: 'Rikosilmoituksen tekijä pyytää, että pääsyä siihen rajoitetaan.',
      en: 'Whoever makes the police report asks for restricted access to it.',
    },
  },
  {
    id: '3.1.3c',
    source: 'plan',
    condition: 'police-report-decided',
    responsible: ['KC'],
    informed: [],
    due: always(nextWorkingDay),
    text: {
      sv: 'Den som gör polisanmälan uppger att händelsen har koppling till det politiska uppdraget.',
      fi: 'Rikosilmoituksen tekijä kertoo, että tapahtuma liittyy luottamustehtävään.',
      en: 'Whoever makes the police report states the link to the political assignment.',
    },
  },
  {
    id: '3.1.3d',
    source: 'default',
    condition: 'defamation-reported',
    responsible: ['KC'],
    informed: [],
    due: always(nextWorkingDay),
    text: {
      sv: 'Vid förtal eller förolämpning: begär att allmänt åtal prövas.',
      fi: 'Kunnianloukkaus tai solvaus: pyydä, että syyttäjä harkitsee yleistä syytettä.',
      en: 'Defamation or insult: ask for public prosecution.',
    },
  },
  {
    id: '3.2.1a',
    source: 'plan',
    condition: 'always',
    responsible: ['PSA'],
    informed: [],
    due: {
      red: { after: 'PT30M' },
      orange: { after: 'PT2H' },
      yellow: nextWorkingDay,
      blue: threeWorkingDays,
    },
    text: {
      sv: 'Den utsatte har fått initialt stöd, till exempel av en kamrat, och är inte ensam.',
      fi: 'Kohteeksi joutunut on saanut alkuvaiheen tukea eikä ole yksin.',
      en: 'Initial support is in place; the person is not alone.',
    },
  },
  {
    id: '3.2.1b',
    source: 'plan',
    condition: 'always',
    responsible: ['PSA'],
    informed: ['INIT'],
    due: {
      red: { after: 'PT24H' },
      orange: { after: 'PT24H' },
      yellow: nextWorkingDay,
      blue: threeWorkingDays,
    },
    text: {
      sv: 'Den utsatte har valt en stödperson som kan kontaktas.',
      fi: 'Kohteeksi joutunut on valinnut tukihenkilön, johon voi ottaa yhteyttä.',
      en: 'The person has chosen a support person who may be contacted.',
    },
  },
  {
    id: '3.2.2a',
    source: 'plan',
    condition: 'when-needed',
    responsible: ['PSA'],
    informed: [],
    due: always(null),
    text: {
      sv: 'Sällskap till, och i väntan på, sjukvård.',
      fi: 'Seuraa matkalla hoitoon ja hoitoa odotettaessa.',
      en: 'Company to, and while waiting for, health care.',
    },
  },
  {
    id: '3.2.2b',
    source: 'plan',
    condition: 'when-needed',
    responsible: ['PSA'],
    informed: [],
    due: always(null),
    text: {
      sv: 'Sällskap hem eller till annan vald plats.',
      fi: 'Seuraa kotiin tai muuhun valittuun paikkaan.',
      en: 'Company home or to another chosen place.',
    },
  },
  {
    id: '3.2.2c',
    source: 'plan',
    condition: 'when-needed',
    responsible: ['PSA'],
    informed: ['STOD'],
    due: always(null),
    text: {
      sv: 'Sällskap där tills stödpersonen kommer.',
      fi: 'Seuraa siellä, kunnes tukihenkilö saapuu.',
      en: 'Company there until the support person arrives.',
    },
  },
  {
    id: '3.2.3a',
    source: 'plan',
    condition: 'consent-and-two-approvals',
    responsible: ['PSA', 'KSS'],
    informed: [],
    due: urgent({ after: 'PT24H' }, { after: 'PT24H' }),
    text: {
      sv: 'Endast nödvändig information till valda målgrupper: partikamrater, övriga förtroendevalda, kommunens medarbetare.',
      fi: 'Vain välttämätön tieto valituille kohderyhmille.',
      en: 'Only necessary information to chosen groups.',
    },
  },
  {
    id: '3.2.3b',
    source: 'plan',
    condition: 'on-request',
    responsible: ['PSA'],
    informed: ['KOM', 'KSS'],
    due: always(null),
    text: {
      sv: 'Endast nödvändig information till massmedia.',
      fi: 'Vain välttämätön tieto tiedotusvälineille.',
      en: 'Only necessary information to the media.',
    },
  },
  {
    // The plan has only the heading; who orders is a default (domain.md 6.5). Occupational health hears nothing before consent.
    id: '3.2.4a',
    source: 'default',
    condition: 'always',
    responsible: ['KSS'],
    informed: ['UTSATT'],
    due: always({ after: 'PT72H' }),
    text: {
      sv: 'Erbjud stöd på längre sikt genom företagshälsovården.',
      fi: 'Pitkäaikaista tukea tarjotaan työterveyshuollon kautta.',
      en: 'Offer long-term support through occupational health.',
    },
  },
  {
    id: '3.2.4b',
    source: 'default',
    condition: 'always',
    responsible: ['PSA'],
    informed: [],
    due: always(null),
    text: {
      sv: 'Uppföljningskontakter enligt plan.',
      fi: 'Seurantayhteydenotot suunnitelman mukaan.',
      en: 'Scheduled follow-up contacts.',
    },
  },
  {
    id: '3.3.1',
    source: 'default',
    condition: 'always',
    responsible: ['KSS'],
    informed: ['UTSATT'],
    due: always({ days: 7, at: '16:00', workingDay: true }),
    text: {
      sv: 'Se över skydd: larm, mötesform, skyddade personuppgifter, kontaktförbud.',
      fi: 'Suojaustoimet käydään läpi.',
      en: 'Review protection: alarm, meeting arrangements, protected data, non-contact order.',
    },
  },
  {
    id: '3.3.2',
    source: 'default',
    condition: 'follow-ups-ended',
    responsible: ['KSS'],
    informed: ['PSA'],
    due: always(null),
    text: {
      sv: 'Avsluta ärendet och skriv en kort lärdom utan personuppgifter.',
      fi: 'Asia päätetään ja opit kirjataan ilman henkilötietoja.',
      en: 'Close the case and write a short lesson without personal data.',
    },
  },
];
