import type { Texts } from './say.ts';

/** The page on which a test is sent to somebody's contacts and its code is typed. */
export const CONTACT = {
  title: {
    sv: 'Prova kontaktvägarna: {name}',
    fi: 'Testaa yhteystiedot: {name}',
    en: 'Try the contacts of {name}',
  },
  own: { sv: 'Dina kontaktvägar', fi: 'Yhteystietosi', en: 'Your contacts' },
  link: { sv: 'Prova kontaktvägarna', fi: 'Testaa yhteystiedot', en: 'Try the contacts' },
  lead: {
    sv: 'Skicka ett testmeddelande. Det säger att ingenting har hänt och har en kod med sex siffror. Be personen läsa upp koden, och skriv den här. Då vet ni att larm kommer fram.',
    fi: 'Lähetä testiviesti. Siinä kerrotaan, ettei mitään ole tapahtunut, ja siinä on kuusinumeroinen koodi. Pyydä henkilöä lukemaan koodi ja kirjoita se tähän. Silloin tiedätte, että hälytykset tulevat perille.',
    en: 'Send a test message. It says that nothing has happened and holds a code of six figures. Ask the person to read the code to you, and type it here. Then you both know that alerts arrive.',
  },
  leadOwn: {
    sv: 'Säkerhetsstrategen kan skicka ett testmeddelande med en kod till dig. Läs upp koden, eller skriv den själv här.',
    fi: 'Turvallisuusstrategi voi lähettää sinulle testiviestin, jossa on koodi. Lue koodi hänelle tai kirjoita se itse tähän.',
    en: 'The security strategist can send you a test message with a code. Read the code to them, or type it here yourself.',
  },
  noContact: {
    sv: 'Här finns varken mobilnummer eller e-post. Lägg till det först.',
    fi: 'Tässä ei ole matkapuhelinta eikä sähköpostia. Lisää ne ensin.',
    en: 'There is neither a mobile number nor an e-mail address here. Add one first.',
  },
  proved: {
    sv: 'Kod bekräftad {day}',
    fi: 'Koodi vahvistettu {day}',
    en: 'Proved {day}',
  },
  provedBy: {
    sv: 'Kod bekräftad {day}, skriven av {by}',
    fi: 'Koodi vahvistettu {day}, kirjoittaja {by}',
    en: 'Proved {day}, typed by {by}',
  },
  unproved: { sv: 'Ingen kod bekräftad än', fi: 'Koodia ei ole vielä vahvistettu', en: 'Not proved yet' },
  state: { sv: '{contact}: {state}', fi: '{contact}: {state}', en: '{contact}: {state}' },
  waits: {
    sv: 'En kod skickades {sent}. Den gäller till {until}.',
    fi: 'Koodi lähetettiin {sent}. Se on voimassa {until} asti.',
    en: 'A code was sent at {sent}. It is valid until {until}.',
  },
  code: { sv: 'Koden', fi: 'Koodi', en: 'The code' },
  codeHint: {
    sv: 'Sex siffror, till exempel 123 456',
    fi: 'Kuusi numeroa, esimerkiksi 123 456',
    en: 'Six figures, for example 123 456',
  },
  confirm: { sv: 'Bekräfta', fi: 'Vahvista', en: 'Confirm' },
  sendSms: { sv: 'Skicka test som SMS', fi: 'Lähetä testi tekstiviestinä', en: 'Send a test by SMS' },
  sendEmail: { sv: 'Skicka test som e-post', fi: 'Lähetä testi sähköpostina', en: 'Send a test by e-mail' },
  again: { sv: 'Skicka en ny kod', fi: 'Lähetä uusi koodi', en: 'Send a new code' },
  againHint: {
    sv: 'Den förra koden slutar då att gälla.',
    fi: 'Edellinen koodi lakkaa silloin olemasta voimassa.',
    en: 'The code before it is then no longer valid.',
  },
  shape: {
    sv: 'Skriv de sex siffrorna i koden.',
    fi: 'Kirjoita koodin kuusi numeroa.',
    en: 'Write the six figures of the code.',
  },
  wrong: {
    sv: 'Koden är en annan. Be personen läsa den en gång till. Försök kvar: {left}.',
    fi: 'Koodi on toinen. Pyydä henkilöä lukemaan se vielä kerran. Yrityksiä jäljellä: {left}.',
    en: 'The code is another one. Ask the person to read it once more. Tries left: {left}.',
  },
  over: {
    sv: 'Ingen kod gäller längre. Skicka en ny.',
    fi: 'Mikään koodi ei ole enää voimassa. Lähetä uusi.',
    en: 'No code is valid any longer. Send a new one.',
  },
  limit: {
    sv: 'Flera test har skickats den senaste timmen. Nästa kan skickas efter {from}.',
    fi: 'Viimeisen tunnin aikana on lähetetty useita testejä. Seuraavan voi lähettää {from} jälkeen.',
    en: 'Several tests were sent in the last hour. The next can be sent after {from}.',
  },
  refusedSms: {
    sv: 'Meddelandet kunde inte skickas. Se efter att numret är rätt. Är det rätt: se i AWS om SMS fortfarande är i testläge (sandbox), om månadens gräns är nådd och om personen har svarat STOP.',
    fi: 'Viestiä ei voitu lähettää. Tarkista numero. Jos se on oikein, tarkista AWS:stä, onko tekstiviestipalvelu yhä testitilassa (sandbox), onko kuukauden raja täynnä ja onko henkilö vastannut STOP.',
    en: 'The message could not be sent. See that the number is right. If it is: look in AWS whether SMS is still in its sandbox, whether the month’s limit is reached, and whether the person has replied STOP.',
  },
  refusedEmail: {
    sv: 'Meddelandet kunde inte skickas. Se efter att adressen är rätt. Är den rätt: se i AWS om SES fortfarande är i testläge (sandbox) och om domänen är verifierad.',
    fi: 'Viestiä ei voitu lähettää. Tarkista osoite. Jos se on oikein, tarkista AWS:stä, onko SES yhä testitilassa (sandbox) ja onko verkkotunnus vahvistettu.',
    en: 'The message could not be sent. See that the address is right. If it is: look in AWS whether SES is still in its sandbox and whether the domain is verified.',
  },
  noAnswer: {
    sv: 'Tjänsten som skickar svarar inte just nu. Vänta några minuter och försök igen.',
    fi: 'Lähettävä palvelu ei vastaa juuri nyt. Odota muutama minuutti ja yritä uudelleen.',
    en: 'The service that sends does not answer just now. Wait some minutes and try again.',
  },
  meanwhile: {
    sv: 'Någon annan ändrade något nyss. Se hur det står nu och försök igen.',
    fi: 'Joku muu muutti jotain juuri. Katso nykyinen tilanne ja yritä uudelleen.',
    en: 'Somebody else changed something just now. See how it stands and try again.',
  },
  wasTested: {
    sv: '{by}: test skickat till {person}, {channel}',
    fi: '{by}: testi lähetetty, {person}, {channel}',
    en: '{by}: a test was sent to {person}, {channel}',
  },
  wasNotSent: {
    sv: '{by}: testet till {person} kunde inte skickas, {channel}',
    fi: '{by}: testiä ei voitu lähettää, {person}, {channel}',
    en: '{by}: the test to {person} could not be sent, {channel}',
  },
  wasProved: {
    sv: '{by}: {person} nås, kod bekräftad, {channel}',
    fi: '{by}: {person} tavoitetaan, koodi vahvistettu, {channel}',
    en: '{by}: {person} is reached, proved by a code, {channel}',
  },
  wasWrong: {
    sv: '{by}: en annan kod skrevs för {person}, {channel}',
    fi: '{by}: kirjoitettiin toinen koodi, {person}, {channel}',
    en: '{by}: another code was typed for {person}, {channel}',
  },
} as const satisfies Texts;
