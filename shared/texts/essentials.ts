import type { Texts } from './say.ts';

/** Texts that must be on the form, word for word (domain.md, section 10). Change them there first. */
export const ESSENTIALS = {
  danger: {
    sv: 'Är du i fara? Ring 112.',
    fi: 'Oletko vaarassa? Soita 112.',
    en: 'In danger? Call 112.',
  },
  police: {
    sv: 'Är det inte akut? Ring polisen 114 14. Säg att du är förtroendevald.',
    fi: 'Eikö asia ole kiireellinen? Soita poliisille 114 14. Kerro, että olet luottamushenkilö.',
    en: 'Not urgent? Call the police 114 14. Say you are an elected official.',
  },
  notMonitored: {
    sv: 'Tjänsten bevakas inte dygnet runt.',
    fi: 'Palvelua ei valvota ympäri vuorokauden.',
    en: 'This service is not monitored around the clock.',
  },
  support: {
    sv: 'Någon att prata med: Brottsofferjouren 116 006. Du kan vara anonym.',
    fi: 'Keskusteluapua: Brottsofferjouren 116 006. Voit olla nimetön.',
    en: 'Someone to talk to: Brottsofferjouren 116 006. You can be anonymous.',
  },
  health: {
    sv: 'Sjukvårdsrådgivning: 1177.',
    fi: 'Terveysneuvonta: 1177.',
    en: 'Health advice: 1177.',
  },
  notFault: {
    sv: 'Det som hänt är inte ditt fel. Du behöver inte veta om det är ett brott.',
    fi: 'Tapahtunut ei ole sinun syysi. Sinun ei tarvitse tietää, onko kyse rikoksesta.',
    en: 'What happened is not your fault. You need not know if it is a crime.',
  },
  short: {
    sv: 'Du kan skicka in det du vet nu och fylla på senare.',
    fi: 'Voit lähettää tiedot nyt ja täydentää niitä myöhemmin.',
    en: 'You can send what you know now and add more later.',
  },
  public: {
    sv: 'Det du skickar blir en allmän handling. Uppgifter kan vara sekretesskyddade. Det prövas om någon begär ut dem.',
    fi: 'Lähettämäsi tiedot ovat osa yleistä asiakirjaa. Tiedot voivat olla salassa pidettäviä. Asia ratkaistaan, jos joku pyytää niitä.',
    en: 'What you send becomes an official document. Information may be protected by secrecy. This is decided if someone requests it.',
  },
  who: {
    sv: 'Din rapport når först partiets säkerhetsansvariga. Du bestämmer vilka fler som får veta mer.',
    fi: 'Ilmoituksesi saa ensin puolueen turvallisuusvastaava. Sinä päätät, ketkä muut saavat tietää enemmän.',
    en: 'Your report first reaches the party security officer. You decide who else learns more.',
  },
  /** `who` alone is true for yellow and blue only; the form cannot know the level, so it says both. */
  whoUrgent: {
    sv: 'Är läget allvarligt eller akut larmas också kommunens säkerhetsstrateg direkt.',
    fi: 'Jos tilanne on vakava tai akuutti, myös kunnan turvallisuusstrategi hälytetään heti.',
    en: 'If the situation is serious or acute, the municipal security strategist is alerted too, at once.',
  },
  evidence: {
    sv: 'Spara bevis. Ta inte bort meddelanden.',
    fi: 'Säilytä todisteet. Älä poista viestejä.',
    en: 'Keep evidence. Do not delete messages.',
  },
  exit: {
    sv: 'Lämna sidan snabbt',
    fi: 'Poistu sivulta nopeasti',
    en: 'Leave this page quickly',
  },
} as const satisfies Texts;
