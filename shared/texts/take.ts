import type { Translated } from '../languages.ts';
import type { Level } from '../level/levels.ts';
import type { Texts } from './say.ts';

/** How urgent a waiting case is, for whoever was alerted. Words for urgency only: nothing of what happened. */
export const URGENCY: Readonly<Record<Level, Translated>> = {
  red: { sv: 'Mycket brådskande', fi: 'Erittäin kiireellinen', en: 'Very urgent' },
  orange: { sv: 'Brådskande', fi: 'Kiireellinen', en: 'Urgent' },
  yellow: { sv: 'Behöver tas om hand snart', fi: 'Hoidettava pian', en: 'Needs to be handled soon' },
  blue: { sv: 'Inte brådskande', fi: 'Ei kiireellinen', en: 'Not urgent' },
};

/** The page behind an alert's link. */
export const TAKE = {
  waiting: { sv: 'Ett ärende väntar på dig', fi: 'Asia odottaa sinua', en: 'A case is waiting for you' },
  unanswered: {
    sv: 'Ingen har tagit ärendet än',
    fi: 'Kukaan ei ole vielä ottanut asiaa',
    en: 'Nobody has taken the case yet',
  },
  unansweredNext: {
    sv: 'Alla ansvariga har fått frågan. Ring gärna de andra också, på de nummer du brukar använda.',
    fi: 'Kaikilta vastuuhenkilöiltä on kysytty. Soita mielellään myös muille, numeroihin joita tavallisesti käytät.',
    en: 'Everybody responsible has been asked. Please call the others too, on the numbers you normally use.',
  },
  urgency: { sv: 'Hur bråttom', fi: 'Kiireellisyys', en: 'How urgent' },
  answerBy: { sv: 'Svara senast', fi: 'Vastaa viimeistään', en: 'Answer by' },
  passesOn: {
    sv: 'Svarar du inte i tid går ärendet vidare till nästa ansvariga.',
    fi: 'Jos et vastaa ajoissa, asia siirtyy seuraavalle vastuuhenkilölle.',
    en: 'If you do not answer in time, the case goes on to the next person responsible.',
  },
  promise: {
    sv: 'Tar du ärendet ser du till att personen blir kontaktad i tid.',
    fi: 'Jos otat asian, huolehdit siitä, että henkilöön otetaan yhteyttä ajoissa.',
    en: 'If you take the case, you see to it that the person is contacted in time.',
  },
  openCase: {
    sv: 'Läs ärendet (du loggar in först)',
    fi: 'Lue asia (kirjaudut ensin)',
    en: 'Read the case (you sign in first)',
  },
  take: { sv: 'Jag tar det här', fi: 'Otan tämän hoitaakseni', en: 'I take this' },
  pass: {
    sv: 'Jag kan inte: skicka vidare nu',
    fi: 'En voi: siirrä heti eteenpäin',
    en: 'I cannot: pass it on now',
  },
  mine: { sv: 'Du har tagit ärendet', fi: 'Olet ottanut asian', en: 'You have taken the case' },
  mineNext: {
    sv: 'Tack. Ingen annan larmas nu. Läs ärendet och kontakta personen på det sätt som står där.',
    fi: 'Kiitos. Muita ei nyt hälytetä. Lue asia ja ota henkilöön yhteyttä siellä mainitulla tavalla.',
    en: 'Thank you. Nobody else is alerted now. Read the case and contact the person in the way it says there.',
  },
  others: {
    sv: 'Någon annan har tagit ärendet',
    fi: 'Joku muu on ottanut asian',
    en: 'Somebody else has taken the case',
  },
  othersNext: {
    sv: 'Du behöver inte göra något.',
    fi: 'Sinun ei tarvitse tehdä mitään.',
    en: 'You need not do anything.',
  },
  takenBy: { sv: 'Togs av', fi: 'Ottaja', en: 'Taken by' },
  takenAt: { sv: 'När', fi: 'Milloin', en: 'When' },
  passed: { sv: 'Ärendet har gått vidare', fi: 'Asia on siirtynyt eteenpäin', en: 'The case has gone on' },
  passedNext: {
    sv: 'Nästa ansvariga larmas. Du behöver inte göra något mer.',
    fi: 'Seuraava vastuuhenkilö hälytetään. Sinun ei tarvitse tehdä muuta.',
    en: 'The next person responsible is alerted. You need not do anything more.',
  },
  closed: { sv: 'Ärendet är avslutat', fi: 'Asia on päätetty', en: 'The case is closed' },
  notice: {
    sv: 'En uppgift väntar i din roll',
    fi: 'Tehtävä odottaa roolissasi',
    en: 'A task is waiting for your role',
  },
  noticeNext: {
    sv: 'Du behöver inte svara här. Öppna tjänsten som vanligt för att se uppgiften.',
    fi: 'Sinun ei tarvitse vastata tässä. Avaa palvelu tavalliseen tapaan nähdäksesi tehtävän.',
    en: 'You need not answer here. Open the service as usual to see the task.',
  },
  goneTitle: {
    sv: 'Länken gäller inte längre',
    fi: 'Linkki ei ole enää voimassa',
    en: 'The link is no longer valid',
  },
  gone: {
    sv: 'Den kan ha gått ut, redan vara använd eller ha blivit fel när den kopierades. Har du fått ett larm och är osäker: ring kommunens säkerhetsstrateg eller tjänsteman i beredskap på det nummer du brukar använda.',
    fi: 'Se on voinut vanhentua, se on ehkä jo käytetty tai se on kopioitunut väärin. Jos olet saanut hälytyksen ja olet epävarma: soita kunnan turvallisuusstrategille tai päivystävälle virkamiehelle numeroon, jota tavallisesti käytät.',
    en: 'It may have expired, been used already or been copied wrongly. If you were alerted and are unsure: call the municipal security strategist or the duty officer on the number you normally use.',
  },
  goneNothing: {
    sv: 'Inget larm stannar här: svarar ingen går det vidare till nästa ansvariga.',
    fi: 'Hälytys ei pysähdy tähän: jos kukaan ei vastaa, se siirtyy seuraavalle vastuuhenkilölle.',
    en: 'No alert stops here: if nobody answers, it goes on to the next person responsible.',
  },
} as const satisfies Texts;
