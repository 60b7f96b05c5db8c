import type { Texts } from './say.ts';

/** The pages around signing in: what happened, and what to do. */
export const SIGN_IN = {
  over: { sv: 'Inloggningen hann gå ut', fi: 'Kirjautuminen vanheni', en: 'The sign-in has run out' },
  overNext: {
    sv: 'Det tog för lång tid, eller så började du i ett annat fönster. Logga in igen.',
    fi: 'Se kesti liian kauan, tai aloitit toisessa ikkunassa. Kirjaudu uudelleen.',
    en: 'It took too long, or you began in another window. Sign in again.',
  },
  failed: { sv: 'Inloggningen gick inte', fi: 'Kirjautuminen ei onnistunut', en: 'The sign-in did not work' },
  failedNext: {
    sv: 'Svaret från inloggningstjänsten gick inte att lita på. Logga in igen. Händer det flera gånger, ring kommunens IT-stöd.',
    fi: 'Kirjautumispalvelun vastaukseen ei voitu luottaa. Kirjaudu uudelleen. Jos se toistuu, soita kunnan IT-tukeen.',
    en: 'The answer of the sign-in service could not be trusted. Sign in again. If it happens again, call the municipality’s IT support.',
  },
  declined: { sv: 'Du loggade inte in', fi: 'Et kirjautunut', en: 'You did not sign in' },
  declinedNext: {
    sv: 'Inloggningen avbröts. Logga in när du är redo.',
    fi: 'Kirjautuminen keskeytettiin. Kirjaudu, kun olet valmis.',
    en: 'The sign-in was cancelled. Sign in when you are ready.',
  },
  unverified: {
    sv: 'Din e-postadress är inte bekräftad',
    fi: 'Sähköpostiosoitettasi ei ole vahvistettu',
    en: 'Your e-mail address is not verified',
  },
  unverifiedNext: {
    sv: 'Bekräfta adressen i inloggningstjänsten, och logga sedan in igen.',
    fi: 'Vahvista osoite kirjautumispalvelussa ja kirjaudu sitten uudelleen.',
    en: 'Verify the address with the sign-in service, and then sign in again.',
  },
  unknown: {
    sv: 'Du finns inte i tjänstens katalog',
    fi: 'Sinua ei ole palvelun hakemistossa',
    en: 'You are not in the service’s directory',
  },
  unknownNext: {
    sv: 'Be kommunens säkerhetsstrateg att lägga till dig, med den e-postadress som du loggar in med.',
    fi: 'Pyydä kunnan turvallisuusstrategia lisäämään sinut sillä sähköpostiosoitteella, jolla kirjaudut.',
    en: 'Ask the municipal security strategist to add you, with the e-mail address that you sign in with.',
  },
  signedOut: { sv: 'Du är utloggad', fi: 'Olet kirjautunut ulos', en: 'You are signed out' },
  signedOutNext: {
    sv: 'Stäng webbläsaren om du delar datorn eller telefonen med någon.',
    fi: 'Sulje selain, jos jaat tietokoneen tai puhelimen jonkun kanssa.',
    en: 'Close the browser if you share the computer or the phone with somebody.',
  },
  signIn: { sv: 'Logga in', fi: 'Kirjaudu', en: 'Sign in' },
} as const satisfies Texts;
