import type { INFORMED_GROUPS } from '../incident/decisions.ts';
import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** What is the person's own to decide, each with what it means. Support never hangs on an answer. */
export const DECIDE = {
  title: { sv: 'Det du bestämmer', fi: 'Mistä sinä päätät', en: 'What you decide' },
  lead: {
    sv: 'Du behöver inte svara på allt, och du kan ändra eller ta tillbaka ett svar när du vill. Stödet hänger inte på vad du svarar.',
    fi: 'Sinun ei tarvitse vastata kaikkeen, ja voit muuttaa tai perua vastauksen milloin tahansa. Tuki ei riipu vastauksistasi.',
    en: 'You need not answer everything, and you can change or take back an answer whenever you want. Support does not depend on what you answer.',
  },
  forAnother: {
    sv: 'Du skriver som ombud: fråga den som det gäller innan du svarar. Besluten är hens.',
    fi: 'Kirjoitat edustajana: kysy ensin siltä, jota asia koskee. Päätökset ovat hänen.',
    en: 'You write as a representative: ask the person concerned before you answer. The decisions are theirs.',
  },
  unanswered: {
    sv: 'Du har inte svarat än.',
    fi: 'Et ole vielä vastannut.',
    en: 'You have not answered yet.',
  },
  answered: {
    sv: 'Ditt svar: {answer}, {time}',
    fi: 'Vastauksesi: {answer}, {time}',
    en: 'Your answer: {answer}, {time}',
  },
  takeBack: { sv: 'Ta tillbaka mitt svar', fi: 'Perun vastaukseni', en: 'Take back my answer' },
  takenBack: { sv: 'Svaret togs tillbaka', fi: 'Vastaus peruttiin', en: 'The answer was taken back' },
  save: { sv: 'Spara svaret', fi: 'Tallenna vastaus', en: 'Save the answer' },
  earlier: { sv: 'Dina tidigare svar', fi: 'Aiemmat vastauksesi', en: 'Your earlier answers' },

  askedAgain: {
    sv: 'Har du hunnit tänka på om en polisanmälan ska göras? Du behöver inte svara nu.',
    fi: 'Oletko ehtinyt miettiä, tehdäänkö rikosilmoitus? Sinun ei tarvitse vastata nyt.',
    en: 'Have you had time to think about a police report? You need not answer now.',
  },
  toQuestion: { sv: 'Till frågan', fi: 'Kysymykseen', en: 'To the question' },

  policeReport: {
    sv: 'Vill du att en polisanmälan görs?',
    fi: 'Haluatko, että tehdään rikosilmoitus?',
    en: 'Do you want a police report to be made?',
  },
  policeReportHint: {
    sv: 'Vi råder dig att låta polisanmäla hot och våld. Säger du ja ansvarar kommunchefen för att det görs, ber om att uppgifterna skyddas och säger att det hör ihop med ditt uppdrag. Vem som helst får göra en polisanmälan, och kommunen kan ibland behöva göra en själv, till exempel om andra är i fara.',
    fi: 'Suosittelemme rikosilmoitusta uhkailusta ja väkivallasta. Jos vastaat kyllä, kunnanjohtaja vastaa siitä, että ilmoitus tehdään, pyytää tietojen suojaamista ja kertoo yhteydestä luottamustehtävääsi. Kuka tahansa voi tehdä rikosilmoituksen, ja kunnan on joskus tehtävä se itse, esimerkiksi jos muut ovat vaarassa.',
    en: 'We advise that threats and violence are reported to the police. If you say yes, the municipal chief executive answers for it being done, asks for the details to be protected and states the link to your assignment. Anyone may make a police report, and the municipality sometimes has to make one itself, for example if others are in danger.',
  },
  strategistReads: {
    sv: 'Får kommunens säkerhetsstrateg läsa din rapport?',
    fi: 'Saako kunnan turvallisuusstrategi lukea ilmoituksesi?',
    en: 'May the municipal security strategist read your report?',
  },
  strategistReadsHint: {
    sv: 'Nu ser säkerhetsstrategen bara att det finns ett ärende, inte vad du har berättat.',
    fi: 'Nyt turvallisuusstrategi näkee vain, että asia on olemassa, ei mitä olet kertonut.',
    en: 'Now the security strategist only sees that there is a case, not what you have told.',
  },
  informedGroups: {
    sv: 'Vilka får veta något om det som har hänt?',
    fi: 'Ketkä saavat tietää tapahtuneesta?',
    en: 'Who may know something of what has happened?',
  },
  informedGroupsHint: {
    sv: 'Bara det nödvändigaste, och bara till dem du kryssar för. Kryssar du inte för någon får ingen veta.',
    fi: 'Vain välttämättömin ja vain niille, jotka merkitset. Jos et merkitse ketään, kukaan ei saa tietää.',
    en: 'Only what is necessary, and only those whom you tick. If you tick nobody, nobody is told.',
  },
  nobody: { sv: 'ingen', fi: 'ei kukaan', en: 'nobody' },
  informedText: {
    sv: 'Får vi säga så här till dem du har valt?',
    fi: 'Saammeko sanoa näin valitsemillesi?',
    en: 'May we say this to those you have chosen?',
  },
  occupationalHealth: {
    sv: 'Vill du ha kontakt med företagshälsovården?',
    fi: 'Haluatko yhteyden työterveyshuoltoon?',
    en: 'Do you want to be in touch with occupational health?',
  },
  occupationalHealthHint: {
    sv: 'De kan ge stöd på längre sikt. De får veta vad du heter och hur du nås, inget om vad som har hänt.',
    fi: 'Sieltä saa tukea pidemmällä aikavälillä. He saavat tietää nimesi ja miten sinut tavoittaa, ei mitä on tapahtunut.',
    en: 'They can give support in the longer run. They learn your name and how to reach you, nothing of what has happened.',
  },
  supportPerson: {
    sv: 'Vill du ha en stödperson?',
    fi: 'Haluatko tukihenkilön?',
    en: 'Do you want a support person?',
  },
  supportPersonHint: {
    sv: 'Någon du litar på, till exempel en anhörig eller vän. Du kan lämna namn och nummer nu eller senare.',
    fi: 'Joku, johon luotat, esimerkiksi läheinen tai ystävä. Voit antaa nimen ja numeron nyt tai myöhemmin.',
    en: 'Somebody you trust, for example a relative or friend. You can give a name and number now or later.',
  },
  supportName: { sv: 'Stödpersonens namn', fi: 'Tukihenkilön nimi', en: 'The support person’s name' },
  supportPhone: {
    sv: 'Stödpersonens telefon',
    fi: 'Tukihenkilön puhelin',
    en: 'The support person’s telephone',
  },
  supportConsentTitle: {
    sv: 'Får vi ringa stödpersonen?',
    fi: 'Saammeko soittaa tukihenkilölle?',
    en: 'May we call the support person?',
  },
  supportConsent: {
    sv: 'Ja, ni får ringa den personen om mig',
    fi: 'Kyllä, saatte soittaa hänelle minun asiassani',
    en: 'Yes, you may call that person about me',
  },
} as const satisfies Texts;

export const GROUP_NAMES: Readonly<Record<(typeof INFORMED_GROUPS)[number], Translated>> = {
  'party-colleagues': { sv: 'Partikamrater', fi: 'Puoluetoverit', en: 'Fellow party members' },
  officials: {
    sv: 'Övriga förtroendevalda',
    fi: 'Muut luottamushenkilöt',
    en: 'Other elected officials',
  },
  staff: { sv: 'Kommunens medarbetare', fi: 'Kunnan työntekijät', en: 'The municipality’s staff' },
};
