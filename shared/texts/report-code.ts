import type { Texts } from './say.ts';

/** Where the code is asked for. */
export const CODE = {
  title: { sv: 'Tillbaka till din rapport', fi: 'Takaisin ilmoitukseesi', en: 'Back to your report' },
  lead: {
    sv: 'Skriv koden som du fick när du skickade rapporten.',
    fi: 'Kirjoita koodi, jonka sait, kun lähetit ilmoituksen.',
    en: 'Write the code that you were given when you sent the report.',
  },
  code: { sv: 'Din kod', fi: 'Koodisi', en: 'Your code' },
  codeHint: {
    sv: '16 bokstäver och siffror. Stora eller små bokstäver och mellanrum spelar ingen roll.',
    fi: '16 kirjainta ja numeroa. Isoilla ja pienillä kirjaimilla ja väleillä ei ole merkitystä.',
    en: '16 letters and digits. Capitals and spaces make no difference.',
  },
  open: { sv: 'Öppna rapporten', fi: 'Avaa ilmoitus', en: 'Open the report' },
  wrong: {
    sv: 'Koden öppnar ingen rapport. Se efter om något tecken blev fel, och försök igen.',
    fi: 'Koodi ei avaa mitään ilmoitusta. Tarkista merkit ja yritä uudelleen.',
    en: 'The code opens no report. See whether a character went wrong, and try again.',
  },
  wait: {
    sv: 'Det blev fel kod flera gånger. Vänta {seconds} sekunder och försök sedan igen. Ingenting har gått förlorat.',
    fi: 'Koodi oli väärä monta kertaa. Odota {seconds} sekuntia ja yritä sitten uudelleen. Mitään ei ole kadonnut.',
    en: 'The code was wrong several times. Wait {seconds} seconds and then try again. Nothing is lost.',
  },
  over: {
    sv: 'Sidan hade varit öppen för länge, så vi frågar efter koden igen. Det du skrev finns kvar här nedanför och skickas när du har skrivit koden.',
    fi: 'Sivu oli ollut auki liian kauan, joten kysymme koodia uudelleen. Kirjoittamasi on tallessa alla ja lähtee, kun olet kirjoittanut koodin.',
    en: 'The page had been open for too long, so we ask for the code again. What you wrote is still here below, and is sent when you have written the code.',
  },
  kept: { sv: 'Det du skrev', fi: 'Kirjoittamasi', en: 'What you wrote' },
  left: { sv: 'Du är utloggad.', fi: 'Olet kirjautunut ulos.', en: 'You are signed out.' },
  lostTitle: { sv: 'Har du inte kvar koden?', fi: 'Eikö koodi ole tallessa?', en: 'Have you lost the code?' },
  lost: {
    sv: 'Vi kan inte ta fram den: den finns ingenstans hos oss. Din rapport finns kvar och arbetet fortsätter. Fråga den som kontaktar dig, eller skicka en ny rapport och skriv att du har rapporterat förut.',
    fi: 'Emme voi palauttaa sitä: sitä ei ole meillä missään. Ilmoituksesi on tallessa ja työ jatkuu. Kysy siltä, joka ottaa sinuun yhteyttä, tai lähetä uusi ilmoitus ja kirjoita siihen, että olet ilmoittanut aiemmin.',
    en: 'We cannot bring it back: it is stored nowhere. Your report is still here and the work goes on. Ask whoever contacts you, or send a new report and write that you have reported before.',
  },
} as const satisfies Texts;
