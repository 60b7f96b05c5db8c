import type { Texts } from './say.ts';

/** What to do about a field that was refused, by the stable code of the refusal. Never what was typed. */
export const ERRORS = {
  required: { sv: 'Svara på frågan.', fi: 'Vastaa kysymykseen.', en: 'Answer the question.' },
  contact_missing: {
    sv: 'Fyll i minst ett säkert sätt att nå dig: telefon, e-post eller något annat.',
    fi: 'Anna vähintään yksi turvallinen tapa tavoittaa sinut: puhelin, sähköposti tai jokin muu.',
    en: 'Give at least one safe way to reach you: phone, e-mail or something else.',
  },
  type_missing: {
    sv: 'Kryssa för minst en sak som det gäller. ”Annat” går bra.',
    fi: 'Merkitse vähintään yksi kohta, jota asia koskee. ”Muu” käy hyvin.',
    en: 'Tick at least one thing that it is about. “Other” is fine.',
  },
  text_missing: { sv: 'Skriv något först.', fi: 'Kirjoita ensin jotain.', en: 'Write something first.' },
  code_missing: { sv: 'Skriv din kod.', fi: 'Kirjoita koodisi.', en: 'Write your code.' },
  code_length: {
    sv: 'Koden har 16 bokstäver och siffror. Se efter om något saknas eller kom med för mycket.',
    fi: 'Koodissa on 16 kirjainta ja numeroa. Tarkista, puuttuuko jotain tai onko jotain liikaa.',
    en: 'The code has 16 letters and digits. See whether something is missing, or something is there that should not be.',
  },
  file_empty: {
    sv: 'Filen är tom. Se efter om det är rätt fil.',
    fi: 'Tiedosto on tyhjä. Tarkista, onko se oikea tiedosto.',
    en: 'The file is empty. See whether it is the right one.',
  },
  file_too_large: {
    sv: 'Filen är större än 10 MB. Skicka den i delar, eller som en skärmbild.',
    fi: 'Tiedosto on suurempi kuin 10 Mt. Lähetä se osissa tai kuvakaappauksena.',
    en: 'The file is larger than 10 MB. Send it in parts, or as a screenshot.',
  },
  too_many_files: {
    sv: 'Det får inte plats med fler filer. Skriv till oss, så hittar vi ett annat sätt.',
    fi: 'Enempää tiedostoja ei mahdu. Kirjoita meille, niin löydämme toisen tavan.',
    en: 'No more files fit. Write to us and we will find another way.',
  },
  support_contact_missing: {
    sv: 'Skriv både namn och telefonnummer, eller ta bort krysset.',
    fi: 'Kirjoita sekä nimi että puhelinnumero, tai poista rasti.',
    en: 'Write both a name and a telephone number, or take away the tick.',
  },
  support_consent_missing: {
    sv: 'Kryssa för att vi får ringa, eller ta bort namnet och numret.',
    fi: 'Merkitse, että saamme soittaa, tai poista nimi ja numero.',
    en: 'Tick that we may call, or take away the name and the number.',
  },
  too_long: {
    sv: 'Korta texten till högst {max} tecken.',
    fi: 'Lyhennä teksti enintään {max} merkkiin.',
    en: 'Shorten the text to at most {max} characters.',
  },
  too_many: { sv: 'Ange högst {max}.', fi: 'Anna enintään {max}.', en: 'Give at most {max}.' },
  invalid_choice: {
    sv: 'Välj ett av alternativen.',
    fi: 'Valitse yksi vaihtoehdoista.',
    en: 'Choose one of the alternatives.',
  },
  wrong_type: {
    sv: 'Svaret gick inte att läsa. Skriv det på ett annat sätt.',
    fi: 'Vastausta ei voitu lukea. Kirjoita se toisella tavalla.',
    en: 'The answer could not be read. Write it in another way.',
  },
  unreadable_characters: {
    sv: 'Texten innehöll tecken som inte går att läsa. Se över den och skicka igen.',
    fi: 'Tekstissä oli merkkejä, joita ei voi lukea. Tarkista teksti ja lähetä uudelleen.',
    en: 'Some characters in the text cannot be read. Look it over and send it again.',
  },
  day_missing: { sv: 'Välj en dag.', fi: 'Valitse päivä.', en: 'Choose a day.' },
  day_past: {
    sv: 'Välj en dag som inte har varit.',
    fi: 'Valitse päivä, joka ei ole vielä ollut.',
    en: 'Choose a day that has not been yet.',
  },
  unknown_field: {
    sv: 'Det finns inget sådant fält. Ta bort det.',
    fi: 'Tällaista kenttää ei ole. Poista se.',
    en: 'There is no such field. Remove it.',
  },
  invalid_id: {
    sv: 'Sidans kännetecken gick inte att läsa. Skicka igen.',
    fi: 'Sivun tunnistetta ei voitu lukea. Lähetä uudelleen.',
    en: 'The identifier of the page could not be read. Send again.',
  },
  invalid: {
    sv: 'Svaret går inte att använda. Ändra det.',
    fi: 'Vastausta ei voi käyttää. Muuta sitä.',
    en: 'The answer cannot be used. Change it.',
  },
} as const satisfies Texts;

export type ErrorCode = keyof typeof ERRORS;
