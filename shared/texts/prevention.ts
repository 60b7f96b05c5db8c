import type { Translated } from '../languages.ts';
import type { Texts } from './say.ts';

/** What to do before anything happens: the plan's first part. Advice, never a demand: whoever is exposed is not at fault. */
export const PREVENTION = {
  title: { sv: 'Innan något händer', fi: 'Ennen kuin mitään tapahtuu', en: 'Before anything happens' },
  lead: {
    sv: 'Lite förberedelse ger lugn. Ta det som passar dig och ditt uppdrag, en sak i taget. Blir du ändå utsatt är det inte ditt fel.',
    fi: 'Pieni valmistautuminen rauhoittaa. Valitse se, mikä sopii sinulle ja tehtävääsi, yksi asia kerrallaan. Jos joudut silti kohteeksi, se ei ole sinun syysi.',
    en: 'A little preparation brings calm. Take what suits you and your office, one thing at a time. If you are targeted all the same, it is not your fault.',
  },
  helps: { sv: 'Det här brukar hjälpa:', fi: 'Nämä yleensä auttavat:', en: 'This usually helps:' },
  toForm: {
    sv: 'Har något hänt? Skriv en händelserapport',
    fi: 'Onko jotain tapahtunut? Tee tapahtumailmoitus',
    en: 'Has something happened? Write an incident report',
  },
  more: { sv: 'Läs mer', fi: 'Lue lisää', en: 'Read more' },
  moreNote: {
    sv: 'Länkarna går till andra webbplatser.',
    fi: 'Linkit vievät muille sivustoille. Ne ovat ruotsiksi.',
    en: 'The links lead to other websites. They are in Swedish.',
  },
} as const satisfies Texts;

interface Advice {
  readonly title: Translated;
  readonly text?: Translated;
  readonly points: readonly Translated[];
  /** After the first points, under `PREVENTION.helps`. */
  readonly after?: readonly Translated[];
}

/** The page's parts, in its order. The questions before a decision are those of an evidence-based risk assessment [S13]. */
export const ADVICE: readonly Advice[] = [
  {
    title: { sv: 'Din egen trygghet', fi: 'Oma turvallisuutesi', en: 'Your own safety' },
    points: [
      {
        sv: 'Lägg in numren i telefonen: 112, polisen 114 14, partiets säkerhetsansvariga och kommunens säkerhetsstrateg.',
        fi: 'Tallenna numerot puhelimeesi: 112, poliisi 114 14, puolueen turvallisuusvastaava ja kunnan turvallisuusstrategi.',
        en: 'Put the numbers in your phone: 112, the police 114 14, the party security officer and the municipal security strategist.',
      },
      {
        sv: 'Tala om för någon vart du ska när du går ensam på ett möte, och när du tänker vara hemma.',
        fi: 'Kerro jollekulle, mihin menet, kun lähdet yksin kokoukseen, ja milloin aiot olla kotona.',
        en: 'Tell somebody where you are going when you go to a meeting alone, and when you mean to be home.',
      },
      {
        sv: 'Kom överens hemma om vad ni gör om någon ringer, skriver eller står utanför. Barn behöver få veta det på sitt sätt.',
        fi: 'Sopikaa kotona, mitä teette, jos joku soittaa, kirjoittaa tai seisoo ulkona. Lapset tarvitsevat tiedon omalla tavallaan.',
        en: 'Agree at home on what you do if somebody calls, writes or stands outside. Children need to hear it in their own way.',
      },
      {
        sv: 'Se efter vad som syns på nätet om hemmet, barnen, bilen och dina vanor. Ta bort det du inte vill visa alla.',
        fi: 'Katso, mitä verkossa näkyy kodistasi, lapsistasi, autostasi ja tavoistasi. Poista se, mitä et halua näyttää kaikille.',
        en: 'Look at what can be seen online of your home, children, car and habits. Remove what you do not want to show everybody.',
      },
      {
        sv: 'Ha olika lösenord och tvåstegsinloggning. Ha en e-postadress, och helst ett nummer, bara för uppdraget.',
        fi: 'Käytä eri salasanoja ja kaksivaiheista kirjautumista. Pidä luottamustehtävää varten oma sähköpostiosoite ja mieluiten oma numero.',
        en: 'Use different passwords and two-step sign-in. Have an e-mail address, and preferably a number, for your office only.',
      },
      {
        sv: 'Se över lås, belysning och vem du öppnar för. Behöver du mer skydd, som skyddade personuppgifter? Fråga kommunens säkerhetsstrateg.',
        fi: 'Tarkista lukot ja valaistus ja mieti, kenelle avaat oven. Tarvitsetko lisää suojaa, kuten suojatut henkilötiedot? Kysy kunnan turvallisuusstrategilta.',
        en: 'Look over locks and lighting, and whom you open the door to. Do you need more protection, such as protected personal data? Ask the municipal security strategist.',
      },
    ],
  },
  {
    title: {
      sv: 'Inför ett känsligt beslut eller möte',
      fi: 'Ennen arkaa päätöstä tai kokousta',
      en: 'Before a sensitive decision or meeting',
    },
    text: {
      sv: 'Bedöm risken tidigt och tillsammans: partigruppen, ordföranden och de tjänstepersoner som har frågan. Ta hjälp av kommunens säkerhetsstrateg. Fråga er:',
      fi: 'Arvioikaa riski ajoissa ja yhdessä: puolueryhmä, puheenjohtaja ja asiaa hoitavat virkamiehet. Pyytäkää apua kunnan turvallisuusstrategilta. Kysykää:',
      en: 'Assess the risk early and together: the party group, the chair and the officials who have the matter. Ask the municipal security strategist to help. Ask yourselves:',
    },
    points: [
      {
        sv: 'Vem kan reagera starkt, och hur har det låtit hittills?',
        fi: 'Kuka voi reagoida voimakkaasti, ja mitä tähän asti on sanottu?',
        en: 'Who may react strongly, and what has been said so far?',
      },
      {
        sv: 'Vem kan drabbas: förtroendevalda, familj, medarbetare, åhörare?',
        fi: 'Keneen se voi osua: luottamushenkilöihin, perheeseen, työntekijöihin, yleisöön?',
        en: 'Who can be hit: elected officials, family, staff, the audience?',
      },
      {
        sv: 'Var och när: på mötet, på vägen, hemma, på nätet?',
        fi: 'Missä ja milloin: kokouksessa, matkalla, kotona, verkossa?',
        en: 'Where and when: at the meeting, on the way, at home, online?',
      },
      {
        sv: 'Vad kan hända, hur troligt är det, och vad blir följden?',
        fi: 'Mitä voi tapahtua, kuinka todennäköistä se on, ja mitä siitä seuraa?',
        en: 'What can happen, how likely is it, and what follows?',
      },
      {
        sv: 'Har någon både vilja och möjlighet att göra det?',
        fi: 'Onko jollakulla sekä halu että mahdollisuus tehdä se?',
        en: 'Does anyone have both the will and the means to do it?',
      },
    ],
    after: [
      {
        sv: 'Var minst två. Kom och gå tillsammans.',
        fi: 'Olkaa vähintään kaksi. Tulkaa ja lähtekää yhdessä.',
        en: 'Be at least two. Come and leave together.',
      },
      {
        sv: 'Känn till utgångarna. Bestäm vem som leder, vem som ringer 112 och när mötet bryts.',
        fi: 'Tutustukaa uloskäynteihin. Sopikaa, kuka johtaa, kuka soittaa 112 ja milloin kokous keskeytetään.',
        en: 'Know the exits. Decide who leads, who calls 112 and when the meeting is broken off.',
      },
      {
        sv: 'Väntar ni er oro? Tala med polisen i förväg, på 114 14.',
        fi: 'Odotatteko levottomuutta? Puhukaa poliisin kanssa etukäteen, numerossa 114 14.',
        en: 'Do you expect trouble? Speak with the police beforehand, on 114 14.',
      },
      {
        sv: 'Berätta tidigt och enkelt vad beslutet gäller, och varför.',
        fi: 'Kertokaa ajoissa ja selkeästi, mistä päätöksessä on kyse ja miksi.',
        en: 'Say early and simply what the decision is about, and why.',
      },
      {
        sv: 'Stanna kvar en stund efteråt. Hur har alla det?',
        fi: 'Jääkää hetkeksi jälkeenpäin. Miten kaikki voivat?',
        en: 'Stay for a while afterwards. How is everybody?',
      },
    ],
  },
  {
    title: {
      sv: 'Om något händer: spara det',
      fi: 'Jos jotain tapahtuu: säilytä se',
      en: 'If something happens: keep it',
    },
    points: [
      {
        sv: 'Ta en skärmbild där avsändare, datum och länk syns. Ta inte bort meddelandet.',
        fi: 'Ota kuvakaappaus, jossa lähettäjä, päivämäärä ja linkki näkyvät. Älä poista viestiä.',
        en: 'Take a screenshot that shows sender, date and link. Do not delete the message.',
      },
      {
        sv: 'Spara mejl, sms och röstmeddelanden som de är.',
        fi: 'Säilytä sähköpostit, tekstiviestit ja ääniviestit sellaisinaan.',
        en: 'Keep e-mails, texts and voice messages as they are.',
      },
      {
        sv: 'Skriv upp tid, plats, vad som sades och vem som såg det, medan du minns.',
        fi: 'Kirjoita muistiin aika, paikka, mitä sanottiin ja kuka näki sen, niin kauan kuin muistat.',
        en: 'Write down time, place, what was said and who saw it, while you remember.',
      },
      {
        sv: 'Rör brev och paket så lite som möjligt. Verkar något farligt: gå därifrån och ring 112.',
        fi: 'Koske kirjeisiin ja paketteihin mahdollisimman vähän. Jos jokin vaikuttaa vaaralliselta: poistu ja soita 112.',
        en: 'Touch letters and parcels as little as possible. If something seems dangerous: walk away and call 112.',
      },
      {
        sv: 'Berätta också om det lilla. Flera små händelser kan visa ett mönster.',
        fi: 'Kerro myös pienistä asioista. Monta pientä tapahtumaa voi paljastaa kaavan.',
        en: 'Tell about small things too. Several small incidents can show a pattern.',
      },
    ],
  },
  {
    title: { sv: 'Utbildning och övning', fi: 'Koulutus ja harjoittelu', en: 'Training and practice' },
    points: [
      {
        sv: 'Fråga kommunen om utbildning i säkerhet, helst tidigt i mandatperioden.',
        fi: 'Kysy kunnalta turvallisuuskoulutuksesta, mieluiten vaalikauden alussa.',
        en: 'Ask the municipality for training in safety, preferably early in the term of office.',
      },
      {
        sv: 'Har du ditt uppdrag på heltid, eller en betydande del av heltid, ska kommunen se till att du får utbildning. Det står i kommunallagen (4 kap. 18 a §).',
        fi: 'Jos hoidat tehtävääsi kokoaikaisesti tai lähes kokoaikaisesti, kunnan on huolehdittava siitä, että saat koulutusta. Niin sanoo Ruotsin kuntalaki (4 luvun 18 a §).',
        en: 'If you hold your office full time, or nearly so, the municipality must see to it that you get training. The Local Government Act says so (chapter 4, section 18 a).',
      },
      {
        sv: 'Ta upp säkerhet i partigruppen varje år. Vem är säkerhetsansvarig, vem är ersättare, och vem ringer vem?',
        fi: 'Ottakaa turvallisuus puheeksi puolueryhmässä joka vuosi. Kuka on turvallisuusvastaava, kuka on varahenkilö, ja kuka soittaa kenelle?',
        en: 'Speak of safety in the party group every year. Who is the security officer, who is the deputy, and who calls whom?',
      },
      {
        sv: 'Öva: vad gör vi om ett möte störs? Vad gör jag om någon står utanför dörren?',
        fi: 'Harjoitelkaa: mitä teemme, jos kokousta häiritään? Mitä teen, jos joku seisoo oven takana?',
        en: 'Practise: what do we do if a meeting is disturbed? What do I do if somebody stands outside the door?',
      },
      {
        sv: 'Titta på händelserapporten i lugn och ro, så vet du var den finns.',
        fi: 'Tutustu tapahtumailmoitukseen rauhassa, niin tiedät, mistä se löytyy.',
        en: 'Look at the incident report in peace and quiet, so that you know where it is.',
      },
    ],
  },
];

/** Sources of domain.md, section 13, by their own names. All of them are in Swedish. */
export const READ_MORE: readonly { readonly name: string; readonly href: string }[] = [
  {
    name: 'SKR: Trygg som förtroendevald, om något händer',
    href: 'https://webbutik.skl.se/skr/demokratiledningstyrning/hotmotdemokratiochsamhallssystem/hothatvaldmotfortroendevalda/utbildningutbildningsmaterial/tryggsomfortroendevald/3omnagothander.61333.html',
  },
  {
    name: 'SKR: Stöd vid händelser av hot, hat och våld',
    href: 'https://webbutik.skl.se/skr/demokratiledningstyrning/hotmotdemokratiochsamhallssystem/hothatvaldmotfortroendevalda/stodvidhandelseravhothatvald.11716.html',
  },
  {
    name: 'Göteborgs Stad: Din säkerhet',
    href: 'https://goteborg.se/wps/portal/enhetssida/politikerhandboken/din-sakerhet',
  },
  {
    name: 'Partsrådet: Lär dig att göra evidensbaserade riskbedömningar',
    href: 'https://partsradet.se/arbetsomraden/arbetsmiljo/artiklar/lar-dig-att-gora-evidensbaserade-riskbedomningar/',
  },
  {
    name: 'Fojo: Hot- och riskbedömning',
    href: 'https://fojo.se/verktyg-for-journalister/demokratijouren/verktyg/hot-och-riskbedomning/',
  },
  {
    name: 'Polisen: Skyddade personuppgifter',
    href: 'https://polisen.se/utsatt-for-brott/hjalp-och-stod-fran-samhallet/skyddade-personuppgifter/',
  },
];
