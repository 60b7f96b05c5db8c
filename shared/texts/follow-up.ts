import type { AnyOutcome } from '../followups/outcomes.ts';
import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** Everything that can be answered to a reminder, as buttons. Never more than this: no symptoms, no health. */
export const OUTCOME_NAMES: Readonly<Record<AnyOutcome, Translated>> = {
  'wants-support': {
    sv: 'Kontaktad, vill ha stöd',
    fi: 'Tavoitettu, haluaa tukea',
    en: 'Contacted, wants support',
  },
  well: {
    sv: 'Kontaktad, allt väl just nu',
    fi: 'Tavoitettu, kaikki hyvin nyt',
    en: 'Contacted, all well for now',
  },
  'not-reached': { sv: 'Fick inte kontakt', fi: 'Ei tavoitettu', en: 'Could not reach' },
  later: { sv: 'Påminn mig senare', fi: 'Muistuta minua myöhemmin', en: 'Remind me later' },
  'handed-over': { sv: 'Överlämnad', fi: 'Siirretty toiselle', en: 'Handed over' },
  ordered: { sv: 'Beställt', fi: 'Tilattu', en: 'Ordered' },
  closed: { sv: 'Avsluta ärendet', fi: 'Päätä asia', en: 'Close the case' },
  taken: { sv: 'Vi tar uppdraget', fi: 'Otamme toimeksiannon', en: 'We take the assignment' },
  met: { sv: 'Vi har träffat personen', fi: 'Olemme tavanneet henkilön', en: 'We have met the person' },
  declined: { sv: 'Personen har tackat nej', fi: 'Henkilö kieltäytyi', en: 'The person has declined' },
};

/** What each answer leads to, said before it is given or after. */
export const FOLLOW_UP_NEXT = {
  support: {
    sv: 'Säger du att personen vill ha stöd får kommunens säkerhetsstrateg veta det.',
    fi: 'Jos ilmoitat, että henkilö haluaa tukea, kunnan turvallisuusstrategi saa siitä tiedon.',
    en: 'If you say that the person wants support, the municipal security strategist hears of it.',
  },
  again: {
    sv: 'Du påminns igen {when}.',
    fi: 'Saat uuden muistutuksen {when}.',
    en: 'You are reminded again on {when}.',
  },
  passed: {
    sv: 'Uppgiften har gått vidare. Du behöver inte göra något mer.',
    fi: 'Tehtävä on siirtynyt eteenpäin. Sinun ei tarvitse tehdä enää mitään.',
    en: 'The task has gone on. You need not do anything more.',
  },
} as const satisfies Texts;

/** The page behind a follow-up reminder's link. */
export const FOLLOW_UP = {
  title: { sv: 'Dags att höra av sig', fi: 'On aika ottaa yhteyttä', en: 'Time to get in touch' },
  orderTitle: {
    sv: 'Dags att beställa företagshälsovård',
    fi: 'On aika tilata työterveyshuolto',
    en: 'Time to order occupational health',
  },
  closingTitle: { sv: 'Kan ärendet avslutas?', fi: 'Voiko asian päättää?', en: 'Can the case be closed?' },
  question: { sv: 'Hur gick det?', fi: 'Miten meni?', en: 'How did it go?' },
  by: { sv: 'Senast', fi: 'Viimeistään', en: 'By' },
  way: {
    sv: 'Personen vill helst bli kontaktad så här',
    fi: 'Henkilö toivoo yhteydenottoa näin',
    en: 'The person prefers to be contacted like this',
  },
  later: { sv: 'Hinner du inte nu?', fi: 'Etkö ehdi nyt?', en: 'No time now?' },
  remind: { sv: 'Påminn mig', fi: 'Muistuta minua', en: 'Remind me' },
  tomorrow: { sv: 'i morgon', fi: 'huomenna', en: 'tomorrow' },
  inDays: { sv: 'om {days} dagar', fi: '{days} päivän kuluttua', en: 'in {days} days' },
  handOver: { sv: 'Lämna över till', fi: 'Siirrä henkilölle', en: 'Hand over to' },
  deputy: { sv: 'min ersättare', fi: 'sijaiselleni', en: 'my deputy' },
  plan: { sv: 'Alla kontakter i ärendet', fi: 'Asian kaikki yhteydenotot', en: 'All contacts of the case' },
  event: {
    sv: 'Har något hänt, eller är något på väg?',
    fi: 'Onko jotain tapahtunut tai tulossa?',
    en: 'Has something happened, or is something coming?',
  },
  eventHint: {
    sv: 'Då kommer en påminnelse om att höra av sig vid rätt tid.',
    fi: 'Silloin tulee muistutus yhteydenotosta oikeaan aikaan.',
    en: 'A reminder to get in touch then comes at the right time.',
  },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  day: {
    sv: 'Vilken dag, om det är en rättegång eller ett skydd som löper ut',
    fi: 'Päivä, jos kyse on oikeudenkäynnistä tai suojelun päättymisestä',
    en: 'Which day, for a trial or for protection that expires',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  wishes: {
    sv: 'Vill personen ha det på ett annat sätt?',
    fi: 'Toivooko henkilö muuta?',
    en: 'Does the person want it differently?',
  },
  wishesHint: {
    sv: 'Det gäller genast. Personen kan ändra sig när som helst, med sin kod eller genom er.',
    fi: 'Se on voimassa heti. Henkilö voi muuttaa mieltään milloin vain koodillaan tai kauttanne.',
    en: 'It counts at once. The person can change their mind at any time, with their code or through you.',
  },
  pause: {
    sv: 'Pausa till den här dagen',
    fi: 'Pidä tauko tähän päivään asti',
    en: 'Pause until this day',
  },
  pauseButton: { sv: 'Pausa kontakterna', fi: 'Pidä tauko', en: 'Pause the contacts' },
  stop: { sv: 'Inga fler kontakter', fi: 'Ei enää yhteydenottoja', en: 'No more contacts' },
  start: { sv: 'Börja igen', fi: 'Aloita uudelleen', en: 'Begin again' },
  noHealth: {
    sv: 'Skriv inget om hälsa, varken här eller i tjänsten.',
    fi: 'Älä kirjoita terveystietoja tähän äläkä palveluun.',
    en: 'Write no health information, neither here nor in the service.',
  },
  selfHarm: {
    sv: 'Om personen säger att den kan skada sig själv: ring 112, eller 1177 för råd.',
    fi: 'Jos henkilö sanoo, että saattaa vahingoittaa itseään: soita 112 tai kysy neuvoa numerosta 1177.',
    en: 'If the person says they may harm themselves: call 112, or 1177 for advice.',
  },
  answered: {
    sv: 'Tack, svaret är sparat',
    fi: 'Kiitos, vastaus on tallennettu',
    en: 'Thank you, the answer is stored',
  },
  done: { sv: 'Det här är klart', fi: 'Tämä on valmis', en: 'This is done' },
  over: {
    sv: 'Länken ändrar inget mer. Vill personen ha det på ett annat sätt säger den det med sin kod.',
    fi: 'Linkki ei muuta enää mitään. Jos henkilö toivoo muuta, hän kertoo sen koodillaan.',
    en: 'This link changes nothing any more. If the person wants it differently, they say so with their code.',
  },
  stoppedNow: {
    sv: 'Personen vill inte ha fler kontakter.',
    fi: 'Henkilö ei toivo enää yhteydenottoja.',
    en: 'The person wants no more contacts.',
  },
  pausedNow: {
    sv: 'Kontakterna är pausade till {day}.',
    fi: 'Yhteydenotoissa on tauko. Se päättyy {day}.',
    en: 'The contacts are paused until {day}.',
  },
  answer: { sv: 'Svar', fi: 'Vastaus', en: 'Answer' },
  answeredAt: { sv: 'När', fi: 'Milloin', en: 'When' },
  stopped: {
    sv: 'Du behöver inte ta kontakt',
    fi: 'Sinun ei tarvitse ottaa yhteyttä',
    en: 'You need not get in touch',
  },
  stoppedWhy: { sv: 'Varför', fi: 'Syy', en: 'Why' },
  orderOff: {
    sv: 'Samtycket är återtaget. Är beställningen redan gjord: avbeställ den. Ange bara referensen.',
    fi: 'Suostumus on peruttu. Jos tilaus on jo tehty, peru se. Ilmoita vain viite.',
    en: 'The consent is withdrawn. If the order has been placed already: cancel it. Give only the reference.',
  },
  unplaced: {
    sv: 'Företagshälsovården har inte kunnat nås, eller har inte svarat. Kontakta dem på annat sätt och ange bara referensen.',
    fi: 'Työterveyshuoltoa ei ole tavoitettu tai se ei ole vastannut. Ota heihin yhteyttä muulla tavalla ja ilmoita vain viite.',
    en: 'Occupational health could not be reached, or has not answered. Contact them another way and give only the reference.',
  },
  left: {
    sv: 'Något är kvar att göra först:',
    fi: 'Jotain on vielä tehtävä ensin:',
    en: 'Something is left to be done first:',
  },
  mayClose: {
    sv: 'Alla kontakter är gjorda eller avböjda. Ärendet kan avslutas.',
    fi: 'Kaikki yhteydenotot on tehty tai niistä on kieltäydytty. Asian voi päättää.',
    en: 'All contacts are done or declined. The case can be closed.',
  },
  closed: { sv: 'Ärendet är avslutat', fi: 'Asia on päätetty', en: 'The case is closed' },
  closedNext: {
    sv: 'Du behöver inte göra något.',
    fi: 'Sinun ei tarvitse tehdä mitään.',
    en: 'You need not do anything.',
  },
} as const satisfies Texts;
