import type { Texts } from './say.ts';

/** Who is to be in touch over the year, and the choice of how. Nobody is asked why, and nothing is final. */
export const CONTACTS = {
  title: { sv: 'När vi hör av oss', fi: 'Milloin otamme yhteyttä', en: 'When we get in touch' },
  lead: {
    sv: 'Någon hör av sig även längre fram och frågar hur du har det. Du bestämmer hur ofta, av vem och på vilket sätt. Det du ändrar gäller genast, och du behöver inte säga varför.',
    fi: 'Sinuun otetaan yhteyttä myös myöhemmin ja kysytään, mitä sinulle kuuluu. Sinä päätät, kuinka usein, kuka ja miten. Muutoksesi on voimassa heti, eikä sitä tarvitse perustella.',
    en: 'Somebody gets in touch later on too, to ask how you are. You decide how often, who and in what way. What you change counts at once, and you need not say why.',
  },
  none: {
    sv: 'Inga kontakter är planerade. Skriv ett meddelande om du vill att någon hör av sig.',
    fi: 'Yhteydenottoja ei ole suunniteltu. Kirjoita viesti, jos haluat, että joku ottaa yhteyttä.',
    en: 'No contacts are planned. Write a message if you want somebody to get in touch.',
  },
  closed: {
    sv: 'Ärendet är avslutat och inga fler kontakter är planerade. Skriv ett meddelande om du vill att någon hör av sig.',
    fi: 'Asia on päätetty, eikä uusia yhteydenottoja ole suunniteltu. Kirjoita viesti, jos haluat, että joku ottaa yhteyttä.',
    en: 'The case is closed and no more contacts are planned. Write a message if you want somebody to get in touch.',
  },

  comes: { sv: '{who} hör av sig', fi: '{who} ottaa yhteyttä', en: '{who} gets in touch' },
  come: { sv: '{who} hör av sig', fi: '{who} ottavat yhteyttä', en: '{who} get in touch' },
  somebody: { sv: 'Någon', fi: 'Joku', en: 'Somebody' },
  now: { sv: 'Nu', fi: 'Nyt', en: 'Now' },
  made: { sv: 'Ni hade kontakt', fi: 'Olitte yhteydessä', en: 'You were in touch' },

  paused: {
    sv: 'Du har paus till {day}. Kontakterna under pausen blir en enda efter den.',
    fi: 'Yhteydenotot ovat tauolla {day} asti. Tauon aikana väliin jääneet yhteydenotot hoidetaan sen jälkeen yhdellä kertaa.',
    en: 'You have a pause until {day}. What would have come then comes as one contact afterwards.',
  },
  endPause: { sv: 'Avsluta pausen', fi: 'Lopeta tauko', en: 'End the pause' },
  stopped: {
    sv: 'Du har valt att inte bli kontaktad mer. Allt annat i ärendet fortsätter. Du kan börja igen när du vill, här eller genom den som har hand om din rapport.',
    fi: 'Olet valinnut, ettei sinuun enää oteta yhteyttä. Kaikki muu asiassa jatkuu. Voit aloittaa uudelleen milloin tahansa, tässä tai ilmoitustasi hoitavan kautta.',
    en: 'You have chosen not to be contacted any more. Everything else in the case goes on. You can begin again whenever you want, here or through whoever is taking care of your report.',
  },
  again: { sv: 'Börja igen', fi: 'Aloita uudelleen', en: 'Begin again' },

  fewer: { sv: 'Färre kontakter', fi: 'Vähemmän yhteydenottoja', en: 'Fewer contacts' },
  fewerWhich: {
    sv: 'Vilka vill du ha kvar?',
    fi: 'Mitkä haluat pitää?',
    en: 'Which do you want to keep?',
  },
  fewerHint: {
    sv: 'Ta bort krysset för dem du vill slippa. Du kan kryssa för dem igen senare.',
    fi: 'Poista rasti niistä, joita et halua. Voit valita ne myöhemmin uudelleen.',
    en: 'Take away the tick of those you would rather not have. You can tick them again later.',
  },

  pause: { sv: 'Ta en paus', fi: 'Pidä tauko', en: 'Take a pause' },
  pauseLong: { sv: 'Hur länge?', fi: 'Kuinka pitkä?', en: 'For how long?' },
  weeks: { sv: '{weeks} veckor', fi: '{weeks} viikkoa', en: '{weeks} weeks' },
  pauseButton: { sv: 'Pausa', fi: 'Aloita tauko', en: 'Pause' },

  how: { sv: 'Vem och på vilket sätt', fi: 'Kuka ja miten', en: 'Who and how' },
  by: { sv: 'Vem ska höra av sig?', fi: 'Kenen haluat ottavan yhteyttä?', en: 'Who should get in touch?' },
  asPlanned: { sv: 'Som planen säger', fi: 'Suunnitelman mukaan', en: 'As the plan says' },
  way: { sv: 'På vilket sätt?', fi: 'Millä tavalla?', en: 'In what way?' },
  asReported: { sv: 'Som i rapporten', fi: 'Kuten ilmoituksessa', en: 'As in the report' },
  howNote: {
    sv: 'Numret och adressen är de du har lämnat. Har något ändrats? Skriv det i ett meddelande.',
    fi: 'Käytämme antamaasi numeroa ja osoitetta. Ovatko ne muuttuneet? Kerro siitä viestillä.',
    en: 'The number and address are those you gave. Has something changed? Say so in a message.',
  },

  stop: { sv: 'Inga kontakter alls', fi: 'Ei yhteydenottoja lainkaan', en: 'No contacts at all' },
  stopNote: {
    sv: 'Ingen hör av sig mer för uppföljning. Allt annat i ärendet fortsätter, och du kan börja igen när du vill.',
    fi: 'Kukaan ei enää ota yhteyttä seurannan vuoksi. Kaikki muu asiassa jatkuu, ja voit aloittaa uudelleen milloin tahansa.',
    en: 'Nobody gets in touch for follow-up any more. Everything else in the case goes on, and you can begin again whenever you want.',
  },
  stopButton: { sv: 'Sluta höra av er', fi: 'Lopettakaa yhteydenotot', en: 'Stop getting in touch' },

  event: { sv: 'Något är på väg', fi: 'Jotain on tulossa', en: 'Something is coming' },
  eventLead: {
    sv: 'En rättegång, ett beslut eller något annat som kan kännas. Då hör någon av sig vid rätt tid.',
    fi: 'Oikeudenkäynti, päätös tai muu, mikä voi tuntua raskaalta. Silloin joku ottaa yhteyttä oikeaan aikaan.',
    en: 'A trial, a decision or something else that may be hard. Somebody then gets in touch at the right time.',
  },
  eventWhat: { sv: 'Vad gäller det?', fi: 'Mistä on kyse?', en: 'What is it about?' },
  eventDay: {
    sv: 'Vilken dag? Behövs bara för en rättegång eller ett skydd som löper ut.',
    fi: 'Minä päivänä? Tarvitaan vain oikeudenkäynnistä tai päättyvästä suojelusta.',
    en: 'Which day? Only needed for a trial or for protection that expires.',
  },

  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  chosen: {
    sv: 'Ditt val: {choice}, {time}',
    fi: 'Valintasi: {choice}, {time}',
    en: 'Your choice: {choice}, {time}',
  },
  chosenBy: { sv: '{who}: {choice}, {time}', fi: '{who}: {choice}, {time}', en: '{who}: {choice}, {time}' },
  you: { sv: 'Du', fi: 'Sinä', en: 'You' },
  earlier: { sv: 'Det du har valt tidigare', fi: 'Aiemmat valintasi', en: 'What you have chosen earlier' },
} as const satisfies Texts;

/** What each wish was changed to, or that it was taken back; within a line of earlier choices. */
export const CHOICES = {
  only: { sv: 'färre kontakter', fi: 'vähemmän yhteydenottoja', en: 'fewer contacts' },
  all: { sv: 'alla kontakter', fi: 'kaikki yhteydenotot', en: 'all contacts' },
  stoppedAt: { sv: 'inga kontakter', fi: 'ei yhteydenottoja', en: 'no contacts' },
  started: { sv: 'kontakter igen', fi: 'yhteydenotot jatkuvat', en: 'contacts again' },
  pausedUntil: { sv: 'paus till {day}', fi: 'tauko {day} asti', en: 'a pause until {day}' },
  unpaused: { sv: 'ingen paus längre', fi: 'ei enää taukoa', en: 'no pause any more' },
  by: { sv: '{role} hör av sig', fi: '{role} ottaa yhteyttä', en: '{role} gets in touch' },
  anybody: {
    sv: 'vem som hör av sig står i planen',
    fi: 'yhteyttä ottaa suunnitelman mukainen henkilö',
    en: 'the plan says who gets in touch',
  },
  way: { sv: 'helst så här: {way}', fi: 'mieluiten näin: {way}', en: 'preferably: {way}' },
  anyWay: {
    sv: 'på det sätt som står i rapporten',
    fi: 'ilmoituksessa kerrotulla tavalla',
    en: 'in the way given in the report',
  },
} as const satisfies Texts;
