import type { FileState, Refusal } from '../evidence/file.ts';
import type { Kind } from '../evidence/kinds.ts';
import type { Translated } from '../languages.ts';
import { ERRORS } from './errors.ts';
import type { Texts } from './say.ts';

/** The page where somebody sends pictures and other files to their case. */
export const EVIDENCE = {
  title: { sv: 'Bilder och andra filer', fi: 'Kuvat ja muut tiedostot', en: 'Pictures and other files' },
  lead: {
    sv: 'Här kan du skicka skärmbilder, foton, inspelningar, PDF och mejl.',
    fi: 'Tässä voit lähettää kuvakaappauksia, valokuvia, äänitteitä, PDF-tiedostoja ja sähköposteja.',
    en: 'Here you can send screenshots, photos, recordings, PDF and e-mail.',
  },
  none: {
    sv: 'Du har inte skickat några filer än. Det går bra att göra det när som helst.',
    fi: 'Et ole vielä lähettänyt tiedostoja. Voit tehdä sen milloin tahansa.',
    en: 'You have not sent any files yet. You can do it at any time.',
  },
  add: { sv: 'Lägg till filer', fi: 'Lisää tiedostoja', en: 'Add files' },
  /** How much fits: `max` is the size in megabytes, `room` how many more. */
  limits: {
    sv: 'Högst {max} MB per fil. Du kan skicka {room} filer till.',
    fi: 'Enintään {max} Mt tiedostoa kohti. Voit lähettää vielä {room} tiedostoa.',
    en: 'At most {max} MB for each file. You can send {room} more.',
  },
  limitsOne: {
    sv: 'Högst {max} MB. Du kan skicka en fil till.',
    fi: 'Enintään {max} Mt. Voit lähettää vielä yhden tiedoston.',
    en: 'At most {max} MB. You can send one more file.',
  },
  full: {
    sv: 'Du har skickat så många filer som ryms här. Har du mer, skriv det till oss, så hittar vi ett annat sätt.',
    fi: 'Olet lähettänyt niin monta tiedostoa kuin tähän mahtuu. Jos sinulla on enemmän, kirjoita meille, niin löydämme toisen tavan.',
    en: 'You have sent as many files as fit here. If you have more, write to us and we will find another way.',
  },
  keptAsItIs: {
    sv: 'Filen sparas precis som den är. Uppgifter i den om när och var en bild togs följer med, för de kan vara viktiga bevis.',
    fi: 'Tiedosto säilytetään juuri sellaisena kuin se on. Siinä olevat tiedot kuvan ottoajasta ja -paikasta tulevat mukana, sillä ne voivat olla tärkeitä todisteita.',
    en: 'The file is kept exactly as it is. What it holds about when and where a picture was taken comes along, because it can be important evidence.',
  },
  scanned: {
    sv: 'Innan någon kan öppna filen kontrolleras den mot skadlig kod.',
    fi: 'Ennen kuin kukaan voi avata tiedoston, se tarkistetaan haittaohjelmien varalta.',
    en: 'Before anybody can open the file it is checked for malicious software.',
  },
  keepOriginal: {
    sv: 'Ta inte bort originalet hos dig.',
    fi: 'Älä poista alkuperäistä tiedostoa.',
    en: 'Do not delete the original on your side.',
  },
  /** Without a script: first what it is, then the file. */
  name: {
    sv: 'Vad visar filen? (frivilligt)',
    fi: 'Mitä tiedosto näyttää? (vapaaehtoinen)',
    en: 'What does the file show? (optional)',
  },
  nameHint: {
    sv: 'Till exempel: skärmbild av ett sms.',
    fi: 'Esimerkiksi: kuvakaappaus tekstiviestistä.',
    en: 'For example: screenshot of a text message.',
  },
  next: { sv: 'Gå vidare och välj fil', fi: 'Jatka ja valitse tiedosto', en: 'Go on and choose the file' },
  choose: { sv: 'Välj filen', fi: 'Valitse tiedosto', en: 'Choose the file' },
  chooseMany: { sv: 'Välj filer', fi: 'Valitse tiedostot', en: 'Choose files' },
  send: { sv: 'Skicka filen', fi: 'Lähetä tiedosto', en: 'Send the file' },
  takesTime: {
    sv: 'Det kan ta en stund att skicka. Stanna kvar tills nästa sida kommer.',
    fi: 'Lähettäminen voi kestää hetken. Pysy sivulla, kunnes seuraava sivu avautuu.',
    en: 'Sending can take a while. Stay here until the next page comes.',
  },
  ifRefused: {
    sv: 'Kommer det i stället en sida med teknisk engelska var filen för stor, eller så hade den här sidan varit öppen i mer än en halvtimme. Gå då tillbaka och försök igen med en mindre fil.',
    fi: 'Jos sen sijaan avautuu sivu, jossa on teknistä englantia, tiedosto oli liian suuri tai tämä sivu oli ollut auki yli puoli tuntia. Palaa silloin takaisin ja yritä uudelleen pienemmällä tiedostolla.',
    en: 'If a page of technical words comes instead, the file was too large, or this page had been open for more than half an hour. Then go back and try again with a smaller file.',
  },
  without: { sv: 'Tillbaka utan att skicka', fi: 'Takaisin lähettämättä', en: 'Back without sending' },
  sentTitle: { sv: 'Filen har kommit fram', fi: 'Tiedosto on saapunut', en: 'The file has arrived' },
  sent: {
    sv: 'Nu kontrolleras den mot skadlig kod. Det brukar ta mindre än en minut. Du behöver inte vänta.',
    fi: 'Nyt se tarkistetaan haittaohjelmien varalta. Se kestää yleensä alle minuutin. Sinun ei tarvitse odottaa.',
    en: 'It is now being checked for malicious software. That usually takes less than a minute. You need not wait.',
  },
  toFiles: { sv: 'Till dina filer', fi: 'Tiedostoihisi', en: 'To your files' },
  toReport: { sv: 'Till din rapport', fi: 'Ilmoitukseesi', en: 'To your report' },
  sentFiles: { sv: 'Det du har skickat', fi: 'Lähettämäsi tiedostot', en: 'What you have sent' },
  /** For a file that has no name: its number in the case. */
  file: { sv: 'Fil {number}', fi: 'Tiedosto {number}', en: 'File {number}' },
  download: { sv: 'Hämta', fi: 'Lataa', en: 'Download' },
  sha256: { sv: 'Kontrollsumma (SHA-256)', fi: 'Tarkistussumma (SHA-256)', en: 'Checksum (SHA-256)' },
  sha256Why: {
    sv: 'Visar att filen är densamma som när du skickade den.',
    fi: 'Osoittaa, että tiedosto on sama kuin lähettäessäsi.',
    en: 'Shows that the file is the same as when you sent it.',
  },
} as const satisfies Texts;

/** Where a file stands, in a sentence. */
export const FILE_STATES: Readonly<Record<FileState, Translated>> = {
  expected: { sv: 'Har inte kommit fram än.', fi: 'Ei ole vielä saapunut.', en: 'Has not arrived yet.' },
  lapsed: { sv: 'Kom inte fram.', fi: 'Ei saapunut.', en: 'Did not arrive.' },
  refused: { sv: 'Kunde inte tas emot.', fi: 'Ei voitu ottaa vastaan.', en: 'Could not be taken in.' },
  checking: {
    sv: 'Har kommit fram. Kontrolleras just nu.',
    fi: 'On saapunut. Tarkistetaan parhaillaan.',
    en: 'Has arrived. It is being checked.',
  },
  late: {
    sv: 'Har kommit fram och är i säkerhet. Kontrollen dröjer, och vi tar reda på varför. Du behöver inte skicka den igen.',
    fi: 'On saapunut ja tallessa. Tarkistus viipyy, ja selvitämme syyn. Sinun ei tarvitse lähettää sitä uudelleen.',
    en: 'Has arrived and is safe. The check takes long, and we are finding out why. You need not send it again.',
  },
  clean: {
    sv: 'Har kommit fram och är kontrollerad.',
    fi: 'On saapunut ja tarkistettu.',
    en: 'Has arrived and was checked.',
  },
  unscannable: {
    sv: 'Har kommit fram, men gick inte att kontrollera. Kanske är den låst med ett lösenord. Ingen kan öppna den. Skicka den gärna utan lösenord, eller som en skärmbild.',
    fi: 'On saapunut, mutta sitä ei voitu tarkistaa. Ehkä se on lukittu salasanalla. Kukaan ei voi avata sitä. Lähetä se mielellään ilman salasanaa tai kuvakaappauksena.',
    en: 'Has arrived, but could not be checked. Perhaps it is locked with a password. Nobody can open it. Please send it without a password, or as a screenshot.',
  },
  threat: {
    sv: 'Har kommit fram, men i den fanns skadlig kod. Den är inlåst, och ingen kan öppna den. Det är inte ditt fel. Skicka gärna en skärmbild i stället, och be någon se över din telefon eller dator.',
    fi: 'On saapunut, mutta siinä oli haittaohjelma. Se on lukittu, eikä kukaan voi avata sitä. Se ei ole sinun syysi. Lähetä mielellään kuvakaappaus sen sijaan, ja pyydä jotakuta tarkistamaan puhelimesi tai tietokoneesi.',
    en: 'Has arrived, but held malicious software. It is locked away, and nobody can open it. That is not your fault. Please send a screenshot instead, and ask somebody to look over your phone or computer.',
  },
};

/** Why a file was not taken in, and what to do instead. */
export const FILE_REFUSALS: Readonly<Record<Refusal, Translated>> = {
  kind: {
    sv: 'Den sortens fil går inte att ta emot. Bilder, PDF, ljud och mejl går bra. Skicka gärna en skärmbild i stället.',
    fi: 'Tällaista tiedostoa ei voi ottaa vastaan. Kuvat, PDF, ääni ja sähköposti käyvät. Lähetä mielellään kuvakaappaus sen sijaan.',
    en: 'That kind of file cannot be taken in. Pictures, PDF, sound and e-mail work. Please send a screenshot instead.',
  },
  empty: ERRORS.file_empty,
  size: ERRORS.file_too_large,
  count: ERRORS.too_many_files,
};

export const KIND_NAMES: Readonly<Record<Kind, Translated>> = {
  picture: { sv: 'Bild', fi: 'Kuva', en: 'Picture' },
  pdf: { sv: 'PDF', fi: 'PDF', en: 'PDF' },
  sound: { sv: 'Ljud', fi: 'Ääni', en: 'Sound' },
  mail: { sv: 'Mejl', fi: 'Sähköposti', en: 'E-mail' },
};

/** What the page's script says while files are on their way. `{name}` is the file's. */
export const SENDING = {
  waiting: { sv: 'Väntar på sin tur', fi: 'Odottaa vuoroaan', en: 'Waits for its turn' },
  sending: { sv: 'Skickas: {percent} %', fi: 'Lähetetään: {percent} %', en: 'Sending: {percent} %' },
  arrived: {
    sv: 'Har kommit fram. Kontrolleras just nu.',
    fi: 'On saapunut. Tarkistetaan parhaillaan.',
    en: 'Has arrived. It is being checked.',
  },
  lost: {
    sv: 'Anslutningen bröts. Vi försöker igen så snart det går.',
    fi: 'Yhteys katkesi. Yritämme uudelleen heti kun mahdollista.',
    en: 'The connection was lost. We try again as soon as possible.',
  },
  failed: {
    sv: 'Det gick inte att skicka. Filen finns kvar hos dig.',
    fi: 'Lähettäminen ei onnistunut. Tiedosto on yhä sinulla.',
    en: 'It could not be sent. The file is still with you.',
  },
  cancelled: {
    sv: 'Avbruten. Filen finns kvar hos dig.',
    fi: 'Keskeytetty. Tiedosto on yhä sinulla.',
    en: 'Cancelled. The file is still with you.',
  },
  over: {
    sv: 'Sidan har varit öppen för länge. Öppna din rapport med koden igen, så kan du fortsätta.',
    fi: 'Sivu on ollut auki liian kauan. Avaa ilmoituksesi koodilla uudelleen, niin voit jatkaa.',
    en: 'The page has been open for too long. Open your report with the code again, and you can go on.',
  },
  cancel: { sv: 'Avbryt', fi: 'Keskeytä', en: 'Cancel' },
  again: { sv: 'Försök igen', fi: 'Yritä uudelleen', en: 'Try again' },
} as const satisfies Texts;
