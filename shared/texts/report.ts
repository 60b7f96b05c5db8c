import type { Translated } from '../languages.ts';
import type { Standing } from '../reporter/standing.ts';
import type { Texts } from './say.ts';

/** The page that somebody comes back to with the receipt code. It speaks to them, plainly, and blames nobody. */
export const REPORT = {
  title: { sv: 'Din rapport', fi: 'Ilmoituksesi', en: 'Your report' },
  received: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Received' },
  leave: { sv: 'Logga ut', fi: 'Kirjaudu ulos', en: 'Sign out' },
  leaveHint: {
    sv: 'Sidan stängs av sig själv när den inte har använts på 15 minuter.',
    fi: 'Sivu sulkeutuu itsestään, kun sitä ei ole käytetty 15 minuuttiin.',
    en: 'The page closes by itself when it has not been used for 15 minutes.',
  },
  mendTitle: { sv: 'Något behöver ändras', fi: 'Jotain on muutettava', en: 'Something needs to be changed' },
  mendLead: {
    sv: 'Inget är skickat än, och inget du skrev är borta.',
    fi: 'Mitään ei ole vielä lähetetty, eikä mitään kirjoittamaasi ole kadonnut.',
    en: 'Nothing is sent yet, and nothing that you wrote is gone.',
  },
  outdated: {
    sv: 'Texten har bytts ut sedan du öppnade sidan. Läs den nya texten och svara igen.',
    fi: 'Teksti on vaihdettu sen jälkeen, kun avasit sivun. Lue uusi teksti ja vastaa uudelleen.',
    en: 'The text was replaced after you opened the page. Read the new one and answer again.',
  },

  standingTitle: { sv: 'Så här är läget', fi: 'Tilanne nyt', en: 'Where things stand' },
  contactBy: {
    sv: 'Du blir kontaktad senast {time}, på det sätt du valde.',
    fi: 'Sinuun otetaan yhteyttä viimeistään {time}, valitsemallasi tavalla.',
    en: 'You will be contacted by {time}, in the way you chose.',
  },
  contactLate: {
    sv: 'Vi lovade att höra av oss senast {time}. Har ingen hört av sig? Skriv det här nedanför, så får de som ansvarar veta det direkt.',
    fi: 'Lupasimme ottaa yhteyttä viimeistään {time}. Eikö kukaan ole ottanut yhteyttä? Kirjoita siitä alle, niin vastuuhenkilöt saavat tietää heti.',
    en: 'We promised to be in touch by {time}. Has nobody been in touch? Write it below, and those responsible are told at once.',
  },
  contactMade: {
    sv: 'Ni hade kontakt {time}.',
    fi: 'Olitte yhteydessä {time}.',
    en: 'You were in touch on {time}.',
  },
  nextContact: {
    sv: 'Nästa kontakt är planerad till {time}.',
    fi: 'Seuraava yhteydenotto on suunniteltu: {time}.',
    en: 'The next contact is planned for {time}.',
  },

  messagesTitle: { sv: 'Meddelanden', fi: 'Viestit', en: 'Messages' },
  messagesLead: {
    sv: 'Skriv till den som har hand om din rapport. Hen får veta att du har skrivit. Är det bråttom, ring i stället: meddelanden läses inte dygnet runt.',
    fi: 'Kirjoita sille, joka hoitaa ilmoitustasi. Hän saa tiedon, että olet kirjoittanut. Jos on kiire, soita: viestejä ei lueta ympäri vuorokauden.',
    en: 'Write to whoever is taking care of your report. They are told that you have written. If it is urgent, call instead: messages are not read around the clock.',
  },
  messageText: { sv: 'Ditt meddelande', fi: 'Viestisi', en: 'Your message' },
  noHealth: {
    sv: 'Skriv inget om din hälsa. Det du skickar blir en allmän handling.',
    fi: 'Älä kirjoita terveydestäsi. Lähettämästäsi tulee osa yleistä asiakirjaa.',
    en: 'Write nothing about your health. What you send becomes an official document.',
  },
  messageSend: { sv: 'Skicka meddelandet', fi: 'Lähetä viesti', en: 'Send the message' },
  you: { sv: 'Du', fi: 'Sinä', en: 'You' },

  moreTitle: { sv: 'Har det hänt mer?', fi: 'Onko tapahtunut lisää?', en: 'Has more happened?' },
  moreLead: {
    sv: 'Du behöver inte upprepa något. Det du redan har berättat finns kvar.',
    fi: 'Sinun ei tarvitse toistaa mitään. Jo kertomasi on tallessa.',
    en: 'You need not repeat anything. What you have told already is still here.',
  },
  moreText: { sv: 'Vad vill du lägga till?', fi: 'Mitä haluat lisätä?', en: 'What do you want to add?' },
  moreSend: { sv: 'Lägg till', fi: 'Lisää', en: 'Add it' },

  toldTitle: { sv: 'Det du har berättat', fi: 'Mitä olet kertonut', en: 'What you have told us' },
  toldShow: { sv: 'Visa det du har skrivit', fi: 'Näytä kirjoittamasi', en: 'Show what you have written' },
  toldNothing: {
    sv: 'Du har inte skrivit något med egna ord än.',
    fi: 'Et ole vielä kirjoittanut mitään omin sanoin.',
    en: 'You have not written anything in your own words yet.',
  },
  toldInReport: { sv: 'I rapporten', fi: 'Ilmoituksessa', en: 'In the report' },

  readersTitle: { sv: 'Vilka som vet', fi: 'Ketkä tietävät', en: 'Who knows' },
  alerted: { sv: 'Har fått ett meddelande', fi: 'Ovat saaneet viestin', en: 'Have been sent a message' },
  alertedHint: {
    sv: 'Meddelandena säger bara att något väntar, aldrig vem du är eller vad som har hänt.',
    fi: 'Viesteissä kerrotaan vain, että jotain odottaa, ei koskaan kuka olet tai mitä on tapahtunut.',
    en: 'The messages only say that something is waiting, never who you are or what has happened.',
  },
  alertedNobody: {
    sv: 'Ingen än. Meddelandena är på väg.',
    fi: 'Ei vielä kukaan. Viestit ovat matkalla.',
    en: 'Nobody yet. The messages are on their way.',
  },
  readBy: { sv: 'Har läst din rapport', fi: 'Ovat lukeneet ilmoituksesi', en: 'Have read your report' },
  readFile: { sv: 'Öppnade {file}', fi: 'Avasi tiedoston: {file}', en: 'Opened {file}' },
  readByNobody: {
    sv: 'Ingen har öppnat den i tjänsten än.',
    fi: 'Kukaan ei ole vielä avannut sitä palvelussa.',
    en: 'Nobody has opened it in the service yet.',
  },
  keptOut: {
    sv: 'De som du har bett oss hålla utanför får varken meddelanden eller läsa.',
    fi: 'Ne, jotka olet pyytänyt pitämään ulkopuolella, eivät saa viestejä eivätkä voi lukea.',
    en: 'Those whom you asked us to keep out get no messages and cannot read.',
  },
} as const satisfies Texts;

/** Where the case stands, as a sentence: never a bare status. */
export const STANDINGS: Readonly<Record<Standing['state'], Translated>> = {
  alerting: {
    sv: 'Din rapport är framme. De som ansvarar larmas just nu.',
    fi: 'Ilmoituksesi on perillä. Vastuuhenkilöitä hälytetään juuri nyt.',
    en: 'Your report has arrived. Those responsible are being alerted just now.',
  },
  waiting: {
    sv: 'Din rapport är framme. Larmet har gått till {roles}. Svarar ingen senast {time} går det vidare till nästa ansvariga.',
    fi: 'Ilmoituksesi on perillä. Hälytyksen saaja: {roles}. Jos kukaan ei vastaa viimeistään {time}, hälytys siirtyy seuraavalle vastuuhenkilölle.',
    en: 'Your report has arrived. The alert has gone to {roles}. If nobody answers by {time}, it goes on to the next person responsible.',
  },
  passed: {
    sv: 'De som larmades först har inte kunnat svara. Larmet har gått vidare till {roles}. Svarar ingen senast {time} går det vidare igen.',
    fi: 'Ensin hälytetyt eivät ole voineet vastata. Hälytys on siirtynyt eteenpäin, ja sen on saanut: {roles}. Jos kukaan ei vastaa viimeistään {time}, se siirtyy taas eteenpäin.',
    en: 'Those who were alerted first could not answer. The alert has gone on to {roles}. If nobody answers by {time}, it goes on again.',
  },
  unanswered: {
    sv: 'Alla som ansvarar har larmats, och ingen har svarat än. De som sköter tjänsten har fått larm om det. Behöver du hjälp nu: ring 112 om det är fara, annars polisen på 114 14.',
    fi: 'Kaikki vastuuhenkilöt on hälytetty, eikä kukaan ole vielä vastannut. Palvelun ylläpitäjät ovat saaneet siitä hälytyksen. Jos tarvitset apua nyt: soita 112, jos olet vaarassa, muuten poliisille 114 14.',
    en: 'Everybody responsible has been alerted, and nobody has answered yet. Those who run the service have been alerted to that. If you need help now: call 112 in danger, otherwise the police on 114 14.',
  },
  taken: {
    sv: '{who} har hand om din rapport sedan {time}.',
    fi: '{who} otti ilmoituksesi hoitaakseen {time}.',
    en: '{who} has been taking care of your report since {time}.',
  },
  closed: {
    sv: 'Ärendet är avslutat. Du kan fortfarande skriva här: då får den som hade hand om det veta det.',
    fi: 'Asia on päätetty. Voit silti kirjoittaa tähän: silloin asiaa hoitanut saa siitä tiedon.',
    en: 'The case is closed. You can still write here: whoever took care of it is then told.',
  },
};

const CONTACTS_SAVED: Translated = {
  sv: 'Sparat. Det gäller från och med nu.',
  fi: 'Tallennettu. Se on voimassa tästä lähtien.',
  en: 'Saved. It counts from now on.',
};

/** What the page says was done, by the action's name; an action without words of its own is told as an answer. */
export const DONE = {
  message: {
    sv: 'Ditt meddelande är skickat.',
    fi: 'Viestisi on lähetetty.',
    en: 'Your message is sent.',
  },
  addition: { sv: 'Tack, det är tillagt.', fi: 'Kiitos, se on lisätty.', en: 'Thank you, it is added.' },
  'fewer-contacts': CONTACTS_SAVED,
  'contact-way': CONTACTS_SAVED,
  'contact-pause': {
    sv: 'Nu är det paus. Du kan avsluta den när du vill.',
    fi: 'Tauko on alkanut. Voit lopettaa sen milloin tahansa.',
    en: 'The pause has begun. You can end it whenever you want.',
  },
  'no-contacts': {
    sv: 'Vi hör inte av oss mer. Vill du börja igen går det när som helst.',
    fi: 'Emme ota enää yhteyttä. Jos haluat aloittaa uudelleen, se käy milloin tahansa.',
    en: 'We will not get in touch any more. If you want to begin again, you can at any time.',
  },
  'contacts-again': {
    sv: 'Vi hör av oss igen.',
    fi: 'Otamme taas yhteyttä.',
    en: 'We will get in touch again.',
  },
  happening: {
    sv: 'Tack för att du berättade. Någon hör av sig vid rätt tid.',
    fi: 'Kiitos, että kerroit. Joku ottaa yhteyttä oikeaan aikaan.',
    en: 'Thank you for telling us. Somebody gets in touch at the right time.',
  },
  answer: {
    sv: 'Ditt svar är sparat. Du kan ändra det när du vill.',
    fi: 'Vastauksesi on tallennettu. Voit muuttaa sitä milloin tahansa.',
    en: 'Your answer is saved. You can change it whenever you want.',
  },
} as const satisfies Texts;
