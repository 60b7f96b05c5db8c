import type { Language, Translated } from '../languages.ts';
import { ESSENTIALS } from './essentials.ts';
import type { Texts } from './say.ts';

/** The parts of the page on personal data that a municipality may word itself. */
export const PRIVACY_PARTS = [
  'purpose',
  'basis',
  'data',
  'recipients',
  'secrecy',
  'kept',
  'readers',
  'rights',
  'device',
] as const;
export type PrivacyPart = (typeof PRIVACY_PARTS)[number];

/** The paragraphs of a part. `{name}` is the municipality, `{days}` how long logs are kept. */
export type PrivacyText = Readonly<Record<Language, readonly string[]>>;

/** The page's own words. */
export const PRIVACY = {
  title: {
    sv: 'Så hanterar vi personuppgifter',
    fi: 'Näin käsittelemme henkilötietoja',
    en: 'How we handle personal data',
  },
  lead: {
    sv: 'Den som berättar om hot och våld ska kunna lita på oss. Här står vad som händer med uppgifterna i Värna, och vilka rättigheter du har.',
    fi: 'Uhkauksista ja väkivallasta kertovan on voitava luottaa meihin. Tässä kerrotaan, mitä Värnassa oleville tiedoille tapahtuu ja mitkä oikeudet sinulla on.',
    en: 'Whoever tells of threats and violence must be able to trust us. This says what happens to the information in Värna, and what rights you have.',
  },
  controllerTitle: { sv: 'Vem ansvarar?', fi: 'Kuka vastaa tiedoista?', en: 'Who is responsible?' },
  controller: {
    sv: '{board}, {name}, är personuppgiftsansvarig.',
    fi: 'Rekisterinpitäjä on {board}, {name}.',
    en: 'The data controller is {board}, {name}.',
  },
  officer: {
    sv: 'Dataskyddsombudet svarar på frågor och hjälper dig med dina rättigheter.',
    fi: 'Tietosuojavastaava vastaa kysymyksiin ja auttaa sinua oikeuksissasi.',
    en: 'The data protection officer answers questions and helps you with your rights.',
  },
  ask: {
    sv: 'Vill du använda en rättighet? Skriv till den som är personuppgiftsansvarig. Det kostar ingenting.',
    fi: 'Haluatko käyttää jotakin oikeuttasi? Kirjoita rekisterinpitäjälle. Se ei maksa mitään.',
    en: 'Do you want to use one of your rights? Write to the data controller. It costs nothing.',
  },
  complain: {
    sv: 'Är du inte nöjd? Du kan klaga hos Integritetsskyddsmyndigheten (IMY):',
    fi: 'Etkö ole tyytyväinen? Voit valittaa Ruotsin tietosuojaviranomaiselle (Integritetsskyddsmyndigheten, IMY):',
    en: 'Are you not satisfied? You can complain to the Swedish Authority for Privacy Protection (IMY):',
  },
  registrar: { sv: 'Registratorn', fi: 'Kirjaaja', en: 'The registrar' },
} as const satisfies Texts;

/** Where to complain about how personal data is handled. */
export const IMY = {
  href: 'https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/',
  label: 'imy.se',
} as const;

interface PrivacyPassage {
  readonly title: Translated;
  /** Points of a list rather than paragraphs. */
  readonly list?: true;
  readonly text: PrivacyText;
}

/**
 * What the page says part by part: defaults of the product, to be approved by the municipality's own lawyer, archivist
 * and data protection officer (domain.md, section 9). Who sees what follows the access table (`shared/access`).
 */
export const PRIVACY_PASSAGES: Readonly<Record<PrivacyPart, PrivacyPassage>> = {
  purpose: {
    title: { sv: 'Varför har vi uppgifterna?', fi: 'Miksi meillä on tietoja?', en: 'Why do we have them?' },
    text: {
      sv: [
        'För att skydda och stödja förtroendevalda som utsätts för hot, våld eller trakasserier. Vi larmar dem som ska hjälpa till, följer kommunens plan och hör av oss under året som följer.',
        'Uppgifterna används bara till det. I statistik finns inga namn.',
        'Du väljer själv vad du berättar. Bara tre svar behövs: om någon är i fara, hur vi når dig och vad det gäller. Utan dem kan vi inte hjälpa dig.',
      ],
      fi: [
        'Suojellaksemme ja tukeaksemme luottamushenkilöitä, jotka joutuvat uhkauksen, väkivallan tai häirinnän kohteeksi. Hälytämme ne, joiden tehtävä on auttaa, noudatamme kunnan suunnitelmaa ja otamme yhteyttä seuraavan vuoden aikana.',
        'Tietoja käytetään vain tähän. Tilastoissa ei ole nimiä.',
        'Päätät itse, mitä kerrot. Vain kolme vastausta tarvitaan: onko joku vaarassa, miten sinut tavoittaa ja mitä asia koskee. Ilman niitä emme voi auttaa sinua.',
      ],
      en: [
        'To protect and support elected officials who meet threats, violence or harassment. We alert those who are there to help, follow the municipality’s plan and get in touch during the year that follows.',
        'The information is used for nothing else. Statistics hold no names.',
        'You choose what you tell. Only three answers are needed: whether anyone is in danger, how to reach you and what it is about. Without them we cannot help you.',
      ],
    },
  },
  basis: {
    title: {
      sv: 'Vad säger lagen?',
      fi: 'Mitä laki sanoo?',
      en: 'What does the law say?',
    },
    text: {
      sv: [
        'Att skydda förtroendevalda är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen, GDPR). För den som har sitt uppdrag på heltid, eller en betydande del av heltid, är det också kommunens skyldighet (artikel 6.1 c, och 4 kap. 18 a § kommunallagen).',
        'Vilket parti någon hör till visar en politisk åsikt, och en berättelse kan säga något om hälsa. Sådana känsliga uppgifter får användas när det behövs för ett viktigt allmänt intresse (artikel 9.2 g, och 3 kap. dataskyddslagen).',
        'Uppgifter om brott som någon misstänks för får kommunen använda som myndighet (artikel 10).',
        'Ärendet bygger inte på samtycke. Men vi frågar dig innan företagshälsovården, en stödperson, medier eller andra grupper får veta något. Ett ja kan du ta tillbaka när du vill.',
      ],
      fi: [
        'Luottamushenkilöiden suojeleminen on yleistä etua koskeva tehtävä (tietosuoja-asetuksen, GDPR, artikla 6.1 e). Jos henkilö hoitaa tehtäväänsä kokoaikaisesti tai lähes kokoaikaisesti, se on myös kunnan velvollisuus (artikla 6.1 c ja Ruotsin kuntalain 4 luvun 18 a §).',
        'Puolue kertoo poliittisesta mielipiteestä, ja kertomuksessa voi olla jotain terveydestä. Tällaisia arkaluonteisia tietoja saa käyttää, kun tärkeä yleinen etu sitä vaatii (artikla 9.2 g ja Ruotsin tietosuojalain 3 luku).',
        'Epäiltyjä rikoksia koskevia tietoja kunta saa käyttää viranomaisena (artikla 10).',
        'Asian käsittely ei perustu suostumukseen. Kysymme kuitenkin sinulta ennen kuin työterveyshuolto, tukihenkilö, tiedotusvälineet tai muut ryhmät saavat tietää mitään. Voit perua suostumuksesi milloin haluat.',
      ],
      en: [
        'Protecting elected officials is a task in the public interest (article 6.1 e of the General Data Protection Regulation, GDPR). For those who hold their office full time, or nearly so, it is also the municipality’s duty (article 6.1 c, and chapter 4, section 18 a of the Local Government Act).',
        'The party that somebody belongs to shows a political opinion, and a story may say something about health. Such sensitive data may be used where an important public interest needs it (article 9.2 g, and chapter 3 of the Swedish Data Protection Act).',
        'As an authority the municipality may use data about crimes that somebody is suspected of (article 10).',
        'The case does not rest on consent. But we ask you before occupational health, a support person, the media or other groups are told anything. You can take back a yes whenever you want.',
      ],
    },
  },
  data: {
    title: { sv: 'Vilka uppgifter är det?', fi: 'Mitä tietoja?', en: 'Which data is it?' },
    text: {
      sv: [
        'Det du skriver och de filer du skickar, hur vi kan nå dig, ditt parti och ditt uppdrag, vad som görs i ärendet och vem som har läst det.',
        'De som kan larmas står i en lista med namn, roll, telefonnummer och e-postadress.',
        'Berättar du om någon annan har vi uppgifter också om den personen. Rättigheterna nedan gäller för alla, men ibland får vi inte svara, för att skydda den som har berättat.',
      ],
      fi: [
        'Se, mitä kirjoitat, ja lähettämäsi tiedostot, miten sinut tavoittaa, puolueesi ja tehtäväsi, mitä asiassa tehdään ja kuka on lukenut sen.',
        'Ne, jotka voidaan hälyttää, ovat luettelossa, jossa on nimi, rooli, puhelinnumero ja sähköpostiosoite.',
        'Jos kerrot jostakusta toisesta, meillä on tietoja myös hänestä. Alla olevat oikeudet kuuluvat kaikille, mutta joskus emme saa vastata, jotta kertonut henkilö on suojassa.',
      ],
      en: [
        'What you write and the files you send, how to reach you, your party and your office, what is done in the case and who has read it.',
        'Those who can be alerted stand in a list with name, role, phone number and e-mail address.',
        'If you tell about somebody else, we have data about that person too. The rights below are everybody’s, but sometimes we may not answer, to protect whoever has told us.',
      ],
    },
  },
  recipients: {
    title: { sv: 'Vem får se vad?', fi: 'Kuka näkee mitä?', en: 'Who sees what?' },
    list: true,
    text: {
      sv: [
        'Partiets säkerhetsansvariga läser rapporter från det egna partiet, men ser inte vem du misstänker.',
        'Kommunens säkerhetsstrateg läser rapporter när läget är allvarligt eller akut. Andra rapporter läser strategen bara om du vill det, eller om ärendet går dit.',
        'Kommunchefen läser det som behövs när en polisanmälan ska göras, eller om ärendet går dit.',
        'Tjänsteman i beredskap läser ett ärende som har gått dit, för att ingen annan svarade.',
        'Företagshälsovården får veta hur du kan nås, när du har sagt ja. De får inte veta vad som har hänt.',
        'Registratorn ser att ett ärende finns, och dataskyddsombudet också vem som har läst det.',
        'Den som du skriver inte ska få veta ser ingenting, inte ens att ärendet finns.',
        'Sms och mejl från Värna säger aldrig vem det gäller eller vad som har hänt.',
        'Amazon Web Services driver Värna åt kommunen, som personuppgiftsbiträde. Uppgifterna lagras i Stockholm, låsta med kommunens egen nyckel. Företaget hör till en koncern i USA.',
      ],
      fi: [
        'Puolueen turvallisuusvastaava lukee oman puolueensa ilmoitukset, mutta ei näe, ketä epäilet.',
        'Kunnan turvallisuusstrategi lukee ilmoitukset, kun tilanne on vakava tai akuutti. Muut ilmoitukset strategi lukee vain, jos haluat tai jos asia siirtyy hänelle.',
        'Kunnanjohtaja lukee sen, mitä tarvitaan rikosilmoituksen tekemiseen, tai jos asia siirtyy hänelle.',
        'Päivystävä virkamies lukee asian, joka on siirtynyt hänelle, koska kukaan muu ei vastannut.',
        'Työterveyshuolto saa tietää, miten sinut tavoittaa, kun olet suostunut siihen. Se ei saa tietää, mitä on tapahtunut.',
        'Kirjaaja näkee, että asia on olemassa, ja tietosuojavastaava myös, kuka on lukenut sen.',
        'Se, jonka et halua saavan tietää, ei näe mitään, ei edes sitä, että asia on olemassa.',
        'Värnan tekstiviestit ja sähköpostit eivät koskaan kerro, ketä asia koskee tai mitä on tapahtunut.',
        'Amazon Web Services ylläpitää Värnaa kunnan puolesta henkilötietojen käsittelijänä. Tiedot säilytetään Tukholmassa, kunnan omalla avaimella lukittuina. Yritys kuuluu yhdysvaltalaiseen konserniin.',
      ],
      en: [
        'The party security officer reads reports from their own party, but does not see whom you suspect.',
        'The municipal security strategist reads reports when the situation is serious or acute. Other reports they read only if you want it, or if the case goes to them.',
        'The municipal chief executive reads what is needed when a police report is to be made, or if the case goes to them.',
        'The duty officer reads a case that has gone to them because nobody else answered.',
        'Occupational health is told how to reach you, once you have said yes. They are not told what has happened.',
        'The registrar sees that there is a case, and the data protection officer also who has read it.',
        'Whoever you write must not know sees nothing, not even that there is a case.',
        'SMS and e-mail from Värna never say whom it is about or what has happened.',
        'Amazon Web Services runs Värna for the municipality, as its processor. The data is stored in Stockholm, locked with the municipality’s own key. The company belongs to a group in the USA.',
      ],
    },
  },
  secrecy: {
    title: {
      sv: 'Offentlighet och sekretess',
      fi: 'Julkisuus ja salassapito',
      en: 'Openness and secrecy',
    },
    text: {
      sv: [
        ESSENTIALS.public.sv,
        'Sekretess kan gälla till exempel för hälsa, för hur den som förföljs kan nås, för förtroendevaldas hemadresser och för en brottsutredning (18, 21, 35 och 39 kap. offentlighets- och sekretesslagen). Att någon önskar att en uppgift ska vara hemlig räcker inte.',
        'Registratorn svarar på frågor om allmänna handlingar.',
      ],
      fi: [
        ESSENTIALS.public.fi,
        'Salassa voidaan pitää esimerkiksi terveystiedot, vainotun henkilön yhteystiedot, luottamushenkilöiden kotiosoitteet ja rikostutkinta (Ruotsin julkisuus- ja salassapitolain luvut 18, 21, 35 ja 39). Pelkkä toive tiedon salaamisesta ei riitä.',
        'Kirjaaja vastaa kysymyksiin yleisistä asiakirjoista.',
      ],
      en: [
        ESSENTIALS.public.en,
        'Secrecy can apply for example to health, to how a person who is being stalked can be reached, to elected officials’ home addresses and to a criminal investigation (chapters 18, 21, 35 and 39 of the Public Access to Information and Secrecy Act). That somebody wishes something to be secret is not enough.',
        'The registrar answers questions about official documents.',
      ],
    },
  },
  kept: {
    title: {
      sv: 'Hur länge finns uppgifterna kvar?',
      fi: 'Kuinka kauan tietoja säilytetään?',
      en: 'How long are they kept?',
    },
    text: {
      sv: [
        'Allmänna handlingar får förstöras bara efter ett beslut om gallring. Tills kommunen har beslutat finns uppgifterna kvar: inget försvinner av sig självt.',
        'Tekniska loggar sparas i {days} dagar. I dem finns inga namn, nummer eller adresser, och inget av det du har skrivit.',
      ],
      fi: [
        'Yleisen asiakirjan saa hävittää vain hävittämispäätöksen jälkeen. Siihen asti, kun kunta on päättänyt, tiedot säilyvät: mitään ei katoa itsestään.',
        'Tekniset lokit säilytetään {days} päivää. Niissä ei ole nimiä, numeroita tai osoitteita eikä mitään kirjoittamastasi.',
      ],
      en: [
        'Official documents may be destroyed only after a decision on disposal. Until the municipality has decided, the data is kept: nothing disappears by itself.',
        'Technical logs are kept for {days} days. They hold no names, numbers or addresses, and nothing of what you have written.',
      ],
    },
  },
  readers: {
    title: { sv: 'Vem har läst?', fi: 'Kuka on lukenut?', en: 'Who has read it?' },
    text: {
      sv: ['Varje gång någon öppnar ditt ärende skrivs det upp. Med din kod ser du vem och när.'],
      fi: ['Joka kerta, kun joku avaa asiasi, siitä jää merkintä. Koodillasi näet, kuka ja milloin.'],
      en: ['Each time somebody opens your case, it is written down. With your code you see who and when.'],
    },
  },
  rights: {
    title: { sv: 'Dina rättigheter', fi: 'Oikeutesi', en: 'Your rights' },
    list: true,
    text: {
      sv: [
        'Du kan få veta vilka uppgifter vi har om dig, och få en kopia.',
        'Du kan få det rättat som är fel.',
        'Du kan säga nej till hur vi använder uppgifterna, och be oss begränsa det. Då prövar vi saken.',
        'Du kan be oss radera uppgifter. Det som står i en allmän handling får vi sällan radera.',
        'Hur bråttom det är räknas fram ur svaren i rapporten. En människa kan alltid ändra det, och inget beslut om dig fattas av en dator.',
      ],
      fi: [
        'Voit saada tietää, mitä tietoja meillä on sinusta, ja saada niistä kopion.',
        'Voit saada virheet korjatuiksi.',
        'Voit vastustaa sitä, miten käytämme tietoja, ja pyytää meitä rajoittamaan käyttöä. Silloin harkitsemme asian.',
        'Voit pyytää meitä poistamaan tietoja. Yleisessä asiakirjassa olevia tietoja saamme harvoin poistaa.',
        'Kiireellisyys lasketaan ilmoituksen vastauksista. Ihminen voi aina muuttaa sen, eikä tietokone tee sinua koskevia päätöksiä.',
      ],
      en: [
        'You can learn what data we have about you, and get a copy.',
        'You can have mistakes put right.',
        'You can object to how we use the data, and ask us to limit it. Then we consider the matter.',
        'You can ask us to erase data. What stands in an official document we may seldom erase.',
        'How urgent it is follows from the answers in the report. A person can always change that, and no decision about you is made by a computer.',
      ],
    },
  },
  device: {
    title: {
      sv: 'Kakor och din telefon',
      fi: 'Evästeet ja puhelimesi',
      en: 'Cookies and your phone',
    },
    text: {
      sv: [
        'Formuläret och de här sidorna sätter inga kakor och sparar inget i din telefon eller dator. Ingen annan webbplats får veta att du har varit här.',
        'När du öppnar din rapport med koden sätts en kaka. Den håller bara rapporten öppen åt dig, och slutar gälla senast 15 minuter efter det du senast gjorde. Den som arbetar i Värna får en kaka för sin inloggning.',
      ],
      fi: [
        'Lomake ja nämä sivut eivät aseta evästeitä eivätkä tallenna mitään puhelimeesi tai tietokoneeseesi. Mikään muu sivusto ei saa tietää, että olet käynyt täällä.',
        'Kun avaat ilmoituksesi koodilla, asetetaan eväste. Se vain pitää ilmoituksen auki sinulle ja lakkaa viimeistään 15 minuuttia siitä, kun viimeksi teit jotain. Värnassa työskentelevä saa evästeen kirjautumistaan varten.',
      ],
      en: [
        'The form and these pages set no cookies and store nothing on your phone or computer. No other website is told that you have been here.',
        'When you open your report with the code, a cookie is set. It only keeps the report open for you, and ends at the latest 15 minutes after the last thing you did. Those who work in Värna get a cookie for signing in.',
      ],
    },
  },
};
