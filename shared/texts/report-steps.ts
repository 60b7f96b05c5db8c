import type { Translated } from '../languages.ts';
import type { Condition } from '../plan/step.ts';
import type { ShownStep, StepGroup } from '../reporter/steps.ts';
import type { Texts } from './say.ts';

/** What is done, by the municipality's plan, told to the person. */
export const STEPS = {
  title: { sv: 'Vad som görs', fi: 'Mitä tehdään', en: 'What is being done' },
  lead: {
    sv: 'Så arbetar vi enligt kommunens plan, steg för steg.',
    fi: 'Näin toimimme kunnan suunnitelman mukaan, askel askeleelta.',
    en: 'This is how we work by the municipality’s plan, step by step.',
  },
  you: { sv: 'Du', fi: 'Sinä', en: 'You' },
  by: { sv: 'senast {time}', fi: 'viimeistään {time}', en: 'by {time}' },
  lateSince: {
    sv: 'tiden gick ut {time}',
    fi: 'määräaika oli {time}',
    en: 'was due {time}',
  },
} as const satisfies Texts;

export const STEP_GROUP_NAMES: Readonly<Record<StepGroup, Translated>> = {
  yours: { sv: 'Det du själv gör', fi: 'Mitä sinä teet', en: 'What you do yourself' },
  assessment: { sv: 'Bedömning', fi: 'Arviointi', en: 'Assessment' },
  police: { sv: 'Polisen', fi: 'Poliisi', en: 'The police' },
  support: { sv: 'Någon nära dig', fi: 'Joku lähelläsi', en: 'Somebody near you' },
  information: { sv: 'Information till andra', fi: 'Tieto muille', en: 'Information to others' },
  longTerm: { sv: 'Stöd på längre sikt', fi: 'Pidempiaikainen tuki', en: 'Support in the longer run' },
  protection: { sv: 'Skydd och avslut', fi: 'Suojaus ja päätös', en: 'Protection and closing' },
};

export const STEP_STATES: Readonly<Record<ShownStep['state'], Translated>> = {
  done: { sv: 'Klart', fi: 'Valmis', en: 'Done' },
  open: { sv: 'På gång', fi: 'Työn alla', en: 'Under way' },
  late: { sv: 'Dröjer', fi: 'Viivästyy', en: 'Delayed' },
  waiting: { sv: 'Väntar', fi: 'Odottaa', en: 'Waiting' },
  'not-applicable': { sv: 'Behövs inte', fi: 'Ei tarvita', en: 'Not needed' },
};

/** What a step waits for. */
export const WAITS_FOR: Readonly<Record<Exclude<Condition, 'always' | 'acute-danger'>, Translated>> = {
  'police-report-decided': {
    sv: 'görs om du bestämmer det',
    fi: 'tehdään, jos päätät niin',
    en: 'is done if you decide so',
  },
  'defamation-reported': {
    sv: 'görs om du bestämmer det och det kan vara förtal eller förolämpning',
    fi: 'tehdään, jos päätät niin ja kyse voi olla kunnianloukkauksesta tai solvauksesta',
    en: 'is done if you decide so and it may be defamation or insult',
  },
  'when-needed': {
    sv: 'görs om du behöver det',
    fi: 'tehdään, jos tarvitset sitä',
    en: 'is done if you need it',
  },
  'consent-and-two-approvals': {
    sv: 'görs bara om du går med på det',
    fi: 'tehdään vain, jos suostut siihen',
    en: 'is done only if you agree to it',
  },
  'on-request': {
    sv: 'görs bara om någon frågar',
    fi: 'tehdään vain, jos joku kysyy',
    en: 'is done only if somebody asks',
  },
  'follow-ups-ended': {
    sv: 'görs när uppföljningen är slut',
    fi: 'tehdään, kun seuranta on päättynyt',
    en: 'is done when the follow-up has ended',
  },
};

/** Each step of the plan as it is told to the person whom it is about. */
export const STEPS_TOLD: Readonly<Record<string, Translated>> = {
  '3.0.1': {
    sv: 'Ring 112 vid akut fara. Sätt dig i säkerhet.',
    fi: 'Soita 112, jos vaara on välitön. Hakeudu turvaan.',
    en: 'Call 112 in acute danger. Get to safety.',
  },
  '3.0.2': {
    sv: 'Spara bevis: skärmbilder, länkar, tider och namn på vittnen.',
    fi: 'Säilytä todisteet: kuvakaappaukset, linkit, ajankohdat ja todistajien nimet.',
    en: 'Keep evidence: screenshots, links, times and names of witnesses.',
  },
  '3.1.1a': {
    sv: 'Berätta för de ansvariga vad som har hänt. Det gjorde du med rapporten.',
    fi: 'Kerro vastuuhenkilöille, mitä on tapahtunut. Sen teit ilmoituksella.',
    en: 'Tell those responsible what has happened. You did that with the report.',
  },
  '3.1.1b': {
    sv: 'Gå igenom läget tillsammans med dig.',
    fi: 'Käydä tilanne läpi yhdessä kanssasi.',
    en: 'Go through the situation together with you.',
  },
  '3.1.1c': {
    sv: 'Avgöra om kommunens säkerhetsstrateg ska hjälpa till.',
    fi: 'Ratkaista, tarvitaanko kunnan turvallisuusstrategin apua.',
    en: 'Decide whether the municipal security strategist is to help.',
  },
  '3.1.2a': {
    sv: 'Fråga polisen om det som hänt bör polisanmälas.',
    fi: 'Kysyä poliisilta, pitäisikö tapahtuneesta tehdä rikosilmoitus.',
    en: 'Ask the police whether what happened should be reported to them.',
  },
  '3.1.2b': {
    sv: 'Säga till polisen att det hör ihop med ditt uppdrag.',
    fi: 'Kertoa poliisille, että tapahtunut liittyy luottamustehtävääsi.',
    en: 'Tell the police that it has to do with your assignment.',
  },
  '3.1.3a': { sv: 'Göra polisanmälan.', fi: 'Tehdä rikosilmoitus.', en: 'Make the police report.' },
  '3.1.3b': {
    sv: 'Be polisen begränsa vilka som kan läsa polisanmälan.',
    fi: 'Pyytää poliisia rajoittamaan pääsyä rikosilmoitukseen.',
    en: 'Ask the police to limit who can read the police report.',
  },
  '3.1.3c': {
    sv: 'Säga i polisanmälan att det hör ihop med ditt uppdrag.',
    fi: 'Kertoa rikosilmoituksessa, että tapahtunut liittyy luottamustehtävääsi.',
    en: 'State in the police report that it has to do with your assignment.',
  },
  '3.1.3d': {
    sv: 'Be åklagaren pröva förtal eller förolämpning.',
    fi: 'Pyytää syyttäjää harkitsemaan syytettä kunnianloukkauksesta tai solvauksesta.',
    en: 'Ask the prosecutor to consider defamation or insult.',
  },
  '3.2.1a': {
    sv: 'Se till att någon är hos dig den första tiden, om du vill.',
    fi: 'Huolehtia, että joku on luonasi aluksi, jos haluat.',
    en: 'See to it that somebody is with you at first, if you want.',
  },
  '3.2.1b': {
    sv: 'Hjälpa dig att välja en stödperson.',
    fi: 'Auttaa sinua valitsemaan tukihenkilön.',
    en: 'Help you choose a support person.',
  },
  '3.2.2a': {
    sv: 'Följa med dig till sjukvården och vänta där med dig.',
    fi: 'Lähteä mukaasi hoitoon ja odottaa siellä kanssasi.',
    en: 'Go with you to health care and wait there with you.',
  },
  '3.2.2b': {
    sv: 'Följa dig hem eller dit du vill.',
    fi: 'Saattaa sinut kotiin tai minne haluat.',
    en: 'Go with you home or wherever you want.',
  },
  '3.2.2c': {
    sv: 'Stanna hos dig tills din stödperson kommer.',
    fi: 'Jäädä luoksesi, kunnes tukihenkilösi saapuu.',
    en: 'Stay with you until your support person comes.',
  },
  '3.2.3a': {
    sv: 'Berätta det nödvändigaste för dem du har valt.',
    fi: 'Kertoa välttämättömin niille, jotka olet valinnut.',
    en: 'Tell what is necessary to those you have chosen.',
  },
  '3.2.3b': {
    sv: 'Svara medierna med det nödvändigaste.',
    fi: 'Vastata tiedotusvälineille vain välttämätön.',
    en: 'Answer the media with what is necessary.',
  },
  '3.2.4a': {
    sv: 'Erbjuda dig stöd genom företagshälsovården.',
    fi: 'Tarjota sinulle tukea työterveyshuollon kautta.',
    en: 'Offer you support through occupational health.',
  },
  '3.2.4b': {
    sv: 'Höra av sig och fråga hur du har det.',
    fi: 'Ottaa yhteyttä ja kysyä, mitä sinulle kuuluu.',
    en: 'Be in touch and ask how you are.',
  },
  '3.3.1': {
    sv: 'Se över ditt skydd: larm, möten, skyddade uppgifter, kontaktförbud.',
    fi: 'Käydä läpi suojauksesi: hälytin, kokoukset, suojatut tiedot, lähestymiskielto.',
    en: 'Review your protection: alarm, meetings, protected details, non-contact order.',
  },
  '3.3.2': {
    sv: 'Avsluta ärendet och skriva ned vad vi har lärt oss, utan uppgifter om dig.',
    fi: 'Päättää asia ja kirjata opit ilman sinua koskevia tietoja.',
    en: 'Close the case and write down what we have learnt, without details about you.',
  },
};
