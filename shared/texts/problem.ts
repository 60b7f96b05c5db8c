import type { Translated } from '../languages.ts';

/** What went wrong and what to do, for whoever sees a page instead of the answer they hoped for. */
export interface ProblemText {
  readonly title: Translated;
  readonly advice: Translated;
}

/** Said wherever it is certain. */
export const NOTHING_STORED: Translated = {
  sv: 'Inget av det du skrev sparades.',
  fi: 'Mitään kirjoittamastasi ei tallennettu.',
  en: 'Nothing of what you wrote was stored.',
};

/** A number that helps whoever looks for the fault; it says nothing about the person. */
export const FAULT_NUMBER: Translated = { sv: 'Felnummer', fi: 'Vikanumero', en: 'Fault number' };

const notUnderstood: ProblemText = {
  title: {
    sv: 'Det som skickades gick inte att läsa',
    fi: 'Lähetettyä ei voitu lukea',
    en: 'What was sent could not be read',
  },
  advice: {
    sv: 'Gå tillbaka till formuläret och skicka igen.',
    fi: 'Palaa lomakkeelle ja lähetä uudelleen.',
    en: 'Go back to the form and send again.',
  },
};

/** By HTTP status; anything else is told like 500. */
export const PROBLEMS: Readonly<Record<number, ProblemText>> = {
  400: notUnderstood,
  401: {
    title: { sv: 'Du är inte inloggad', fi: 'Et ole kirjautunut', en: 'You are not signed in' },
    advice: {
      sv: 'Logga in och försök igen.',
      fi: 'Kirjaudu ja yritä uudelleen.',
      en: 'Sign in and try again.',
    },
  },
  403: {
    title: {
      sv: 'Det gick inte att göra det här nu',
      fi: 'Tätä ei voitu tehdä nyt',
      en: 'This could not be done now',
    },
    advice: {
      sv: 'Öppna din rapport på nytt med din kod och försök igen därifrån.',
      fi: 'Avaa ilmoituksesi uudelleen koodillasi ja yritä sieltä uudestaan.',
      en: 'Open your report again with your code and try again from there.',
    },
  },
  404: {
    title: { sv: 'Sidan finns inte', fi: 'Sivua ei ole', en: 'There is no such page' },
    advice: {
      sv: 'Adressen kan vara felskriven. Börja om från händelserapportens adress.',
      fi: 'Osoitteessa voi olla virhe. Aloita alusta tapahtumailmoituksen osoitteesta.',
      en: 'The address may be mistyped. Start again from the address of the incident report.',
    },
  },
  405: {
    title: {
      sv: 'Så går det inte att öppna sidan',
      fi: 'Sivua ei voi avata näin',
      en: 'The page cannot be opened this way',
    },
    advice: {
      sv: 'Det kan hända när en sida laddas om. Börja om från händelserapportens adress.',
      fi: 'Näin voi käydä, kun sivu ladataan uudelleen. Aloita alusta tapahtumailmoituksen osoitteesta.',
      en: 'It can happen when a page is reloaded. Start again from the address of the incident report.',
    },
  },
  409: {
    title: {
      sv: 'En annan rapport har redan kommit hit så',
      fi: 'Toinen ilmoitus on jo saapunut näin',
      en: 'Another report has already arrived this way',
    },
    advice: {
      sv: 'Öppna formuläret på nytt och skicka därifrån, så blir det en ny rapport.',
      fi: 'Avaa lomake uudelleen ja lähetä siitä, niin siitä tulee uusi ilmoitus.',
      en: 'Open the form anew and send from there, and it becomes a new report.',
    },
  },
  413: {
    title: { sv: 'Det var för mycket text', fi: 'Tekstiä oli liikaa', en: 'That was too much text' },
    advice: {
      sv: 'Gå tillbaka, korta texten och skicka igen. Resten kan du berätta när vi kontaktar dig.',
      fi: 'Palaa takaisin, lyhennä tekstiä ja lähetä uudelleen. Loput voit kertoa, kun otamme yhteyttä.',
      en: 'Go back, shorten the text and send again. You can tell the rest when we contact you.',
    },
  },
  415: notUnderstood,
  422: {
    title: {
      sv: 'Något i det som skickades behöver ändras',
      fi: 'Jotain lähetetystä on muutettava',
      en: 'Something in what was sent needs to be changed',
    },
    advice: {
      sv: 'Gå tillbaka, ändra och skicka igen.',
      fi: 'Palaa takaisin, muuta ja lähetä uudelleen.',
      en: 'Go back, change it and send again.',
    },
  },
  429: {
    title: { sv: 'Vänta en kort stund', fi: 'Odota hetki', en: 'Wait a short while' },
    advice: {
      sv: 'Det kom många försök på kort tid. Vänta en minut och skicka igen. Är det bråttom: ring.',
      fi: 'Yrityksiä tuli monta lyhyessä ajassa. Odota minuutti ja lähetä uudelleen. Jos on kiire: soita.',
      en: 'There were many attempts in a short time. Wait a minute and send again. If it is urgent: call.',
    },
  },
  500: {
    title: {
      sv: 'Något gick fel hos oss',
      fi: 'Meillä tapahtui virhe',
      en: 'Something went wrong on our side',
    },
    advice: {
      sv: 'Försök igen om en stund. Skickade du något vet vi inte om det kom fram. Går det inte, ring kommunen.',
      fi: 'Yritä hetken kuluttua uudelleen. Jos lähetit jotain, emme tiedä, saapuiko se perille. Jos se ei onnistu, soita kuntaan.',
      en: 'Try again in a while. If you sent something, we do not know whether it arrived. If it does not work, call the municipality.',
    },
  },
};
